import type { Citation } from '../guidelines/citation.ts';
import type { Span } from '../text/span.ts';

export type { Citation, Source } from '../guidelines/citation.ts';

/** One member of a list of criteria. */
export interface Criterion {
  /** The marker's number or letter without its punctuation ("1", "a", "iv"); of a frame's members their number. */
  readonly label: string;
  /** The marker as it stands; of a frame's members an empty span at their start. */
  readonly marker: Span;
  /** The member with its marker. */
  readonly span: Span;
  /** The list it belongs to, counted from 0 within its field. */
  readonly list: number;
  /** 0 for a list of its own, 1 for a list within a member, and so on. */
  readonly level: number;
  /** True inside a quotation. */
  readonly quoted: boolean;
}

/** Which way the reviewer's statement on medical necessity goes. */
export type ConclusionValue = 'not-necessary' | 'necessary' | 'partly';

/** The last statement on medical necessity of the request: the words that state it, and the sentence around them. */
export interface Conclusion {
  readonly value: ConclusionValue;
  readonly span: Span;
  readonly sentence: Span;
}

/** What a field or section says. */
export interface Content {
  readonly sentences: readonly Span[];
  readonly criteria: readonly Criterion[];
  readonly conclusion?: Conclusion;
  readonly citations: readonly Citation[];
}
