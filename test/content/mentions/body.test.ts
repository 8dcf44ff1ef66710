import { test } from 'node:test';
import { checkKind } from './check-mentions.ts';

const parts = checkKind(
  ({ bodyParts }) => bodyParts,
  ({ part, side, by }) => [part, side ?? '-', by].join(' | '),
);
const sides = checkKind(
  ({ sides }) => sides,
  ({ side, part }) => (part ? `${side} | ${part}` : side),
);
const levels = checkKind(
  ({ levels }) => levels,
  ({ vertebrae, pairs }) => `${vertebrae.join(' ')} | ${pairs.map((pair) => pair.join('-')).join(' ')}`,
);

test('names of the parts of the body, in one word for each', () => {
  parts('lumbar spine', 'lumbar spine -> low back | - | name');
  parts('low\nback', 'low\nback -> low back | - | name');
  parts('low-back and neck', 'low-back -> low back | - | name', 'neck -> neck | - | name');
  parts('cervical', 'cervical -> neck | - | name');
  parts('SI joints', 'SI joints -> sacroiliac | - | name');
  parts('rotator cuff', 'rotator cuff -> shoulder | - | name');
  parts('carpal tunnel', 'carpal tunnel -> wrist and hand | - | name');
  parts('lower extremities', 'lower extremities -> leg | - | name');
  parts('medial menisci', 'menisci -> knee | - | name');
  parts('calves', 'calves -> leg | - | name');
});

test('names that mean a part only beside it', () => {
  parts('neck and trapezius', 'neck -> neck | - | name', 'trapezius -> neck | - | name');
  parts('left trapezius');
  parts('lumbar paraspinal muscles', 'lumbar -> low back | - | name', 'paraspinal -> low back | - | name');
  parts('cervical paraspinal muscles', 'cervical -> neck | - | name');
});

test('words that only look like parts', () => {
  for (const text of [
    'on the other hand',
    'right-hand dominant',
    'a hand-held device',
    'straight leg raise',
    'six feet tall',
    '10 feet',
    'rule of thumb',
    'femoral neck fracture',
    'humeral head',
    'heel and toe walking',
    'ankle jerk',
    'knee reflex',
    'thoracic outlet syndrome',
    'a stress fracture',
    'varus stress',
    'respiratory depression',
    'herniated disc',
    'handicap',
    'overhead work',
  ])
    parts(text);
});

test('levels of the spine', () => {
  levels('L4-5', 'L4-5 -> L4 L5 | L4-L5');
  levels('L4-L5-S1', 'L4-L5-S1 -> L4 L5 S1 | L4-L5 L5-S1');
  levels('L5/S1', 'L5/S1 -> L5 S1 | L5-S1');
  levels('C5-6 and C6-C7', 'C5-6 -> C5 C6 | C5-C6', 'C6-C7 -> C6 C7 | C6-C7');
  levels('L3 through S1', 'L3 through S1 -> L3 L4 L5 S1 | L3-L4 L4-L5 L5-S1');
  levels('C3-7', 'C3-7 -> C3 C4 C5 C6 C7 | C3-C4 C4-C5 C5-C6 C6-C7');
  levels('C7-T1 and T12-L1', 'C7-T1 -> C7 T1 | C7-T1', 'T12-L1 -> T12 L1 | T12-L1');
  levels('left L5 root', 'L5 -> L5 | ');
  levels('at L4-\n5.', 'L4-\n5 -> L4 L5 | L4-L5');
  levels('l4-5', 'l4-5 -> L4 L5 | L4-L5');
});

test('letters with numbers that are no levels', () => {
  for (const text of [
    'T1-weighted images',
    'T2 signal',
    'L0637 brace',
    'HbA1c',
    'C1 inhibitor',
    'L9',
    'l5',
    'page S12345',
    'L5.5',
    'claim-L4',
  ])
    levels(text);
});

test('levels stand for their parts of the body', () => {
  parts('left L4-5', 'L4-5 -> low back | left | level');
  parts('C5-6', 'C5-6 -> neck | - | level');
  parts('C7-T1', 'C7-T1 -> neck | - | level', 'C7-T1 -> upper back | - | level');
});

test('sides of a part, before and after it', () => {
  sides('left knee', 'left -> left | knee');
  sides('the left total knee', 'left -> left | knee');
  sides('right-sided low back pain', 'right -> right | low back');
  sides('bilateral knees', 'bilateral -> both | knee');
  sides('both shoulders', 'both -> both | shoulder');
  sides('both of his hands', 'both -> both | wrist and hand');
  sides('left and right knees', 'left and right -> both | knee');
  sides('knee (left)', 'left -> left | knee');
  sides('shoulder, right', 'right -> right | shoulder');
  sides('L knee and (R) shoulder', 'L -> left | knee', 'R -> right | shoulder');
  sides('left shoulder and right knee', 'left -> left | shoulder', 'right -> right | knee');
  sides('knees bilaterally', 'bilaterally -> both | knee');
  sides('left\nknee', 'left -> left | knee');
});

test('sides without a part of the table', () => {
  sides('decreased on the left.', 'left -> left');
  sides('left stellate ganglion block', 'left -> left');
  sides('the weak left EHL', 'left -> left');
  sides('positive on both sides', 'both -> both');
  sides('bilaterally', 'bilaterally -> both');
});

test('left and right that are no sides', () => {
  for (const text of [
    'he left work',
    'the patient left against advice',
    'the right to appeal',
    'a right-hand dominant male',
    'right-handed',
    'left-handed',
    'what is left of it',
    'left untreated',
    'right away',
    'the right treatment',
    'it may be right',
    'both requests',
    'L. Smith',
  ])
    sides(text);
});
