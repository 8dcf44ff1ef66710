import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Edit, movedRange, type Place, type Places } from '../../client/moved-range.ts';

const placeAt = (text: string, offset: number): Place => {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before[before.length - 1].length };
};

const rangeAt = (text: string, start: number, end: number): Places => ({
  start: placeAt(text, start),
  end: placeAt(text, end),
});

/** Marks the range of `marked` between brackets after an edit of the text without them. */
function check(marked: string, edited: string, words: string, by: string): void {
  const text = marked.replace(/[[\]]/g, '');
  const range = rangeAt(text, marked.indexOf('['), marked.indexOf(']') - 1);
  const at = text.indexOf(words);
  const edit: Edit = { range: rangeAt(text, at, at + words.length), text: by };
  const after = text.slice(0, at) + by + text.slice(at + words.length);
  const expected = edited.replace(/[[\]]/g, '');
  assert.equal(after, expected, 'the example is consistent');
  assert.deepEqual(movedRange(range, edit), rangeAt(expected, edited.indexOf('['), edited.indexOf(']') - 1));
}

describe('a range after an edit', () => {
  it('moves with what is typed before it on its line', () => check('one [two] x', 'one! [two] x', 'one', 'one!'));
  it('stays where the edit is behind it', () => check('one [two] x', 'one [two] yes', 'x', 'yes'));
  it('moves down by new lines, and to the start of one', () => check('a b [two]', 'a\nb [two]', 'a b', 'a\nb'));
  it('moves up where lines are joined', () => check('a\nb [two]', 'a b [two]', 'a\nb', 'a b'));
  it('of a later line keeps its column', () => check('a\n [two]', 'a!\n [two]', 'a', 'a!'));
  it('grows and shrinks with what it holds', () => check('[one two six] x', '[one six] x', 'two ', ''));
  it('loses what an edit takes of its start', () => check('one t[wo six]', 'one [six]', 'two ', ''));
  it('loses what an edit takes of its end', () => check('[one two] six', '[one ]', 'two six', ''));

  it('does not take in what is typed at its edges', () => {
    const range = rangeAt('one two', 4, 7);
    const typed = (at: number): Edit => ({ range: rangeAt('one two', at, at), text: 'x' });
    assert.deepEqual(movedRange(range, typed(4)), rangeAt('one xtwo', 5, 8));
    assert.deepEqual(movedRange(range, typed(7)), range);
  });

  it('has the same words wherever an edit leaves them alone', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n') });
    fc.assert(
      fc.property(text, text, text, text, text, (start, old, between, words, by) => {
        const before = `${start}${old}${between}${words}`;
        const after = `${start}${by}${between}${words}`;
        const edit: Edit = { range: rangeAt(before, start.length, start.length + old.length), text: by };
        const from = start.length + old.length + between.length;
        fc.pre(words !== '');
        const expected = rangeAt(after, after.length - words.length, after.length);
        assert.deepEqual(movedRange(rangeAt(before, from, before.length), edit), expected);
      }),
    );
  });
});
