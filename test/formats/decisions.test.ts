import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionOf } from '../../server/formats/decisions.ts';
import type { DecisionValue } from '../../server/formats/kinds.ts';

const check = (words: readonly string[], value: DecisionValue | undefined): void => {
  for (const word of words) assert.equal(decisionOf(word), value, word);
};

test('Upheld and Overturned decide, in any case of letters and with blanks inside', () => {
  check(['Upheld', 'UPHELD', 'Up held', 'upheld'], 'upheld');
  check(['Overturned', 'OVERTURNED', 'Over turned', 'Over-\nturned'], 'overturned');
});

test('other words in a decision’s place are known as such', () => {
  check(['Denied', 'Certified', 'Non-certified', 'Non certified', 'NOT CERTIFIED', 'Modified', 'Affirmed'], 'unknown');
  check(['Approved', 'Partially Overturned', 'Partial Overturn', 'Uphold', 'Overturn', 'Upheld in part'], 'unknown');
});

test('all other words decide nothing', () => {
  check(
    ['', 'EKG', 'Upheld by UR', '30', 'CBC', 'Cold therapy unit', 'Upheld.', 'constructor', '__proto__'],
    undefined,
  );
});
