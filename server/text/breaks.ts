import { isLetter, isLower } from './characters.ts';

/** How a line with text follows the one before it. */
export const Break = {
  /** The sentence may run on: extraction or an editor wrapped the line. */
  none: 0,
  /** A page ended between the two lines; the sentence may still run on. */
  page: 1,
  /** A new paragraph. */
  paragraph: 2,
} as const;

/** The gap before a text line: how many blank lines, whether one of them holds a blank, whether a page ended there. */
interface Gaps {
  readonly blanks: Int32Array;
  readonly spaced: Uint8Array;
  readonly feeds: Uint8Array;
}

/** The text lines while they are read. */
export type Columns = {
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

/** Judges the gap before each line by the running sentences around it. */
export function judgeBreaks(text: string, columns: Columns): Uint8Array {
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
