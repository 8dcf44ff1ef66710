/** "keep" leaves the ends of lines, "unwrap" makes a paragraph one line, a number wraps at that column. */
export type Wrap = 'keep' | 'unwrap' | number;

export const DEFAULT_WRAP: Wrap = 'unwrap';

/** Narrower or wider columns are none. */
const NARROWEST = 40;
const WIDEST = 400;
const DEFAULT_COLUMN = 96;

/** The settings `imr.format.wrap` and `imr.format.column`; where they hold anything else, the default. */
export function wrapOf(settings: unknown): Wrap {
  const { wrap, column } = (settings ?? {}) as { readonly wrap?: unknown; readonly column?: unknown };
  if (wrap === 'keep' || wrap === 'unwrap') return wrap;
  return wrap === 'column' ? (columnOf(column) ?? DEFAULT_COLUMN) : DEFAULT_WRAP;
}

/** A column that lines can be wrapped at; `undefined` for everything else. */
export const columnOf = (column: unknown): number | undefined =>
  typeof column === 'number' && Number.isInteger(column) && column >= NARROWEST && column <= WIDEST
    ? column
    : undefined;
