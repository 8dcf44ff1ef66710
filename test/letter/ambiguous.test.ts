import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldOf, headerValue } from '../../server/letter/letter.ts';
import { read } from '../../server/reading.ts';
import { caseNumberHeader, type ItemText, type LetterText, layOut, letter } from '../kit/letter-text.ts';

/** The eleven cases in which a letter looks like something else than it is. */

const layouts: readonly Pick<LetterText, 'spacing' | 'newline' | 'trimmed'>[] = [
  {},
  { trimmed: true },
  { newline: '\r\n' },
  { spacing: 'double' },
  { spacing: 'double', newline: '\r\n', trimmed: true },
];

/** The items of a text: title, decision and the first letters of its fields' kinds. */
function itemsOf(text: string): string[] {
  const reading = read(text);
  return reading.letters.flatMap(({ items }) =>
    items.map(({ title, decision, fields }) => {
      const kinds = fields.map(({ kind, body }) => (body.start === body.end ? kind[0] : kind[0].toUpperCase()));
      return `${reading.plain(title)}: ${decision?.value ?? 'none'} ${kinds.join('')}`;
    }),
  );
}

/** The items of a letter in every layout; a capital C, R, R stands for a field with text, a small one for an empty one. */
function check(items: readonly ItemText[], expected: readonly string[]): void {
  for (const layout of layouts)
    assert.deepEqual(itemsOf(letter({ items, ...layout })), expected, JSON.stringify(layout));
}

/** The same for a letter's whole text. */
function checkText(text: string, expected: readonly string[]): void {
  for (const layout of layouts) assert.deepEqual(itemsOf(layOut(text, layout)), expected, JSON.stringify(layout));
}

test('1. a list of determinations before or after the issues does not double them', () => {
  const list = (word: string) =>
    `1) MAXIMUS Federal Services, Inc. has determined the request for MRI of the knee is ${word}medically necessary and appropriate.\n\n`;
  checkText(
    `Notice of Independent Medical Review Determination
Dated: 12/5/2013

${list('not ')}INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE
A decision has been made for each:

${list('not ')}1) Regarding the request for MRI of the knee:

Rationale for the Decision:
There is no red flag.
`,
    ['MRI of the knee: upheld R'],
  );
  const [soma, mri] = [{ title: 'Soma 350mg #90' }, { title: 'MRI of the left knee', decision: 'Overturned' }];
  const summary = 'Soma 350mg #90: Upheld\n\nMRI of the left knee: Overturned\n\n';
  const expected = ['Soma 350mg #90: upheld CRR', 'MRI of the left knee: overturned CRR'];
  const plain = letter({ items: [soma, mri], trimmed: true });
  checkText(plain.replace('Soma 350mg #90: Upheld', `${summary}Soma 350mg #90: Upheld`), expected);
  checkText(`${plain}\n${summary}`, expected);
});

test('2. label words in prose open no field', () => {
  check(
    [
      {
        title: 'Soma 350mg #90',
        rationale: `He quotes the
Claims Administrator guideline language at length, has no word on
MAXIMUS guideline matters, and gives for the
decision rationale: none. In the
MAXIMUS guideline of old and the Decision rationale: field nothing stands. It is not medically necessary.`,
      },
      { title: 'MRI' },
    ],
    ['Soma 350mg #90: upheld CRR', 'MRI: upheld CRR'],
  );
  const summary = `The letter of the insurer had a part that began
Claims Administrator guideline: ACOEM, and one that began
Decision rationale: not needed.`;
  for (const layout of layouts)
    assert.deepEqual(itemsOf(letter({ items: [{ title: 'MRI' }], summary, ...layout })), ['MRI: upheld CRR']);
});

test('3. outcome words in prose at a line’s end decide nothing', () => {
  check(
    [
      {
        title: 'Soma 350mg #90',
        rationale: `On appeal the denial by UR was
Upheld
in March, and an earlier one was overturned
by the same reviewer: Upheld
then as now. The result: overturned
once more. The request is not medically necessary.`,
      },
      { title: 'MRI', decision: 'Overturned' },
    ],
    ['Soma 350mg #90: upheld CRR', 'MRI: overturned CRR'],
  );
});

test('4. an item with missing pieces is still an item', () => {
  check(
    [
      { title: 'No decision', decision: null },
      { title: 'Empty label', claims: '' },
      { title: 'No guideline of the reviewer', reviewer: null },
      { title: 'Empty rationale', rationale: '' },
      { title: 'No claims guideline', claims: null },
      { title: 'No rationale', rationale: null },
      { title: 'Nothing but a title', claims: null, reviewer: null, rationale: null },
      { title: 'Whole', decision: 'Overturned' },
    ],
    [
      'No decision: none CRR',
      'Empty label: upheld cRR',
      'No guideline of the reviewer: upheld CR',
      'Empty rationale: upheld CRr',
      'No claims guideline: upheld RR',
      'No rationale: upheld CR',
      'Nothing but a title: upheld ',
      'Whole: overturned CRR',
    ],
  );
});

test('5. a conclusion against the decision is read as it stands', () => {
  const conclusionOf = (rationale: string) => {
    const reading = read(letter({ items: [{ title: 'MRI', rationale }] }));
    const field = fieldOf(reading.letters[0].items[0], 'rationale');
    return field && reading.content(field).conclusion?.value;
  };
  assert.equal(conclusionOf('The MRI of the left knee without contrast is medically necessary.'), 'necessary');
  assert.equal(
    conclusionOf('It is not supported by the provided records as being medically necessary.'),
    'not-necessary',
  );
  assert.equal(
    conclusionOf('UR found it medically necessary. The request is not medically necessary.'),
    'not-necessary',
  );
  assert.equal(
    conclusionOf('"An MRI is not medically necessary in the first weeks." The MRI is medically necessary.'),
    'necessary',
  );
});

