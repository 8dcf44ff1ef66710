import { test } from 'node:test';
import { checkDefinition, checkNothing, checkReferences } from './check-navigation.ts';

const summary = (words: string) =>
  `The expert reviewer developed the following clinical case summary based on a review of the\ncase file, including all medical records:\n\n${words}`;

test('from a title to the request in the case summary and its restatement in the rationale', () =>
  checkDefinition({
    summary: summary(
      'No injection is on record. The appeal requested a <|sacroiliac joint injection|> under fluoroscopy.',
    ),
    items: [
      {
        title: 'Sacro<|>iliac joint injections under fluoroscopy',
        rationale: 'Therefore, the request for <|sacroiliac joint injections|> is not medically necessary.',
      },
    ],
  }));

test('and back from the case summary', () =>
  checkDefinition({
    summary: summary('The appeal requested a sacroiliac <|>joint\ninjection under fluoroscopy.'),
    items: [{ title: '<|SACROILIAC JOINT INJECTIONS|>', rationale: 'It is not medically necessary.' }],
  }));

test('of many mentions of a drug the one with the request comes first; references show all', () => {
  const letter = (first: string, second: string) => ({
    summary: summary(`He takes ${first} and rests. The doctor is requesting ${second} 350mg #90.`),
    items: [{ title: '<|>Soma 350mg #90', rationale: 'It is not medically necessary.' }],
  });
  checkDefinition(letter('Soma', '<|Soma|>'));
  checkReferences({
    ...letter('<|Soma|>', '<|Soma|>'),
    items: [{ title: '<|<|>Soma 350mg #90|>', rationale: 'It is not medically necessary.' }],
  });
});

test('each of several items finds its own words', () =>
  checkDefinition({
    summary: summary(
      'The doctor is requesting an epidural steroid injection and <|trigger point injections|> x4 to the left lumbar paraspinals.',
    ),
    items: [
      { title: 'EPIDURAL STEROID INJECTION', rationale: 'It is medically necessary.' },
      { title: 'TRIGGER POINT IN<|>JECTIONS TIMES FOUR TO THE LEFT LUMBAR MUSCLES', rationale: 'It is not needed.' },
    ],
  }));

test('of items with one name the dose decides', () =>
  checkDefinition({
    summary: summary(
      'The doctor is requesting Norco 5/325mg #30 for the day, and for the night <|Norco|> 10/325mg #60.',
    ),
    items: [
      { title: 'Norco 5/325mg #30', rationale: 'It is medically necessary.' },
      { title: 'Nor<|>co 10/325mg #60', rationale: 'It is not medically necessary.' },
    ],
  }));

test('other word order and a side between the words', () =>
  checkDefinition({
    summary: summary('A left <|knee MRI|> was requested.'),
    items: [
      {
        title: '<|>MRI of the left knee',
        rationale: 'The request for an <|MRI of the left knee|> is medically necessary.',
      },
    ],
  }));

test('the other side is another service', () =>
  checkNothing({
    summary: summary('An MRI of the right knee was requested.'),
    items: [{ title: '<|>MRI of the left knee', rationale: 'It is medically necessary.' }],
  }));

test('another part of the body is another service', () =>
  checkNothing({
    summary: summary('A cervical epidural steroid injection was requested.'),
    items: [{ title: '<|>Lumbar epidural steroid injection', rationale: 'It is medically necessary.' }],
  }));

test('treatment of the past is not the request', () =>
  checkNothing({
    summary: summary('He had 10 visits of physical therapy in 2014.'),
    items: [{ title: '<|>Physical therapy 2x4', rationale: 'It is not medically necessary.' }],
  }));

test('one word that differs does not hide a request', () =>
  checkDefinition({
    summary: summary('UR denied a request for a <|sacrococcygeal corticosteroid injection|>.'),
    items: [{ title: 'SACROCOCCYGEAL COR<|>TISONE INJECTION', rationale: 'It is not medically necessary.' }],
  }));

test('of a partial approval what remains is the item', () =>
  checkDefinition({
    summary: summary('The doctor asked for <|Lyrica|>.'),
    items: [
      {
        title:
          'Lyrica 75mg #60 with 2 refills was the original request. Lyrica 75mg #60 with 0 refills was\nauthorized by the Claims Administrator. The remaining IMR eligible portion of the original\nrequest, Lyri<|>ca 75mg #60 with 1 refill is',
        rationale: 'It is medically necessary.',
      },
    ],
  }));
