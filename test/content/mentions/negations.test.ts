import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNegated, mentionsIn as mentionsWithin } from '../../../server/content/mentions.ts';
import { mentionsIn } from './check-mentions.ts';

/** Checks what of a text is denied: the words after the arrow are, those after the stroke are not. */
function check(text: string, denied: readonly string[], said: readonly string[] = []): void {
  const mentions = mentionsIn(text);
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  for (const words of denied) assert.ok(isNegated(mentions, span(words)), `${words} is denied in: ${text}`);
  for (const words of said) assert.ok(!isNegated(mentions, span(words)), `${words} is not denied in: ${text}`);
}

test('negating words deny what follows in their clause', () => {
  check('She denies numbness, tingling, and weakness, but has pain.', ['numbness', 'weakness'], ['pain']);
  check('There is no evidence of radiculopathy. He has weakness.', ['radiculopathy'], ['weakness']);
  check('without numbness or weakness in the legs', ['numbness', 'weakness']);
  check('The records do not document physical therapy; an MRI was done.', ['physical therapy'], ['MRI']);
  check('No injection was given, and surgery was done.', ['injection'], ['surgery']);
  check('MRI of the knee without contrast is necessary', ['contrast'], ['MRI', 'necessary']);
  check('a TENS trial without benefit, and 8 sessions of therapy', ['benefit'], ['TENS', 'therapy']);
  check('Without gains, more therapy fails.', ['gains'], ['more therapy']);
});

test('a denial after what it denies', () => {
  check("Spurling's test was negative, strength was reduced.", ["Spurling's"], ['strength']);
});

test('words that deny nothing', () => {
  check('The utilization review denied the request for therapy.', [], ['therapy']);
  check('UR modified the Norco and denied the rest of the drugs.', [], ['drugs']);
  check('The claims administrator denied both injections.', [], ['injections']);
  check('No, the request for Norco is not necessary.', ['necessary'], ['Norco']);
  check('not only the knee but the hip', [], ['knee']);
  check('no more than 4 injections', [], ['injections']);
  check('criterion No. 5 pain', [], ['pain']);
});

test('mentions of a sentence are those within it', () => {
  const text = 'On 1/2/2015 he fell. On 3/4/2015 he was seen.';
  const { dates } = mentionsIn(text);
  assert.deepEqual(
    mentionsWithin(dates, { start: 20, end: text.length }).map(({ iso }) => iso),
    ['2015-03-04'],
  );
});
