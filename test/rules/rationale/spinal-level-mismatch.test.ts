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

test('medial branches by their own names, and the joints they serve', () => {
  check(
    'Bilateral lumbar medial branch blocks L3-L5: Upheld',
    'The request for MBB at L3, L4, L5 bilaterally (L4-5, L5-S1 joints) is not medically necessary.',
  );
  check(
    'Medial branch blocks at L4-5 and L5-S1: Upheld',
    'The request for L3-L5 medial branch blocks is not medically necessary.',
  );
  check(
    'Cervical medial branch block C4, C5, C6: Upheld',
    'The request for medial branch blocks at C4-5 and C5-6 is not medically necessary.',
  );
  check(
    'Radiofrequency ablation L3, L4, L5 medial branches: Upheld',
    'The requested RFA at L4-L5 and L5-S1 is not medically necessary.',
  );
  check(
    'Lumbar medial branch blocks L3-L5: Upheld',
    'The request for <|medial branch blocks at L1-2 and L2-3|> is not medically necessary.',
  );
  check(
    'Medial branch blocks at L4-5 and L5-S1: Upheld',
    'The request for <|medial branch blocks at L3-4|> is not medically necessary.',
  );
  check('L3-L5 fusion: Upheld', 'The request for <|fusion at L4-5 and L5-S1|> is not medically necessary.');
});

test('levels of another procedure, of a guideline and of another time', () => {
  for (const sentence of [
    'The request for another epidural after the L4-5 epidural of 2013 is not medically necessary.',
    'The request for L5-S1 epidural injection following the L4-5 injection is not medically necessary.',
    'Regarding the request for an epidural injection, guidelines allow one level, such as L4-5. It is not medically necessary.',
    'A request for L4-5 epidural was approved. It is not medically necessary.',
    'The request for L5-S1 epidural injection in light of an L4-5 epidural injection is not medically necessary.',
    'The RFA of 1/3/14 requested L4-5 epidural while that of 2/3/14 requested L5-S1 epidural. It is not medically necessary.',
    'The requested epidural in addition to the L4-5 facet block is not medically necessary.',
  ])
    check('L5-S1 epidural steroid injection: Upheld', sentence);
  check(
    'L5-S1 epidural steroid injection: Upheld',
    'Regarding the request for <|an L4-5 epidural injection|>, the MTUS asks for leg pain. It is not medically necessary.',
  );
  check(
    'L5-S1 epidural steroid injection: Upheld',
    'Medical necessity for <|an L4-5 epidural injection|> has not been established.',
  );
});
