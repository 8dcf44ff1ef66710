import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldOf } from '../../server/letter/letter.ts';
import { read } from '../../server/reading.ts';
import { type ItemText, letter, mtusInitialCare, mtusLowBack } from '../kit/letter-text.ts';
import { markRanges, parseMarked } from '../kit/marked-text.ts';

/** The titles of a letter's items, each with its decision. */
function titlesOf(text: string): string[] {
  const reading = read(text);
  return reading.letters.flatMap((one) =>
    one.items.map(({ title, decision }) => `${reading.plain(title)} -> ${decision?.value ?? 'none'}`),
  );
}

/** The items' text in every layout gives these titles and decisions. */
function check(items: readonly ItemText[], titles: readonly string[]): void {
  for (const spacing of ['single', 'double'] as const)
    for (const newline of ['\n', '\r\n', '\r'] as const)
      for (const trimmed of [false, true])
        assert.deepEqual(titlesOf(letter({ items, spacing, newline, trimmed })), titles, `${spacing} ${trimmed}`);
}

const checkOne = (title: string, decision: string, expected: string): void => check([{ title, decision }], [expected]);

test('a title, a colon, the decision', () => {
  checkOne('Soma 350mg #90', 'Upheld', 'Soma 350mg #90 -> upheld');
  checkOne('Soma 350mg #90', ' Overturned', 'Soma 350mg #90 -> overturned');
  checkOne('SACROILIAC INJECTION', ' Upheld', 'SACROILIAC INJECTION -> upheld');
});

test('the decision alone on the next line', () => {
  checkOne('Soma 350mg #90', '\nUpheld', 'Soma 350mg #90 -> upheld');
  checkOne('Injection at the L5-S1 level.', '\nOverturned', 'Injection at the L5-S1 level. -> overturned');
});

test('colons in the title: the last one before the decision counts', () => {
  checkOne(
    'Associated surgical service: Cold therapy unit',
    'Upheld',
    'Associated surgical service: Cold therapy unit -> upheld',
  );
  checkOne('Labs to include: EKG', 'Overturned', 'Labs to include: EKG -> overturned');
  checkOne('#60 day supply: 30', 'Upheld', '#60 day supply: 30 -> upheld');
  checkOne('Retrospective: MRI (DOS: 11/14/16)', 'Upheld', 'Retrospective: MRI (DOS: 11/14/16) -> upheld');
});

test('a title of several lines', () => {
  checkOne(
    'Flurbiprofen 20%/Cyclobenzaprine 4% cream 180gm, apply a thin layer to the\nleft knee and low back, with\nrefills',
    'Upheld',
    'Flurbiprofen 20%/Cyclobenzaprine 4% cream 180gm, apply a thin layer to the left knee and low back, with refills -> upheld',
  );
});

test('words in the place of the decision that decide nothing', () => {
  checkOne('Soma 350mg #90', 'Non-certified', 'Soma 350mg #90 -> unknown');
  checkOne('Soma 350mg #90', 'Partially Overturned', 'Soma 350mg #90 -> unknown');
});

test('several items, each with its own fields', () => {
  const items = [
    { title: 'Soma 350mg #90', rationale: 'One.' },
    { title: 'MRI of the left knee', decision: 'Overturned', rationale: 'Two.' },
    { title: 'Physical therapy, 12 visits', rationale: 'Three.' },
  ];
  check(items, [
    'Soma 350mg #90 -> upheld',
    'MRI of the left knee -> overturned',
    'Physical therapy, 12 visits -> upheld',
  ]);
  const reading = read(letter({ items, spacing: 'double' }));
  const rationales = reading.letters[0].items.map((item) =>
    reading.plain(fieldOf(item, 'rationale')?.body ?? item.span),
  );
  assert.deepEqual(rationales, ['One.', 'Two.', 'Three.']);
});

