import { isVerified } from '../../guidelines/catalog/entries.ts';
import type { Chapter, PageRange } from '../../guidelines/catalog/types.ts';
import type { Citation, CitationPart } from '../../guidelines/citation.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';
import { type Letter, letterDay } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { chapterIdOf, chaptersNumbered, chaptersTitled } from './cited-chapters.ts';

/** The pages of one chapter that a citation may mean. */
export interface Extent {
  readonly name: string;
  readonly ranges: readonly PageRange[];
  readonly verified: boolean;
}

const DOUBT = 20;

/** True where one of the chapters has the page; a range that no source bears out is given 20 pages more. */
export const lies = (number: number, extents: readonly Extent[]): boolean =>
  extents.some(({ ranges, verified }) =>
    ranges.some(({ from, to }) => number >= from - (verified ? 0 : DOUBT) && number <= to + (verified ? 0 : DOUBT)),
  );

/** The pages of every chapter that number, title or section may mean; none where one of them is not known. */
export function extentsOf(citation: Citation, letter: Letter, { knowledge }: Reading): readonly Extent[] {
  if (!isChronicPain(citation) || citation.edition !== undefined) return widestExtents(citation, knowledge);
  const inForce = citation.year === undefined && wasInForce(knowledge.edition(CHRONIC_PAIN)?.to, letter);
  return inForce ? widestExtents(citation, knowledge) : [];
}

const isChronicPain = ({ entry }: Citation): boolean => chapterIdOf(entry ?? '') === 'mtus/chronic-pain';

/** The same in a letter of any day. */
export function widestExtents(citation: Citation, knowledge: Knowledge): readonly Extent[] {
  if (isChronicPain(citation)) return chronicPain(citation, knowledge);
  const chapters = chaptersOf(citation, knowledge);
  return chapters.some(({ pages }) => !pages) ? [] : chapters.map((chapter) => extentOf(chapter));
}

function chaptersOf(citation: Citation, knowledge: Knowledge): readonly Chapter[] {
  const { chapterNumber, entry = '' } = citation;
  if (entry.startsWith('acoem/')) return [];
  const numbered = chapterNumber === undefined ? [] : chaptersNumbered(chapterNumber, knowledge);
  const edition = citation.edition === undefined ? undefined : knowledge.edition(citation.edition);
  const adopted = (edition?.contents ?? []).map((id) => knowledge.chapter(id));
  const all = [...numbered, ...(isLater(edition?.published) ? [] : chaptersTitled(citation, knowledge)), ...adopted];
  return [...new Set(all.filter((chapter) => chapter !== undefined))];
}

/** Editions after 2007 have pages of their own. */
const isLater = (published: string | undefined): boolean => published !== undefined && published > '2008';

const extentOf = ({ title, number, pages }: Chapter): Extent => ({
  name: number === undefined ? title : `ACOEM chapter ${number}, ${title}`,
  ranges: pages?.ranges ?? [],
  verified: pages !== undefined && isVerified(pages),
});

/** The guidelines of 2009 count their pages; those of 2016 came without a count. */
function chronicPain({ edition }: Citation, knowledge: Knowledge): Extent[] {
  const length = knowledge.edition(CHRONIC_PAIN)?.pageCount;
  if (!length || (edition !== undefined && edition !== CHRONIC_PAIN)) return [];
  return [
    {
      name: 'the Chronic Pain guidelines of 2009',
      ranges: [{ from: 1, to: length.count }],
      verified: isVerified(length),
    },
  ];
}

const CHRONIC_PAIN = 'mtus/chronic-pain/2009';

/** Without a date the letter's form tells: those of 2016 and later always give the year. */
function wasInForce(to: string | undefined, letter: Letter): boolean {
  const day = letterDay(letter);
  return day !== undefined ? to !== undefined && day <= to : ['C', 'D', 'E'].includes(letter.format.id);
}

/** First and last page of "195-7". */
export function pageNumbers({ text }: CitationPart): number[] {
  const [first, last] = text.split(/\s?[-\u2013]\s?/);
  if (last === undefined || last.length >= first.length) return [first, last ?? first].map(Number);
  return [Number(first), Number(first.slice(0, first.length - last.length) + last)];
}

const MOST_SHARED = 6;

/**
 * True where a chapter without pages stands right before chapters with pages that are its own: "Chapter 8 Neck and Upper
 * Back Complaints, Chapter 12 Low Back Complaints Page(s): 177-179, 303-305". `at` is its place among the citations of a
 * field.
 */
export function sharesPages(citations: readonly Citation[], at: number, letter: Letter, reading: Reading): boolean {
  const { source, pages, section } = citations[at];
  if (source !== 'MTUS' || pages.length > 0 || section) return false;
  const next = citations.slice(at + 1, at + 1 + MOST_SHARED).find((one) => one.pages.length > 0 || one.section);
  if (!next || next.source !== source || next.pages.length === 0) return false;
  const extents = extentsOf(citations[at], letter, reading);
  const others = extentsOf(next, letter, reading);
  return next.pages.some((page) => {
    const numbers = pageNumbers(page);
    return numbers.every((number) => lies(number, extents)) && !numbers.every((number) => lies(number, others));
  });
}
