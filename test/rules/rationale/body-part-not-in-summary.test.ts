import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRule } from '../check-rule.ts';
import { letterOf } from './letter-of.ts';

const check = (summary: string, rationale: string, title = 'Lumbar MRI: Upheld') =>
  checkRule(
    'body-part-not-in-summary',
    letterOf(title, `${rationale} The request is not medically necessary.`, summary),
  );

test('a complaint of a part that the summary never names', () => {
  const [finding] = check('The patient has low back pain.', 'The patient has <|shoulder|> pain.');
  assert.equal(finding.severity, 'hint');
  assert.equal(
    finding.message,
    'The rationale has a complaint of the "shoulder", which the case summary never names. Make sure that the sentence is ' +
      "of this worker's records (Labor Code 4610.6(h)(5)).",
  );
  check('The patient has neck pain.', 'The patient has swelling of the left <|knee|>.', 'Neck MRI: Upheld');
});

test('parts that the summary or the item names, and what belongs to them', () => {
  check('The patient has low back and shoulder pain.', 'The patient has shoulder pain.');
  check('The patient has lumbar pain.', 'The patient has leg pain and weakness of the foot.');
  check('The patient has low back pain.', 'The patient has knee pain.', 'Knee brace: Upheld');
  check('The patient was hurt in a fall.', 'The patient has knee pain.');
});

test('absences, risks, rules of a guideline, other procedures', () => {
  check('The patient has low back pain.', 'The patient has no shoulder pain.');
  check('The patient has low back pain.', 'MTUS speaks of patients with shoulder pain.');
  check('The patient has low back pain.', 'The patient has a risk of shoulder pain.');
  check('The patient has low back pain.', 'The patient was told to exercise the shoulder.');
});
