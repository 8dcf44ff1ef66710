import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasToken, nextIn, readTokens, tokenSet } from '../../server/text/tokens.ts';

/** The tokens of a text that a set has, in brackets. */
function check(words: readonly string[], text: string, marked: string): void {
  const tokens = readTokens(text);
  const set = tokenSet(words);
  let written = '';
  let from = 0;
  for (let n = nextIn(set, tokens, 0); n < tokens.count; n = nextIn(set, tokens, n + 1)) {
    const start = tokens.starts[n];
    const end = start + (/^(?:[a-z]+|\d+)/i.exec(text.slice(start))?.[0].length ?? 0);
    written += `${text.slice(from, start)}[${text.slice(start, end)}]`;
    from = end;
  }
  assert.equal(written + text.slice(from), marked);
}

test('words are found in any case, whole runs of letters only', () => {
  check(['knee', 'left'], 'LEFT knee, knees; Knee/left', '[LEFT] [knee], knees; [Knee]/[left]');
});

test('a number is a token of its own, and all numbers are alike', () => {
  check(['1'], 'L4-5 is 10mg x12', 'L[4]-[5] is [10]mg x[12]');
});

test('a word is known by its first run of letters', () => {
  check(['low back', "n't", '5-HTP'], 'low n 12 back', '[low] [n] [12] back');
  check(['', '...'], 'none of it', 'none of it');
});

test('letters beyond ASCII part tokens', () => {
  check(['caf', 'clair'], 'Café éclair', '[Caf]é é[clair]');
});

test('a stretch of a text is read by itself', () => {
  const tokens = readTokens('the left knee', 4, 10);
  assert.deepEqual([...tokens.starts], [4, 9]);
  const all = readTokens('the left knee');
  const knee = tokenSet(['knee']);
  assert.equal(hasToken(knee, all, 0, 9), false);
  assert.equal(hasToken(knee, all, 4, 10), true);
  assert.equal(hasToken(knee, all, 10, 13), false);
});

test('a text of very many tokens', () => {
  const tokens = readTokens('a1 '.repeat(10_000));
  assert.equal(tokens.count, 20_000);
  assert.equal(tokens.starts[19_999], 29_998);
});
