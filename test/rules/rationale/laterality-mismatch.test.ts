import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRule } from '../check-rule.ts';
import { letterOf } from './letter-of.ts';

const check = (title: string, rationale: string) => checkRule('laterality-mismatch', letterOf(title, rationale));

test('the other side in the conclusion', () => {
  const [finding] = check(
    'Right carpal tunnel release: Overturned',
    'Splints failed. The request for <|left carpal tunnel release|> is medically necessary.',
  );
  assert.equal(finding.severity, 'error');
  assert.equal(
    finding.message,
    'The item is for the right side; the rationale decides on "left carpal tunnel release". A decision on another side is ' +
      'a mistake of fact (Labor Code 4610.6(h)(5)).',
  );
  assert.deepEqual(
    finding.related.map(({ message }) => message),
    ['The item.'],
  );
});

test('one of the two is bilateral', () => {
  check(
    'Right sacroiliac joint injection: Upheld',
    'Therefore, <|bilateral sacroiliac joint injections|> are not medically necessary.',
  );
  check(
    'Bilateral knee injections: Upheld',
    'Therefore, the request for <|a right knee injection|> is not medically necessary.',
  );
  check('MRI of both hips: Upheld', 'The request for <|MRI of the left hip|> is not medically necessary.');
});

test('a request sentence that does not conclude', () => {
  check(
    'MRI of the left shoulder: Upheld',
    'The provider has requested <|an MRI of the right shoulder|>. Red flags are absent. The request is not medically necessary.',
  );
});

test('both request sentences: the conclusion is the place', () => {
  check(
    'EMG of the right arm: Upheld',
    'The request is for EMG of the left arm. Thus the request for <|EMG of the left arm|> is not medically necessary.',
  );
});

test('the same side, in other words', () => {
  check(
    'Bilateral L4-5 facet injections: Upheld',
    'The request for right and left L4-5 facet injections is not medically necessary.',
  );
  check('RIGHT KNEE MRI: Upheld', 'The request for MRI of the right knee is not medically necessary.');
  check('MRI of the right knee: Upheld', 'The request for MRI of the knee is not medically necessary.');
  check('MRI of the knee: Upheld', 'The request for MRI of the right knee is not medically necessary.');
});

test('sides of findings, history, comparison, other services', () => {
  check(
    'Right knee MRI: Upheld',
    'The left knee was operated on in 2010. The right leg is longer than the left. The request for right knee MRI is not ' +
      'medically necessary.',
  );
  check(
    'Right knee MRI: Upheld',
    'The request for a left knee MRI is addressed separately. The request is not medically necessary.',
  );
  check(
    'Right wrist therapy: Upheld',
    'As the request for surgery of the left knee was denied, the request for right wrist therapy is not medically necessary.',
  );
  check(
    'Right knee brace and left ankle brace: Upheld',
    'The request for a left ankle brace is not medically necessary.',
  );
});

test('a conclusion on a part, and a frame of partial approval', () => {
  check(
    'Bilateral knee braces: Upheld',
    'The left knee brace is medically necessary; the right knee brace is not medically necessary.',
  );
  check(
    'Bilateral knee brace was the original request. Left knee brace was authorized by the Claims Administrator. The ' +
      'remaining IMR eligible portion of the original request, Right knee brace is: Upheld',
    'The request for bilateral knee braces is not medically necessary.',
  );
});

test('the other side belongs to another request, to history or to the rest of a bilateral one', () => {
  for (const sentence of [
    'A request for right knee MRI was certified. The request for knee MRI is not medically necessary.',
    'Regarding the request for MRI, a study of both knees was done in 2013. It is not medically necessary.',
    'The request for left knee MRI as opposed to right knee MRI is not medically necessary.',
    'The RFA of 1/3/14 requested right knee MRI while that of 2/3/14 requested left knee MRI. It is not medically necessary.',
    'Since right knee MRI was done, left knee MRI is not medically necessary.',
    'The form reads "right knee MRI" by mistake. The requested knee MRI is not medically necessary.',
  ])
    check('Left knee MRI: Upheld', sentence);
  check(
    'Bilateral knee MRI: Upheld',
    'The request for left knee MRI is not supported. The request for right knee MRI is not medically necessary.',
  );
});

test('the wrong side in the same styles', () => {
  for (const sentence of [
    'Regarding the request for <|MRI of the right knee|>, the MTUS asks for red flags. It is not medically necessary.',
    'Medical necessity for <|right knee MRI|> has not been established.',
    'The attending provider sought authorization for <|right knee MRI|>. It is not medically necessary.',
    'The request for <|right knee MRI|> after the surgery of 2013 is not medically necessary.',
    'Given the lack of red flags, <|right knee MRI|> is not medically necessary.',
  ])
    check('Left knee MRI: Upheld', sentence);
});
