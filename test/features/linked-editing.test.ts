import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkedEditing } from '../../server/features/linked-editing.ts';
import { spanOfRange } from '../../server/features/ranges.ts';
import { read } from '../../server/reading.ts';
import { markRanges, parseMarked } from '../kit/marked-text.ts';
import { fields, letterWith } from './letters.ts';

/** The title with what is edited as one from the cursor; `undefined` where nothing is. */
function linked(marked: string): string | undefined {
  const { text, cursors } = parseMarked(letterWith(`${marked}: Upheld\n\n${fields}`));
  const reading = read(text);
  const found = linkedEditing(reading, cursors[0]);
  if (!found) return undefined;
  const spans = found.ranges.map((range) => spanOfRange(reading, range));
  const [first] = spans;
  for (const { start, end } of spans) assert.equal(text.slice(start, end), text.slice(first.start, first.end));
  const pattern = new RegExp(found.wordPattern);
  assert.equal(pattern.exec(text.slice(first.start, first.end))?.[0].length, first.end - first.start);
  const { title } = reading.letters[0].items[0];
  const inTitle = spans.map(({ start, end }) => ({ start: start - title.start, end: end - title.start }));
  return markRanges(text.slice(title.start, title.end), inTitle);
}

const remaining = (cursor: (name: string) => string): string =>
  `Norco 10/325mg #90 was the original request. Norco 10/325mg #60 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, ${cursor('Norco 10/325mg #30')} is`;

const all =
  '<|Norco 10/325mg|> #90 was the original request. <|Norco 10/325mg|> #60 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, <|Norco 10/325mg|> #30 is';

test('the three names of a frame, up to their quantities', () => {
  assert.equal(linked(remaining((name) => `<|>${name}`)), all);
  assert.equal(linked(remaining((name) => name.replace(' #', '<|> #'))), all);
  assert.equal(linked(remaining((name) => name).replace('Norco', 'Nor<|>co')), all);
});

test('a quantity is its own', () => {
  assert.equal(linked(remaining((name) => name.replace('#30', '#3<|>0'))), undefined);
  assert.equal(linked(remaining((name) => name).replace('#60', '#6<|>0')), undefined);
});

const leaving = `Physical therapy, 12 sessions was the original request. The Claims Administrator authorized Physical therapy, 6 sessions, leaving the original request IMR eligible. The original request, Physical therapy, 12 sessions is`;

test('the other frame: what follows is the same in two of the names', () => {
  assert.equal(
    linked(leaving.replace('12 sessions is', '1<|>2 sessions is')),
    leaving.replaceAll('12 sessions', '<|12 sessions|>'),
  );
  assert.equal(
    linked(leaving.replace('Physical', 'Phys<|>ical')),
    leaving.replaceAll('Physical therapy,', '<|Physical therapy,|>'),
  );
});

test('nothing else is linked', () => {
  assert.equal(linked('Norco<|> 10/325mg #90'), undefined);
  assert.equal(linked(remaining((name) => name).replace('authorized by', 'author<|>ized by')), undefined);
});

test('words that a line\u2019s end parts in one of the names are not linked', () =>
  assert.equal(
    linked(remaining((name) => `<|>${name}`).replace('Norco 10', 'Norco\n10')),
    all.replaceAll(' 10/325mg|>', '|> 10/325mg').replace('|> 10', '|>\n10'),
  ));
