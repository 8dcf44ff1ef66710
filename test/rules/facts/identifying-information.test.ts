import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterExample } from '../../../server/rules/examples.ts';
import { letterWithHeader } from '../../../server/rules/header-example.ts';
import { applyFix, checkRule } from '../check-rule.ts';

const summary = (words: string) => letterExample.replace('An MRI was requested', () => `${words} An MRI was requested`);
const check = (words: string) => checkRule('identifying-information', summary(words));

test('a Social Security number, with its fix', () => {
  const [finding] = check('His number is <|123-45-6789|>.');
  assert.equal(finding.severity, 'warning');
  assert.equal(
    finding.message,
    'This looks like a Social Security number. Published determinations are de-identified.',
  );
  assert.equal(finding.fixes[0].title, 'Redact the Social Security number');
  assert.match(applyFix('identifying-information', summary('His number is 123-45-6789.')), /number is \[redacted\]\./);
  check('SSN: <|123456789|>.');
  check('Social Security number <|123-45-2001|>.');
});

test('phone numbers and e-mail addresses', () => {
  check('Call <|(415) 555-0134|> or <|415-555-0134|> or <|415.555.0134|>.');
  check('Fax: <|555-0134|>, phone <|555-0199|>.');
  check('Write to <|jane.doe@example.org|>.');
});

test('dates of birth', () => {
  check('DOB: <|03/04/1961|>. Date of birth <|March 4, 1961|>. He was born on <|3-4-61|>.');
});

test('addresses', () => {
  check('He lives at <|1250 North Elm Street|> in <|Fresno, CA 93701|>. Mail goes to <|P.O. Box 4410|>.');
  check('The clinic at <|22 Harbor Blvd.|> was closed.');
});

test('record numbers', () => {
  check('MRN: <|00123456|>, claim number <|WC-2014-00931|>, WCAB no. <|ADJ1234567|>.');
  check('His medical record number is <|A1234567|>.');
});

test('names after Mr., Ms., Dr.', () => {
  const [finding] = check('He was seen by Dr. <|Brandtner|> on May 9.');
  assert.equal(finding.message, "This looks like a person's name. Published determinations are de-identified.");
  check('Mr. <|Okafor|> has pain, as Dr. <|J. Brandtner|> notes. Ms. <|Maria Okafor|> drives.');
  check("Dr. <|Brandtner|>'s note of May 9 and Mrs. <|O'Hara|> were heard.");
  check('The report by Dr.\n<|Brandtner|> was read.');
  check('He was seen by DR. <|BRANDTNER|> in May.');
});

test('what a redaction leaves', () => {
  for (const words of [
    'He was seen by Dr.      The patient had spasm.',
    'He was seen by Dr. The patient had spasm.',
    'The report of Dr.      Brandtner was read.',
    'A note (by Dr.      in longhand) was read.',
    'He was seen by Dr. Diagnoses include pain; diagnoses are many.',
    'He was seen by Dr. On May 9 he had spasm. Mr.   is off work. Mr. is off work.',
    'He was seen by Dr.\nThe patient had spasm.',
    'Dr. Norco 10-325mg was refilled. MS Contin 15mg and Ms. Contin were stopped.',
  ])
    check(words);
});

test('eponyms, and numbers that are no identifiers', () => {
  for (const words of [
    "Speed's, Spurling's and Tinel's tests were negative, as were Cozen's and de Quervain's.",
    'CPT 64635-50, ICD M54.5, #90, 10-325mg, 320.5-30-16mg, pages 123-45 and CM16-0999001 were read.',
    'Dates are 10-21-2009, 123-45-2016 and 2016-10-21; the range is 100-120-1500.',
    'He can stand 15 minutes and lift 20 pounds. The Way of Dr. Scholl helped.',
    'The record number of visits was 24. The claim numbers are many. He was born in Fresno.',
    'See www.odg-twc.com/index.html and page 415 of 516.',
  ])
    check(words);
});

test('the header block and the guideline fields are not looked at', () => {
  checkRule(
    'identifying-information',
    `Dr. Jane Brandtner\n1250 North Elm Street\nFresno, CA 93701\n(415) 555-0134\n\n${letterWithHeader}`,
  );
  checkRule(
    'identifying-information',
    letterExample.replace('Complaints 2004.', 'Complaints 2004; Dr. Brandtner, 2012.'),
  );
});
