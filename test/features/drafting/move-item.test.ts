import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { moveItem } from '../../../server/features/drafting/move-item.ts';
import { spanOfRange } from '../../../server/features/ranges.ts';
import { applyChanges } from '../../../server/features/text-changes.ts';
import { type Reading, read } from '../../../server/reading.ts';
import { crlf } from '../letters.ts';

const twelve = readFileSync(new URL('../../../samples/04-twelve-items.imr', import.meta.url), 'utf8');

const titles = (reading: Reading): string[] =>
  reading.letters[0].items.map(({ title }) => reading.plain(title).split(' ')[0]);

/** The titles' first words after a move of the item whose title begins so, and where the cursor stands. */
function moved(text: string, item: string, by: number) {
  const reading = read(text);
  const at = reading.letters[0].items.find(({ title }) => reading.plain(title).startsWith(item))?.title.start ?? -1;
  const { edits, cursor, refusal } = moveItem(reading, reading.lines.positionAt(at), by, (other) => read(other));
  const changes = edits.map(({ range, newText }) => ({ span: spanOfRange(reading, range), newText }));
  const after = read(applyChanges(text, changes));
  const words = cursor && after.text.slice(after.lines.offsetAt(cursor)).split(' ')[0];
  return { titles: titles(after), words, refusal, edits: edits.length, length: after.text.length };
}

const order = titles(read(twelve));

test('down over several items, in one edit, the cursor with it', () => {
  for (const text of [twelve, crlf(twelve)]) {
    const { titles: after, words, edits, length } = moved(text, 'Norco', 3);
    assert.deepEqual(after, [...order.slice(1, 4), 'Norco', ...order.slice(4)]);
    assert.deepEqual([words, edits, length], ['Norco', 1, text.length]);
  }
});

test('up, to the first place', () => {
  const { titles: after, words } = moved(twelve, 'TENS', -10);
  assert.deepEqual(after, ['TENS', ...order.slice(0, 10), 'Transportation']);
  assert.equal(words, 'TENS');
});

test('there and back is the letter as it was', () => {
  const reading = read(twelve);
  const at = reading.letters[0].items[2].title.start;
  const down = moveItem(reading, reading.lines.positionAt(at), 4, (other) => read(other));
  const [{ range, newText }] = down.edits;
  const there = read(applyChanges(twelve, [{ span: spanOfRange(reading, range), newText }]));
  const up = moveItem(there, down.cursor ?? assert.fail('no cursor'), -4, (other) => read(other));
  const back = up.edits.map((edit) => ({ span: spanOfRange(there, edit.range), newText: edit.newText }));
  assert.equal(applyChanges(there.text, back), twelve);
});

test('no further than the letter goes, and nothing by none: the letter stays as it is', () => {
  assert.equal(moved(twelve, 'TENS', 5).refusal, 'last');
  assert.deepEqual(moved(twelve, 'TENS', 5).titles, order);
  assert.equal(moved(twelve, 'TENS', 0).edits, 0);
  assert.equal(moveItem(read('Dear Sir,'), { line: 0, character: 0 }, 1, (other) => read(other)).refusal, 'no-letter');
});
