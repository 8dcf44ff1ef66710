import type { Span } from '../text/span.ts';

/** The bodies that guidelines come from. */
export type Source = 'MTUS' | 'ACOEM' | 'ODG' | 'Other';

/** One citation of a guideline: its words without their lead-in and final period. */
export interface Citation {
  readonly span: Span;
  readonly source: Source;
}