test('6. one rationale for several items is the rationale of each', () => {
  const rationale =
    'As the requested surgical intervention is not medically necessary per the documentation, the requested ancillary service is not medically necessary.';
  const items = ['Knee surgery', 'Associated surgical service: Crutches', 'Associated surgical service: Ice'].map(
    (title) => ({ title, rationale }),
  );
  check(
    items,
    items.map(({ title }) => `${title}: upheld CRR`),
  );
  const reading = read(letter({ items }));
  for (const item of reading.letters[0].items) {
    const field = fieldOf(item, 'rationale');
    assert.ok(field);
    assert.equal(reading.plain(field.body), rationale);
    assert.equal(reading.content(field).conclusion?.value, 'not-necessary');
  }
});

test('7. "Page(s): 195-7,Chronic" is two citations, and "Section(s):" may end its line', () => {
  const citationsOf = (reviewer: string) => {
    const reading = read(letter({ items: [{ title: 'MRI', reviewer }], spacing: 'double' }));
    const field = fieldOf(reading.letters[0].items[0], 'reviewer-guideline');
    return field && reading.content(field).citations.map(({ source, span }) => `${source}: ${reading.plain(span)}`);
  };
  assert.deepEqual(
    citationsOf(
      'Decision based on MTUS ACOEM Chapter 9 Shoulder Complaints\nPage(s): 195-7,Chronic Pain Treatment Guidelines Trigger Point Injections Page(s): 122.',
    ),
    [
      'MTUS: ACOEM Chapter 9 Shoulder Complaints Page(s): 195-7',
      'MTUS: Chronic Pain Treatment Guidelines Trigger Point Injections Page(s): 122',
    ],
  );
  assert.deepEqual(
    citationsOf('Decision based on MTUS Low Back Complaints 2004, Section(s):\nInitial Care, Summary.'),
    ['MTUS: Low Back Complaints 2004, Section(s): Initial Care, Summary'],
  );
});

test('8. a title that a page break, footer or page number splits, and the decision on the next page', () => {
  const breaks = [
    '\n\f\n',
    '\n3\n\f',
    '\n\nPage 3 of 7\n\n',
    '\n\nFinal Determination Letter for IMR Case Number CM13-0000000  3\n\n',
  ];
  for (const page of breaks) {
    const title = `Injection under image guidance into the left\nsyndesmosis at the lumbosacral${page}junction of the spine`;
    const whole = title.replace(page, ' ').replaceAll('\n', ' ');
    const split = [{ title: 'MRI' }, { title }];
    const expected = ['MRI: upheld CRR', `${whole}: upheld CRR`];
    for (const trimmed of [true, false]) {
      assert.deepEqual(itemsOf(letter({ items: split, trimmed })), expected, JSON.stringify(page));
      const later = [{ title: 'MRI' }, { title: 'MRI of the left knee', decision: `${page}Overturned` }];
      const overturned = ['MRI: upheld CRR', 'MRI of the left knee: overturned CRR'];
      assert.deepEqual(itemsOf(letter({ items: later, trimmed })), overturned, JSON.stringify(page));
    }
  }
  for (const page of ['\n\f\n', '\f', '\n\n\f'])
    check(
      [{ title: 'MRI' }, { title: 'MRI of the left knee', decision: `${page}Overturned` }],
      ['MRI: upheld CRR', 'MRI of the left knee: overturned CRR'],
    );
});

test('9. a second "Decision based on Non-MTUS Citation" opens a citation, on the same line or the next', () => {
  for (const end of [' ', '\n']) {
    const reviewer = `Decision based on MTUS Low Back Complaints 2004.${end}Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back Chapter, MRIs.`;
    check([{ title: 'MRI', reviewer }, { title: 'Soma' }], ['MRI: upheld CRR', 'Soma: upheld CRR']);
    const reading = read(letter({ items: [{ title: 'MRI', reviewer }] }));
    const field = fieldOf(reading.letters[0].items[0], 'reviewer-guideline');
    assert.ok(field);
    assert.deepEqual(
      reading.content(field).citations.map(({ source, span }) => `${source}: ${reading.plain(span)}`),
      ['MTUS: Low Back Complaints 2004', 'ODG: Official Disability Guidelines (ODG), Low Back Chapter, MRIs'],
    );
  }
});

test('10. the same item twice with another body part, and letters with many items', () => {
  const items = ['left knee', 'right knee', 'left knee'].map((part) => ({ title: `MRI of the ${part}` }));
  check(
    items,
    items.map(({ title }) => `${title}: upheld CRR`),
  );
  const many = Array.from({ length: 21 }, (_, n) => ({ title: n % 2 ? `Physical therapy, ${n} visits` : `MRI ${n}` }));
  check(
    many,
    many.map(({ title }) => `${title}: upheld CRR`),
  );
});

test('11. header values on other lines than their labels', () => {
  const columns = `Case Number:
Date Assigned:
Decision Date:
CM16-0998001
12/05/2016
01/10/2017
Date of Injury:
UR Denial Date:
08/29/2014
11/02/2016`;
  for (const layout of layouts)
    for (const header of [columns, caseNumberHeader('CM16-0998001')]) {
      const [one] = read(letter({ header, ...layout })).letters;
      assert.equal(headerValue(one, 'case-number'), 'CM16-0998001');
      assert.equal(headerValue(one, 'date-assigned'), '2016-12-05');
      assert.equal(headerValue(one, 'decision-date'), '2017-01-10');
      assert.equal(headerValue(one, 'date-of-injury'), '2014-08-29');
      assert.equal(headerValue(one, 'ur-date'), '2016-11-02');
    }
});
