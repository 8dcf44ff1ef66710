import assert from 'node:assert/strict';
import { test } from 'node:test';
import { likeness, maybeAlike, wordBag } from '../../../server/rules/definitions/word-bags.ts';
import { wordsOf } from '../../../server/text/words.ts';

const like = (a: string, b: string, ...masked: string[]): number =>
  likeness(wordBag(wordsOf(a)), wordBag(wordsOf(b)), new Set(masked));

test('case, blanks and punctuation do not count', () => {
  assert.equal(like('The request is not necessary.', 'the  request, is NOT necessary'), 1);
});

test('the order of words counts, and how often they stand', () => {
  assert.ok(like('not necessary at all', 'at all not necessary') < 0.8);
  assert.ok(like('pain pain pain', 'pain') < 0.6);
});

test('masked words are left out', () => {
  assert.ok(like('The request for Soma is denied', 'The request for Norco is denied') < 1);
  assert.equal(like('The request for Soma is denied', 'The request for Norco is denied', 'soma', 'norco'), 1);
});

test('nothing is like nothing', () => {
  assert.equal(like('', ''), 0);
  assert.equal(like('one', 'one', 'one'), 0);
});

test('texts that surely are not alike are told by their words alone, and none that are', () => {
  const masked = new Set(['norco', 'soma']);
  const bag = (words: string) => wordBag(wordsOf(words));
  const words = Array.from({ length: 60 }, (_, n) => `word${n}`);
  const one = bag(['Norco', ...words].join(' '));
  for (const changed of [0, 1, 2, 3, 4, 6, 10, 40]) {
    const other = bag(['Soma', ...words.map((word, n) => (n < changed ? `other${n}` : word))].join(' '));
    const alike = likeness(one, other, masked) >= 0.95;
    assert.ok(maybeAlike(one, other, masked, 0.95) || !alike, `${changed} words changed`);
  }
  assert.ok(!maybeAlike(one, bag('The request for Soma is denied'), masked, 0.95));
});
