import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks, claimsExample, rationaleExample, reviewerExample } from '../../../server/rules/examples.ts';
import { applyFix, checkRule, rulesOf } from '../check-rule.ts';

const fields = blocks(claimsExample, reviewerExample, rationaleExample);
const item = (title: string) => blocks(title, fields);
const necessary = (text: string) =>
  text.replace('There are no red flags', 'The left foot is weak').replace('is not medically', 'is medically');

test('a title that ends with its colon', () => {
  const [finding] = checkRule('missing-decision', item('<|MRI of the lumbar spine|>: '));
  assert.equal(finding.severity, 'error');
  assert.equal(
    finding.message,
    '"MRI of the lumbar spine" has no decision. The determination states for each item whether it is medically ' +
      'necessary: Upheld or Overturned (Labor Code 4610.6(e)).',
  );
});

test('a title without a colon, and one over two lines', () => {
  checkRule('missing-decision', item('<|CT scan of the left shoulder|>'));
  checkRule('missing-decision', item('<|CT scan of the left shoulder with contrast\nand arthrogram|>:'));
});

test('a long title is shortened in the message', () => {
  const [finding] = checkRule(
    'missing-decision',
    item('<|Physical therapy twice a week for six weeks for the left shoulder and the cervical spine, DOS 11/14/16|>'),
  );
  assert.match(finding.message, /^"Physical therapy twice a week for six weeks for the left ..." has/);
});

test('a decision on the next line, after colons in the title, or in capitals is one', () => {
  for (const title of [
    'MRI of the lumbar spine:\nUpheld',
    'MRI of the lumbar spine:  \n\nOverturned',
    'Labs to include: EKG: Upheld',
    'Associated surgical service: Cold therapy unit:  Upheld',
    'SOMA 350MG #90: UPHELD',
  ]) {
    checkRule('missing-decision', item(title));
  }
});

test('another word in the decision place is another finding', () => {
  assert.deepEqual(rulesOf(item('MRI of the lumbar spine: Denied')), ['unknown-decision']);
});

test('a scaffold in the decision place waits for the reviewer already', () => {
  assert.deepEqual(rulesOf(item('MRI of the lumbar spine: [[Upheld or Overturned]]')), ['placeholder-left']);
});

test('the two fixes insert one of the decisions, neither of them preferred', () => {
  const [finding] = checkRule('missing-decision', item('<|MRI of the lumbar spine|>:'));
  assert.deepEqual(
    finding.fixes.map(({ preferred, safe }) => ({ preferred, safe })),
    [
      { preferred: false, safe: false },
      { preferred: false, safe: false },
    ],
  );
  assert.equal(applyFix('missing-decision', item('MRI of the lumbar spine:')), item('MRI of the lumbar spine: Upheld'));
  assert.equal(
    applyFix('missing-decision', necessary(item('MRI of the lumbar spine:')), 1),
    necessary(item('MRI of the lumbar spine: Overturned')),
  );
  assert.equal(applyFix('missing-decision', item('MRI of the knee')), item('MRI of the knee: Upheld'));
});

test('an item without a title is named by its first label, and the fix brings a title', () => {
  const untitled = fields.replace('Claims Administrator guideline:', '<|$&|>');
  const [finding] = checkRule('missing-decision', untitled);
  assert.match(finding.message, /^This item has no decision\./);
  assert.equal(applyFix('missing-decision', untitled), item('[[disputed item]]: Upheld'));
});
