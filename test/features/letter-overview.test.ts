import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Range } from 'vscode-languageserver-types';
import { lettersOverview } from '../../server/features/letter-overview/letter-overview.ts';
import type { ItemOverview, LettersOverview } from '../../server/features/letter-overview/overview.ts';
import { read } from '../../server/reading.ts';
import { checkReading } from '../../server/rules/rules.ts';
import { anyMutatedLetter, anyText } from '../kit/arbitrary-text.ts';
import { crlf, doubleSpaced, fields, letter, letterWith } from './letters.ts';

const failing = (rule: string): never => assert.fail(`${rule} threw`);

function overviewOf(text: string, limit?: number): LettersOverview {
  const reading = read(text);
  return lettersOverview(reading, checkReading(reading, failing), 7, limit);
}

/** An item in one line: what it is, what was decided, what is there, what is not. */
function lineOf({ name, decision, fields: written, criteria, conclusion }: ItemOverview): string {
  const states = written.map(({ kind, state, guidelines }) => `${kind} ${state} ${guidelines.join(' + ')}`.trim());
  return [name, decision.value, ...states, `${criteria} criteria`, conclusion?.value ?? 'no conclusion'].join(' | ');
}

const items = (text: string): string[] => overviewOf(text).letters.flatMap((one) => one.items.map(lineOf));

const wholeLetter = [
  'Soma 350mg #90 | upheld | claims-guideline present MTUS Chronic Pain 2009 | reviewer-guideline present MTUS Chronic Pain 2009 | rationale present | 2 criteria | not-necessary',
  'MRI of the left knee | overturned | claims-guideline present MTUS Knee Complaints 2004 | reviewer-guideline present ODG Knee & Leg | rationale present | 0 criteria | necessary',
];

test('items with their fields, guidelines, criteria and conclusion', () =>
  assert.deepEqual(items(letter), wholeLetter));
test('the same with a blank line after every line', () => assert.deepEqual(items(doubleSpaced(letter)), wholeLetter));
test('the same with the line ends of Windows', () => assert.deepEqual(items(crlf(letter)), wholeLetter));

test('the header\u2019s facts as they stand, with their days', () => {
  const [only] = overviewOf(letter).letters;
  assert.equal(only.name, 'CM16-0998001');
  assert.deepEqual(only.specialties, ['Neurology']);
  assert.deepEqual(
    only.facts.map(({ kind, label, value, day }) => [kind, label, value, day]),
    [
      ['case-number', 'Case Number', 'CM16-0998001', undefined],
      ['date-assigned', 'Date Assigned', '12/05/2016', '2016-12-05'],
      ['date-of-injury', 'Date of Injury', '08/29/2014', '2014-08-29'],
      ['decision-date', 'Decision Date', '01/10/2017', '2017-01-10'],
      ['ur-date', 'UR Denial Date', '11/02/2016', '2016-11-02'],
      ['priority', 'Priority', 'Standard', undefined],
      ['date-received', 'Received', '11/21/2016', '2016-11-21'],
    ],
  );
});

test('what is missing, empty, or a prompt', () => {
  const text = letterWith(
    [
      `Lumbar MRI\n\n${fields}`,
      'Soma: Denied\n\nDecision rationale: The patient sleeps badly.\n\n',
      '[[disputed item]]: [[Upheld or Overturned]]\n\nClaims Administrator guideline:\n\nMAXIMUS guideline: [[guideline]]\n\n',
    ].join(''),
  );
  assert.deepEqual(items(text), [
    'Lumbar MRI | missing | claims-guideline present MTUS Low Back Complaints 2004 | reviewer-guideline present MTUS Low Back Complaints 2004 | rationale present | 0 criteria | not-necessary',
    'Soma | unknown | claims-guideline missing | reviewer-guideline missing | rationale present | 0 criteria | no conclusion',
    '[[disputed item]] | draft | claims-guideline empty | reviewer-guideline draft | rationale missing | 0 criteria | no conclusion',
  ]);
});

test('a letter about a single item has sections in place of fields, and no word for its decision', () => {
  const text = readFileSync(new URL('../../samples/08-format-a-reconstructed.imr', import.meta.url), 'utf8');
  assert.deepEqual(items(text), [
    'MRI of the left knee without contrast | none | reviewer-guideline present MTUS Knee Complaints 2004 | rationale present | 0 criteria | not-necessary',
  ]);
});

test('a text without any letter has none', () => {
  const { letters, findings, version } = overviewOf('Dear Sir,\n');
  assert.deepEqual([letters, findings.first.map(({ rule }) => rule), version], [[], ['no-letter'], 7]);
});

test('more items than the limit: the first of them, and it is said', () => {
  const { letters, limit } = overviewOf(letter + letter, 3);
  assert.deepEqual(
    letters.map((one) => one.items.length),
    [2, 1],
  );
  assert.equal(limit, 'The first 3 of 4 items are shown.');
  assert.equal(overviewOf(letter + letter, 4).limit, undefined);
});

const samples = new URL('../../samples/', import.meta.url);
const texts = readdirSync(samples)
  .filter((name) => /\.imr(?:\.txt)?$/.test(name))
  .map((name) => readFileSync(new URL(name, samples), 'utf8'));

/** Every finding is counted once, and every range lies in the one around it. */
function checkWhole(text: string): number {
  const reading = read(text);
  const findings = checkReading(reading, failing);
  const { letters, findings: others } = lettersOverview(reading, findings, 1);
  const all = [others, ...letters.flatMap((one) => [one.findings, ...one.items.map((item) => item.findings)])];
  const sum = all.reduce((n, { counts }) => n + counts.error + counts.warning + counts.information + counts.hint, 0);
  assert.equal(sum, findings.length);
  const inside = (inner: Range, outer: Range): void => {
    const [a, b, from, to] = [inner.start, inner.end, outer.start, outer.end].map((at) => reading.lines.offsetAt(at));
    assert.ok(from <= a && a <= b && b <= to, JSON.stringify({ inner, outer }));
  };
  for (const one of letters) {
    inside(one.selection, one.range);
    for (const item of one.items) {
      inside(item.range, one.range);
      inside(item.selection, item.range);
      assert.ok(item.name !== '');
    }
  }
  return letters.length;
}

test('samples, and parts of them: each finding counted once, each range in the one around it', () => {
  assert.ok(texts.length >= 10);
  for (const text of texts) {
    assert.ok(checkWhole(text) >= 1);
    for (const part of [0.3, 0.55, 0.8]) checkWhole(text.slice(0, Math.floor(text.length * part)));
  }
});

test('any text', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, anyMutatedLetter), (text) => void checkWhole(text)),
    {
      seed: 20170110,
      numRuns: 60,
    },
  );
});
