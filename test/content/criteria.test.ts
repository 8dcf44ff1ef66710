import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldOf } from '../../server/letter/letter.ts';
import { read } from '../../server/reading.ts';
import { letter } from '../kit/letter-text.ts';
import { markRanges, parseMarked } from '../kit/marked-text.ts';
import { checkCriteria as check } from './check-criteria.ts';

test('numbers in brackets', () => {
  check('Criteria: (1) the history shows pain; (2) therapy failed; and (3) it was seen. So it is.', [
    '1 the history shows pain',
    '2 therapy failed',
    '3 it was seen.',
  ]);
});

test('numbers with a bracket', () => {
  check('The criteria are: 1) the history shows pain, 2) therapy failed, and 3) it was seen. So it is.', [
    '1 the history shows pain',
    '2 therapy failed',
    '3 it was seen.',
  ]);
});

test('numbers with a period', () => {
  check('Criteria for the use of blocks: 1. The history shows pain; 2. Therapy failed; 3. It was seen. So it is.', [
    '1 The history shows pain',
    '2 Therapy failed',
    '3 It was seen.',
  ]);
});

test('numbered sentences', () => {
  check('The following criteria apply: 1. There is pain. 2. Therapy failed. 3. It was seen. So it is.', [
    '1 There is pain.',
    '2 Therapy failed.',
    '3 It was seen.',
  ]);
});

test('letters, small and capital, in brackets, with a bracket, with a period', () => {
  check('Criteria: (a) pain; (b) failed therapy; and (c) a scan. So.', ['a pain', 'b failed therapy', 'c a scan.']);
  check('Criteria: a) pain; b) failed therapy; and c) a scan. So.', ['a pain', 'b failed therapy', 'c a scan.']);
  check('Criteria: a. pain; b. failed therapy; c. a scan. So.', ['a pain', 'b failed therapy', 'c a scan.']);
  check('Criteria: (A) pain; (B) failed therapy. So.', ['A pain', 'B failed therapy.']);
});

test('roman numbers', () => {
  check('Criteria: (i) pain; (ii) failed therapy; (iii) a scan; and (iv) a plan. So.', [
    'i pain',
    'ii failed therapy',
    'iii a scan',
    'iv a plan.',
  ]);
  check('Criteria: i) pain; ii) failed therapy; iii) a scan. So.', ['i pain', 'ii failed therapy', 'iii a scan.']);
  check('Criteria: i. pain; ii. failed therapy; iii. a scan. So.', ['i pain', 'ii failed therapy', 'iii a scan.']);
});

test('bullets on lines of their own', () => {
  for (const bullet of ['•', '¿', '\uf0b7', '-', '*'])
    check(`The criteria are:\n\n${bullet} pain at night\n\n${bullet} failed therapy\n\n${bullet} a scan`, [
      '1 pain at night',
      '2 failed therapy',
      '3 a scan',
    ]);
});

test('dashes in a line after a colon', () => {
  check('The criteria for it are: - pain at night - failed therapy - a scan. So.', [
    '1 pain at night',
    '2 failed therapy',
    '3 a scan.',
  ]);
});

test('a number may be the last word of its line', () => {
  check(
    `Criteria for the use of such blocks: 1. The history and the exam should suggest the diagnosis; 2.
At least three findings are documented; 3. Failure of 4-6 weeks of aggressive therapies; 4.
Blocks are done under imaging. So it is.`,
    [
      '1 The history and the exam should suggest the diagnosis',
      '2 At least three findings are documented',
      '3 Failure of 4-6 weeks of aggressive therapies',
      '4 Blocks are done under imaging.',
    ],
  );
});

test('members that are wrapped, and a list that crosses a page', () => {
  check('Criteria: (1) a history of\npain; (2) therapy that\nfailed; (3) a\nscan. So.', [
    '1 a history of pain',
    '2 therapy that failed',
    '3 a scan.',
  ]);
  check('Criteria: (1) a history of\n\fpain; (2)\n\ftherapy. So.', ['1 a history of pain', '2 therapy.']);
});

test('a list within a member is nested', () => {
  check('Criteria: (1) one of these: (a) pain; (b) weakness; and (2) failed therapy; (3) a scan. So.', [
    '1 one of these: (a) pain; (b) weakness',
    '  a pain',
    '  b weakness',
    '2 failed therapy',
    '3 a scan.',
  ]);
});

test('three levels', () => {
  check('Criteria: 1) either (a) pain that (i) wakes, (ii) lasts, or (b) weakness; 2) failed therapy. So.', [
    '1 either (a) pain that (i) wakes, (ii) lasts, or (b) weakness',
    '  a pain that (i) wakes, (ii) lasts',
    '    i wakes',
    '    ii lasts',
    '  b weakness',
    '2 failed therapy.',
  ]);
});

test('a list in a quotation is known as quoted', () => {
  check('ODG: "Criteria: (1) pain; (2) failed therapy. No more than one." In this case there is pain.', [
    '1 pain (quoted)',
    '2 failed therapy. (quoted)',
  ]);
});

