import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRule } from '../check-rule.ts';
import { letterOf } from './letter-of.ts';

const letter = (title: string, summary: string) =>
  letterOf(title, 'The patient has pain. The request is not medically necessary.', summary);
const at = (title: string, summary: string) =>
  checkRule('side-not-in-summary', letter(title, summary).replace('CLINICAL CASE SUMMARY', '<|$&|>'));
const silent = (title: string, summary: string) => checkRule('side-not-in-summary', letter(title, summary));

test('the summary speaks of the other side only', () => {
  const [finding] = at(
    'MRI of the right knee: Upheld',
    'The patient hurt the left knee in a fall. The left knee is swollen.',
  );
  assert.equal(finding.severity, 'hint');
  assert.equal(
    finding.message,
    '"MRI of the right knee" is for the right side; the case summary speaks of the left side only. One of the two may be a ' +
      'mistake of fact (Labor Code 4610.6(h)(5)).',
  );
  assert.deepEqual(
    finding.related.map(({ message }) => message),
    ['The item.', "The case summary's left side."],
  );
});

test('the side stands there in any words, or no side does', () => {
  silent('MRI of the right knee: Upheld', 'The left knee was operated on. The right knee is swollen.');
  silent('MRI of the right knee: Upheld', 'Bilateral knee pain is reported.');
  silent('MRI of the right knee: Upheld', 'Pain of the left knee and the RLE is reported.');
  silent('MRI of the right knee: Upheld', 'Knee pain is reported.');
});

test('bilateral items, items without a side, another part', () => {
  silent('MRI of both knees: Upheld', 'Pain of the left knee is reported.');
  silent('MRI of the knee: Upheld', 'Pain of the left knee is reported.');
  silent('MRI of the right knee: Upheld', 'Pain of the left shoulder is reported.');
});
