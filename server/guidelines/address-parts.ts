import type { ChapterNames } from './chapter-names.ts';
import type { Source } from './citation.ts';
import { findPageLists } from './page-lists.ts';

/** A stretch of a citation's words: offsets of the words handed in. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What the words of a citation address, as stretches of them. */
export interface AddressParts {
  readonly name?: Stretch;
  readonly chapter?: Stretch;
  readonly chapterNumber?: number;
  /** Section (MTUS, ACOEM) or topic (ODG). */
  readonly division?: Stretch;
  readonly pages: readonly Stretch[];
  readonly year?: number;
  /** "Third Edition", "2nd ed." */
  readonly ordinal?: number;
}

const YEAR = /\(?((?:19|20) ?\d ?\d)(?!\d)\)?/y;
const BLANKS = /[\s,;:.]*/y;
const SECTIONS = /,?\s*Section ?\(?s?\)?\s*:\s*/iy;
const NUMBER = /(?:Chapter|Ch\.?)\s*(\d{1,2})\b[\s,:.-]*/iy;
/** "Low Back Complaints, Chapter 12", "Low Back Complaints (Chapter 12)". */
const NUMBER_BEHIND = /,?\s*(?:\((?:ACOEM,?\s*)?(?:Chapter|Ch\.?)\s*(\d{1,2})\)|(?:Chapter|Ch\.?)\s*(\d{1,2})\b)/iy;
const ORDINAL = /\(?(second|2nd|third|3rd|revised)\s+(?:edition|ed\b\.?)\)?(?:\s*\(?((?:19|20)\d\d)\)?)?/iy;
const MTUS_NAME = /(?:CA |California )?MTUS\b(?:\s+Guidelines?\b)?\s*[,/:]?\s*/iy;
const ACOEM_NAME =
  /(?:(?:MD ?Guidelines|Reed Group)[\s,;:]+)?(?:ACOEM|American College of Occupational (?:and|&) Environmental Medicine)(?:\s*\(ACOEM\))?(?:,?\s*(?:Occupational Medicine\s+)?Practice Guidelines?|,?\s*Guidelines?)?/iy;
