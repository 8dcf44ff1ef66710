import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeNameAutomaton } from '../../server/guidelines/name-automaton.ts';

const automaton = makeNameAutomaton([
  ['ODG', 1],
  ['Official Disability Guidelines', 2],
  ['Low Back', 3],
  ['Low Back Complaints', 4],
  ["Workers' Comp", 5],
  ['odg', 6],
]);

const found = (text: string) =>
  automaton.find(text).map(({ start, end, values }) => [text.slice(start, end), ...values]);

test('whole words in any case, the longest at each place', () => {
  assert.deepEqual(found('the LOW BACK COMPLAINTS and low back pain'), [
    ['LOW BACK COMPLAINTS', 4],
    ['low back', 3],
  ]);
  assert.deepEqual(found('podge ODGs odgish, low backs'), []);
});

test('a name with several values gives them all, in order', () => {
  assert.deepEqual(found('(ODG)'), [['ODG', 1, 6]]);
  assert.equal(automaton.names, 5);
});

test('curly apostrophes match plain ones, other units beyond ASCII match nothing', () => {
  assert.deepEqual(found('Workers\u2019 Comp é ODG'), [
    ['Workers\u2019 Comp', 5],
    ['ODG', 1, 6],
  ]);
});

test('a stretch of a text is searched by itself', () => {
  assert.deepEqual(
    automaton.find('ODG ODG ODG', 1, 8).map(({ start }) => start),
    [4],
  );
  assert.equal(automaton.at('Low Back Complaints', 0, 10)?.end, 8);
  assert.equal(automaton.at('x Low Back', 0), undefined);
});

test('names that share a beginning with a name that fails are found', () => {
  assert.deepEqual(found('Official Disability ODG'), [['ODG', 1, 6]]);
});