test('without empty lines a title directly follows the last line of the rationale before it', () => {
  const text = letter({
    items: [
      { title: 'Soma 350mg #90', rationale: 'The request is not medically necessary.' },
      { title: 'MRI of the left knee', decision: 'Overturned' },
      { title: 'Associated surgical service: Cold therapy\nunit', decision: '\nUpheld' },
    ],
    trimmed: true,
  }).replaceAll('\n\n', '\n');
  assert.deepEqual(titlesOf(text), [
    'Soma 350mg #90 -> upheld',
    'MRI of the left knee -> overturned',
    'Associated surgical service: Cold therapy unit -> upheld',
  ]);
});

test('twenty-one items', () => {
  const items = Array.from({ length: 21 }, (_, n) => ({ title: `Service number ${n + 1}` }));
  check(
    items,
    items.map(({ title }) => `${title} -> upheld`),
  );
});

test('the spans of title, decision, labels and bodies', () => {
  const marked = `IMR ISSUES, DECISIONS AND RATIONALES

<|<|MRI of the left
knee|>:  <|Overturned|>

<|Claims Administrator guideline:|> <|Decision based on MTUS Knee Complaints 2004.|>

<|MAXIMUS guideline:|>
<|Decision based on MTUS Knee Complaints 2004,
Section(s): Special Studies.|>

<|Decision rationale:|> <|The knee locks. The request is
medically necessary.|>|>

`;
  const { text, ranges } = parseMarked(marked);
  const [item] = read(text).letters[0].items;
  assert.ok(item.decision);
  const spans = [item.span, item.title, item.decision.span, ...item.fields.flatMap(({ label, body }) => [label, body])];
  assert.equal(markRanges(text, spans), markRanges(text, ranges));
  assert.deepEqual(item.service, item.title);
  assert.equal(item.partialApproval, undefined);
});

test('the fields of an item by kind', () => {
  const text = letter({ items: [{ title: 'MRI', rationale: 'There is no red flag.' }] });
  const reading = read(text);
  const [item] = reading.letters[0].items;
  const words = (kind: Parameters<typeof fieldOf>[1]) =>
    reading.plain(fieldOf(item, kind)?.body ?? { start: 0, end: 0 });
  assert.equal(words('claims-guideline'), mtusLowBack);
  assert.equal(words('reviewer-guideline'), mtusInitialCare);
  assert.equal(words('rationale'), 'There is no red flag.');
});

test('fields in another order and a field that stands twice are kept as they stand', () => {
  const text = `IMR ISSUES, DECISIONS AND RATIONALES

MRI: Upheld

MAXIMUS guideline: ODG.

Claims Administrator guideline: ODG.

MAXIMUS guideline: ACOEM.

Decision rationale: None.
`;
  assert.deepEqual(
    read(text).letters[0].items.map((item) => item.fields.map(({ kind }) => kind)),
    [['reviewer-guideline', 'claims-guideline', 'reviewer-guideline', 'rationale']],
  );
});

test('a page ends in the rationale, and the item goes on', () => {
  const rationale =
    'The records show no red flag and no\n\f\nchange since the last visit.\n\n3\n\n\fThe request is not medically necessary.';
  const reading = read(letter({ items: [{ title: 'MRI', rationale }, { title: 'Soma' }] }));
  assert.deepEqual(reading.letters[0].items.length, 2);
  assert.equal(
    reading.plain(reading.letters[0].items[0].fields[2].body),
    'The records show no red flag and no change since the last visit. The request is not medically necessary.',
  );
});

test('a draft without headings: titles with a decision above their labels', () => {
  const text = `MRI of the left knee: Overturned

Claims Administrator guideline: ODG.

MAXIMUS guideline: ODG.

Decision rationale: None.

Soma: Upheld

Claims Administrator guideline: ODG.

Decision rationale: None.
`;
  assert.deepEqual(titlesOf(text), ['MRI of the left knee -> overturned', 'Soma -> upheld']);
});
