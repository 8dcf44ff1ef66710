import type { Item } from '../letter/letter.ts';
import type { Reading } from '../reading.ts';
import type { Span } from '../text/span.ts';

const LONGEST_QUOTE = 60;

/** The words in double quotes; long ones are cut at a word's end, after at most 60 UTF-16 units. */
export function quote(words: string): string {
  if (words.length <= LONGEST_QUOTE) return `"${words}"`;
  const cut = words.slice(0, LONGEST_QUOTE + 1);
  const blank = cut.lastIndexOf(' ');
  const kept = blank > LONGEST_QUOTE / 2 ? cut.slice(0, blank) : withoutHalfPair(cut.slice(0, LONGEST_QUOTE));
  return `"${kept.replace(/[\s,;:.-]+$/, '')} ..."`;
}

/** The item's title in quotes, as messages name it; of a partial approval what remains in dispute. */
export function itemName(item: Item, reading: Reading): string {
  const words = reading.plain(item.partialApproval ? item.service : item.title);
  return words ? quote(words) : 'This item';
}

/** Where what an item lacks is reported: its title, or what stands in the title's place. */
export function itemPlace(item: Item, reading: Reading): Span {
  if (item.title.end > item.title.start) return item.title;
  return item.decision?.span ?? item.fields[0]?.label ?? firstLine(item.span, reading);
}

const LONGEST_LINE = 200;

/** The first line of a span, at most 200 UTF-16 units of it, without the blanks at its end. */
export function firstLine(span: Span, reading: Reading): Span {
  const lineEnd = reading.lines.endOf(reading.lines.lineAt(span.start));
  const end = Math.min(span.end, lineEnd, span.start + LONGEST_LINE);
  return trimEnd({ start: span.start, end }, reading.text);
}

/** The span without the blanks and line ends at its end. */
export function trimEnd(span: Span, text: string): Span {
  let end = span.end;
  while (end > span.start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start: span.start, end };
}

const isBlank = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0;

function withoutHalfPair(words: string): string {
  const last = words.charCodeAt(words.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? words.slice(0, -1) : words;
}
