import { firstThat } from './search.ts';

/** A stretch of a document: UTF-16 offsets, half open. The only kind of position inside the engine. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span from `start` to `end` (UTF-16 offsets). */
export const spanOf = (start: number, end: number): Span => ({ start, end });

/** True where `offset` lies in the span or at its end, as an editor's cursor does. */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** True where `inner` lies wholly in `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** True where the two spans share at least one UTF-16 unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The same span moved by `by` UTF-16 units. */
export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/**
 * The same span counted from the start of `outer`. By subtraction: moving by a negated 0 gives a float, and from then on
 * all offsets are kept as floats, at twice the memory.
 */
export const within = (span: Span, outer: Span): Span => ({
  start: span.start - outer.start,
  end: span.end - outer.start,
});

/** Index of the first of ordered, disjoint spans that ends after `offset`; their number where none does. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  return firstThat(spans.length, (n) => spans[n].end > offset);
}
