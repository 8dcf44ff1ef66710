import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRule } from '../check-rule.ts';
import { letterOf } from './letter-of.ts';

const check = (summary: string, rationale: string, title = 'Lumbar MRI: Upheld') =>
  checkRule('overlooked-evidence', letterOf(title, `${rationale} The request is not medically necessary.`, summary));

test('the summary has what the rationale denies', () => {
  const [finding] = check(
    'A urine drug screen collected on 12-14-2016 was consistent.',
    '<|There is no documentation of a urine drug screen|>.',
    'Norco 10/325mg #60: Upheld',
  );
  assert.equal(finding.severity, 'hint');
  assert.equal(
    finding.message,
    'The rationale says "There is no documentation of a urine drug screen"; the case summary has "urine drug screen ' +
      'collected on 12-14-2016 was consistent". Weigh it or say why it does not count (Labor Code 4610.6(h)(5)).',
  );
  check('On 5/6/14 strength of the left leg was 4/5.', '<|There is no evidence of weakness|> in the leg.');
  check('On 5/6/14 the low back pain radiates to the left leg.', 'He has <|no radiating pain|>.');
  check('On 5/6/14 the left ankle reflex was absent.', '<|There are no reflex changes|>.');
  check('Exam of 5/6/14 showed decreased sensation of the left foot.', '<|There is no evidence of sensory loss|>.');
  check(
    'On 5/6/14 straight leg raise was positive.',
    '<|There is no documentation of a positive straight leg raise|>.',
  );
  check(
    'The patient completed 12 visits of physical therapy by 5/6/14.',
    '<|There is no documentation of physical therapy|>.',
  );
  check('An MRI of the low back of 5/6/14 showed a bulge.', '<|There is no record of an MRI|>.');
});

test('the rationale acknowledges it or excepts it', () => {
  check(
    'On 5/6/14 strength of the left leg was 4/5.',
    'Strength of the left leg was 4/5. There is no evidence of motor weakness.',
  );
  check('On 5/6/14 strength of the left leg was 4/5.', 'There is no weakness other than of the left leg.');
  check('The patient completed physical therapy on 5/6/14.', 'There is no documentation of physical therapy goals.');
  check('On 5/6/14 strength of the left leg was 4/5.', 'There is no progressive weakness.');
});

test('no positive, dated sentence', () => {
  check('On 5/6/14 the patient denied weakness of the leg.', 'There is no evidence of weakness.');
  check('On 5/6/14 strength of the leg was 5/5.', 'There is no evidence of weakness.');
  check('Strength of the leg was 4/5.', 'There is no evidence of weakness.');
  check('On 5/6/14 an MRI was requested.', 'There is no record of an MRI.');
  check('UR of 5/6/14 noted that strength of the leg was 4/5.', 'There is no evidence of weakness.');
});

test('another region', () => {
  check(
    'On 5/6/14 strength of the left leg was 4/5.',
    'There is no evidence of weakness in either arm.',
    'Neck MRI: Upheld',
  );
  check(
    'The patient completed physical therapy of the knee on 5/6/14.',
    'There is no documentation of physical therapy.',
  );
});

test('rules of a guideline', () => {
  check('On 5/6/14 strength of the left leg was 4/5.', 'MTUS recommends no imaging without weakness.');
});
