import type { LogicalText } from '../../text/logical-text.ts';

/** A mention found in logical text: `start` and `end` are offsets of that text, `mention` has the document's. */
export interface Found<Kind> {
  readonly start: number;
  readonly end: number;
  readonly mention: Kind;
}

/** Makes a found mention of a stretch of logical text. */
export const found = <Kind extends object>(
  field: LogicalText,
  start: number,
  end: number,
  rest: Kind,
): Found<Kind & { readonly span: { readonly start: number; readonly end: number } }> => ({
  start,
  end,
  mention: { span: field.toSpan(start, end), ...rest },
});

/** Index of the first of ordered stretches that starts at or after `offset`. */
export function firstStartingAt(list: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The match of a sticky pattern right at an offset. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
