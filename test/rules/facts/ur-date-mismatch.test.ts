import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRule } from '../check-rule.ts';
import { letterOf } from './case-letter.ts';

const check = (summary: string) => checkRule('ur-date-mismatch', letterOf(summary));

test('more than three days apart is a warning, at the summary', () => {
  const [finding] = check('The Utilization Review with a decision date of <|12-01-2016|> denied the request.');
  assert.equal(finding.severity, 'warning');
  assert.equal(
    finding.message,
    'The case summary dates the utilization review "12-01-2016", the header "12/21/2016". The date tells which ' +
      'decision was reviewed; keep the one of the records.',
  );
  assert.equal(finding.related[0].message, 'The date of the utilization review in the header.');
  assert.equal(check('UR dated <|12/25/16|> denied it.')[0].severity, 'warning');
});

test('up to three days apart is a hint', () => {
  assert.equal(check('UR dated <|12/24/16|> denied it.')[0].severity, 'hint');
  assert.equal(check('UR dated <|12/20/16|> denied it.')[0].severity, 'hint');
});

test('the ways in which summaries date the review', () => {
  for (const words of [
    'On <|11-21-2016|> Utilization Review non-certified the requests.',
    'In a utilization review report dated <|November 21, 2016|>, the claims administrator failed to approve it.',
    'The utilization review determination being challenged is dated <|11/21/16|>.',
    'There was a utilization review determination from <|November 21, 2016|> that did not certify it.',
    'The original utilization review (<|11-21-16|>) had non-certified a request.',
    'The <|11/21/16|> utilization review denied the injection.',
    'In its decision dated <|November 21, 2016|>, utilization review denied both.',
    'A request was made, which utilization review denied on <|11/21/16|>.',
    'The request was non-certified by Utilization Review on <|11/21/2016|> for lack of records.',
    'The utilization review (UR) dated <|11/21/16|> denied the request.',
    'A prior review dated <|11/21/2016|> indicated that the request was modified.',
  ])
    check(words);
});

test('the nearest of several reviews speaks, and none where one has the date of the header', () => {
  check('UR dated 10/1/2016 denied therapy. UR dated <|11/30/2016|> denied an MRI.');
  check('UR dated 10/1/2016 denied therapy. UR dated 12/21/2016 denied an MRI.');
});

test('dates of other things beside the review', () => {
  for (const words of [
    'The request for authorization dated 11/29/16 was sent to utilization review.',
    'Utilization review denied the MRI requested on 11/20/16.',
    'The prior utilization review of 9/29/15 certified therapy.',
    'The utilization review physician cited a note of 11/20/16.',
    'On November 29, 2016, the applicant saw another provider.',
  ])
    check(words);
});
