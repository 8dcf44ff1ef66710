import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markRanges, parseMarked } from '../kit/marked-text.ts';

test('cursors and ranges, also within each other', () => {
  assert.deepEqual(parseMarked('a<|>b <|c <|d|>|> <|'), {
    text: 'ab c d ',
    cursors: [1, 7],
    ranges: [
      { start: 3, end: 6 },
      { start: 5, end: 6 },
    ],
  });
});
test('what is read can be written again', () => {
  for (const marked of ['<|a <|b|>|> <|c|>', '<|<|a|> b|>', 'plain', '<|a|><|b|>']) {
    const { text, ranges } = parseMarked(marked);
    assert.equal(markRanges(text, ranges), marked);
  }
});
test('a marker that closes nothing is a mistake of the test', () => assert.throws(() => parseMarked('a |> b')));
