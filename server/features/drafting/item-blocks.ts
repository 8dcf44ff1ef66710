import type { Item, Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { type Block, blockOf, type Sequence } from './sequence.ts';

/** The disputed items of a letter as blocks of whole lines. */
export const itemBlocks = ({ text }: Reading, { items }: Letter): Sequence =>
  items.map((item, n) => {
    const floor = items[n - 1]?.span.end ?? 0;
    const stop = items[n + 1]?.span.start ?? text.length;
    return blockOf(text, openingOf(text, item, floor), Math.min(stop, endOfLine(text, item.span.end)));
  });

/** The longest way from an item's number to the name that is disputed, in UTF-16 units. */
const REACH = 200;
const NUMBERED = /^\(?\d{1,2}[.)]\s*(?:Regarding\s|(?:The\s+)?requests?\s)/i;

/** Where the item's first line begins; the formats that number their items have words before the name. */
function openingOf(text: string, { span, title }: Item, floor: number): number {
  const from = Math.min(span.start, title.start);
  let at = lineStart(text, from, floor);
  const own = at;
  while (from - at < REACH && at > floor) {
    if (NUMBERED.test(text.slice(at, from))) return at;
    const above = lineStart(text, previousLine(text, at), floor);
    if (above >= at) break;
    at = above;
  }
  return NUMBERED.test(text.slice(at, from)) ? at : own;
}

/** The first word of the line that holds `offset`. */
function lineStart(text: string, offset: number, floor: number): number {
  let at = offset;
  while (at > floor && !isLineEnd(text.charCodeAt(at - 1))) at--;
  while (at < offset && /\s/.test(text[at])) at++;
  return at;
}

function previousLine(text: string, start: number): number {
  let at = start;
  while (at > 0 && /\s/.test(text[at - 1])) at--;
  return at;
}

/** The last word of the line that holds `offset`. */
export function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  while (at > offset && /\s/.test(text[at - 1])) at--;
  return at;
}

const isLineEnd = (unit: number): boolean => unit === 10 || unit === 12 || unit === 13;

const PROMPTED = /\s*:\s*\[\[[^[\]]*\]\]$/;

/** What is disputed, as letters and figures alone: how an item is told from others, also in a list of all. */
export const itemKey = (reading: Reading, { title }: Item): string => keyOf(reading.plain(title));

/** The letters and figures of a name, without its number and without the prompt for its decision. */
export const keyOf = (words: string): string =>
  words
    .replace(PROMPTED, '')
    .replace(/^\(?\d{1,2}[.)]\s/, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** The place of the item that the cursor is in, counted from 0; -1 between items and outside of them. */
export const itemAt = (blocks: readonly Block[], text: string, offset: number): number =>
  blocks.findIndex(({ start, end }) => offset >= startOfLine(text, start) && offset <= lineEnd(text, end));

const startOfLine = (text: string, offset: number): number => {
  let at = offset;
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at--;
  return at;
};

const lineEnd = (text: string, offset: number): number => {
  let at = offset;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
};
