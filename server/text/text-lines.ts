import { isBlank, isDigit, isLetter, isLower } from './characters.ts';

/** How a line with text follows the one before it. */
export const Break = {
  /** The sentence may run on: extraction or an editor wrapped the line. */
  none: 0,
  /** A page ended between the two lines; the sentence may still run on. */
  page: 1,
  /** A new paragraph. */
  paragraph: 2,
} as const;

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

/** The gap before a text line: how many blank lines, whether one of them holds a blank, whether a page ended there. */
interface Gaps {
  readonly blanks: Int32Array;
  readonly spaced: Uint8Array;
  readonly feeds: Uint8Array;
}

type Columns = {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  /** A page ends after the last line. */
  lastFeed: boolean;
} & Gaps;

/** How many lines around a gap tell the spacing of the text there. */
const WINDOW = 12;
/** How many running sentences of a side are heard. */
const WITNESSES = 3;
const PAGE_STYLE_WINDOW = 60;

/** Reads the text lines of a document in one pass, then judges the gaps between them. */
export function readTextLines(text: string): TextLines {
  const columns = dropPageNumbers(text, splitLines(text));
  return {
    text,
    count: columns.count,
    starts: columns.starts,
    ends: columns.ends,
    breaks: judgeBreaks(text, columns),
  };
}

function splitLines(text: string): Columns {
  let room = Math.max(16, text.length >> 5);
  const columns = {
    count: 0,
    starts: new Int32Array(room),
    ends: new Int32Array(room),
    blanks: new Int32Array(room),
    spaced: new Uint8Array(room),
    feeds: new Uint8Array(room),
    lastFeed: false,
  };
  let blanks = 0;
  let spaced = 0;
  let feed = 0;
  let at = 0;
  while (at < text.length) {
    const end = lineEnd(text, at);
    let first = at;
    while (first < end && isBlank(text.charCodeAt(first))) first++;
    if (first === end) {
      blanks++;
      if (first > at) spaced = 1;
    } else {
      let last = end;
      while (isBlank(text.charCodeAt(last - 1))) last--;
      if (columns.count === room) room = grow(columns);
      const n = columns.count++;
      columns.starts[n] = first;
      columns.ends[n] = last;
      columns.blanks[n] = blanks;
      columns.spaced[n] = spaced;
      columns.feeds[n] = feed;
      blanks = spaced = feed = 0;
    }
    const terminator = text.charCodeAt(end);
    if (terminator === 12) {
      feed = 1;
      if (first === end) blanks--;
    }
    at = end + (terminator === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  columns.lastFeed = feed === 1;
  return columns;
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13 || unit === 12) return at;
  }
  return text.length;
}

