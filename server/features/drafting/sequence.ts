import type { TextChange } from '../../rules/finding.ts';
import { type Span, spanOf } from '../../text/span.ts';

/** A block of whole lines among others that stand in an order: a disputed item, or its entry in a list. */
export interface Block extends Span {
  /** The number that it begins with, bracket or period left out, and its value. */
  readonly number?: Span & { readonly value: number };
}

/** Blocks in the order of the document; what stands between them (blank lines, page ends) stays where it is. */
export type Sequence = readonly Block[];

const NUMBER = /^\(?(\d{1,2})[.)](?=\s)/;

/** The block of a span (UTF-16 offsets, from a line's first word to a line's last), with the number it begins with. */
export function blockOf(text: string, start: number, end: number): Block {
  const match = NUMBER.exec(text.slice(start, Math.min(end, start + 6)));
  if (!match) return spanOf(start, end);
  const at = start + match[0].indexOf(match[1]);
  return { start, end, number: { ...spanOf(at, at + match[1].length), value: Number(match[1]) } };
}

/** The text of a block with another number, where it has one. */
export function renumbered(text: string, { start, end, number }: Block, value: number | undefined): string {
  if (!number || value === undefined) return text.slice(start, end);
  return text.slice(start, number.start) + value + text.slice(number.end, end);
}

/** Lets the blocks `first` and `first + 1` change places; each place keeps its number. */
export function swapChanges(text: string, blocks: Sequence, first: number): TextChange[] {
  const [one, two] = [blocks[first], blocks[first + 1]];
  const counted = one.number && two.number;
  return [
    { span: spanOf(one.start, one.end), newText: renumbered(text, two, counted && one.number?.value) },
    { span: spanOf(two.start, two.end), newText: renumbered(text, one, counted && two.number?.value) },
  ];
}

/** Puts a block behind the block `at`, and counts those after it one up; `gap` parts it from the block before it. */
export function insertionChanges(
  blocks: Sequence,
  at: number,
  gap: string,
  blockWith: (number: number | undefined) => string,
): TextChange[] {
  const { end, number } = blocks[at];
  const block = blockWith(number && number.value + 1);
  const later = number ? blocks.slice(at + 1) : [];
  return [
    { span: spanOf(end, end), newText: gap + block },
    ...later.flatMap((next): TextChange[] =>
      next.number ? [{ span: spanOf(next.number.start, next.number.end), newText: String(next.number.value + 1) }] : [],
    ),
  ];
}

/** What parts two neighbours at a place: blank lines as they stand there, else `usual`. */
export function gapAt(text: string, blocks: Sequence, at: number, usual: string): string {
  const gaps = [
    [at, at + 1],
    [at - 1, at],
  ].map(([one, two]) => (blocks[one] && blocks[two] ? text.slice(blocks[one].end, blocks[two].start) : ''));
  return gaps.find(isGap) ?? usual;
}

/** True for line ends and blanks alone, at least one line end and no page's end among them. */
export const isGap = (words: string): boolean => /^[^\S\r\n\f]*(?:\r\n?|\n)[^\S\f]*$/.test(words);

/** True for a gap with a blank line. */
export const isWide = (gap: string): boolean => isGap(gap) && gap.split(/\r\n?|\n/).length > 2;
