import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLines } from '../../server/text/lines.ts';

/** A text's lines as an editor shows them, without their ends. */
function check(text: string, lines: readonly string[]): void {
  const table = readLines(text);
  assert.equal(table.count, lines.length);
  assert.deepEqual(
    lines.map((_, n) => text.slice(table.startOf(n), table.endOf(n))),
    lines,
  );
}

test('a text without line ends is one line', () => {
  check('', ['']);
  check('Soma 350mg #90: Upheld', ['Soma 350mg #90: Upheld']);
});

test('lines end at a line feed, at a carriage return, and at both together', () => {
  check('a\nb\nc', ['a', 'b', 'c']);
  check('a\r\nb\r\nc', ['a', 'b', 'c']);
  check('a\rb\rc', ['a', 'b', 'c']);
  check('a\nb\r\nc\rd', ['a', 'b', 'c', 'd']);
});

test('a line end at the end opens an empty line', () => {
  check('a\n', ['a', '']);
  check('a\r\n', ['a', '']);
  check('a\r', ['a', '']);
});

test('every line end counts, however they stand together', () => {
  check('\n\n', ['', '', '']);
  check('\r\r\n\n', ['', '', '', '']);
  check('\n\r', ['', '', '']);
});

test('a form feed, a vertical tab and the separators of Unicode end no line of an editor', () => {
  check('a\fb\vc\u2028d\u0085e', ['a\fb\vc\u2028d\u0085e']);
});

test('an offset is found in its line', () => {
  const table = readLines('ab\r\n\ncd');
  assert.deepEqual(
    [0, 1, 2, 4, 5, 6, 7].map((offset) => table.lineAt(offset)),
    [0, 0, 0, 1, 2, 2, 2],
  );
});

test('offsets outside of the text belong to the nearest line', () => {
  const table = readLines('ab\ncd');
  assert.equal(table.lineAt(-5), 0);
  assert.equal(table.lineAt(99), 1);
  assert.deepEqual(table.positionAt(-5), { line: 0, character: 0 });
  assert.deepEqual(table.positionAt(99), { line: 1, character: 2 });
});

test('positions count UTF-16 units, also within an emoji and beside combining marks', () => {
  const table = readLines('😀e\u0301\n\ud800x');
  assert.deepEqual(table.positionAt(2), { line: 0, character: 2 });
  assert.deepEqual(table.positionAt(4), { line: 0, character: 4 });
  assert.deepEqual(table.positionAt(6), { line: 1, character: 1 });
  assert.equal(table.offsetAt({ line: 1, character: 1 }), 6);
});

test('a position past its line is the end of that line, never within the line end', () => {
  const table = readLines('ab\r\ncd\n');
  assert.equal(table.offsetAt({ line: 0, character: 99 }), 2);
  assert.equal(table.offsetAt({ line: 1, character: 3 }), 6);
  assert.equal(table.offsetAt({ line: 2, character: 5 }), 7);
});

test('a position outside of the document is the nearest offset', () => {
  const table = readLines('ab\ncd');
  assert.equal(table.offsetAt({ line: -1, character: 1 }), 0);
  assert.equal(table.offsetAt({ line: 9, character: 0 }), 5);
  assert.equal(table.offsetAt({ line: 0, character: -3 }), 0);
});

test('lines past the end start and end where the text ends', () => {
  const table = readLines('ab\ncd');
  assert.equal(table.startOf(7), 5);
  assert.equal(table.endOf(7), 5);
});

test('more lines than expected for the length are all found', () => {
  const table = readLines('\n'.repeat(5000));
  assert.equal(table.count, 5001);
  assert.equal(table.startOf(4999), 4999);
});
