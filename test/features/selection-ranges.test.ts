import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionRanges } from '../../server/features/selection-ranges.ts';
import { type Reading, read } from '../../server/reading.ts';
import { contains, type Span } from '../../server/text/span.ts';
import { parseMarked } from '../kit/marked-text.ts';
import { crlf, letter } from './letters.ts';

/** The spans of the steps, shortest first. */
function steps(reading: Reading, offset: number): Span[] {
  const [selection] = selectionRanges(reading, [reading.lines.positionAt(offset)]);
  const spans: Span[] = [];
  for (let step: SelectionRange | undefined = selection; step; step = step.parent) {
    const { start, end } = step.range;
    spans.push({ start: reading.lines.offsetAt(start), end: reading.lines.offsetAt(end) });
  }
  return spans;
}

/** The words of each step at the cursor: whole where short, else its first and last words. */
function check(before: string, after: string, expected: readonly string[]): void {
  const at = letter.indexOf(before + after);
  assert.ok(at >= 0, `the letter says "${before}${after}"`);
  const { text, cursors } = parseMarked(`${letter.slice(0, at + before.length)}<|>${letter.slice(at + before.length)}`);
  const reading = read(text);
  const said = steps(reading, cursors[0]).map(({ start, end }) => shorten(text.slice(start, end)));
  assert.deepEqual(said, expected);
}

function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 20).trim()} ... ${line.slice(-20).trim()}`;
}

const file = 'Case Number: CM16-09 ... medically necessary.';

test('in a rationale: word, sentence, field, item, section, letter', () =>
  check('does not sup', 'port', [
    'support',
    'The MTUS does not support long use of Soma.',
    'The MTUS does not su ... medically necessary.',
    'Decision rationale: ... medically necessary.',
    'Soma 350mg #90: Uphe ... medically necessary.',
    'The Final Determinat ... medically necessary.',
    'IMR ISSUES, DECISION ... medically necessary.',
    file,
    file,
  ]));

test('in a criterion: word, criterion, then as in the rationale', () => {
  const at = letter.indexOf('(1) acute') + 6;
  const reading = read(letter);
  const words = steps(reading, at).map(({ start, end }) => letter.slice(start, end));
  assert.deepEqual(words.slice(0, 2), ['acute', '(1) acute\npain']);
});

test('in an item title: word, service, title, item', () => {
  const reading = read(letter);
  const words = steps(reading, letter.indexOf('the left knee: Over') + 5).map(({ start, end }) =>
    letter.slice(start, end),
  );
  assert.deepEqual(words.slice(0, 3), ['left', 'MRI of the left knee', 'MRI of the left knee: Overturned']);
  assert.ok(words[3].endsWith('MRI\nof the left knee is medically necessary.'));
});

test('in a guideline field: word, citation, field', () => {
  const reading = read(letter);
  const words = steps(reading, letter.indexOf('Chronic Pain Medical') + 9).map(({ start, end }) =>
    letter.slice(start, end),
  );
  assert.equal(words[0], 'Pain');
  assert.equal(words[1], 'Chronic Pain Medical Treatment 2009');
});

test('in the header: word, value, label and value, header', () => {
  const reading = read(letter);
  const words = steps(reading, letter.indexOf('0998001')).map(({ start, end }) => letter.slice(start, end));
  assert.deepEqual(words.slice(0, 2), ['CM16-0998001', 'Case Number: CM16-0998001']);
  assert.ok(words[2].endsWith('11/21/2016'));
});

test('words keep their hyphens and apostrophes', () => {
  const word = (marked: string) => {
    const { text, cursors } = parseMarked(marked);
    const { start, end } = steps(read(text), cursors[0])[0];
    return text.slice(start, end);
  };
  assert.equal(word('the X-r<|>ay'), 'X-ray');
  assert.equal(word("McMur<|>ray's test"), "McMurray's");
  assert.equal(word('wel<|>l- known'), 'well');
  assert.equal(word('na\u00efve \u03bc<|>g \u{1f600}'), '\u03bcg');
});

test('every step holds the one before and is longer, at every place of the letter', () => {
  for (const text of [letter, crlf(letter)]) {
    const reading = read(text);
    for (let offset = 0; offset <= text.length; offset += 7) {
      if (text.slice(offset - 1, offset + 1) === '\r\n') continue; // no editor's cursor stands there
      const chain = steps(reading, offset);
      assert.deepEqual(chain.at(-1), { start: 0, end: text.length });
      for (const [index, step] of chain.entries()) {
        assert.ok(step.start <= offset && offset <= step.end, `step ${index} at ${offset} holds the place`);
        if (index === 0) continue;
        assert.ok(contains(step, chain[index - 1]), `step ${index} at ${offset} holds the one before`);
        assert.ok(step.end - step.start > chain[index - 1].end - chain[index - 1].start, `step ${index} is longer`);
      }
    }
  }
});

test('one answer for each place, also outside of any letter', () => {
  const reading = read('Dear Sir,\n');
  const positions = [0, 4, 10].map((offset) => reading.lines.positionAt(offset));
  assert.equal(selectionRanges(reading, positions).length, 3);
  assert.deepEqual(selectionRanges(read(''), [{ line: 0, character: 0 }]), [
    { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } },
  ]);
  assert.equal(selectionRanges(reading, [{ line: 99, character: 99 }]).length, 1);
});