const ODG_NAME =
  /(?:the\s+)?(?:(?:Work Loss Data Institute|WLDI)[,;:]?\s*)?(?:(?:Official ?Disabilit(?:y|ies) ?Guidelines?)(?:\s*[-\u2013,]?\s*Treatment in Workers['\u2019]?\s?Comp(?:ensation)?)?(?:\s*\(ODG(?:[- ]?TWC)?\))?|ODG(?:[- ]?TWC\b)?|O\.D\.G\.)(?:\s*Treatment in Workers['\u2019]?\s?Comp(?:ensation)?)?(?:\s*Guidelines?\b)?(?:\s*by MCG(?: Health)?\b)?(?:[\s,]*\((?:Online|Web) Version\))?(?:[\s,]*Treatment Index,?\s*\d+th Edition(?:\s*\(web\))?)?(?:[\s,]*(?=(?:19|20)\d\d\b))?/iy;
const ACOEM_REMARK = /\s*\(ACOEM[^()]{0,80}(?:\([^()]{0,20}\)[^()]{0,20})?Chapter (\d{1,2})\)/iy;
const REMARKS = /\s*\((?:Acute (?:&|and) Chronic|Online Version|Web Version|updated[^()]*)\)/iy;
const CHAPTER_WORD = /\s*(?:Chapter|Section)\b(?! ?\(s)/iy;
/** The day of the ACOEM guideline that an MTUS chapter adopts: "(ACOEM October 17, 2018)". */
const ADOPTED = /\s*\((?:ACOEM,?\s*)?[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+((?:19|20)\d\d)\)/iy;
const GUIDELINE_WORD = /\s*Guidelines?\b/iy;
const CHAPTER_ON = /(?:the\s+)?Chapter\s*(?:on|:|-)\s*/iy;
const UNKNOWN_CHAPTER = /([A-Z][^,;:()]{1,60}?)(?=\s+Chapter\b)/y;
const LEAD = /(?:[\s,;:./\u2013-]+|for\s+)*/iy;

const execAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/**
 * Takes a citation's words apart: name, chapter, section or topic, pages, year. `nameEnd` is the end of a name that only
 * the catalog knows. Linear in the words.
 */
export function readAddress(words: string, source: Source, names: ChapterNames, nameEnd = 0): AddressParts {
  const lists = findPageLists(words);
  const end = lists[0]?.start ?? words.length;
  const pages = lists.flatMap((list) => list.pages);
  const parts = source === 'ODG' ? readOdg(words, end, names, nameEnd) : readChapters(words, end, source, names);
  const last = lists[lists.length - 1];
  const behind = last && !parts.division ? trimmed(words, last.end, words.length) : undefined;
  return { ...parts, ...(behind && { division: behind }), pages };
}

/** MTUS and ACOEM: "ACOEM Chapter 9 Shoulder Complaints", "Low Back Complaints 2004, Section(s): ...". */
function readChapters(words: string, end: number, source: Source, names: ChapterNames): Omit<AddressParts, 'pages'> {
  const { named, ordinal, ...lead } = readChapterLead(words, end, source);
  let { at, year, chapterNumber } = lead;
  const bracket = chapterNumber !== undefined && words[at] === '(' ? 1 : 0;
  const known = names.at(words, at + bracket, end, source, named !== null || chapterNumber !== undefined);
  const chapter = known ?? unknownChapter(words, at, end, chapterNumber !== undefined || source === 'MTUS');
  if (chapter) at = chapter.end + (words[chapter.end] === ')' ? bracket : 0);
  const behind = chapter && chapterNumber === undefined ? execAt(NUMBER_BEHIND, words, at) : null;
  if (behind) at += behind[0].length;
  at = endOf(CHAPTER_WORD, words, endOf(GUIDELINE_WORD, words, at, end), end);
  const remark = execAt(ACOEM_REMARK, words, at);
  if (remark) at += remark[0].length;
  const number = behind?.[1] ?? behind?.[2] ?? remark?.[1];
  if (number !== undefined) chapterNumber ??= Number(number);
  const dated = execAt(ADOPTED, words, at) ?? execAt(YEAR, words, endOf(BLANKS, words, at));
  if (dated && dated.index < end) {
    year = yearOf(dated[1]);
    at = endOf(GUIDELINE_WORD, words, dated.index + dated[0].length, end);
  }
  at = endOf(SECTIONS, words, at, end);
  const division = chapter || chapterNumber !== undefined || named ? trimmed(words, at, end) : undefined;
  return {
    ...(named && { name: { start: 0, end: named.index + named[0].length } }),
    ...(chapter && { chapter }),
    ...(chapterNumber !== undefined && { chapterNumber }),
    ...(division && { division }),
    ...(year !== undefined && { year }),
    ...(ordinal !== undefined && { ordinal }),
  };
}

/** What stands before a chapter's title: "ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 12". */
function readChapterLead(words: string, end: number, source: Source) {
  let at = source === 'MTUS' ? endOf(MTUS_NAME, words, 0) : 0;
  const schedule = at > 0;
  const named = execAt(ACOEM_NAME, words, at);
  if (named) at += named[0].length;
  let ordinal: number | undefined;
  let year: number | undefined;
  let chapterNumber: number | undefined;
  for (let before = -1; before !== at && at < end; ) {
    before = at;
    at = endOf(BLANKS, words, at);
    const edition = execAt(ORDINAL, words, at);
    if (edition) {
      ordinal = /^(?:third|3rd)/i.test(edition[1]) ? 3 : 2;
      if (edition[2]) year = Number(edition[2]);
      at += edition[0].length;
    }
    const number = execAt(NUMBER, words, at);
    if (number) {
      chapterNumber = Number(number[1]);
      at += number[0].length;
    }
    const early = named || schedule ? execAt(YEAR, words, at) : null;
    if (early) {
      year = yearOf(early[1]);
      at += early[0].length;
    }
  }
  return { at, named, ordinal, year, chapterNumber };
}

/** ODG: "Official Disability Guidelines (ODG), Hip & Pelvis Chapter, Sacroiliac joint blocks". */
function readOdg(words: string, end: number, names: ChapterNames, nameEnd: number): Omit<AddressParts, 'pages'> {
  const named = nameEnd > 0 ? words.slice(0, nameEnd) : execAt(ODG_NAME, words, 0)?.[0];
  let at = named?.length ?? 0;
  let year: number | undefined;
  const dated = execAt(YEAR, words, endOf(BLANKS, words, at));
  if (dated && dated.index < end) {
    year = yearOf(dated[1]);
    at = dated.index + dated[0].length;
  }
  at = endOf(LEAD, words, at, end);
  at = endOf(CHAPTER_ON, words, at, end);
  const known = names.at(words, at, end, 'ODG', true);
  const unknown = known ? null : execAt(UNKNOWN_CHAPTER, words, at);
  const chapter =
    known ?? (unknown && at + unknown[0].length <= end ? { start: at, end: at + unknown[0].length } : undefined);
  if (chapter) {
    at = chapter.end;
    for (let before = -1; before !== at; ) {
      before = at;
      at = endOf(REMARKS, words, at, end);
      at = endOf(CHAPTER_WORD, words, at, end);
    }
  }
  const division = trimmed(words, endOf(LEAD, words, at, end), end);
  return {
    ...(named && { name: { start: 0, end: trimmed(words, 0, named.length)?.end ?? named.length } }),
    ...(chapter && { chapter }),
    ...(division && { division }),
    ...(year !== undefined && { year }),
  };
}

/** A chapter's name that no catalog knows: up to its year, a comma or the end. */
function unknownChapter(words: string, at: number, end: number, expected: boolean): Stretch | undefined {
  if (!expected || at >= end || !/[A-Za-z]/.test(words[at])) return undefined;
  const year = /,|\s(?:19|20) ?\d ?\d\b|\sSection ?\(s\)/g;
  year.lastIndex = at;
  const stop = year.exec(words)?.index ?? end;
  return trimmed(words, at, Math.min(stop, end));
}

const yearOf = (words: string): number => Number(words.replaceAll(' ', ''));

function endOf(pattern: RegExp, words: string, at: number, end: number = words.length): number {
  const match = execAt(pattern, words, at);
  return match ? Math.min(end, at + match[0].length) : at;
}

const TAIL = /(?:[\s,;:.]|\s(?:topic|section|chapter))+$/i;

/** The stretch without separators around it and without a trailing "topic" or "section"; `undefined` where it is empty. */
function trimmed(words: string, from: number, to: number): Stretch | undefined {
  let start = from;
  while (start < to && /[\s,;:./]/.test(words[start])) start++;
  const tail = words.slice(Math.max(start, to - 60), to);
  const end = to - (TAIL.exec(tail)?.[0].length ?? 0);
  return end > start ? { start, end } : undefined;
}
