import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { editItems } from '../../../server/features/drafting/edit-items.ts';
import { itemKey } from '../../../server/features/drafting/item-blocks.ts';
import type { ItemAction, ItemEdits } from '../../../server/features/drafting/messages.ts';
import { newLetter } from '../../../server/features/drafting/new-letter.ts';
import { applyChanges } from '../../../server/features/text-changes.ts';
import { formatById } from '../../../server/formats/formats.ts';
import { type Reading, read } from '../../../server/reading.ts';
import { anyMutatedLetter, anyText } from '../../kit/arbitrary-text.ts';
import { itemText, layOut, letter } from '../../kit/letter-text.ts';

const again = (text: string): Reading => read(text);

/** The text after the edits, snippets with their stops taken out. */
function applied(reading: Reading, { edits }: Pick<ItemEdits, 'edits'>): string {
  const changes = edits.map(({ range, newText, snippet }) => ({
    span: { start: reading.lines.offsetAt(range.start), end: reading.lines.offsetAt(range.end) },
    newText: snippet ? newText.replace(/\$0$/, '').replace(/\$\{\d+:([^}]*)\}/g, '$1') : newText,
  }));
  return applyChanges(reading.text, changes);
}

/** Does an action with the cursor at the first of these words; gives the text after it, and the words at the cursor. */
function act(text: string, words: string, action: ItemAction) {
  const reading = read(text);
  const offset = text.indexOf(words);
  assert.ok(offset >= 0, words);
  const edits = editItems(reading, reading.lines.positionAt(offset), action, again);
  const after = applied(reading, edits);
  const cursor = edits.cursor && read(after).lines.offsetAt(edits.cursor);
  return {
    after,
    refusal: edits.refusal,
    at: cursor === undefined ? '' : after.slice(cursor, cursor + words.length),
    edits,
  };
}

const names = (text: string): string[] => {
  const reading = read(text);
  return reading.letters.flatMap(({ items }) => items.map((item) => reading.plain(item.title)));
};

const three = letter({
  items: ['Soma 350mg #90', 'MRI of the left knee', 'TENS unit'].map((title) => ({ title })),
  trimmed: true,
});

test('an item moves down and up as a whole, the cursor with it', () => {
  const down = act(three, 'no red flag', 'moveDown');
  assert.deepEqual(names(down.after), ['MRI of the left knee', 'Soma 350mg #90', 'TENS unit']);
  assert.equal(down.at, 'no red flag');
  const up = act(down.after, 'request for Soma', 'moveUp');
  assert.equal(up.after, three);
  assert.equal(up.at, 'request for Soma');
});

test('the last item moves up at the file\u2019s end without a line end', () => {
  const text = three.trimEnd();
  const { after } = act(text, 'TENS unit:', 'moveUp');
  assert.deepEqual(names(after), ['Soma 350mg #90', 'TENS unit', 'MRI of the left knee']);
  assert.equal(after.length, text.length);
  assert.ok(after.endsWith('The request for MRI of the left knee is not medically necessary.'));
});

test('the first and the last item have nowhere to go, and a cursor elsewhere names no item', () => {
  assert.equal(act(three, 'Soma 350mg #90:', 'moveUp').refusal, 'first');
  assert.equal(act(three, 'TENS unit:', 'moveDown').refusal, 'last');
  for (const action of ['moveUp', 'moveDown', 'duplicate'] as const)
    assert.equal(act(three, 'CLINICAL', action).refusal, 'no-item');
  assert.equal(act('A note.', 'A', 'add').refusal, 'no-letter');
});

test('an item is copied behind itself, the cursor into the copy', () => {
  const { after, at, edits } = act(three, 'MRI of the left knee:', 'duplicate');
  assert.deepEqual(names(after), ['Soma 350mg #90', 'MRI of the left knee', 'MRI of the left knee', 'TENS unit']);
  assert.equal(at, 'MRI of the left knee:');
  const copy = read(after).letters[0].items[2].title;
  assert.deepEqual(edits.cursor, read(after).lines.positionAt(copy.start));
  assert.equal(after.replace(`${itemText({ title: 'MRI of the left knee' })}\n\n`, ''), three);
});

