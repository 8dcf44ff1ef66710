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

test('house styles that name the request', () => {
  for (const sentence of [
    "IMR application shows the patient's request for left knee MRI.",
    'In this case, the requested left knee MRI lacks support.',
    'Turning to the request for left knee MRI, the applicant has not improved.',
    'The records indicate a request for left knee MRI.',
    'The requested treatment: left knee MRI is unclear.',
    'The request for authorization for left knee MRI is dated 2/3/14.',
    'The attending provider sought authorization for left knee MRI.',
    'The RFA dated 2/3/14 requests left knee MRI.',
    'The disputed service is left knee MRI.',
    'Regarding the request for left knee MRI, the MTUS asks for red flags.',
    'As for the requested left knee MRI, there are no red flags.',
    'In support of the request for left knee MRI, it is said that pain persists.',
    'The request for left knee MRI comes after right knee surgery.',
    'The request for left knee MRI, in addition to right knee MRI, lacks a reason.',
    'The request for left knee MRI includes no mention of right knee MRI.',
    'The request for left knee MRI as the MTUS has it lacks a reason.',
  ])
    check(`${sentence} It is not medically necessary.`, ['left knee MRI', '=It']);
});

test('the conclusion names the request, whatever stands around it', () => {
  for (const sentence of [
    'Medical necessity for left knee MRI has not been established.',
    'There is no medical necessity for left knee MRI.',
    'The medical necessity of the requested left knee MRI was not shown.',
    'I agree with UR that left knee MRI is not medically necessary.',
    'Since right knee MRI has been authorized, left knee MRI is not medically necessary.',
    'Following right knee MRI, left knee MRI is not medically necessary.',
    'Given the pain in the right knee, spasm, and weakness, left knee MRI is not medically necessary.',
    'The request for left knee MRI following right knee MRI is not medically necessary.',
    'The request for left knee MRI rather than right knee MRI is not medically necessary.',
    'The request for left knee MRI plus right knee MRI is not medically necessary.',
  ])
    check(sentence, ['=left knee MRI']);
});

test('requests of another time or person, and decided ones, are not the item', () => {
  for (const sentence of [
    'A request for right knee MRI was certified on 2/1/14.',
    'The request for right knee MRI was modified to x-rays by UR.',
    'The provider requested right knee MRI in 2013.',
    'Two years ago the provider requested right knee MRI.',
    'The applicant asked for right knee MRI by phone.',
    'The patient had requested right knee MRI.',
    'The nurse case manager requested right knee MRI.',
    'A request for a plainer study (right knee films) could be considered.',
    'A similar request for right knee MRI was on file.',
  ])
    check(`${sentence} It is not medically necessary.`, ['=It']);
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
