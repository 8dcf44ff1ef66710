import type { LogicalText } from '../../text/logical-text.ts';
import { firstThat } from '../../text/search.ts';

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
  return firstThat(list.length, (n) => list[n].start >= offset);
}

/** The match of a sticky pattern right at an offset. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
