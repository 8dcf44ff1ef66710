import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unitOf, wordsOfUnits } from '../../../server/content/mentions/units.ts';

test('a question mark leaves out the letter, hyphen or bracket before it', () => {
  assert.deepEqual(wordsOfUnits('mgs?|%|patch(?:es)?|re-?fills?'), [
    ...['mg', 'mgs', '%', 'patch', 'patches'],
    ...['refill', 'refills', 're-fill', 're-fills'],
  ]);
});

test('the unit of a word in any case, as it stands or in the plural', () => {
  assert.deepEqual(['MG', 'weeks', 'Visit', 're-fills', 'µg', '%', 'kg'].map(unitOf), [
    ...['milligrams', 'weeks', 'visits', 'refills', 'micrograms', 'percent', undefined],
  ]);
});
