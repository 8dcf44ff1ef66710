import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decidedLetter } from '../../../server/rules/citation-examples.ts';
import { checkRule } from '../check-rule.ts';
import { onField } from './field.ts';

const { decided, mtus, fixedDecided } = onField('superseded-guideline');

test('an edition that another one had replaced', () => {
  const [finding] = decided('01/10/2017', '<|Chronic Pain Medical Treatment 2009, Section(s): Opioids|>');
  assert.equal(finding.severity, 'warning');
  assert.equal(
    finding.message,
    '"Chronic Pain Medical Treatment 2009" was replaced on July 28, 2016; this letter was decided on January 10, 2017 ' +
      '(Labor Code 4604.5). In force then: Chronic Pain Medical Treatment 2016.',
  );
  decided('12/14/2017', '<|Low Back Complaints 2004, Section(s): Surgical Considerations|>');
  decided('12/14/2017', '<|ACOEM Chapter 12 Low Back Complaints Page(s): 300|>');
  decided('12/14/2017', '<|General Approaches 2004, Section(s): Initial Approaches to Treatment|>');
  decided('01/10/2017', '<|Elbow Complaints 2004, Section(s): Initial Care|>');
});

test('the first and the last day of an edition', () => {
  decided('07/27/2016', 'Chronic Pain Medical Treatment 2009, Section(s): Opioids');
  decided('07/28/2016', '<|Chronic Pain Medical Treatment 2009, Section(s): Opioids|>');
  decided('11/30/2017', 'Low Back Complaints 2004, Section(s): Special Studies');
  decided('12/01/2017', '<|Low Back Complaints 2004, Section(s): Special Studies|>');
});

test('what keeps its text, what nothing took the place of, what names no edition', () => {
  decided('03/01/2018', 'Postsurgical Treatment 2009, Section(s): Knee');
  decided('03/01/2018', 'Acupuncture Treatment 2007');
  decided('03/01/2018', 'Stress-Related Conditions 2004, Section(s): Treatment');
  decided('01/10/2017', 'Chronic Pain Treatment Guidelines Opioids Page(s): 78');
});

test('elbow chapter 10 without a year is the revision of 2007', () => {
  decided('01/10/2017', 'ACOEM Chapter 10 Elbow Disorders (Revised 2007) Page(s): 15-20');
  decided('01/10/2017', 'ACOEM Chapter 10 Elbow Complaints Page(s): 15-20');
  decided('03/01/2018', '<|ACOEM Chapter 10 Elbow Disorders (Revised 2007) Page(s): 15-20|>');
});

test('without a date it stays silent', () => {
  mtus('Chronic Pain Medical Treatment 2009, Section(s): Opioids');
});

test('a letter without a header is judged by the review that its case summary dates', () => {
  const reviewed = (sentence: string, words: string) =>
    checkRule(
      'superseded-guideline',
      decidedLetter('', words)
        .replace(/^.*Decision Date.*$/m, '')
        .replace('An MRI was requested and denied.', sentence),
    );
  const older = 'Chronic Pain Medical Treatment 2009, Section(s): Opioids';
  const [finding] = reviewed('The utilization review dated November 21, 2016 denied an MRI.', `<|${older}|>`);
  assert.match(finding.message, /utilization review was on November 21, 2016/);
  reviewed('The utilization review dated July 1, 2016 denied an MRI.', older);
  reviewed('On November 21, 2016 the patient was seen. An MRI was requested and denied.', older);
});

test('the claims side is judged by the day of utilization review, as a hint', () => {
  const letter = (urDate: string, words: string) =>
    decidedLetter('01/10/2017', 'Chronic Pain Medical Treatment 2016, Section(s): Opioids')
      .replace('Date of Injury:', `UR Denial Date:  ${urDate} Date of Injury:`)
      .replace(
        /(Claims Administrator guideline:).*/,
        (_line, label: string) => `${label} Decision based on MTUS ${words}.`,
      );
  const [finding] = checkRule('superseded-guideline', letter('11/21/2016', '<|Chronic Pain Medical Treatment 2009|>'));
  assert.equal(finding.severity, 'hint');
  assert.match(finding.message, /utilization review was on November 21, 2016/);
  assert.deepEqual(finding.fixes, []);
  checkRule('superseded-guideline', letter('07/20/2016', 'Chronic Pain Medical Treatment 2009'));
});

test('the fix cites the current edition, to be confirmed', () => {
  assert.equal(
    fixedDecided('01/10/2017', 'Chronic Pain Medical Treatment 2009, Section(s): Opioids'),
    '[[Chronic Pain Medical Treatment 2016]], Section(s): Opioids',
  );
  assert.equal(
    fixedDecided('12/14/2017', 'ACOEM Chapter 12 Low Back Complaints Page(s): 300'),
    '[[Low Back Disorders 2016]] Page(s): 300',
  );
});
