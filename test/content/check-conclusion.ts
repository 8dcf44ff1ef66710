import assert from 'node:assert/strict';
import type { Conclusion, ConclusionValue } from '../../server/content/content.ts';
import { fieldOf } from '../../server/letter/letter.ts';
import { type Reading, read } from '../../server/reading.ts';
import { letter } from '../kit/letter-text.ts';

/** The conclusion of a rationale within a letter. */
export function conclusionOf(
  rationale: string,
  spacing: 'single' | 'double' = 'single',
): { reading: Reading; conclusion: Conclusion | undefined } {
  const reading = read(letter({ items: [{ title: 'MRI', rationale }], spacing }));
  const field = fieldOf(reading.letters[0].items[0], 'rationale');
  assert.ok(field);
  return { reading, conclusion: reading.content(field).conclusion };
}

/** Every rationale concludes this way, in single and in double spacing; `undefined` stands for no conclusion. */
function check(value: ConclusionValue | undefined, rationales: readonly string[]): void {
  for (const rationale of rationales)
    for (const spacing of ['single', 'double'] as const)
      assert.equal(conclusionOf(rationale, spacing).conclusion?.value, value, `${spacing}: ${rationale}`);
}

export const notNecessary = (...rationales: string[]): void => check('not-necessary', rationales);
export const necessary = (...rationales: string[]): void => check('necessary', rationales);
export const partly = (...rationales: string[]): void => check('partly', rationales);
export const noConclusion = (...rationales: string[]): void => check(undefined, rationales);
