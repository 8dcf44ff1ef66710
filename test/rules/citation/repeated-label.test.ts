import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  blocks,
  claimsExample,
  odgRationaleExample,
  odgReviewerExample,
  titleExample,
} from '../../../server/rules/examples.ts';
import { applyFix, checkRule } from '../check-rule.ts';

const id = 'repeated-label';
const item = (words: string) =>
  blocks(titleExample, claimsExample, odgReviewerExample.replace('Non-MTUS Citation', words), odgRationaleExample);

test('the label twice, with a safe fix', () => {
  const text = item('Non-MTUS Citation <|Non-MTUS:|>');
  const [finding] = checkRule(id, text);
  assert.equal(finding.severity, 'hint');
  assert.equal(
    finding.message,
    '"Non-MTUS:" repeats the label before it. Name the guideline right after "Non-MTUS Citation".',
  );
  assert.ok(finding.fixes[0].safe);
  assert.equal(applyFix(id, text), item('Non-MTUS Citation'));
});

test('over lines, split, without a colon', () => {
  checkRule(id, item('Non-MTUS Citation \n\n<|Non-MTUS:|>'));
  checkRule(id, item('Non -MTUS Citation <|Non -MTUS|>'));
  checkRule(id, item('Non-MTUS Citation <|Non-MTUS Citation:|>'));
  checkRule(id, item('non-mtus\ncitation: <|non-mtus citation|>'));
});

test('on the claims side the fix is not safe', () => {
  const claims =
    'Claims Administrator guideline: Decision based on Non-MTUS Citation <|Non-MTUS:|> Alternate guidelines referenced.';
  const [finding] = checkRule(id, blocks(titleExample, claims, odgReviewerExample, odgRationaleExample));
  assert.equal(finding.fixes[0].safe, false);
});

test('once, two citations, and the MTUS before', () => {
  checkRule(id, item('Non-MTUS Citation'));
  checkRule(id, item('Non-MTUS Citation Medicare, Fee schedule. Decision based on Non-MTUS Citation'));
  checkRule(id, item('MTUS Low Back Complaints 2004. Decision based on Non-MTUS Citation'));
});
