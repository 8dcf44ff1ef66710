import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { read } from '../../server/reading.ts';
import { letter } from '../kit/letter-text.ts';
import { spanProblems } from '../kit/spans.ts';

/** A clock only as a watchdog: what hangs or grows with the square of its input takes minutes, not seconds. */
const MOST_MILLISECONDS = 5000;
const MEGABYTE = 1_000_000;

/** Reads all that can be read of a text, within the watchdog's time. Gives the number of letters and of fields. */
function readAll(name: string, text: string): { letters: number; fields: number } {
  const start = performance.now();
  const reading = read(text);
  const sections = reading.letters.flatMap((one) => one.sections);
  const fields = reading.letters.flatMap((one) => one.items.flatMap((item) => item.fields));
  for (const node of [...sections, ...fields]) reading.content(node);
  for (const span of reading.letters.flatMap(({ items }) => items.map(({ title }) => title))) reading.plain(span);
  assert.ok(reading.lines.count > 0);
  const time = performance.now() - start;
  assert.ok(time < MOST_MILLISECONDS, `${name}: ${text.length} units took ${Math.round(time)} ms`);
  return { letters: reading.letters.length, fields: fields.length };
}

const fill = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

/** Numbers by chance from 0 to below 1, the same in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

function binary(length: number, values: number): string {
  const next = chance(7);
  const units = Uint16Array.from({ length: 1 << 16 }, () => next() * values);
  const block = Array.from({ length: 16 }, (_, n) =>
    String.fromCharCode(...units.subarray(n << 12, (n + 1) << 12)),
  ).join('');
  return fill(block, length).slice(0, length);
}

test('ten megabytes in a single line', () => {
  assert.deepEqual(readAll('a line', fill('the knee is well ', 10 * MEGABYTE)), { letters: 0, fields: 0 });
  assert.deepEqual(readAll('a word', fill('a', 10 * MEGABYTE)), { letters: 0, fields: 0 });
});

test('ten megabytes of bytes and of UTF-16 units, lone surrogates among them', () => {
  assert.equal(readAll('bytes', binary(10 * MEGABYTE, 256)).letters, 0);
  assert.equal(readAll('units', binary(10 * MEGABYTE, 0x10000)).letters, 0);
});

test('ten megabytes of empty lines', () => {
  assert.equal(readAll('line feeds', '\n'.repeat(10 * MEGABYTE)).letters, 0);
});

/** What costs most where a reader looks back, looks ahead, counts, or compares each with each. */
const repeated = [
  '1. a 2. b ',
  'medically necessary ',
  '(',
  'ODG, ',
  'MAXIMUS guideline:',
  'MAXIMUS guideline:\n',
  '(i) (ii) ',
  '\n1. a 2. b ',
  '"',
];

for (const piece of repeated) {
  const name = JSON.stringify(piece);
  test(`much of ${name}, bare, in a rationale and in a guideline field`, () => {
    const much = fill(piece, piece.includes('\n') ? MEGABYTE / 4 : MEGABYTE);
    readAll(name, much);
    assert.equal(readAll(`rationale of ${name}`, letter({ items: [{ title: 'MRI', rationale: much }] })).letters, 1);
    assert.equal(readAll(`guideline of ${name}`, letter({ items: [{ title: 'MRI', reviewer: much }] })).letters, 1);
  });
}

test('a megabyte in a title, in the header and in the credentials', () => {
  readAll('title', letter({ items: [{ title: fill('X: Upheld ', MEGABYTE) }] }));
  readAll('header', letter({ header: fill('Date Assigned: 12/05/2016\n', MEGABYTE) }));
  readAll('credentials', letter({ credentials: fill('Certification(s)/Specialty: a, ', MEGABYTE) }));
});

test('three thousand items in one letter, and three hundred letters in one file', () => {
  const items = Array.from({ length: 3000 }, (_, n) => ({ title: `Physical therapy ${n}`, rationale: 'So.' }));
  assert.deepEqual(readAll('items', letter({ items })), { letters: 1, fields: 9000 });
  assert.deepEqual(readAll('letters', fill(letter(), 300 * letter().length)), { letters: 300, fields: 900 });
});

const folder = new URL('../fixtures/letters-made/', import.meta.url);
const made = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

const disturbances = [
  '\0',
  '\ud800',
  '\udc00',
  '😀',
  'e\u0301',
  '\f',
  '\r',
  '\n',
  '"',
  '(',
  '\u2028',
  ': Upheld\n',
  'Decision rationale:\n',
];

/** One change at a place that chance tells. */
function mutate(text: string, next: () => number): string {
  const at = Math.floor(next() * text.length);
  const lines = text.split('\n');
  const [a, b] = [next(), next()].map((part) => Math.floor(part * lines.length));
  switch (Math.floor(next() * 8)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(at);
    case 2:
      return lines.toSpliced(a, 0, lines[a]).join('\n');
    case 3:
      return lines.with(a, lines[b]).with(b, lines[a]).join('\n');
    case 4:
      return lines.toSpliced(a, 2, `${lines[a]}${lines[a + 1] ?? ''}`).join('\n');
    case 5:
      return text.replaceAll('\n', '\r\n');
    case 6:
      return text.slice(0, at) + text.slice(at + Math.floor(next() * 300));
    default:
      return text.slice(0, at) + disturbances[Math.floor(next() * disturbances.length)] + text.slice(at);
  }
}

test('letters that were cut, doubled, swapped, joined and disturbed read with sound spans', () => {
  const next = chance(20_170_110);
  const start = performance.now();
  for (let round = 0; round < 8; round++)
    for (const text of made) {
      let mutant = text;
      for (let change = 0; change <= round; change++) mutant = mutate(mutant, next);
      assert.deepEqual(spanProblems(mutant), [], JSON.stringify(mutant.slice(0, 2000)));
    }
  assert.ok(performance.now() - start < 4 * MOST_MILLISECONDS);
});

test('a letter cut at any place reads with sound spans', () => {
  const [text] = made;
  for (let at = 0; at < text.length; at += 29) {
    assert.deepEqual(spanProblems(text.slice(0, at)), []);
    assert.deepEqual(spanProblems(text.slice(at)), []);
  }
});
