import type { Item, Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { formatOf } from '../place.ts';
import { quote } from '../words.ts';

/** How the item is decided, for messages: `is Upheld`; in formats that decide in a sentence its words in quotes. */
export function decidedAs({ decision }: Item, letter: Letter, reading: Reading): string {
  const { items, decisions } = formatOf(letter);
  if (!decision) return 'has no decision';
  if (decision.value === 'unknown' || items !== 'titled') return `is decided ${quote(reading.plain(decision.span))}`;
  return `is ${decisions[decision.value]}`;
}
