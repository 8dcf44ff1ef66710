import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparedWith, requestSentences } from '../../../server/rules/definitions/request-sentence.ts';
import { itemOf } from './item-of.ts';

/** The words of each request sentence's request; the one that concludes begins with `=`. */
const check = (rationale: string, expected: readonly string[], title = 'MRI of the left knee'): void => {
  const { item, reading } = itemOf(`${title}: Upheld`, rationale);
  const found = requestSentences(item, reading);
  assert.deepEqual(
    found.map((one) => `${one.concludes ? '=' : ''}${one.words}`),
    expected,
  );
  for (const one of found) assert.equal(reading.plain(one.request), one.words);
};

test('what is concluded on', () => {
  check('The request for Norco 10/325mg #60 is not medically necessary.', ['=Norco 10/325mg #60']);
  check('The requested bilateral SI joint injections are not medically necessary per ODG.', [
    '=bilateral SI joint injections',
  ]);
  check('Therefore, the requested for a knee brace is medically necessary.', ['=a knee brace']);
  check('I find that the EMG of both hands is medically necessary.', ['=the EMG of both hands']);
  check('Clearance with the listed tests is reasonable and is medically necessary.', [
    '=Clearance with the listed tests',
  ]);
  check('As the fusion is necessary and takes two approaches, the assistant surgeon is medically necessary.', [
    '=the assistant surgeon',
  ]);
  check('The criteria have not been met and an MRI of the neck is not medically necessary.', ['=an MRI of the neck']);
  check('Therefore, physical therapy, lumbar spine, 12 sessions is not medically necessary.', [
    '=physical therapy, lumbar spine, 12 sessions',
  ]);
  check('Pursuant to ODG, EMG of the arms is not medically necessary. It is not medically necessary.', [
    'EMG of the arms',
    '=It',
  ]);
});

test('what restates the request', () => {
  check('The treater has asked for LEFT TRIGGER POINT INJECTION on 2/17/14. It is not medically necessary.', [
    'LEFT TRIGGER POINT INJECTION on 2/17/14',
    '=It',
  ]);
  check('Eighteen visits are requested. The request is not medically necessary.', ['Eighteen visits', '=The request']);
  check('The proposed blocks at L4-L5 and L5-S1 are not indicated.', ['blocks at L4-L5 and L5-S1']);
  check('This is a request for 12 sessions of therapy for the left ankle. Recommendation is for denial.', [
    '12 sessions of therapy for the left ankle',
  ]);
  check('There is a request for authorization form. The applicant requests a cane.', ['a cane']);
});

test('no request: history, guidelines, what others decided, what may be asked for, quotations', () => {
  for (const sentence of [
    'The prior request for 6 sessions was approved.',
    'UR modified the request for 12 visits to 6 visits.',
    'The claims administrator certified 6 of the requested 12 visits.',
    'A rental was the first step, and none was asked for.',
    'ACOEM asks for 4 weeks of care.',
    'A new request for 6 visits may be made.',
    'Two injections were given in the left knee.',
    'ODG: "The request for 12 visits is to be refused."',
    'ODG states that SI injections are medically necessary if three signs are found.',
    'Norco #60 was the original request. Norco #30 was authorized by the Claims Administrator.',
  ])
    check(sentence, []);
});

test('a frame of partial approval: the service is compared, every part may be named', () => {
  const title =
    'Norco #60 was the original request. Norco #20 was authorized by the Claims Administrator. The remaining IMR ' +
    'eligible portion of the original request, Norco #40 is';
  const { item, reading } = itemOf(`${title}: Upheld`, 'The request is not medically necessary.');
  const { service, frame } = comparedWith(item);
  assert.equal(reading.plain(service), 'Norco #40');
  assert.deepEqual(frame.map(reading.plain), ['Norco #60', 'Norco #20', 'Norco #40']);
  const plain = itemOf('Norco #60: Upheld', 'It is not medically necessary.');
  assert.deepEqual(comparedWith(plain.item), { service: plain.item.service, frame: [] });
});
