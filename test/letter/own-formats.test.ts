import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { LetterFormat } from '../../server/formats/format.ts';
import { fieldOf } from '../../server/letter/letter.ts';
import { createReadingStore, read } from '../../server/reading.ts';
import { letterExample } from '../../server/rules/examples.ts';
import { checkReading } from '../../server/rules/rules.ts';
import { houseFormat, houseLetter } from '../kit/house.ts';

const house = houseFormat();
const idsIn = (text: string, ...formats: LetterFormat[]): string[] =>
  read(text, { formats }).letters.map(({ format }) => format.id);

test('a letter in the house’s format is read and checked like the built-in ones', () => {
  const reading = read(houseLetter, { formats: [house] });
  assert.equal(reading.letters.length, 1);
  const [{ format, header, credentials, sections, items }] = reading.letters;
  assert.equal(format, house);
  assert.deepEqual(
    header?.fields.map(({ kind, text }) => `${kind} ${text}`),
    ['case-number CM17-0099001', 'date-of-injury 2014-05-04', 'ur-date 2017-01-10', 'decision-date 2017-02-20'],
  );
  assert.deepEqual(credentials?.states, ['California', 'Oregon']);
  assert.deepEqual(credentials?.specialties, ['Physical Medicine & Rehabilitation']);
  assert.deepEqual(
    sections.map(({ kind }) => kind),
    ['method', 'credentials', 'documents', 'case-summary', 'issues'],
  );
  assert.deepEqual(
    items.map((item) => [reading.plain(item.title), item.decision?.value, item.fields.length]),
    [
      ['MRI of the lumbar spine', 'upheld', 3],
      ['Acupuncture of the low back, 6 visits', 'overturned', 3],
    ],
  );
  assert.deepEqual(checkReading(reading), []);
  assert.deepEqual(read(houseLetter).letters, [], 'without its format it is no letter');
});

test('the same with a blank line after every line, wrapped labels and other line ends', () => {
  const spaced = houseLetter.replaceAll('\n', '\r\n\r\n').replace("Payer's guideline:", 'Payer’s\r\nguideline :');
  const [letter] = read(spaced, { formats: [house] }).letters;
  assert.deepEqual(
    letter.items.map(({ decision, fields }) => [decision?.value, fields.map(({ kind }) => kind).join()]),
    [
      ['upheld', 'claims-guideline,reviewer-guideline,rationale'],
      ['overturned', 'claims-guideline,reviewer-guideline,rationale'],
    ],
  );
});

test('published letters are read in the same way beside a house’s formats', () => {
  const stray = houseFormat({
    id: 'stray',
    openings: [],
    required: undefined,
    headings: [
      { kind: 'case-summary', text: 'Summary' },
      { kind: 'method', text: 'Method' },
    ],
    fields: [{ kind: 'rationale', label: 'Discussion:' }],
  });
  for (const file of globSync('samples/*.imr*')) {
    const text = readFileSync(file, 'utf8');
    assert.deepEqual(read(text, { formats: [house, stray] }).letters, read(text).letters, file);
  }
  const withStray = letterExample.replace(
    'Decision rationale: ',
    'Decision rationale: As follows.\n\nSummary\n\nDiscussion: ',
  );
  assert.deepEqual(read(withStray, { formats: [stray] }).letters, read(withStray).letters);
});

test('letters of both in one file, in any order', () => {
  const file = `${letterExample}\n\n${houseLetter}\n\n${houseLetter}\n\n${letterExample}`;
  assert.deepEqual(idsIn(file, house), ['D', 'northgate', 'northgate', 'D']);
  const items = read(file, { formats: [house] }).letters.map((letter) => letter.items.length);
  assert.deepEqual(items, [1, 2, 2, 1]);
  assert.deepEqual(idsIn(`${houseLetter}\n\n${letterExample}\n\n${houseLetter}`, house), [
    'northgate',
    'D',
    'northgate',
  ]);
});

test('of several formats of a house each letter has its own; the first where both fit', () => {
  const other = houseFormat({ id: 'other', openings: [], decisions: { upheld: 'No', overturned: 'Yes it is' } });
  const titled = houseLetter.replace(/.*DETERMINATION\n/, '');
  const decided = titled.replaceAll('Denial stands', 'No').replaceAll('Denial is lifted', 'Yes it is');
  assert.deepEqual(idsIn(titled, other, house), ['northgate']);
  assert.deepEqual(idsIn(decided, house, other), ['other']);
  assert.deepEqual(idsIn('About This Review\nSo.\n', other, house), ['other']);
});

test('labels of its own are enough, without an opening; a draft with shared words alone is the house’s', () => {
  const labels = houseFormat({
    openings: undefined,
    headings: undefined,
    required: undefined,
    header: undefined,
    introduction: undefined,
  });
  const own = letterExample
    .replace('Claims Administrator guideline:', "Payer's guideline:")
    .replace('MAXIMUS guideline:', 'Our guideline:')
    .replace('Decision rationale:', 'Reasons:')
    .replace('Upheld', 'Denial stands');
  const [letter] = read(own, { formats: [labels] }).letters;
  assert.deepEqual([letter.format.id, letter.items[0].decision?.value], ['northgate', 'upheld']);
  assert.deepEqual(idsIn(letterExample, labels), ['D']);
  assert.deepEqual(idsIn('HOW THE IMR FINAL DETERMINATION WAS MADE\nSo.\n', labels), ['northgate']);
  assert.equal(read('', { formats: [labels] }).draftFormat, labels);
});

test('decision words alone tell a house’s letters, and only they decide in them', () => {
  const words = houseFormat({
    ...Object.fromEntries(['openings', 'headings', 'header', 'fields', 'introduction'].map((key) => [key, undefined])),
    required: undefined,
    credentialsLabels: undefined,
  });
  const own = letterExample.replace('Upheld', 'Denial stands');
  const reading = read(own, { formats: [words] });
  assert.deepEqual(
    [reading.letters[0].format.id, reading.letters[0].items[0].decision?.value],
    ['northgate', 'upheld'],
  );
  assert.deepEqual(idsIn(letterExample, words), ['D']);
  const mixed = read(houseLetter.replace('Denial stands', 'Upheld'), { formats: [house] });
  assert.equal(mixed.letters[0].items[0].decision?.value, 'unknown');
  const [finding] = checkReading(mixed);
  assert.equal(finding.rule, 'unknown-decision');
  assert.match(finding.message, /decides Denial stands or Denial is lifted/);
});

test('what is kept from version to version is kept for the formats it was read by', () => {
  const store = createReadingStore();
  const formats = [house];
  const first = read(houseLetter, { formats }, store);
  assert.equal(first.letters.length, 1);
  const again = read(houseLetter, { formats }, store);
  assert.equal(again.alone[0].block, first.alone[0].block);
  assert.deepEqual(read(houseLetter, {}, store).letters, []);
  const renamed = houseFormat({ fields: [{ kind: 'rationale', label: 'Grounds:' }] });
  const [item] = read(houseLetter, { formats: [renamed] }, store).letters[0].items;
  assert.equal(fieldOf(item, 'rationale'), undefined);
});

test('half of a house’s letter, cut anywhere, is read without failing', () => {
  for (let end = 0; end < houseLetter.length; end += 7) {
    const reading = read(houseLetter.slice(0, end), { formats: [house] });
    assert.ok(checkReading(reading).length >= 0);
    for (const { format } of reading.letters) assert.equal(format.id, 'northgate', `cut at ${end}`);
  }
});
