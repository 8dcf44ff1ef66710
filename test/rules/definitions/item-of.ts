import assert from 'node:assert/strict';
import type { Item, Letter } from '../../../server/letter/letter.ts';
import { type Reading, read } from '../../../server/reading.ts';
import { blocks, claimsExample, reviewerExample } from '../../../server/rules/examples.ts';
import { wholeLetter } from '../check-rule.ts';

/** A letter with one item of that title (decision and all) and rationale, and its reading. */
export function itemOf(title: string, rationale: string): { item: Item; letter: Letter; reading: Reading } {
  const text = wholeLetter(blocks(title, claimsExample, reviewerExample, `Decision rationale: ${rationale}`));
  const reading = read(text);
  const [letter] = reading.letters;
  assert.equal(letter.items.length, 1);
  return { item: letter.items[0], letter, reading };
}
