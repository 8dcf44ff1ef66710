import type { Chapter } from '../../guidelines/catalog/types.ts';
import type { Citation } from '../../guidelines/citation.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';
import type { Reading } from '../../reading.ts';
import { otherCitation } from '../citation-examples.ts';
import { isScaffold } from '../definitions/cited-chapters.ts';
import { citationsOfBothSides } from '../definitions/sides-of-letter.ts';
import { odgChaptersFor, serviceWords } from '../definitions/suggestions.ts';
import type { Fix, Rule } from '../finding.ts';
import { insertWords } from '../insert.ts';

export const odgMissingChapter: Rule = {
  id: 'odg-missing-chapter',
  family: 'citation',
  severity: 'warning',
  scope: 'item',
  docs: {
    title: 'ODG is cited without its chapter',
    says: 'The Official Disability Guidelines are named alone or with a topic, and the chapter is missing.',
    why:
      'The citation of a guideline other than the MTUS names the organisation, the chapter and the section (8 CCR ' +
      '9792.21.1(d)(2)). Many topics stand in several ODG chapters with different criteria, so without the chapter ' +
      "nobody can look the citation up. On the claims administrator's side it is a hint: that field reports what " +
      'somebody else cited.',
    bad: otherCitation('<|Official Disability Guidelines (ODG), MRIs (magnetic resonance imaging)|>'),
    good: otherCitation('Official Disability Guidelines (ODG), Low Back Chapter, MRIs (magnetic resonance imaging)'),
    notWhen: 'An appendix or the preface of the ODG is cited; the tool takes them for chapters.',
    related: ['odg-missing-topic', 'unknown-chapter', 'guideline-missing-organization'],
  },
  *check(item, _letter, reading) {
    for (const { citation, severity, side } of citationsOfBothSides(item, reading, 'hint')) {
      if (!lacksChapter(citation, reading)) continue;
      const chapters = odgChaptersFor(citation.topic?.text ?? '', serviceWords(item, reading), reading.knowledge);
      yield {
        span: citation.span,
        ...(severity && { severity }),
        message:
          `ODG is cited without its chapter${hint(citation, chapters)}. A citation names the guideline, its chapter ` +
          'and section (8 CCR 9792.21.1(d)(2)).',
        fixes: side === 'claims' ? [] : fixes(citation, chapters, reading),
      };
    }
  },
};

const CHAPTER_WORDS = /\b(?:chapters?|section|append(?:ix|ices)|preface|formulary)\b/i;
const ADDRESS = /^(?:https?:\/\/|www\.)/i;
const BEGINNING = 400;

function lacksChapter(citation: Citation, reading: Reading): boolean {
  if (citation.source !== 'ODG' || isScaffold(citation, reading)) return false;
  if (citation.chapter) return opensTopic(citation, reading);
  const topic = citation.topic?.text.slice(0, BEGINNING) ?? '';
  if (CHAPTER_WORDS.test(topic) || namesChapter(topic, reading.knowledge)) return false;
  return !ADDRESS.test(reading.text.slice(citation.span.start, citation.span.start + 8));
}

/** "Carpal tunnel release surgery (CTR)": what looks like a chapter begins the name of a topic. */
function opensTopic({ chapter, topic }: Citation, { knowledge, text }: Reading): boolean {
  if (!chapter || !topic || topic.span.start - chapter.span.end !== 1) return false;
  const words = `${text.slice(chapter.span.start, chapter.span.end)} ${topic.text}`;
  return knowledge.guideline('odg')?.chapters.some((one) => knowledge.topicNamed(one, words)) ?? false;
}

/** Words that name a region alone: a chapter is meant, though the ODG has none of that name. */
const REGION =
  /^(?:(?:low|lower|upper|mid|cervical|thoracic|lumbar|lumbosacral|spine|spinal|back|arm|arms|leg|legs|extremity|wrist|foot|feet|psychiatric|psychological|mental|health|stress|illness|chronic|acute|pain|and|&)(?: |$))+$/;

/**
 * "Shoulder MRI", "MRI, Hip and Pelvis", "MRI of the Low Back": a chapter's name that opens a part, or a long one
 * anywhere, may be meant as the chapter. "Carpal tunnel release" is a topic.
 */
function namesChapter(topic: string, knowledge: Knowledge): boolean {
  const chapters = knowledge.guideline('odg')?.chapters ?? [];
  const names = chapters.flatMap(({ title, aliases, misspellings }) =>
    [title, ...aliases, ...misspellings].map((name) => name.toLowerCase()),
  );
  const isTopic = (words: string): boolean => chapters.some((chapter) => knowledge.topicNamed(chapter, words));
  if (isTopic(topic)) return false;
  return topic.split(/[,;:/()-]/).some((part) => {
    const words = part.trim().toLowerCase();
    if (isTopic(words)) return false;
    if (REGION.test(words)) return true;
    return names.some((name) =>
      name.includes(' ') ? words.includes(name) : words.startsWith(name) && !/^[a-z]/.test(words.slice(name.length)),
    );
  });
}

/** "(for sacroiliac injections: Hip & Pelvis)" where the catalog knows just one. */
function hint({ topic }: Citation, chapters: readonly Chapter[]): string {
  if (chapters.length !== 1) return '';
  const [{ title }] = chapters;
  return topic && topic.text.length <= 60 ? ` (for ${lowerFirst(topic.text)}: ${title})` : ` (perhaps ${title})`;
}

const lowerFirst = (words: string): string =>
  /^[A-Z][a-z]/.test(words) ? words[0].toLowerCase() + words.slice(1) : words;

function fixes(citation: Citation, chapters: readonly Chapter[], reading: Reading): Fix[] {
  const known = chapters.slice(0, 3).map(({ title }) => `${title} Chapter`);
  return (known.length > 0 ? known : ['chapter']).map((chapter) => ({
    title: known.length > 0 ? `Insert "${chapter}", to be confirmed` : 'Insert a place for the chapter',
    changes: [insertWords(place(citation), insertion(chapter, citation, reading))],
    safe: false,
    preferred: false,
  }));
}

/** Behind ODG's name, or behind the citation where that name stands late in it. */
const place = ({ name, span }: Citation): number => name?.span.end ?? span.end;

function insertion(chapter: string, citation: Citation, reading: Reading): string {
  const topic = citation.topic ? '' : ', [[topic]]';
  const next = reading.text[place(citation)] ?? '';
  return `, [[${chapter}]]${topic}${citation.topic && /[\s\w]/.test(next) ? ',' : ''}`;
}
