import type { Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';

/** One hint: it stands behind the words that end at `at` (UTF-16 offset). */
export interface Hint {
  readonly at: number;
  readonly label: string;
  readonly tooltip?: string;
}

/** Gives the hints of one kind for a letter, as far as they lie in `within`. */
export type HintsOf = (reading: Reading, letter: Letter, within: Span) => Iterable<Hint>;
