import { firstThat } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';

/** Anything with its place. */
interface Placed {
  readonly span: Span;
}

/** Index of the first of ordered mentions that starts at or after `offset`. */
export function firstStartingAt(list: readonly Placed[], offset: number): number {
  return firstThat(list.length, (n) => list[n].span.start >= offset);
}

/** Index of the first of ordered, disjoint mentions that ends after `offset`. */
export function firstEndingAfter(list: readonly Placed[], offset: number): number {
  return firstThat(list.length, (n) => list[n].span.end > offset);
}

/** The match of a sticky pattern right at an offset. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
