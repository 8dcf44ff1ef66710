import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oncePerWords, wordsOf } from '../../server/text/words.ts';

test('the same words are the same object, and are asked once', () => {
  let asked = 0;
  const length = oncePerWords((text) => {
    asked++;
    return text.length;
  });
  assert.equal(length(wordsOf('The MRI is not medically necessary.')), 35);
  assert.equal(length(wordsOf(['The MRI is not', 'medically necessary.'].join(' '))), 35);
  assert.equal(asked, 1);
  assert.equal(length(wordsOf('The MRI is medically necessary.')), 31);
  assert.equal(asked, 2);
});

test('what else an answer depends on is asked for anew when it changes', () => {
  const from = oncePerWords((text, start: number) => text.slice(start));
  const words = wordsOf('lumbar spine');
  assert.equal(from(words, 0), 'lumbar spine');
  assert.equal(from(words, 7), 'spine');
  assert.equal(from(words, 0), 'lumbar spine');
});

test('"nothing" is an answer too', () => {
  let asked = 0;
  const nothing = oncePerWords(() => {
    asked++;
    return undefined;
  });
  assert.equal(nothing(wordsOf('none')), undefined);
  assert.equal(nothing(wordsOf('none')), undefined);
  assert.equal(asked, 1);
});

test('words that are asked for now and then stay, others are forgotten', () => {
  let asked = 0;
  const ask = oncePerWords((text) => {
    asked++;
    return text;
  });
  const often = 'The request is not medically necessary.';
  const once = 'The patient fell from a ladder.';
  ask(wordsOf(often));
  ask(wordsOf(once));
  for (let n = 0; n < 100_000; n++) {
    wordsOf(`A sentence of another letter, number ${n}.`);
    if (n % 100 === 0) wordsOf(often);
  }
  ask(wordsOf(often));
  assert.equal(asked, 2, 'the one that came again and again was kept');
  ask(wordsOf(once));
  assert.equal(asked, 3, 'the other one was not');
});
