import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterExample } from '../../../server/rules/examples.ts';
import { checkRule } from '../check-rule.ts';

/** The summary has a man; it says `words` before the request. */
const summary = (words: string) =>
  checkRule('sex-mismatch', letterExample.replace('An MRI was requested', `${words} An MRI was requested`));
const rationale = (words: string) =>
  checkRule('sex-mismatch', letterExample.replace('There are no red flags.', `${words} There are no red flags.`));

test('a pronoun of the other sex that is the worker', () => {
  const [finding] = summary('<|Her|> medical diagnoses include lumbar strain.');
  assert.equal(finding.severity, 'warning');
  assert.equal(
    finding.message,
    '"Her" makes the worker a woman; the case summary has "man". Check that the words are about this worker.',
  );
  assert.equal(finding.related[0].message, "The worker's sex in the case summary.");
  rationale('The patient has had therapy and <|she|> has pain.');
  rationale('The patient has low back pain. <|She|> has had 6 visits of physical therapy.');
});

test('what only the worker does or has, also in a sentence with the right pronoun', () => {
  summary('Reflexes were equal. The left leg was normal. <|She|> works four hours a day.');
  summary('The sole was numb. Sleep was broken. <|She|> has had 14 visits of physical therapy.');
  summary('The patient stepped off a ladder when he landed on <|her|> left foot.');
});

test('a summary that is one long quotation is read', () => {
  checkRule(
    'sex-mismatch',
    letterExample
      .replace('The patient is', '\u201cThe patient is')
      .replace('An MRI was requested and denied.', '<|She|> takes aspirin. An MRI was requested and denied.\u201d'),
  );
});

test('a noun of the other sex', () => {
  rationale('This is a 45 year old <|female|> with pain.');
  rationale('This 45-year-old <|woman|> has low back pain.');
});

test('once per part of the letter', () => {
  rationale('The patient is off work. <|She|> has pain. Her pain is worse at night. She has spasm.');
});

test('without a noun the majority of the pronouns', () => {
  const letter = (words: string) => letterExample.replace(/The patient is[\s\S]*?naproxen\./, () => words);
  checkRule(
    'sex-mismatch',
    letter('The patient fell. She has pain. She has had therapy. She has spasm. <|His|> pain is worse.'),
  );
  checkRule('sex-mismatch', letter('The patient fell. She has pain. She has had therapy. His pain is worse.'));
});

test('relatives, providers, the reviewer, and nobody in particular', () => {
  summary('He lives with his wife, and she drives him. Her job is in town.');
  summary('The treating physician examined the patient. She found spasm.');
  summary('She feels that surgery is needed.');
  summary('His psychologist reports progress. Her notes were read.');
  rationale('He/she is familiar with the records. The patient says they hurt.');
  rationale('MTUS: the patient should be weaned if she has no relief.');
  rationale('The note says "the patient has spasm and her pain is worse".');
  rationale('He says that she needs an MRI.');
  summary('He feels that her back needs surgery.');
  summary('The surgeon saw the patient. She has had good results with this. She uses a lateral approach.');
});

test('nouns that are nobody', () => {
  rationale('The device has a female connector. Studies of women and men were read.');
});

test('the method section speaks of the reviewer', () => {
  checkRule(
    'sex-mismatch',
    letterExample.replace('The expert reviewer is', 'Her practice is active. The expert reviewer is'),
  );
});
