import assert from 'node:assert/strict';
import { test } from 'node:test';
import { likeness, wordBag } from '../../../server/rules/definitions/word-bags.ts';

const like = (a: string, b: string, ...masked: string[]): number => likeness(wordBag(a), wordBag(b), new Set(masked));

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
