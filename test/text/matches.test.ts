import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchesOf } from '../../server/text/matches.ts';

const found = (pattern: RegExp, text: string) => matchesOf(pattern, text).map(({ index, 0: words }) => [index, words]);

test('all matches in order, from the start whatever the pattern found before', () => {
  const pattern = /\bnot?\b/g;
  pattern.exec('not here');
  assert.deepEqual(found(pattern, 'no, it is not'), [
    [0, 'no'],
    [10, 'not'],
  ]);
  assert.deepEqual(found(pattern, 'none'), []);
});

test('empty matches end too', () => {
  assert.deepEqual(found(/x*/g, 'axb'), [
    [0, ''],
    [1, 'x'],
    [2, ''],
    [3, ''],
  ]);
});
