import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks, claimsExample, rationaleExample, reviewerExample } from '../../../server/rules/examples.ts';
import { checkRule } from '../check-rule.ts';

const item = (title: string, decision = 'Upheld') =>
  blocks(`${title}: ${decision}`, claimsExample, reviewerExample, rationaleExample);
const check = (...items: readonly string[]) => checkRule('duplicate-item', blocks(...items));

test('the same title, however it is written', () => {
  const [finding] = check(item('Norco 10/325mg #90'), item('Left knee MRI'), item('<|NORCO 10/325 mg, # 90|>'));
  assert.equal(finding.severity, 'warning');
  assert.equal(
    finding.message,
    '"NORCO 10/325 mg, # 90" is decided twice in this letter. Keep one, or add what tells them apart: side, body part, ' +
      'date of service.',
  );
  assert.equal(finding.related[0].message, 'The first one.');
  check(item('Urine drug screen'), item('<|Urine drug screen|>'), item('<|Urine drug screen|>'));
});

test('decisions that differ are said', () => {
  const [finding] = check(item('Left knee MRI'), item('<|Left knee MRI|>', 'Overturned'));
  assert.match(finding.message, /^"Left knee MRI" is decided twice in this letter, with different decisions\./);
});

test('another side, body part, strength, number or date of service', () => {
  check(item('Left knee MRI'), item('Right knee MRI'));
  check(item('MRI of the cervical spine'), item('MRI of the lumbar spine'));
  check(item('Norco 10/325mg #90'), item('Norco 5/325mg #90'), item('Norco 10/325mg #60'));
  check(item('Retrospective: urine drug screen (DOS: 1/2/15)'), item('Retrospective: urine drug screen (DOS: 3/2/15)'));
  check(item('Physical therapy for the left shoulder'), item('Post-operative physical therapy for the left shoulder'));
});

test('services that come with each of several surgeries', () => {
  const assistant = 'Associated surgical service: Assistant surgeon';
  check(item('Left knee arthroscopy'), item(assistant), item('Right carpal tunnel release'), item(assistant));
  check(item('Left knee arthroscopy'), item(assistant), item(`<|${assistant}|>`));
});

test('items without a title', () => {
  check(claimsExample, reviewerExample, rationaleExample, claimsExample, reviewerExample, rationaleExample);
});
