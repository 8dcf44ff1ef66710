import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type LetterFacts, mostItems, newLetter } from '../../../server/features/drafting/new-letter.ts';
import { snippetOf } from '../../../server/features/drafting/snippet.ts';
import type { LetterFormat } from '../../../server/formats/format.ts';
import { formatById, formats } from '../../../server/formats/formats.ts';
import { headerValue, type Letter } from '../../../server/letter/letter.ts';
import { type Reading, read } from '../../../server/reading.ts';
import { checkReading } from '../../../server/rules/rules.ts';

const names = ['Norco 10/325mg #120', 'MRI of the left knee without contrast', 'TENS unit, purchase'];
const header = {
  'case-number': 'CM16-0998001',
  'date-of-injury': '06/14/2014',
  'ur-date': '01/30/2017',
  'date-received': '02/10/2017',
  'date-assigned': '02/21/2017',
  'decision-date': '03/17/2017',
};

const rulesIn = (reading: Reading): string[] => [...new Set(checkReading(reading).map(({ rule }) => rule))];

/** The one letter that a draft is read as. */
function draft(format: LetterFormat, facts: LetterFacts): { reading: Reading; letter: Letter } {
  const reading = read(newLetter(format, facts));
  assert.equal(reading.letters.length, 1);
  return { reading, letter: reading.letters[0] };
}

for (const format of formats) {
  const { id } = format;
  const expected = format.items === 'single' ? 1 : names.length;

  test(`format ${id}: a draft has every section, item and field, and asks for the rest`, () => {
    const { reading, letter } = draft(format, { items: names });
    for (const kind of format.required)
      assert.ok(
        letter.sections.some((section) => section.kind === kind),
        kind,
      );
    assert.equal(letter.items.length, expected);
    for (const [n, item] of letter.items.entries()) {
      assert.ok(reading.plain(item.title).startsWith(names[n]), reading.plain(item.title));
      const kinds = new Set(format.fields.map(({ kind }) => kind));
      assert.deepEqual(new Set(item.fields.map(({ kind }) => kind)), kinds);
    }
    assert.deepEqual(rulesIn(reading), ['placeholder-left']);
  });

  test(`format ${id}: nothing known, nothing claimed`, () => {
    const { reading } = draft(format, { items: [] });
    assert.deepEqual(rulesIn(reading), ['placeholder-left']);
    assert.doesNotMatch(reading.text, /: (?:Upheld|Overturned)$|is (?:not )?medically necessary/m);
  });
}

for (const id of ['D', 'E', 'F']) {
  const dates = { ...header, ...(id === 'E' ? { 'ur-date': '08/24/2015', 'date-received': '09/14/2015' } : {}) };
  const decided = id === 'E' ? { ...dates, 'date-assigned': '09/28/2015', 'decision-date': '10/21/2015' } : dates;

  test(`format ${id}: what is known stands in its place, and the letter is read as ${id}`, () => {
    const { letter } = draft(formatById(id), { items: names, specialty: 'Pain Medicine', header: decided });
    assert.equal(letter.format.id, id);
    assert.deepEqual(letter.credentials?.specialties, ['Pain Medicine']);
    assert.equal(headerValue(letter, 'case-number'), 'CM16-0998001');
    assert.equal(headerValue(letter, 'date-of-injury'), '2014-06-14');
    assert.equal(headerValue(letter, 'decision-date'), id === 'E' ? '2015-10-21' : '2017-03-17');
  });
}

test('a house format is drafted by its own data', () => {
  const house: LetterFormat = {
    ...formatById('F'),
    id: 'house',
    headings: [
      { kind: 'case-summary', text: 'HISTORY' },
      { kind: 'issues', text: 'DECISIONS' },
    ],
    header: [{ kind: 'case-number', label: 'File:' }],
    fields: [{ kind: 'rationale', label: 'Reasons:', colon: true, required: true }],
    decisions: { upheld: 'Denied', overturned: 'Granted' },
    introduction: undefined,
    texts: { 'case-summary': 'The file shows: [[history]]' },
  };
  assert.equal(
    newLetter(house, { items: ['Soma 350mg #90'] }),
    'File: [[case number]]\n\nHISTORY\nThe file shows: [[history]]\n\nDECISIONS\n\n' +
      "Soma 350mg #90: [[Denied or Granted]]\n\nReasons: [[the employee's condition]] [[the guideline]] [[its criteria]] " +
      '[[findings of the records, with their dates]] [[conclusion]]\n',
  );
});

test('names go on one line and close no title', () => {
  const text = newLetter(formatById('F'), { items: ['  MRI of the\nleft knee: ', ''], specialty: 'Pain\nMedicine $1' });
  assert.ok(text.includes('\n\nMRI of the left knee: [[Upheld or Overturned]]\n'));
  assert.ok(text.includes('\n\n[[disputed item]]: [[Upheld or Overturned]]\n'));
  assert.ok(text.includes('Certification(s)/Specialty: Pain Medicine $1\n'));
});

test('a letter has no more items than anybody writes', () => {
  const { letter } = draft(formatById('F'), { items: Array.from({ length: 500 }, (_, n) => `Item ${n}`) });
  assert.equal(letter.items.length, mostItems);
});

/** A tab stop as an editor's snippets write it. */
const stop = (number: number, words: string): string => `\${${number}:${words}}`;

test('each prompt is a tab stop with its brackets; the signs of snippets are escaped', () => {
  const snippet = `A \\$5 {copay\\} \\\\ ${stop(1, '[[date]]')}\nB ${stop(2, '[[date]]')}.$0`;
  assert.equal(snippetOf('A $5 {copay} \\ [[date]]\nB [[date]].'), snippet);
  assert.equal(snippetOf('[no prompt] [[]]'), '[no prompt] [[]]$0');
});

test('a snippet without its stops is the text', () => {
  const pieces = ['[[', ']]', '$', '}', '{', '\\', 'a', ' ', '\n', stop(1, 'x')];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces)), (parts) => {
      const text = parts.join('');
      const plain = snippetOf(text).replace(/\\(.)|\$\{\d+:|\}|\$0$/gs, (_, escaped) => escaped ?? '');
      assert.equal(plain, text);
    }),
  );
});