test('a new item with its prompts follows the cursor\u2019s item, and outside of the items the last', () => {
  const prompted = '[[disputed item]]: [[Upheld or Overturned]]';
  const { after, edits } = act(three, 'MRI of the left knee:', 'add');
  assert.deepEqual(names(after), ['Soma 350mg #90', 'MRI of the left knee', prompted, 'TENS unit']);
  assert.equal(edits.edits.filter(({ snippet }) => snippet).length, 1);
  assert.match(edits.edits[0].newText, /\$\{1:\[\[disputed item\]\]\}: \$\{2:\[\[Upheld or Overturned\]\]\}/);
  assert.deepEqual(names(act(three, 'CLINICAL', 'add').after).at(-1), prompted);
  assert.deepEqual(names(act(three.trimEnd(), 'TENS unit:', 'add').after).at(-1), prompted);
});

test('the first item of a letter without any', () => {
  const { after } = act(letter({ items: [], trimmed: true }), 'CLINICAL', 'add');
  assert.deepEqual(names(after), ['[[disputed item]]: [[Upheld or Overturned]]']);
});

for (const [layout, text] of [
  ['a blank line after every line', layOut(three, { spacing: 'double' })],
  ['the line ends of Windows', layOut(three, { newline: '\r\n', trimmed: true })],
  ['the line ends of old Macs', layOut(three, { newline: '\r', trimmed: true })],
  ['no blank lines at all', three.replaceAll(/\n+/g, '\n')],
] as const) {
  test(`the same in a letter with ${layout}`, () => {
    const order = names(text);
    assert.equal(order.length, 3);
    const down = act(text, order[0], 'moveDown');
    assert.deepEqual(names(down.after), [order[1], order[0], order[2]]);
    assert.equal(act(down.after, order[0], 'moveUp').after, text);
    assert.deepEqual(names(act(text, order[2], 'duplicate').after), [...order, order[2]]);
    const add = act(text, order[1], 'add').after;
    assert.deepEqual([names(add)[0], names(add)[1], names(add)[3]], order);
    if (text.includes('\r')) assert.doesNotMatch(add.replaceAll('\r\n', '\r'), /\n/);
  });
}

test('numbers stay with their places; a new item is counted in', () => {
  let n = 0;
  const numbered = three.replaceAll(/^(?=.*: Upheld$)/gm, () => `${++n}. `);
  assert.deepEqual(names(numbered)[0], '1. Soma 350mg #90');
  const down = act(numbered, '2. MRI', 'moveDown');
  assert.deepEqual(names(down.after), ['1. Soma 350mg #90', '2. TENS unit', '3. MRI of the left knee']);
  assert.equal(down.at, '3. MRI');
  assert.deepEqual(
    names(act(numbered, '1. Soma', 'duplicate').after).map((name) => name.slice(0, 5)),
    ['1. So', '2. So', '3. MR', '4. TE'],
  );
  assert.match(act(numbered, '1. Soma', 'add').after, /^2\. \[\[disputed item\]\]: /m);
});

test('a list of all items goes along', () => {
  const text = three.replace(
    'IMR ISSUES',
    'Summary of the decisions:\n\nSoma 350mg #90: Upheld\nMRI of the left knee: Upheld\nTENS unit: Upheld\n\nIMR ISSUES',
  );
  const listed = (after: string) => /decisions:\n\n(.*?)\n\nIMR/s.exec(after)?.[1].split('\n');
  const rationale = 'The records show no red flag. The request for MRI';
  assert.deepEqual(listed(act(text, rationale, 'moveUp').after), [
    'MRI of the left knee: Upheld',
    'Soma 350mg #90: Upheld',
    'TENS unit: Upheld',
  ]);
  assert.equal(act(text, rationale, 'moveUp').at, rationale);
  assert.equal(act(text, rationale, 'duplicate').at, rationale);
  assert.deepEqual(listed(act(text, rationale, 'add').after)?.at(2), '[[disputed item]]: [[Upheld or Overturned]]');
});

