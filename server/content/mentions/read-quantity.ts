import type { Quantity } from '../mentions.ts';
import { numberOf } from './numbers.ts';

/** A quantity without its place in the document; `end` is an offset of the logical text. */
export type ReadQuantity = Omit<Quantity, 'span'> & { readonly end: number };

/** One number, or both ends of a range. */
export interface Range {
  readonly value: number;
  readonly max?: number;
}

/** The ends of a range; `undefined` where they are none ("12 or 3"). */
export function rangeOf(from: string, to: string | undefined): Range | undefined {
  const value = numberOf(from);
  const max = to === undefined ? undefined : numberOf(to);
  if (Number.isNaN(value) || (max !== undefined && !(max > value))) return undefined;
  return { value, ...(max !== undefined && { max }) };
}

/** The period that a word means: "wk", "weekly" and "week" are one. */
export function periodOf(word: string): NonNullable<Quantity['per']> {
  const small = word.toLowerCase();
  if (small.startsWith('w')) return 'week';
  if (small.startsWith('da')) return 'day';
  if (small.startsWith('m')) return 'month';
  if (small.startsWith('y')) return 'year';
  return small.startsWith('h') ? 'hour' : 'session';
}
