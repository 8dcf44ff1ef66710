import { isBlank, isLower } from '../../text/characters.ts';
import type { TextLines } from '../../text/text-lines.ts';

/** A marker at a line's start: a bullet, or "1.", "1)", "(1)", "a.", "a)", "(a)", "i.", "i)", "(i)". */
export const LIST_MARKER =
  /^(?:[\u2022\u25aa\u25e6\u2023\u00b7\u00bf\uf0b7\uf0a7*\u2013-](?=\s)|\((?:\d{1,2}|[a-z]|[ivx]{1,5})\)|(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)](?=\s|$))/i;

/** True where a text line begins with a list's marker. */
export const opensListLine = (lines: TextLines, n: number): boolean =>
  LIST_MARKER.test(lines.text.slice(lines.starts[n], Math.min(lines.ends[n], lines.starts[n] + 8)));

/** What stands round a marker's number: "(1)", "1)" or "1." alike. */
const shapeOf = (marker: string): string => marker.replace(/[a-z0-9]+/i, (count) => (/\d/.test(count) ? 'n' : 'a'));

/**
 * True where the marker that line `n` begins with got there by wrapping: a marker of its shape stands within the line
 * above, and a mark before it sets it off wherever it stands.
 */
export function isWrappedMarker(lines: TextLines, n: number): boolean {
  const { text, starts, ends } = lines;
  const marker = LIST_MARKER.exec(text.slice(starts[n], Math.min(ends[n], starts[n] + 8)))?.[0];
  if (marker === undefined || !/[a-z0-9]/i.test(marker) || n === 0) return false;
  const above = text.slice(Math.max(starts[n - 1], ends[n - 1] - REACH), ends[n - 1]);
  if (!/(?:[:;,]|\b(?:and|or))$/.test(above)) return false;
  for (const { 1: inline } of above.matchAll(/\s(\(?[a-z0-9]{1,5}[.)])\s/gi))
    if (LIST_MARKER.test(inline) && shapeOf(inline) === shapeOf(marker)) return true;
  return false;
}

/** As much of the line above is looked at, in UTF-16 units. */
const REACH = 400;

/** A line that is running text goes on in the next one at these lengths, in UTF-16 units. */
const LONG = 60;
const LONG_UNFINISHED = 40;
/** No extraction and no typewriter wraps lines so late: the line's end is a person's. */
const UNWRAPPED = 140;

/** What is known of the two lines that a line's end parts. */
export interface LineEnd {
  /** The text line after it. */
  readonly line: number;
  /** How many units of running text stand before it since the last line's end that stays. */
  readonly before: number;
  /** True where lines are never longer than a column, so that a long line tells nothing. */
  readonly filled: boolean;
}

/** True where a line's end within a paragraph came by wrapping; a short line that ends is a person's. */
export function isWrapped(lines: TextLines, { line, before, filled }: LineEnd): boolean {
  if (opensListLine(lines, line) && !isWrappedMarker(lines, line)) return false;
  const { text, starts, ends } = lines;
  const last = text[ends[line - 1] - 1];
  if (isLower(text.charCodeAt(starts[line])) || last === ',' || last === '-') return true;
  if (!filled && ends[line - 1] - starts[line - 1] > UNWRAPPED) return false;
  return before >= (/[.:;!?"'\u201d\u2019)\]]/.test(last) ? LONG : LONG_UNFINISHED);
}

/** The blanks before a line's text on its own line, as far as a list is set in by them. */
export function indentOf(lines: TextLines, n: number): string {
  let at = lines.starts[n];
  while (at > 0 && isBlank(lines.text.charCodeAt(at - 1)) && !/[\r\n\f\u2028\u2029]/.test(lines.text[at - 1])) at--;
  const indent = lines.text.slice(at, lines.starts[n]);
  return /^[ \t]{1,12}$/.test(indent) ? indent : '';
}