test('a frame with a colon and semicolons', () => {
  check(
    'Criteria for ordering imaging studies are: Emergence of a red flag; Failure to progress; Clarification of the anatomy. So.',
    ['1 Emergence of a red flag', '2 Failure to progress', '3 Clarification of the anatomy.'],
  );
  check('Indications for imaging include: trauma; suspicion of a tumor; and weakness. So.', [
    '1 trauma',
    '2 suspicion of a tumor',
    '3 weakness.',
  ]);
});

test('a frame with semicolons and no colon', () => {
  check('The criteria for surgery are severe pain; failed therapy; and a scan that agrees. So.', [
    '1 severe pain',
    '2 failed therapy',
    '3 a scan that agrees.',
  ]);
});

test('a frame "as follows" with a colon and commas', () => {
  check(
    'Indications for imaging -- CT (computed tomography) are as follows: thoracic trauma, lumbar trauma, myelopathy. So.',
    ['1 thoracic trauma', '2 lumbar trauma', '3 myelopathy.'],
  );
});

test('a frame of dashes', () => {
  check(
    'Indications for imaging -- MRI: - Spine trauma: with neurological deficit - Lumbar trauma: a seat belt fracture - Low back pain. So.',
    ['1 Spine trauma: with neurological deficit', '2 Lumbar trauma: a seat belt fracture', '3 Low back pain.'],
  );
});

test('markers without a separator before them, and glued to their words', () => {
  check('Criteria: (1) pain at night (2) failed therapy (3) a scan. So.', [
    '1 pain at night',
    '2 failed therapy',
    '3 a scan.',
  ]);
  check('Criteria: (1)pain; (2)failed therapy; (3)a scan. So.', ['1 pain', '2 failed therapy', '3 a scan.']);
  check('Criteria: 1)Pain 2)Failed therapy 3)A scan. So.', ['1 Pain', '2 Failed therapy', '3 A scan.']);
});

test('more than nine members', () => {
  const members = Array.from({ length: 12 }, (_, n) => `condition ${'abcdefghijkl'[n]}`);
  check(
    `Criteria: ${members.map((member, n) => `${n + 1}) ${member}`).join('; ')}. So.`,
    members.map((member, n) => `${n + 1} ${member}${n === 11 ? '.' : ''}`),
  );
});

test('the letter (i) after (h) is no roman number', () => {
  const letters = [...'abcdefghij'];
  check(
    `Criteria: ${letters.map((label) => `(${label}) one ${label}`).join('; ')}. So.`,
    letters.map((label) => `${label} one ${label}${label === 'j' ? '.' : ''}`),
  );
});

test('words that lead to a list without a colon', () => {
  check('It is used only if (a) pain lasts and (b) other methods failed. So.', [
    'a pain lasts',
    'b other methods failed.',
  ]);
  check('The MTUS asks that (1) pain lasts, and (2) other methods failed. So.', [
    '1 pain lasts',
    '2 other methods failed.',
  ]);
});

test('bullets within a numbered member are nested', () => {
  check('Criteria:\n\n1. Pain\n\n- at night\n\n- by day\n\n2. A scan\n\nSo.', [
    '1 Pain - at night - by day',
    '  1 at night',
    '  2 by day',
    '2 A scan',
  ]);
});

test('two lists in one rationale are counted apart', () => {
  const rationale =
    'Criteria for a block: (1) pain; (2) failed therapy. Both are met. Criteria for a second one: (1) relief; (2) a plan. So.';
  check(rationale, ['1 pain', '2 failed therapy.', '1 relief', '2 a plan.']);
  const reading = read(letter({ items: [{ title: 'MRI', rationale }] }));
  const field = fieldOf(reading.letters[0].items[0], 'rationale');
  assert.deepEqual(field && reading.content(field).criteria.map(({ list }) => list), [0, 0, 1, 1]);
});

test('a list that skips or repeats a number is one list', () => {
  check('Criteria: (1) pain; (2) failed therapy; (4) a scan. So.', ['1 pain', '2 failed therapy', '4 a scan.']);
  check('Criteria: 1) pain; 2) failed therapy; 2) a scan. So.', ['1 pain', '2 failed therapy', '2 a scan.']);
});

test('the spans of members and their markers', () => {
  const marked = 'Criteria: <|<|(1)|> pain; |><|<|(2)|>\nfailed therapy.|> So.';
  const rationale = marked.replace('pain; |>', 'pain|>; ');
  const { text, ranges } = parseMarked(rationale);
  const document = letter({ items: [{ title: 'MRI', rationale: text }], trimmed: true });
  const at = document.indexOf(text);
  const reading = read(document);
  const field = fieldOf(reading.letters[0].items[0], 'rationale');
  assert.ok(field);
  const spans = reading.content(field).criteria.flatMap(({ span, marker }) => [span, marker]);
  const moved = spans.map(({ start, end }) => ({ start: start - at, end: end - at }));
  assert.equal(markRanges(text, moved), markRanges(text, ranges));
});