function grow(columns: { -readonly [K in keyof Columns]: Columns[K] }): number {
  const room = columns.starts.length * 2;
  const copy = <T extends Int32Array | Uint8Array>(from: T, to: T): T => {
    to.set(from);
    return to;
  };
  columns.starts = copy(columns.starts, new Int32Array(room));
  columns.ends = copy(columns.ends, new Int32Array(room));
  columns.blanks = copy(columns.blanks, new Int32Array(room));
  columns.spaced = copy(columns.spaced, new Uint8Array(room));
  columns.feeds = copy(columns.feeds, new Uint8Array(room));
  return room;
}

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
    if (isPageNumber(text, starts[n], ends[n], blanks[n] > 0 && nextGap > 0, feeds[n] === 1 || nextFeed)) {
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

const PAGE_WORDS = /^(?:-\s?\d{1,3}\s?-|page\s*:?\s*\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?|\d{1,3}\s*of\s*\d{1,3})$/i;
const FOOTER = /^final determination letter for imr case number\b/i;

function isPageNumber(text: string, start: number, end: number, alone: boolean, byFeed: boolean): boolean {
  const length = end - start;
  if (length > 90) return false;
  const first = text.charCodeAt(start);
  if (length <= 3 && (byFeed || alone)) {
    let at = start;
    while (at < end && isDigit(text.charCodeAt(at))) at++;
    if (at === end) return byFeed;
  }
  if (isDigit(first) || first === 45) return length < 12 && PAGE_WORDS.test(text.slice(start, end));
  if (first === 80 || first === 112) return length < 20 && PAGE_WORDS.test(text.slice(start, end));
  return (first === 70 || first === 102) && FOOTER.test(text.slice(start, end));
}

function judgeBreaks(text: string, columns: Columns): Uint8Array {
  const { count, starts, ends, blanks, spaced, feeds } = columns;
  const runsOn = new Uint8Array(count);
  for (let n = 1; n < count; n++) runsOn[n] = surelyRunsOn(text, starts[n - 1], ends[n - 1], starts[n]) ? 1 : 0;
  const usual = usualGap(columns, runsOn);
  const wide = new Uint8Array(count);
  for (let n = 1; n < count; n++) wide[n] = blanks[n] > gapNear(columns, runsOn, n, usual) ? 1 : 0;
  const spacedNear = nearSpacedGaps(wide, spaced, count);
  const breaks = new Uint8Array(count);
  for (let n = 1; n < count; n++) {
    if (feeds[n]) breaks[n] = Break.page;
    else if (!wide[n]) breaks[n] = Break.none;
    else if (spaced[n]) breaks[n] = Break.paragraph;
    else breaks[n] = runsOn[n] || spacedNear[n] ? Break.page : Break.paragraph;
  }
  if (count > 0) breaks[0] = Break.paragraph;
  return breaks;
}

/** A line that starts small after one that ends within a sentence. */
function surelyRunsOn(text: string, start: number, end: number, next: number): boolean {
  if (!isLower(text.charCodeAt(next)) || end - start < 30) return false;
  const last = text.charCodeAt(end - 1);
  return isLetter(last) || last === 44;
}

/** The most common number of blank lines within running sentences; 0 where no sentence runs on. */
function usualGap({ count, blanks }: Columns, runsOn: Uint8Array): number {
  const counts: number[] = [];
  for (let n = 1; n < count; n++) if (runsOn[n] && blanks[n] < 8) counts[blanks[n]] = (counts[blanks[n]] ?? 0) + 1;
  let best = 0;
  for (let gap = 1; gap < counts.length; gap++) if ((counts[gap] ?? 0) > (counts[best] ?? 0)) best = gap;
  return best;
}

/**
 * The number of blank lines between the lines of a paragraph, as the running sentences around line `n` show it: those
 * of the nearer side, for a file may hold letters of different spacing.
 */
function gapNear(columns: Columns, runsOn: Uint8Array, n: number, usual: number): number {
  if (columns.blanks[n] === 0) return 0;
  const above = gapBeside(columns, runsOn, n, -1);
  const below = gapBeside(columns, runsOn, n, 1);
  if (above.distance === below.distance) return above.distance > WINDOW ? usual : Math.min(above.gap, below.gap);
  return above.distance < below.distance ? above.gap : below.gap;
}

/** The least gap of the nearest running sentences on one side of line `n`, and how far the nearest of them is. */
function gapBeside({ count, blanks }: Columns, runsOn: Uint8Array, n: number, step: 1 | -1) {
  let distance = WINDOW + 1;
  let gap = 0;
  let seen = 0;
  for (let k = n, d = 0; k > 0 && k < count && d <= WINDOW && seen < WITNESSES; k += step, d++) {
    if (!runsOn[k]) continue;
    if (seen++ === 0) {
      distance = d;
      gap = blanks[k];
    } else gap = Math.min(gap, blanks[k]);
  }
  return { distance, gap };
}

/** Marks the gaps near which paragraphs are set off by lines that hold a blank: a truly empty gap is a page's end. */
function nearSpacedGaps(wide: Uint8Array, spaced: Uint8Array, count: number): Uint8Array {
  const near = new Uint8Array(count);
  let last = -PAGE_STYLE_WINDOW * 2;
  for (let n = 1; n < count; n++) {
    if (wide[n] && spaced[n]) last = n;
    if (n - last <= PAGE_STYLE_WINDOW) near[n] = 1;
  }
  last = count + PAGE_STYLE_WINDOW * 2;
  for (let n = count - 1; n > 0; n--) {
    if (wide[n] && spaced[n]) last = n;
    if (last - n <= PAGE_STYLE_WINDOW) near[n] = 1;
  }
  return near;
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
    const open = text.slice(Math.max(start, at - LONGEST_NOTE), at).lastIndexOf('(');
    const before = open < 0 ? start : beforeBlanks(text, start, Math.max(start, at - LONGEST_NOTE) + open);
    if (before > start && isTerminator(text.charCodeAt(before - 1))) return true;
    if (open < 0 && YEAR_CLOSES.test(text.slice(Math.max(start, at - 8), at + 1))) return true;
  }
  while (at > start && isCloser(text.charCodeAt(at))) at--;
  return isTerminator(text.charCodeAt(at)) || text.charCodeAt(at) === 58;
}

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
  let low = 0;
  let high = lines.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines.ends[middle] > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