test('the determinations of 2013 are kept in step: order, numbers, and no decision on what is new', () => {
  const text = newLetter(formatById('B'), { items: ['Soma 350mg #90', 'MRI of the left knee', 'TENS unit'] });
  const decided = text.replaceAll('[[is or is not]]', 'is not');
  const list = (after: string) => after.match(/^\d\) MAXIMUS.*$/gm)?.map((line) => line.replace(/MAXIMUS.*?for /, ''));
  const tail = 'medically necessary and appropriate.';
  assert.deepEqual(list(act(decided, '3) Regarding', 'moveUp').after), [
    `1) Soma 350mg #90 is not ${tail}`,
    `2) TENS unit is not ${tail}`,
    `3) MRI of the left knee is not ${tail}`,
  ]);
  const { after } = act(decided, '1) Regarding', 'add');
  assert.deepEqual(list(after), [
    `1) Soma 350mg #90 is not ${tail}`,
    `2) [[disputed item]] [[is or is not]] ${tail}`,
    `3) MRI of the left knee is not ${tail}`,
    `4) TENS unit is not ${tail}`,
  ]);
  assert.deepEqual(after.match(/^\d\) Regarding the request for .*:$/gm), [
    '1) Regarding the request for Soma 350mg #90:',
    '2) Regarding the request for [[disputed item]]:',
    '3) Regarding the request for MRI of the left knee:',
    '4) Regarding the request for TENS unit:',
  ]);
});

test('a format about a single item says so', () => {
  const text = newLetter(formatById('A'), { items: ['Soma 350mg #90'] });
  assert.equal(act(text, 'Soma', 'add').refusal, 'single');
});

const folders = ['../../../samples/', '../../fixtures/letters-made/'].map((name) => new URL(name, import.meta.url));

test('in every sample and made letter each item moves down and back to the letter, is copied, and gets a neighbour', () => {
  let moves = 0;
  for (const folder of folders)
    for (const file of readdirSync(folder).filter((name) => /\.(?:imr|txt)$/.test(name))) {
      const reading = read(readFileSync(new URL(file, folder), 'utf8'));
      for (const [n, { items, format }] of reading.letters.entries())
        for (const [k, item] of items.entries()) {
          if (format.items === 'single') continue;
          const position = reading.lines.positionAt(Math.min(item.span.end, item.title.start + 3));
          const keys = items.map((one) => itemKey(reading, one));
          for (const action of ['duplicate', 'add'] as const) {
            const after = read(applied(reading, editItems(reading, position, action, again)));
            const found = after.letters[n].items.map((one) => itemKey(after, one));
            assert.equal(found.length, keys.length + 1, `${file}: ${action} ${k}`);
            assert.deepEqual(found.toSpliced(k + 1, 1), keys, `${file}: ${action} ${k}`);
          }
          if (k + 1 === items.length) continue;
          const down = editItems(reading, position, 'moveDown', again);
          const after = read(applied(reading, down));
          assert.ok(down.cursor, `${file}: ${down.refusal}`);
          assert.equal(itemKey(after, after.letters[n].items[k + 1]), keys[k], file);
          const up = editItems(after, down.cursor, 'moveUp', again);
          assert.equal(applied(after, up), reading.text, file);
          assert.deepEqual(up.cursor, position, file);
          moves++;
        }
    }
  assert.ok(moves > 60, String(moves));
});

test('any text: edits lie in it and do not overlap, or it says why not; nothing throws', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyText, anyMutatedLetter),
      fc.nat(),
      fc.constantFrom<ItemAction>('add', 'duplicate', 'moveUp', 'moveDown'),
      (text, place, action) => {
        const reading = read(text);
        const result = editItems(reading, reading.lines.positionAt(place % (text.length + 1)), action, again);
        assert.equal(result.edits.length > 0, result.refusal === undefined);
        const spans = result.edits
          .map(({ range }) => [reading.lines.offsetAt(range.start), reading.lines.offsetAt(range.end)])
          .sort(([a], [b]) => a - b);
        spans.forEach(([start, end], n) => {
          assert.ok(start <= end && (n === 0 || spans[n - 1][1] <= start), JSON.stringify(spans));
        });
        const count = (of: Reading) => of.letters.reduce((sum, { items }) => sum + items.length, 0);
        const grown = result.refusal === undefined && (action === 'add' || action === 'duplicate') ? 1 : 0;
        assert.equal(count(read(applied(reading, result))), count(reading) + grown);
      },
    ),
    { numRuns: 300 },
  );
});
