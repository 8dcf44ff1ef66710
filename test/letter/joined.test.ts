import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspectedLetters } from '../kit/inspected.ts';
import { caseNumberHeader, type LetterText, letter } from '../kit/letter-text.ts';

/** The letters of a text with all that stands in them, without their lines. */
const lettersOf = (text: string): unknown => inspectedLetters(text);

/** Letters joined by `between` read as each of them alone. */
function check(letters: readonly string[], between = ''): void {
  const alone = letters.flatMap((one) => inspectedLetters(one));
  assert.equal(alone.length, letters.length);
  assert.deepEqual(lettersOf(letters.join(between)), alone);
}

const items = [
  { title: 'Soma 350mg #90', rationale: 'Soma is for short use. The request for Soma is not medically necessary.' },
  {
    title: 'MRI of the left knee',
    decision: 'Overturned',
    rationale: `Criteria: (1) locking; (2) a negative x-ray. Both are met, as the report of the physician says, and a
search for a meniscal tear is due. The request for
MRI of the left knee is medically necessary.`,
  },
];
const layouts: readonly Pick<LetterText, 'spacing' | 'newline' | 'trimmed'>[] = [
  {},
  { spacing: 'double' },
  { newline: '\r\n' },
  { trimmed: true },
  { spacing: 'double', newline: '\r\n', trimmed: true },
];

test('letters with a header, one right after the other', () => {
  const one = (number: string) => letter({ header: caseNumberHeader(number), items });
  check([one('CM16-0000001'), one('CM16-0000002'), one('CM16-0000003')]);
});

test('letters without a header, which their first heading opens', () => {
  check([letter({ items }), letter({ items }), letter({ items })]);
});

test('with a form feed, empty lines or a page number between them', () => {
  for (const between of ['\f', '\n\n\n', ' \n \n', '\n12\n\f', '\r\n\r\n'])
    check([letter({ items }), letter({ items, header: caseNumberHeader('CM16-0000002') }), letter({ items })], between);
});

test('letters of the same layout', () => {
  for (const layout of layouts) check([letter({ items, ...layout }), letter({ items, ...layout })]);
});

test('the header of the next letter belongs to that letter, in whatever order it was printed', () => {
  const columns = `Date Assigned:
Case Number:
12/05/2016
CM16-0000002`;
  const texts = [letter({ items, header: caseNumberHeader('CM16-0000001') }), letter({ items, header: columns })];
  check(texts);
});

test('a letter that ends in the middle', () => {
  const cut = letter({ items }).slice(0, -60);
  check([cut, letter({ items, header: caseNumberHeader('CM16-0000002') })], '\n \n');
  check([cut, letter({ items })], '\n');
});

test('drafts that lack a section or their items', () => {
  check([letter({ items: [] }), letter({ items }), letter({ items: [], credentials: null })]);
});

test('the case number that every page repeats opens no letter', () => {
  const text = letter({ items, header: caseNumberHeader('CM16-0000001') });
  const repeated = text.replace('MRI of the left knee:', 'Case Number: CM16-0000001\n\nMRI of the left knee:');
  assert.notEqual(repeated, text);
  assert.equal(inspectedLetters(repeated).length, 1);
});

test('a case number in prose opens no letter', () => {
  const rationale =
    'The same was asked before, and\nCase Number: CM15-0000009 was decided so. It is not medically necessary.';
  assert.equal(
    inspectedLetters(letter({ items: [{ title: 'MRI', rationale }], header: caseNumberHeader('CM16-0000001') })).length,
    1,
  );
});

test('letters of different formats', () => {
  const a =
    '\nMEDICAL PROFESSIONAL REVIEW \nISSUE AT DISPUTE: \nMRI of the knee \n \nCASE SUMMARY: \nThe patient fell. \n \nRATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT \nMEDICALLY NECESSARY: \nNone. \n';
  const b = `Notice of Independent Medical Review Determination
Dated: 12/5/2013

INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE
So.

1) Regarding the request for MRI:

Rationale for the Decision:
None.
`;
  const c = `MAXIMUS FEDERAL SERVICES, INC.
Independent Medical Review

CLINICAL CASE SUMMARY
So.

IMR DECISION(S) AND RATIONALE(S)
1. The request for MRI is not medically necessary and appropriate.
The Physician Reviewer's decision rationale:
None.
`;
  const f = letter({ items, header: caseNumberHeader('CM16-0000002') });
  check([a, b, c, f]);
  check([f, c, b, a]);
  check([f, a, f, b, f, c]);
});

test('words before the first letter and after the last one open none', () => {
  const text = letter({ items, header: caseNumberHeader('CM16-0000001') });
  assert.equal(
    inspectedLetters(`To whom it may concern,\n\nplease find the letter below.\n\n${text}\n\nYours,\n`).length,
    1,
  );
});

test('letters of any two layouts', () => {
  const long = { items: [...items, ...items, ...items], header: caseNumberHeader('CM16-0000001') };
  for (const first of layouts)
    for (const second of layouts)
      check([letter({ ...long, ...first }), letter({ ...long, header: caseNumberHeader('CM16-0000002'), ...second })]);
});

test('a header opens a letter also where the letter before it ends within a sentence', () => {
  const cut = letter({ items }).slice(0, -60);
  for (const between of ['\n', '\n\n\n', '\f'])
    check([cut, letter({ items, header: caseNumberHeader('CM16-0000002') })], between);
});
