import type { Citation } from '../../guidelines/citation.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';
import { citationQuestion } from '../definitions/citation-questions.ts';
import { missingOfStudy } from '../definitions/study-parts.ts';
import { blocks, citedBesideOdg, claimsExample, odgRationaleExample, titleExample } from '../examples.ts';
import type { Rule } from '../finding.ts';

const study = 'Chou R, Deyo R. Appropriate use of lumbar imaging for low back pain. J Spinal Med';

export const studyCitationIncomplete: Rule = {
  id: 'study-citation-incomplete',
  family: 'citation',
  severity: 'hint',
  scope: 'item',
  docs: {
    title: 'A study is cited without author, title, journal or year',
    says: "A study in the reviewer's guideline field lacks one of what it takes to find it.",
    why: 'A study is cited by its author, title, journal and year, volume and pages (8 CCR 9792.21.1(d)(3)).',
    bad: blocks(titleExample, claimsExample, citedBesideOdg(`<|${study}|>`), odgRationaleExample),
    good: blocks(titleExample, claimsExample, citedBesideOdg(`${study}. 2009;12(3):181-9`), odgRationaleExample),
    notWhen:
      'Notes such as "(Chou, 2007)" within a rationale never raise it: they are the guideline\'s own. A guideline of a ' +
      'society that came out in a journal is cited as a guideline.',
    related: ['bare-url-citation', 'guideline-missing-year'],
  },
  *check(item, _letter, reading) {
    for (const { citation, told: missing } of incompleteStudies(item, 'reviewer', reading)) {
      yield {
        span: citation.span,
        key: missing.join(),
        message:
          `This study is cited without its ${listed(missing)}. A study is cited by author, title, journal and year (8 CCR ` +
          '9792.21.1(d)(3)).',
      };
    }
  },
};

const incompleteStudies = citationQuestion((citation, words, knowledge) => {
  const missing = mayBeStudy(citation, knowledge) ? missingOfStudy(words) : [];
  return missing.length > 0 && missing;
});

/** Guidelines of societies, policies and textbooks are cited in their own way. */
function mayBeStudy({ source, guideline }: Citation, knowledge: Knowledge): boolean {
  if (source !== 'Other') return false;
  const named = guideline === undefined ? undefined : knowledge.entry(guideline);
  return !named || (named.kind === 'organisation' && /^(?:study|evidence review)$/.test(named.entry.kind));
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
