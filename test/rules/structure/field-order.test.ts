import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  blocks,
  claimsExample,
  itemExample,
  rationaleExample,
  reviewerExample,
  titleExample,
} from '../../../server/rules/examples.ts';
import { applyFix, checkRule } from '../check-rule.ts';

const mark = (field: string) => field.replace(/^[^:]*:/, '<|$&|>');

test("the claims administrator's guideline after the reviewer's", () => {
  const [finding] = checkRule(
    'field-order',
    blocks(titleExample, reviewerExample, mark(claimsExample), rationaleExample),
  );
  assert.equal(finding.severity, 'hint');
  assert.equal(
    finding.message,
    '"Claims Administrator guideline:" stands after "MAXIMUS guideline:". In letters of this format it comes before.',
  );
});

test('a rationale before both guidelines is one finding', () => {
  checkRule('field-order', blocks(titleExample, rationaleExample, mark(claimsExample), reviewerExample));
});

test('a missing field or a second one is no other order', () => {
  checkRule('field-order', blocks(titleExample, claimsExample, rationaleExample));
  checkRule('field-order', blocks(titleExample, claimsExample, reviewerExample, rationaleExample, reviewerExample));
  checkRule('field-order', itemExample);
});

test('the fix puts the fields in order, whatever they are', () => {
  const fields = [claimsExample, reviewerExample, rationaleExample];
  const orders = [
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  for (const order of orders) {
    const item = blocks(titleExample, ...order.map((n) => fields[n]));
    assert.equal(applyFix('field-order', item), itemExample);
  }
});

test('the fix moves empty fields and keeps line ends as `\\n`', () => {
  const item = blocks(titleExample, 'MAXIMUS guideline:', claimsExample.replace(' MTUS', '\nMTUS'), rationaleExample);
  assert.equal(
    applyFix('field-order', item),
    blocks(titleExample, claimsExample.replace(' MTUS', '\nMTUS'), 'MAXIMUS guideline:', rationaleExample),
  );
  assert.match(applyFix('field-order', item.replaceAll('\n', '\r\n')), /guideline: Decision based on\nMTUS/);
});
