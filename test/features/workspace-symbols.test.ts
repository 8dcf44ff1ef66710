import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterSymbols, searchSymbols } from '../../server/features/workspace-symbols.ts';
import { read } from '../../server/reading.ts';
import { letter } from './letters.ts';

const uri = 'file:///a.imr';
const symbols = letterSymbols(read(letter), uri);
const names = (query: string, limit?: number) => searchSymbols(symbols, query, limit).value.map(({ name }) => name);

test('items with decision and case number, and the citations of their fields', () =>
  assert.deepEqual(
    symbols.map(({ symbol: { name, containerName, kind } }) => [kind, name, containerName]),
    [
      [5, 'Soma 350mg #90', 'Upheld · CM16-0998001'],
      [20, 'Chronic Pain Medical Treatment 2009', 'MTUS · Claims Administrator · Soma 350mg #90 · CM16-0998001'],
      [
        20,
        'Chronic Pain Medical Treatment 2009, Section(s): Muscle relaxants (for pain)',
        'MTUS · MAXIMUS · Soma 350mg #90 · CM16-0998001',
      ],
      [5, 'MRI of the left knee', 'Overturned · CM16-0998001'],
      [
        20,
        'ACOEM Chapter 13 Knee Complaints Page(s): 341-343, 347',
        'MTUS · Claims Administrator · MRI of the left knee · CM16-0998001',
      ],
      [
        20,
        'Official Disability Guidelines (ODG), Knee & Leg Chapter, MRIs',
        'ODG · MAXIMUS · MRI of the left knee · CM16-0998001',
      ],
    ],
  ));

test('a symbol stands at its own words', () => {
  const { range } = symbols[3].symbol.location as { range: { start: { line: number } } };
  assert.equal(letter.split('\n')[range.start.line], 'MRI of the left knee: Overturned');
});

test('an empty query finds all, in order', () => assert.equal(names('').length, symbols.length));

test('a query is blind to case, and the name goes before what stands beside it', () => {
  assert.deepEqual(names('soma').slice(0, 1), ['Soma 350mg #90']);
  assert.equal(names('soma').length, 3);
  assert.deepEqual(names('MRI overturned'), ['MRI of the left knee']);
});

test('every word of a query counts, also the case number and the decision', () => {
  assert.deepEqual(names('upheld 0998001'), ['Soma 350mg #90']);
  assert.deepEqual(names('soma overturned'), []);
});

test('initials and close letters find a name, far ones do not', () => {
  assert.deepEqual(names('motlk').slice(0, 1), ['MRI of the left knee']);
  assert.deepEqual(names('kncmp'), ['ACOEM Chapter 13 Knee Complaints Page(s): 341-343, 347']);
  assert.deepEqual(names('zzz'), []);
  assert.deepEqual(names('mkl'), []);
});

test('a limit is kept and said', () => {
  assert.deepEqual(names('', 2).length, 2);
  assert.equal(searchSymbols(symbols, '', 2).limit, 'The search over the workspace shows 2 of 6 places.');
  assert.equal(searchSymbols(symbols, '', 6).limit, undefined);
});

test('an item without a title, and a text without letters', () => {
  assert.deepEqual(letterSymbols(read('Dear Sir,\n'), uri), []);
  const untitled = letter.replace('Soma 350mg #90: Upheld', ': Upheld');
  assert.ok(letterSymbols(read(untitled), uri).every(({ symbol }) => symbol.name !== ''));
});
