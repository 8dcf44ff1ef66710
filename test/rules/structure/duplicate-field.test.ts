import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  blocks,
  claimsExample,
  itemExample,
  letterExample,
  rationaleExample,
  reviewerExample,
  titleExample,
} from '../../../server/rules/examples.ts';
import { checkRule } from '../check-rule.ts';

test('the second of two fields, with the first as related place', () => {
  const second = 'MAXIMUS guideline: Decision based on MTUS General Approaches 2004.';
  const [finding] = checkRule(
    'duplicate-field',
    blocks(
      titleExample,
      claimsExample,
      reviewerExample,
      second.replace('MAXIMUS guideline:', '<|$&|>'),
      rationaleExample,
    ),
  );
  assert.equal(finding.severity, 'warning');
  assert.equal(
    finding.message,
    '"MRI of the lumbar spine" has the field "MAXIMUS guideline:" twice. Keep one, or give the second its own item.',
  );
  assert.equal(finding.related[0].message, 'The first one.');
});

test('a second rationale', () => {
  checkRule('duplicate-field', blocks(itemExample, '<|Decision rationale:|> As above.'));
});

test('label words in prose and in the case summary are no field', () => {
  checkRule(
    'duplicate-field',
    letterExample
      .replace('An MRI', 'The MAXIMUS guideline: and the decision rationale: of the earlier letter were sent. An MRI')
      .replace(
        'There are no',
        'The decision rationale: of the denial is short, and the MAXIMUS guideline: is silent. There are no',
      ),
  );
});

test('the fields of the next item are its own', () => {
  checkRule('duplicate-field', blocks(itemExample, itemExample.replace('lumbar', 'thoracic')));
});
