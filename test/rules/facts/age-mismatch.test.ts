import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks, letterExample } from '../../../server/rules/examples.ts';
import { headerExample } from '../../../server/rules/header-example.ts';
import { checkRule } from '../check-rule.ts';

/** The summary has 45; the rationale says `words` first. */
const rationale = (words: string, letter = letterExample) =>
  checkRule('age-mismatch', letter.replace('There are no red flags.', `${words} There are no red flags.`));

test('an age in the rationale that is not the one of the summary', () => {
  const [finding] = rationale('This is a <|54-year-old|> man with low back pain.');
  assert.equal(finding.severity, 'warning');
  assert.equal(
    finding.message,
    'The worker is "54-year-old" here, "45 year old" in the case summary. Check that the words are about this worker ' +
      '(Labor Code 4610.6(h)(5)).',
  );
  assert.equal(finding.related[0].message, 'The age in the case summary.');
  rationale('The applicant, a <|43-year-old|> machinist, has low back pain.');
  rationale('The patient is <|54 years old|> and works.');
});

test('two ages within the case summary', () => {
  checkRule(
    'age-mismatch',
    letterExample.replace('An MRI was', 'The claimant is a <|36-year-old|> man with pain. An MRI was'),
  );
});

test('one age again and again is one finding per part', () => {
  rationale('This <|54 year old|> man is well. This 54 year old patient has no red flags.');
});

test('a birthday, or the same age', () => {
  rationale('This is a 45-year-old man.');
  rationale('This is a 46-year-old man.');
  rationale('This is a 44-year-old man.');
});

test('an age at an earlier time', () => {
  rationale('He was hurt in 2011, when he was a 41 year old man.');
  const dated = blocks(headerExample, letterExample);
  rationale('The report of 2014 has the patient when he was a 42 year old man.', dated);
  rationale('The first report speaks of a patient who was a <|25 year old|> man.', dated);
});

test('an age that its sentence dates is judged by that date', () => {
  const dated = blocks(headerExample, letterExample);
  assert.ok(headerExample.includes('Decision Date: 02/03/2017'));
  rationale('The 6/3/2014 report describes a 42 year old male.', dated);
  rationale('Per the initial report of 3/16/2012, this is a 40-year-old right-hand dominant male.', dated);
  rationale('He was 42 years old as of 6/3/2014.', dated);
  rationale('The 6/3/2014 report describes a <|52 year old|> male.', dated);
  rationale('Per the report of 3/16/2016, this is a <|34-year-old|> male.', dated);
  rationale('The pain began on 3/16/2012. This is a <|40-year-old|> male.', dated);
});

test('without a day of the letter an earlier age with a date is earlier', () => {
  rationale('Per the report of 3/16/2012, this is a 40-year-old male.');
  rationale('Per the report of 3/16/2012, this is a <|54-year-old|> male.');
});

test('ages of others', () => {
  rationale('The 65-year-old male in the study of 2003 improved.');
  rationale('A case report of a 60 year old man tells of the same.');
  rationale('This is a <|65-year-old|> male who was seen in the sleep study center.');

  rationale('MTUS advises caution at age over 65. Surgery is for patients older than 60 years of age.');
  rationale('He lives with his 15 year old daughter and her 70 year old grandmother.');
  rationale('The MRI is of a 22 year old injury.');
  rationale('He lives with his son, who is 40 years old and does the shopping.');
  rationale('The patient was 30 years old when first hurt in a motor vehicle accident in 2003.');
  rationale('The guideline says "a 65 year old patient needs less of it".');
});

test('a letter without ages', () => {
  checkRule('age-mismatch', letterExample.replace('a 45 year old man', 'a man'));
});
