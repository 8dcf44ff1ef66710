import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../../server/reading.ts';
import { type ItemText, letter } from '../kit/letter-text.ts';

/** Where one item ends and the next begins, in text whose layout does not say so. */

/** The titles of a text's items with their decisions. */
function titlesOf(text: string): string[] {
  const reading = read(text);
  return reading.letters.flatMap(({ items }) =>
    items.map(({ title, decision }) => `${reading.plain(title)}: ${decision?.value ?? 'none'}`),
  );
}

/** A letter's items in single and in double spacing, the ends of pages (`@`) as truly empty lines. */
function check(items: readonly ItemText[], expected: readonly string[], change = (text: string) => text): void {
  for (const spacing of ['single', 'double'] as const) {
    const page = spacing === 'single' ? '\n\n' : '\n\n\n\n';
    const text = change(letter({ items, spacing })).replaceAll(/ ?\n*@/g, page);
    assert.deepEqual(titlesOf(text), expected, spacing);
  }
}

/** The same in a letter without any empty line. */
const checkTight = (items: readonly ItemText[], expected: readonly string[]): void =>
  assert.deepEqual(titlesOf(letter({ items, trimmed: true }).replaceAll('\n\n', '\n')), expected);

const soma = { title: 'Soma', rationale: 'The request is not medically necessary.' };

test('a page ends in a title, and the next page starts with a capital', () => {
  check(
    [soma, { title: 'MRI of the left knee without\n@Contrast and with a report' }],
    ['Soma: upheld', 'MRI of the left knee without Contrast and with a report: upheld'],
  );
});

test('a page ends in a rationale, and the next page starts with a capital', () => {
  const rationale =
    'The patient was seen by the physician who asked for an\n@MRI of the knee. It is not medically necessary.';
  check([{ title: 'Soma', rationale }, { title: 'MRI' }], ['Soma: upheld', 'MRI: upheld']);
});

test('a page ends in a frame of partial approval', () => {
  const frame =
    'Norco #90 was the original request. Norco #60 was authorized by the Claims\n@Administrator. The remaining IMR eligible portion of the original request, Norco #30 is';
  check([soma, { title: frame }], ['Soma: upheld', `${frame.replace('\n@', ' ')}: upheld`]);
});

test('a rationale that ends without a period, or with a quotation', () => {
  for (const rationale of [
    'The request is not medically necessary',
    'ODG says "it is not so"',
    'He took 3 of them (see above)',
  ])
    check([{ title: 'Soma', rationale }, { title: 'MRI of the knee' }], ['Soma: upheld', 'MRI of the knee: upheld']);
});

test('titles that start small, are numbered, or hold semicolons and periods', () => {
  check(
    [
      { title: 'pain pump refill' },
      { title: '1) MRI of the knee' },
      { title: 'Labs: CBC; CMP; UA' },
      { title: 'Norco 10 mg. #60.' },
    ],
    [
      'pain pump refill: upheld',
      '1) MRI of the knee: upheld',
      'Labs: CBC; CMP; UA: upheld',
      'Norco 10 mg. #60.: upheld',
    ],
  );
});

test('a title of twelve lines', () => {
  const lines = Array.from({ length: 12 }, (_, n) => `line number ${n} of a title that is long`);
  check([soma, { title: lines.join('\n') }], ['Soma: upheld', `${lines.join(' ')}: upheld`]);
});

test('a decision with a period, and in capitals', () => {
  check(
    [
      { title: 'Soma', decision: 'Upheld.' },
      { title: 'MRI', decision: 'OVERTURNED' },
    ],
    ['Soma: upheld', 'MRI: overturned'],
  );
});

test('without the fixed sentence, without the heading, and without both', () => {
  const sentence = /The Final Determination was based on[^\r\n]*/;
  const heading = /IMR ISSUES, DECISIONS AND RATIONALES/;
  const expected = ['Soma: upheld', 'MRI: upheld'];
  check([soma, { title: 'MRI' }], expected, (text) => text.replace(sentence, ''));
  check([soma, { title: 'MRI' }], expected, (text) => text.replace(heading, ''));
  check([soma, { title: 'MRI' }], expected, (text) => text.replace(sentence, '').replace(heading, ''));
});

test('labels in another case of letters', () => {
  const change = (text: string) =>
    text
      .replaceAll('MAXIMUS guideline:', 'MAXIMUS Guideline:')
      .replaceAll('Decision rationale:', 'DECISION RATIONALE:');
  check([soma, { title: 'MRI' }], ['Soma: upheld', 'MRI: upheld'], change);
});

test('decisions in a guideline field and in the summary are none of an item', () => {
  const reviewer = 'Decision based on Non-MTUS Citation ODG: Upheld';
  check([{ ...soma, reviewer }, { title: 'MRI' }], ['Soma: upheld', 'MRI: upheld']);
  const summary =
    'The claims administrator decided:\n\nNorco: Upheld\n\nMRI: Overturned\n\nClaims Administrator guideline: none';
  assert.deepEqual(titlesOf(letter({ items: [soma], summary })), ['Soma: upheld']);
});

test('without empty lines: titles of one line and of two, with a colon, with another word, without decision', () => {
  checkTight([soma, { title: 'MRI of the knee' }], ['Soma: upheld', 'MRI of the knee: upheld']);
  checkTight(
    [soma, { title: 'MRI of the knee and\nof the hip' }],
    ['Soma: upheld', 'MRI of the knee and of the hip: upheld'],
  );
  checkTight([soma, { title: 'MRI of the knee:\nleft side' }], ['Soma: upheld', 'MRI of the knee: left side: upheld']);
  checkTight([soma, { title: 'MRI', decision: 'Non-certified' }], ['Soma: upheld', 'MRI: unknown']);
  checkTight([soma, { title: 'MRI', decision: null }], ['Soma: upheld', 'MRI: none']);
});
