import { Break, type Columns, judgeBreaks } from './breaks.ts';
import type { Change } from './change.ts';
import { isBlank, isDigit } from './characters.ts';
import { type LineTable, readLines } from './lines.ts';
import { firstThat } from './search.ts';

export { Break } from './breaks.ts';

/**
 * The lines of a document that hold text, trimmed, in order. Blank lines and page numbers are left out; what they
 * say of the layout stands in `breaks`. Lines end at `\n`, `\r\n`, `\r` and form feeds. Offsets are UTF-16 units.
 */
export interface TextLines {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** `Break` before each line. */
  readonly breaks: Uint8Array;
}

/** Reads the text lines of a document in one pass over its editor lines, then judges the gaps between them. */
export function readTextLines(text: string, lines: LineTable = readLines(text)): TextLines {
  const columns = dropPageNumbers(text, splitLines(text, lines));
  return {
    text,
    count: columns.count,
    starts: columns.starts,
    ends: columns.ends,
    breaks: judgeBreaks(text, columns),
  };
}

function splitLines(text: string, lines: LineTable): Columns {
  const columns = createColumns(lines.count + countFeeds(text));
  let blanks = 0;
  let spaced = 0;
  let feed = 0;
  let at = 0;
  let line = 0;
  let feedAt = nextFeed(text, 0);
  while (at < text.length) {
    const lineEnd = lines.endOf(line);
    const end = Math.min(feedAt, lineEnd);
    let first = at;
    while (first < end && isBlank(text.charCodeAt(first))) first++;
    if (first === end) {
      blanks++;
      if (first > at) spaced = 1;
    } else {
      let last = end;
      while (isBlank(text.charCodeAt(last - 1))) last--;
      const n = columns.count++;
      columns.starts[n] = first;
      columns.ends[n] = last;
      columns.blanks[n] = blanks;
      columns.spaced[n] = spaced;
      columns.feeds[n] = feed;
      blanks = spaced = feed = 0;
    }
    if (feedAt < lineEnd) {
      feed = 1;
      if (first === end) blanks--;
      at = end + 1;
      feedAt = nextFeed(text, at);
    } else at = lines.startOf(++line);
  }
  columns.lastFeed = feed === 1;
  return columns;
}

/** Offset of the next form feed, which ends a text line but no line of an editor; past the text's end without one. */
function nextFeed(text: string, from: number): number {
  const at = text.indexOf('\f', from);
  return at < 0 ? text.length + 1 : at;
}

function countFeeds(text: string): number {
  let count = 0;
  for (let at = nextFeed(text, 0); at < text.length; at = nextFeed(text, at + 1)) count++;
  return count;
}

const createColumns = (room: number): Columns => ({
  count: 0,
  starts: new Int32Array(room),
  ends: new Int32Array(room),
  blanks: new Int32Array(room),
  spaced: new Uint8Array(room),
  feeds: new Uint8Array(room),
  lastFeed: false,
});

/** Leaves out page numbers and running footers; the gap that they stood in counts as a page's end. */
function dropPageNumbers(text: string, columns: Columns): Columns {
  const { starts, ends, blanks, spaced, feeds } = columns;
  let kept = 0;
  let pending = false;
  let pendingBlanks = 0;
  let pendingSpaced = 0;
  for (let n = 0; n < columns.count; n++) {
    const nextGap = n + 1 < columns.count ? blanks[n + 1] + feeds[n + 1] : 1;
    const nextFeed = n + 1 < columns.count ? feeds[n + 1] === 1 : columns.lastFeed;
    const alone = blanks[n] > 0 && nextGap > 0;
    if (isPageNumber(text, starts[n], ends[n], { alone, byFeed: feeds[n] === 1 || nextFeed })) {
      pending = true;
      pendingBlanks += blanks[n];
      pendingSpaced |= spaced[n];
      continue;
    }
    starts[kept] = starts[n];
    ends[kept] = ends[n];
    blanks[kept] = blanks[n] + pendingBlanks;
    spaced[kept] = spaced[n] | pendingSpaced;
    feeds[kept] = pending ? 1 : feeds[n];
    kept++;
    pending = false;
    pendingBlanks = pendingSpaced = 0;
  }
  return { ...columns, count: kept };
}

/** What a page number, a running footer or a line of dashes begins with. */
const opensPageNumber = (first: number): boolean => isDigit(first) || '-=_*~pPfF'.includes(String.fromCharCode(first));

const PAGE_WORDS = /^(?:-\s?\d{1,3}\s?-|page\s*:?\s*\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?|\d{1,3}\s*of\s*\d{1,3})$/i;
const FOOTER = /^final determination letter for imr case number\b/i;
/** No letter is longer; "page 74 of 127" is a guideline's. */
const MOST_PAGES = 40;
const RULE = /^[-=_*~]{5,}$/;

