import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks, claimsExample, reviewerExample } from '../../../server/rules/examples.ts';
import { applyFix, checkRule, rulesOf } from '../check-rule.ts';

const item = (rationale: string, label = 'Decision rationale:', title = 'Lumbar MRI: Upheld') =>
  blocks(title, claimsExample, reviewerExample, `${label} ${rationale}`);
const missing = (rationale: string) => checkRule('missing-conclusion', item(rationale, '<|Decision rationale:|>'));
const silent = (rationale: string) => checkRule('missing-conclusion', item(rationale));

test('words of utilization review alone', () => {
  const [finding] = missing('This patient has knee pain. Recommendation is for denial.');
  assert.equal(finding.severity, 'warning');
  assert.equal(
    finding.message,
    'The rationale never says whether the service is medically necessary; "Recommendation is for denial" does not ' +
      'state it (8 CCR 9792.10.6(d)).',
  );
  assert.match(
    missing('The knee is stable. The request was, thus, properly not certified.')[0].message,
    /"properly not/,
  );
  missing('The criteria are not met. The test is not indicated and not supported by the guideline.');
  missing('The criteria are met. The request is established and therefore authorized.');
});

test('no word of it at all', () => {
  const [finding] = missing('This patient has knee pain after a fall.');
  assert.equal(
    finding.message,
    'The rationale never says whether the service is medically necessary (8 CCR 9792.10.6(d)).',
  );
});

test("others' words, guidelines and quotations conclude nothing", () => {
  missing('UR denied the request as not medically necessary. The patient meets the criteria.');
  missing('ODG: MRI is medically necessary if the knee locks. It does not. The request is denied.');
  missing('The denial calls it "not medically necessary." The knee locks.');
});

test('conclusions of many kinds', () => {
  silent('The request is not medically necessary. Recommendation is for denial.');
  silent('The use of the cream is not a medical necessity.');
  silent('Medical necessity has not been established.');
  silent('The request cannot be considered medically necessary. Weaning is advised.');
  silent('It was not medically appropriate.');
});

test('an empty rationale and one of prompts alone are missing as a whole', () => {
  assert.deepEqual(rulesOf(item('')), ['empty-field']);
  silent('[[the condition]] [[conclusion]]');
  missing('The patient has knee pain. [[conclusion]]');
});

test('the fix writes the sentence of the decision in brackets, for the reviewer to confirm', () => {
  const [finding] = missing('The knee is stable.');
  assert.deepEqual(
    finding.fixes.map(({ safe, preferred }) => ({ safe, preferred })),
    [{ safe: false, preferred: false }],
  );
  assert.equal(
    applyFix('missing-conclusion', item('The knee is stable.')),
    item('The knee is stable. [[Therefore, the request for Lumbar MRI is not medically necessary.]]'),
  );
  const overturned = 'Lumbar MRI: Overturned';
  assert.equal(
    applyFix('missing-conclusion', item('The knee locks. [[conclusion]]', 'Decision rationale:', overturned)),
    item(
      'The knee locks. [[Therefore, the request for Lumbar MRI is medically necessary.]]',
      'Decision rationale:',
      overturned,
    ),
  );
});

test('where the decision is open, both sentences are offered', () => {
  const [finding] = checkRule('missing-conclusion', item('The knee locks.', '<|Decision rationale:|>', 'Lumbar MRI:'));
  assert.deepEqual(
    finding.fixes.map(({ title }) => title),
    [
      'Insert "The request is not medically necessary" for the reviewer to confirm',
      'Insert "The request is medically necessary" for the reviewer to confirm',
    ],
  );
});
