import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decidedLetter } from '../../../server/rules/citation-examples.ts';
import { checkRule } from '../check-rule.ts';
import { onField } from './field.ts';

const { decided, mtus } = onField('anachronistic-guideline');

test('an edition before its time', () => {
  const [finding] = decided('03/10/2016', '<|Chronic Pain Medical Treatment 2016, Section(s): Opioids|>');
  assert.equal(finding.severity, 'error');
  assert.equal(
    finding.message,
    '"Chronic Pain Medical Treatment 2016" took effect on July 28, 2016; this letter was decided on March 10, 2016. In ' +
      'force then: Chronic Pain Medical Treatment 2009 (8 CCR 9792.21.1(a)(1)).',
  );
  decided('07/27/2016', '<|Opioid Treatment 2016, Section(s): 4.1 Tapering Opioids|>');
  decided('01/10/2017', '<|Low Back Complaints 2019, Section(s): Initial Care|>');
});

test('a year that lies ahead of the letter', () => {
  decided('01/10/2014', '<|Knee Complaints 2017, Section(s): Initial Care|>');
  checkRule(
    'anachronistic-guideline',
    decidedLetter(
      '01/10/2017',
      'Low Back Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation <|Official Disability ' +
        'Guidelines (ODG) 2019, Low Back Chapter, MRIs|>',
    ),
  );
});

test('the claims side is held to it too', () => {
  const [finding] = checkRule(
    'anachronistic-guideline',
    decidedLetter('03/10/2016', 'Low Back Complaints 2004, Section(s): Special Studies').replace(
      /(Claims Administrator guideline:).*/,
      (_line, label: string) => `${label} Decision based on MTUS <|Chronic Pain Medical Treatment 2016|>.`,
    ),
  );
  assert.equal(finding.severity, 'error');
});

test('from its first day on, the year of the letter and the next, years of no edition', () => {
  decided('07/28/2016', 'Chronic Pain Medical Treatment 2016, Section(s): Opioids');
  decided('01/10/2017', 'Low Back Complaints 2014, Section(s): Initial Care');
  checkRule(
    'anachronistic-guideline',
    decidedLetter(
      '12/20/2016',
      'Low Back Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation ODG 2017, Low Back, MRIs',
    ),
  );
});

test('without a date it stays silent', () => {
  mtus('Chronic Pain Medical Treatment 2016, Section(s): Opioids');
});

test('where only utilization review is dated, the decision may have come half a year later', () => {
  const dated = (urDate: string, words: string) =>
    checkRule(
      'anachronistic-guideline',
      decidedLetter('', words).replace('Decision Date:', `UR Denial Date: ${urDate}`),
    );
  dated('07/01/2016', 'Chronic Pain Medical Treatment 2016, Section(s): Opioids');
  dated('10/10/2015', '<|Chronic Pain Medical Treatment 2016, Section(s): Opioids|>');
});

test('a letter without a header is judged by the review that its case summary dates', () => {
  const reviewed = (sentence: string, words: string) =>
    checkRule(
      'anachronistic-guideline',
      decidedLetter('', words)
        .replace(/^.*Decision Date.*$/m, '')
        .replace('An MRI was requested and denied.', sentence),
    );
  const later = 'Chronic Pain Medical Treatment 2016, Section(s): Opioids';
  reviewed('On 9-14-2015 the utilization review denied an MRI.', `<|${later}|>`);
  reviewed('The utilization review of 3/20/2016 denied an MRI.', later);
  reviewed('On 9-14-2015 the utilization review denied an MRI. On 8-1-2016 the patient was seen again.', later);
  reviewed('On 9-14-2015 the patient was seen. An MRI was requested and denied.', later);
});
