import type { Citation } from '../../guidelines/citation.ts';
import type { Field } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { otherCitation } from '../citation-examples.ts';
import { citationsQuestion, citingFieldsOf } from '../definitions/citation-questions.ts';
import { isScaffold } from '../definitions/cited-chapters.ts';
import type { Fix, Rule } from '../finding.ts';
import { insertWords } from '../insert.ts';
import { quote } from '../words.ts';

const ODG = 'Official Disability Guidelines (ODG)';

export const guidelineMissingOrganization: Rule = {
  id: 'guideline-missing-organization',
  family: 'citation',
  severity: 'warning',
  scope: 'item',
  docs: {
    title: 'A chapter is cited and no guideline is named before it',
    says: "The reviewer's citation outside of the MTUS begins with a chapter, and nothing tells of which guideline.",
    why:
      'The citation of a guideline other than the MTUS names its organisation first (8 CCR 9792.21.1(d)(2)). ACOEM, the ' +
      'MTUS and the ODG all have a chapter on the low back.',
    bad: otherCitation('<|Low Back Chapter, MRIs (magnetic resonance imaging)|>'),
    good: otherCitation('Official Disability Guidelines (ODG), Low Back Chapter, MRIs (magnetic resonance imaging)'),
    notWhen: 'The guideline is named right before, in another citation of the same field; the tool is silent then.',
    related: ['odg-missing-chapter', 'unknown-chapter'],
  },
  *check(item, _letter, reading) {
    for (const citing of citingFieldsOf(item, 'reviewer', reading)) {
      if (!mayLackName(citing, reading)) continue;
      const citation = firstWithoutName(citing.field, reading);
      if (!citation || isScaffold(citation, reading)) continue;
      const later = ODG_WORDS.test(reading.plain(citation.span).slice(0, LONGEST));
      const chapter = quote(chapterWords(citation, reading));
      yield {
        span: citation.span,
        message: later
          ? `The guideline is named only after its chapter ${chapter}. A citation begins with the organisation (8 CCR ` +
            '9792.21.1(d)(2)).'
          : `No guideline is named before the chapter ${chapter}. A citation names the organisation first (8 CCR ` +
            '9792.21.1(d)(2)); such chapters are usually of the ODG.',
        fixes: [prefix(citation)],
      };
    }
  },
};

const LONGEST = 2000;
const ODG_WORDS = /\bODG\b|\bOfficial ?Disabilit/i;
const OUTSIDE = /Non\s?-?\s?MTUS/i;

/** True where the first citation outside of the MTUS is of the ODG, or of no known body, and has no name. */
const mayLackName = citationsQuestion((citations) => {
  const first = citations.find(({ source }) => source !== 'MTUS');
  return first !== undefined && !first.name && (first.source === 'ODG' || first.source === 'Other');
});

/** The first citation of the field outside of the MTUS, where it begins with a chapter. */
function firstWithoutName(field: Field, reading: Reading): Citation | undefined {
  const outside = reading.content(field).citations.filter(({ source }) => source !== 'MTUS');
  const first = outside[0];
  if (!first || first.name) return undefined;
  if (first.source === 'ODG') return first.chapter && startsWith(first, first.chapter.span.start) ? first : undefined;
  return first.source === 'Other' && opensWithTopic(first, field, reading) ? first : undefined;
}

const startsWith = ({ span }: Citation, at: number): boolean => at - span.start <= 4;

/** "Low Back, MRIs (magnetic resonance imaging)" under Non-MTUS: an ODG chapter and one of its topics. */
function opensWithTopic(citation: Citation, field: Field, reading: Reading): boolean {
  const { knowledge } = reading;
  if (!OUTSIDE.test(reading.text.slice(field.body.start, citation.span.start))) return false;
  const words = reading.plain(citation.span).slice(0, LONGEST);
  const name = knowledge.chapterNames.at(words, 0, words.length, 'ODG', true);
  if (!name) return false;
  const chapter = knowledge.chapterNamed('odg', words.slice(0, name.end));
  const topic = BEHIND_NAME.exec(words.slice(name.end));
  return chapter !== undefined && topic !== null && knowledge.topicNamed(chapter, topic[1]) !== undefined;
}

/** Remarks such as "(Acute & Chronic) (updated 11/22/16)" may stand between chapter and topic. */
const BEHIND_NAME = /^(?:\s?\([^()]{0,60}\))*[\s,;:/-]+(?:for )?(\w.*)$/s;

const chapterWords = ({ chapter, span }: Citation, reading: Reading): string =>
  chapter?.text ?? reading.plain(span).split(',')[0];

const prefix = ({ span }: Citation): Fix => ({
  title: `Begin with "${ODG}", to be confirmed`,
  changes: [insertWords(span.start, `[[${ODG}]], `)],
  safe: false,
  preferred: false,
});
