import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterExample } from '../../../server/rules/examples.ts';
import { letterWithHeader } from '../../../server/rules/header-example.ts';
import { checkRule } from '../check-rule.ts';

const summary = (words: string) => letterExample.replace('An MRI was requested', `${words} An MRI was requested`);
const rationale = (words: string) =>
  letterExample.replace('There are no red flags.', `There are no red flags. ${words}`);
const check = (words: string) => {
  checkRule('invalid-date', rationale(words));
  return checkRule('invalid-date', summary(words));
};

test('a day that its month does not have', () => {
  const [finding] = check('He was seen on <|02/30/2015|> for pain.');
  assert.equal(finding.severity, 'error');
  assert.equal(
    finding.message,
    '"02/30/2015" is a date that no calendar has. Write it as the records have it; a wrong date is a mistake of fact ' +
      '(Labor Code 4610.6(h)(5)).',
  );
  check('A note of <|06-31-2015|> reports pain.');
  check('A note of <|6/31/15|> reports pain.');
  check('A note of <|February 29, 2015|> reports pain.');
  check('A note of <|September 31st, 2016|> reports pain.');
});

test('a month that no year has', () => {
  check('He was seen on <|13/12/2015|> and on <|00-04-2015|>.');
  check('He was seen on <|2015-14-02|>.');
});

test('a date that its line breaks', () => {
  check('He was seen on <|02-\n30-2015|> for pain.');
});

test('every date of the header, the last one too', () => {
  checkRule('invalid-date', letterWithHeader.replace('05/04/2014', '<|04/31/2014|>'));
  checkRule('invalid-date', letterWithHeader.replace('12/30/2016', '<|12/32/2016|>'));
  checkRule('invalid-date', letterWithHeader.replace('01/09/2017', '<|01/39/2017|>'));
});

test('the titles and guideline fields', () => {
  checkRule(
    'invalid-date',
    letterExample.replace('lumbar spine: Upheld', 'lumbar spine (DOS: <|11/31/2016|>): Upheld'),
  );
  checkRule('invalid-date', letterExample.replace('Complaints 2004.', 'Complaints 2004 (updated <|02/30/2016|>).'));
});

test('dates that a calendar has', () => {
  check('He was seen on 02/29/2016, 2-28-15, February 29, 2012 and 12/31/1999, in 5/2014 and in May of 2013.');
  check('The request of 08-13- 2015 and the MRI (3-2012) were read, as was the note of April 18th, 2017.');
});

test('numbers that are no dates', () => {
  check('Pain is 8/10, 6-7/10 with rest; blood pressure 132/84; reflexes 2+ and 5-/5; Norco 10-325mg #90.');
  check('The compound is 320.5-30-16mg, the range of motion 0-118 degrees, BMI 33, pages 13-30-31.');
  check('He lifts 50-75 pounds, takes 2/30/40 tablets and does 5-31-45 repetitions. CPT 97110-31-2015 was billed.');
});

test('a date that is quoted as it stands', () => {
  check('The note is dated 02/30/2015 [sic].');
});