/** What stands around a line: blank lines on both sides, a page's end on one. */
interface LinePlace {
  readonly alone: boolean;
  readonly byFeed: boolean;
}

/**
 * Page numbers, running footers and lines of dashes. "page 127" within a sentence is none: where no page ends beside
 * it, only "page 3 of 5", and "Page 3" or "- 3 -" between blank lines count.
 */
function isPageNumber(text: string, start: number, end: number, { alone, byFeed }: LinePlace): boolean {
  const length = end - start;
  if (length > 120) return false;
  const first = text.charCodeAt(start);
  if (!opensPageNumber(first)) return false;
  const words = text.slice(start, end);
  if (first === 70 || first === 102) return FOOTER.test(words);
  if (RULE.test(words)) return true;
  if (length > 20 || (byFeed && /^\d{1,3}$/.test(words))) return length <= 20;
  if (!PAGE_WORDS.test(words)) return false;
  if (byFeed) return true;
  const pages = /^(page)?\D*\d+\s*(?:of|\/)\s*(\d+)$/i.exec(words);
  if (pages) return Number(pages[2]) <= MOST_PAGES && (alone || pages[1] !== undefined);
  return alone && (first === 80 || first === 45);
}

/**
 * True where the line ends a sentence: a period, question or exclamation mark or colon with what closes after it, an
 * author-year note behind one, or a draft's scaffold.
 */
export function endsSentence(lines: TextLines, n: number): boolean {
  const { text } = lines;
  const start = lines.starts[n];
  let at = lines.ends[n] - 1;
  if (text.charCodeAt(at) === 93 && text.charCodeAt(at - 1) === 93) return true;
  if (text.charCodeAt(at) === 41) {
    if (text.charCodeAt(start) === 40 && NOTES.test(text.slice(start, Math.min(at + 1, start + 400)))) return true;
    const open = text.slice(Math.max(start, at - LONGEST_NOTE), at).lastIndexOf('(');
    const before = open < 0 ? start : beforeBlanks(text, start, Math.max(start, at - LONGEST_NOTE) + open);
    if (before > start && isTerminator(text.charCodeAt(before - 1))) return true;
    if (open < 0 && YEAR_CLOSES.test(text.slice(Math.max(start, at - 8), at + 1))) return true;
  }
  while (at > start && isCloser(text.charCodeAt(at))) at--;
  return isTerminator(text.charCodeAt(at)) || text.charCodeAt(at) === 58;
}

/** A line of author-year notes alone. */
const NOTES = /^(?:\([^()]{1,80}\d{4}[a-z]?\) ?)+$/;

/** A note whose bracket a line's end parted. */
const YEAR_CLOSES = /(?:^|\D)(?:19|20)\d\d\)$/;

/** The longest author-year note that may stand behind a sentence, in UTF-16 units. */
const LONGEST_NOTE = 80;

const isTerminator = (unit: number): boolean => unit === 46 || unit === 63 || unit === 33;

function beforeBlanks(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

const isCloser = (unit: number): boolean =>
  unit === 34 || unit === 39 || unit === 41 || unit === 93 || unit === 0x201d || unit === 0x2019;

/** True where line `n` opens a paragraph: after a paragraph's gap, or on a new page after a finished sentence. */
export function opensParagraph(lines: TextLines, n: number): boolean {
  if (n === 0 || lines.breaks[n] === Break.paragraph) return true;
  return lines.breaks[n] === Break.page && endsSentence(lines, n - 1);
}

/** The first text line that ends after `offset`, or `count`. */
export function textLineAt(lines: TextLines, offset: number): number {
  return firstThat(lines.count, (n) => lines.ends[n] > offset);
}

/** How many text lines two versions have in common at the top and at the bottom, and by how much the lower ones moved. */
export interface LineChange {
  readonly above: number;
  readonly below: number;
  readonly linesBy: number;
  /** UTF-16 units. */
  readonly unitsBy: number;
}

/** Which text lines the change of a text has left as they were, the gaps before them aside. */
export function lineChange(before: TextLines, after: TextLines, { start, endBefore, end }: Change): LineChange {
  const most = Math.min(before.count, after.count);
  const unitsBy = end - endBefore;
  const linesBy = after.count - before.count;
  let above = 0;
  while (above < most && after.ends[above] <= start && sameLine(before, above, after, above, 0)) above++;
  let below = 0;
  for (let n = after.count - 1; below < most - above && after.starts[n] >= end; n--, below++)
    if (!sameLine(before, n - linesBy, after, n, unitsBy)) break;
  return { above, below, linesBy, unitsBy };
}

const sameLine = (a: TextLines, n: number, b: TextLines, k: number, unitsBy: number): boolean =>
  a.starts[n] + unitsBy === b.starts[k] && a.ends[n] + unitsBy === b.ends[k];
