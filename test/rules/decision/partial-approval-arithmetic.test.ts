import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks, claimsExample, reviewerExample } from '../../../server/rules/examples.ts';
import { checkRule } from '../check-rule.ts';

const check = (title: string) =>
  checkRule(
    'partial-approval-arithmetic',
    blocks(`${title}: Upheld`, claimsExample, reviewerExample, 'Decision rationale: It is not medically necessary.'),
  );
const remainder = (original: string, authorized: string, remaining: string) =>
  check(
    `${original} was the original request. ${authorized} was authorized by the Claims Administrator. The remaining IMR ` +
      `eligible portion of the original request, ${remaining} is`,
  );
const whole = (original: string, authorized: string, again: string) =>
  check(
    `${original} was the original request. The Claims Administrator authorized ${authorized}, leaving the original ` +
      `request IMR eligible. The original request, ${again} is`,
  );

test('the parts do not add up', () => {
  const [finding] = remainder('Therapy, 12 sessions', 'Therapy, 6 sessions', 'Therapy, <|8 sessions|>');
  assert.equal(finding.severity, 'warning');
  assert.equal(
    finding.message,
    '"12 sessions" requested, "6 sessions" authorized and "8 sessions" remaining do not add up: 6 and 8 are 14, not 12.',
  );
  assert.deepEqual(
    finding.related.map(({ message }) => message),
    ['The original request.', 'What the claims administrator authorized.'],
  );
  remainder('Norco 10/325mg #120', 'Norco 10/325mg #60', 'Norco 10/325mg <|#90|>');
  remainder(
    'Chiropractic treatment 3 times a week for 4 weeks',
    'Chiropractic, six sessions',
    'Care, <|eight sessions|>',
  );
  whole('Therapy, 12 sessions', '6 sessions', 'Therapy, <|18 sessions|>');
});

test('refills multiply', () => {
  const [finding] = remainder('Lyrica 75mg #60 with 2 refills', 'Lyrica 75mg #60', 'Lyrica 75mg <|#60|>');
  assert.match(finding.message, /60 and 60 are 120, not 180, refills and months counted\.$/);
  remainder('Lyrica 75mg #60 with 2 refills', 'Lyrica 75mg #60 with 0 refills', 'Lyrica 75mg #60 with 1 refill');
  remainder('Lyrica 75mg #60 with two refills', 'Lyrica 75mg #60', 'Lyrica 75mg #60 with one (1) refill');
});

test('months multiply where the frame says how often', () => {
  remainder('Gabapentin 300mg #90 x 3 months', 'Gabapentin 300mg #90 x 1 month', 'Gabapentin 300mg #90 x 2 months');
  remainder('Gabapentin 300mg #90 x3 months', 'Gabapentin 300mg #90', 'Gabapentin 300mg #180');
  remainder('Norco 10/325mg #90 x three months', 'Norco 10/325mg #90', 'Norco 10/325mg #90 x two months');
  const [finding] = remainder('Soma 350mg #90 x 3 months', 'Soma 350mg #90 x 1 month', 'Soma 350mg <|#90|> x 1 month');
  assert.match(finding.message, /90 and 90 are 180, not 270, refills and months counted\.$/);
  remainder('Soma 350mg #90, supply of 3 months', 'Soma 350mg #30 x 1 month', 'Soma 350mg #60 x 2 months');
  remainder('Soma 350mg #90 for 3 months', 'Soma 350mg #90', 'Soma 350mg #180');
});

test('parts that add up, number words and products among them', () => {
  remainder('Norco 10/325mg #120', 'Norco 10/325mg #60', 'Norco 10/325mg #60');
  remainder('Therapy 18 sessions, left knee', 'Therapy 12 sessions, left knee', 'Therapy 6 sessions, left knee');
  remainder(
    'Chiropractic treatment 3 times a week for 4 weeks',
    'Chiropractic, six sessions',
    'Chiropractic, 6 visits',
  );
  whole('Therapy, 12 sessions', '6 sessions', 'Therapy, 12 sessions');
  whole(
    'Pantoprazole 20mg #60 with 2 refills',
    'Pantoprazole 20mg #60 with 0 refills',
    'Pantoprazole 20mg #60 with 2 refills',
  );
});

test('in doubt nothing is computed', () => {
  remainder('Therapy, 12 sessions', 'Therapy for 2 weeks', 'Therapy, 8 sessions');
  remainder('Cold unit, 14 day rental', 'Cold unit, 1 week rental', 'Cold unit, 10 day rental');
  remainder('EMG and NCV, 4 tests and 2 visits', 'EMG, 2 tests', 'NCV, 3 tests');
  remainder('Therapy, 8-12 sessions', 'Therapy, 6 sessions', 'Therapy, 8 sessions');
  remainder('Norco 10/325mg #120 and Soma 350mg #60', 'Norco 10/325mg #60', 'Norco 10/325mg #90');
  remainder('Norco 10/325mg', 'Norco 5/325mg', 'Norco 7.5/325mg');
  check('Therapy, 12 sessions');
});
