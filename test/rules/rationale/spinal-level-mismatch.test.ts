import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRule } from '../check-rule.ts';
import { letterOf } from './letter-of.ts';

const check = (title: string, rationale: string) => checkRule('spinal-level-mismatch', letterOf(title, rationale));

test('another level in the request sentence', () => {
  const [finding] = check(
    'Bilateral L3-L4 and L4-L5 medial branch blocks: Upheld',
    'The request is for <|medial branch blocks at L4-L5 and L5-S1|>. The request is not medically necessary.',
  );
  assert.equal(finding.severity, 'warning');
  assert.equal(
    finding.message,
    'The item names "L3-L4 and L4-L5"; the rationale speaks of "medial branch blocks at L4-L5 and L5-S1". A decision on ' +
      'another level is a mistake of fact (Labor Code 4610.6(h)(5)).',
  );
  check('C5-6 discectomy: Upheld', 'The request for <|C6-C7 discectomy|> is not medically necessary.');
  check(
    'L5 selective nerve root block: Upheld',
    'The request for <|an L4 nerve root block|> is not medically necessary.',
  );
});

test('the same levels in other words', () => {
  check(
    'L4-L5 AND L5-S1 EPIDURAL: Upheld',
    'The request for an epidural at L4-5 and L5-S1 is not medically necessary.',
  );
  check('L4-S1 fusion: Upheld', 'The request for L4-5 and L5-S1 fusion is not medically necessary.');
  check(
    'L4-L5, L5-S1 neurotomy (medial branches L3, L4 and L5): Upheld',
    'The L3, L4 and L5 neurotomy is not medically necessary.',
  );
});

test('fewer levels, levels of findings and of history', () => {
  check('L4-5 and L5-S1 epidural: Upheld', 'The request for an L4-5 epidural is not medically necessary.');
  check(
    'L4-L5 discectomy: Overturned',
    'The L5 root is weak. MRI shows L5-S1 stenosis too. The L4-L5 discectomy is medically necessary.',
  );
  check('Lumbar MRI: Upheld', 'The request for MRI at L5-S1 is not medically necessary.');
  check(
    'L4-L5 epidural: Upheld',
    'A previous request for an L5-S1 epidural was approved. The request is not medically necessary.',
  );
});
