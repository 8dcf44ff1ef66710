import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from '../../../server/reading.ts';
import { createDice, say } from './dice.ts';
import { madeLetters } from './made-letter.ts';
import { repeatsOf } from './repeats.ts';

const letters = madeLetters(300);

describe('the made letters', () => {
  it('are the same in every run, whichever part of them is made', () => {
    assert.deepEqual(madeLetters(3, 40), letters.slice(40, 43));
  });

  it('are letters of the format that they were made in, with all their items', () => {
    for (const [n, text] of letters.entries()) {
      const found = read(text).letters;
      assert.equal(found.length, 1, `letter ${n}`);
      assert.equal(found[0].format.id, ['D', 'E', 'F', 'F'][n % 4]);
      assert.equal(found[0].items.length, text.match(/^Decision rationale:/gm)?.length, `items of letter ${n}`);
    }
  });

  it('have hardly a sentence in common beyond the form and the citations', () => {
    const { all, beyondForm } = repeatsOf(letters);
    assert.ok(all < 0.3, `${all} of all units repeat`);
    assert.ok(beyondForm < 0.12, `${beyondForm} of the units beyond the form repeat`);
  });
});

describe('repeats', () => {
  it('are counted by sentences, blind to line ends', () => {
    const { all } = repeatsOf(['One is here. Two is\nhere.', 'Two is here. Six is it.']);
    assert.equal(
      all,
      'Two is here.'.length / ('One is here.'.length + 'Two is here.'.length * 2 + 'Six is it.'.length),
    );
  });

  it('leave out what more than a tenth of the letters have', () => {
    const own = Array.from({ length: 20 }, (_, n) => `The form. Letter ${n} alone. ${n < 2 ? 'A pair.' : ''}`);
    const { all, beyondForm } = repeatsOf(own);
    assert.ok(all > 0.3);
    assert.ok(beyondForm > 0 && beyondForm < 0.05);
  });
});

describe('a template', () => {
  const dice = createDice(1);

  it('takes one of its ways, and the words that it names', () => {
    assert.match(
      say('the <left|right> {part} of {age}', { part: 'knee', age: () => '4' }, dice),
      /^the (left|right) knee of 4$/,
    );
  });

  it('that names what no letter has is a mistake', () => {
    assert.throws(() => say('{nothing}', {}, dice), /names \{nothing\}/);
  });
});
