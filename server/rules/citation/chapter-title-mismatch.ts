import { namingsIn } from '../../content/content-of-words.ts';
import type { Chapter } from '../../guidelines/catalog/types.ts';
import type { Citation } from '../../guidelines/citation.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';
import { foldName } from '../../guidelines/names.ts';
import type { Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';
import { keptWithWords } from '../../text/words.ts';
import { mtusCitation } from '../citation-examples.ts';
import { citationQuestion } from '../definitions/citation-questions.ts';
import { chaptersNumbered, chaptersTitled, isScaffold } from '../definitions/cited-chapters.ts';
import { bodyWords } from '../definitions/item-words.ts';
import { namedGuidelines } from '../definitions/used.ts';
import type { Fix, Rule } from '../finding.ts';
import { quote } from '../words.ts';

export const chapterTitleMismatch: Rule = {
  id: 'chapter-title-mismatch',
  family: 'citation',
  severity: 'warning',
  scope: 'item',
  docs: {
    title: 'Number and title of a chapter disagree',
    says: 'An ACOEM chapter is cited by a number and a title that belong to two different chapters.',
    why:
      'The citation of the MTUS names the title of the chapter (8 CCR 9792.21.1(d)(1)). Where the number says the ' +
      'shoulder and the title the low back, nobody knows which criteria were applied.',
    bad: mtusCitation('ACOEM Chapter 9 <|Low Back Complaints|> Page(s): 303-305'),
    good: mtusCitation('ACOEM Chapter 12 Low Back Complaints Page(s): 303-305'),
    notWhen: 'A later edition of ACOEM with other numbers is meant; name that edition.',
    related: ['page-out-of-range', 'unknown-chapter', 'not-part-of-mtus'],
  },
  *check(item, _letter, reading) {
    for (const citation of reviewerCitations(item, reading)) {
      const conflict = conflictOf(citation, reading);
      if (!conflict) continue;
      const { number, title, right, numbered } = conflict;
      const [later, earlier] = number.start > title.start ? [number, title] : [title, number];
      yield {
        span: later,
        message:
          `ACOEM chapter ${citation.chapterNumber} is ${numbered.title}; ${quote(reading.plain(title))} is chapter ` +
          `${right.number}. Correct the one that is wrong (8 CCR 9792.21.1(d)(1)).`,
        related: [{ span: earlier, message: later === title ? "The chapter's number." : "The chapter's title." }],
        fixes: [
          write(title, numbered.title, `the title "${numbered.title}"`),
          write(number, String(right.number), `the number ${right.number}`),
        ],
      };
    }
  },
};

/** The citations of the field that give number and title, and those that the rationale names outside of quotations. */
function reviewerCitations(item: Item, reading: Reading): Citation[] {
  const found = numberedAndTitled(item, 'reviewer', reading).map(({ citation }) => citation);
  for (const field of item.fields)
    if (field.kind === 'rationale' && namesNumberAndTitle(bodyWords(field, reading), reading.knowledge))
      for (const { mention, use } of namedGuidelines(field, reading))
        if (use !== 'quoted' && isNumberedAndTitled(mention)) found.push(mention);
  return found.filter((citation) => !isScaffold(citation, reading));
}

const isNumberedAndTitled = ({ chapter, chapterNumber }: Citation): boolean =>
  chapter !== undefined && chapterNumber !== undefined;

const namesNumberAndTitle = keptWithWords((words, knowledge: Knowledge) =>
  namingsIn(words, knowledge).some(isNumberedAndTitled),
);

const numberedAndTitled = citationQuestion(isNumberedAndTitled);

interface Conflict {
  readonly number: Span;
  readonly title: Span;
  /** The chapter of the number, and the one of the title. */
  readonly numbered: Chapter;
  readonly right: Chapter;
}

function conflictOf(citation: Citation, reading: Reading): Conflict | undefined {
  const { chapter, chapterNumber } = citation;
  if (!chapter || chapterNumber === undefined || !isOf2004(citation, reading)) return undefined;
  const [right] = chaptersTitled(citation, reading.knowledge);
  const [numbered] = chaptersNumbered(chapterNumber, reading.knowledge);
  if (!right || !numbered || right.number === undefined || right.number === chapterNumber) return undefined;
  const number = spanOfNumber(citation, reading);
  return number && { number, title: chapter.span, numbered, right };
}

/** Numbers mean the edition of 2004; in prose only a whole title tells a chapter ("chapter 2, low back pain ..."). */
function isOf2004(citation: Citation, reading: Reading): boolean {
  if (/\b(?:third|3rd) ed/i.test(reading.plain(citation.span).slice(0, LONGEST))) return false;
  if (citation.year !== undefined && citation.year > 2007) return false;
  return citation.kind === 'address' || isWholeTitle(citation.chapter?.text ?? '', reading.knowledge);
}

const LONGEST = 1000;

const isWholeTitle = (words: string, knowledge: Knowledge): boolean =>
  words.includes(' ') &&
  (knowledge.guideline('acoem-2004')?.chapters ?? []).some(({ title }) => foldName(title) === foldName(words));

/** Where the number stands, found by its word "Chapter". */
function spanOfNumber({ span, chapterNumber }: Citation, reading: Reading): Span | undefined {
  const match = new RegExp(`\\bch(?:apter|\\.)?\\s*(${chapterNumber})\\b`, 'i').exec(
    reading.text.slice(span.start, Math.min(span.end, span.start + LONGEST)),
  );
  if (!match) return undefined;
  const end = span.start + match.index + match[0].length;
  return { start: end - match[1].length, end };
}

const write = (span: Span, words: string, what: string): Fix => ({
  title: `Write ${what}, to be confirmed`,
  changes: [{ span, newText: `[[${words}]]` }],
  safe: false,
  preferred: false,
});
