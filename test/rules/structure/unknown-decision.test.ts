import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks, claimsExample, rationaleExample, reviewerExample } from '../../../server/rules/examples.ts';
import { applyFix, checkRule } from '../check-rule.ts';

const item = (title: string) => blocks(title, claimsExample, reviewerExample, rationaleExample);

test('words of utilization review', () => {
  for (const word of [
    'Denied',
    'Certified',
    'Non-certified',
    'Modified',
    'Affirmed',
    'Approved',
    'Partially Approved',
  ]) {
    const [finding] = checkRule('unknown-decision', item(`Physical therapy, left knee: <|${word}|>`));
    assert.equal(finding.severity, 'error');
    assert.equal(
      finding.message,
      `The decision reads "${word}". An IMR letter decides Upheld or Overturned and nothing else; write which of the two.`,
    );
  }
});

test('the word on the next line', () => {
  checkRule('unknown-decision', item('Physical therapy, left knee:\n<|Modified|>'));
});

test('Upheld and Overturned count in any case of letters', () => {
  for (const word of ['Upheld', 'UPHELD', 'Overturned', 'OVERTURNED']) {
    checkRule('unknown-decision', item(`Physical therapy, left knee: ${word}`));
  }
});

test('words of a title before its decision are no decision', () => {
  checkRule('unknown-decision', item('Modified bed rail: certified technician: Upheld'));
  checkRule('unknown-decision', item('Retrospective: Norco 10/325mg, previously approved: Overturned'));
});

test('the fixes replace the word, neither of them preferred', () => {
  const [finding] = checkRule('unknown-decision', item('Physical therapy: <|Denied|>'));
  assert.deepEqual(
    finding.fixes.map((fix) => fix.preferred),
    [false, false],
  );
  assert.equal(applyFix('unknown-decision', item('Physical therapy: Denied')), item('Physical therapy: Upheld'));
  const necessary = (text: string) =>
    text.replace('There are no red flags', 'The left foot is weak').replace('is not medically', 'is medically');
  assert.equal(
    applyFix('unknown-decision', necessary(item('Physical therapy: Denied')), 1),
    necessary(item('Physical therapy: Overturned')),
  );
});
