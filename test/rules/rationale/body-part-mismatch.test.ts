import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRule } from '../check-rule.ts';
import { letterOf } from './letter-of.ts';

const check = (title: string, rationale: string) => checkRule('body-part-mismatch', letterOf(title, rationale));

test('another part in the conclusion, and the item is never named', () => {
  const [finding] = check(
    'MRI of the cervical spine: Upheld',
    'Back pain has no red flags. The request for <|MRI of the lumbar spine|> is not medically necessary.',
  );
  assert.equal(finding.severity, 'warning');
  assert.equal(
    finding.message,
    'The item names "cervical spine"; the rationale decides on "MRI of the lumbar spine" and never names that part. A ' +
      'decision on another part is a mistake of fact (Labor Code 4610.6(h)(5)).',
  );
  check(
    'Physical therapy, left knee: Upheld',
    'The request for <|physical therapy of the shoulder|> is not medically necessary.',
  );
});

test('another word for the same part', () => {
  check('MRI lumbar spine: Upheld', 'The request for MRI of the low back is not medically necessary.');
  check('Sacroiliac joint injection: Upheld', 'The request for SI joint injections is not medically necessary.');
  check('Neck MRI: Upheld', 'The request for MRI of the cervical spine is not medically necessary.');
  check('Right carpal tunnel release: Upheld', 'The request for wrist surgery is not medically necessary.');
  check('EMG of the lower extremities: Upheld', 'The request for EMG of the legs is not medically necessary.');
});

test('parts that belong to one complaint', () => {
  check(
    'EMG of the bilateral lower extremities: Upheld',
    'The request for nerve studies of the low back is not medically necessary.',
  );
  check('MRI of the ankle: Upheld', 'The request for MRI of the foot is not medically necessary.');
});

test('the item is named somewhere, or one side names no part', () => {
  check('Neck MRI: Upheld', 'The neck is stiff. The request for MRI of the lumbar spine is not medically necessary.');
  check('MRI: Upheld', 'The request for MRI of the lumbar spine is not medically necessary.');
  check('Neck MRI: Upheld', 'The request for MRI is not medically necessary.');
  check('Knee scooter: Upheld', 'The request for a device after ankle surgery is not medically necessary.');
  check(
    'Psychological evaluation for depression: Upheld',
    'The evaluation for low back surgery is not medically necessary.',
  );
});
