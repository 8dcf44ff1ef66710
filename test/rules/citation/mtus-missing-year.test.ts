import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onField } from './field.ts';

const { mtus, decided, fixedDecided } = onField('mtus-missing-year');

test('a chapter without its year, after July 20, 2015', () => {
  const [finding] = decided('01/10/2017', '<|Chronic Pain Treatment Guidelines Opioids Page(s): 78|>');
  assert.equal(finding.severity, 'information');
  assert.match(finding.message, /\(in force: Chronic Pain Medical Treatment 2016\)/);
  decided('07/21/2015', '<|Acupuncture Medical Treatment Guidelines|>');
});

test('not before, and not without a date', () => {
  decided('07/20/2015', 'Chronic Pain Treatment Guidelines Opioids Page(s): 78');
  mtus('Chronic Pain Treatment Guidelines Opioids Page(s): 78');
});

test('a year, a chapter number or a date of the edition', () => {
  for (const words of [
    'Low Back Complaints 2004, Section(s): Special Studies',
    'ACOEM Chapter 12 Low Back Complaints Page(s): 300',
    'Chronic Pain Medical Treatment Guidelines (July 28, 2016), Opioids',
    'Shoulder Complaints Chapter (ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 9), pages 207-209',
    'ACOEM',
  ])
    decided('01/10/2017', words);
});

test('the fix writes the year of the edition in force', () => {
  assert.equal(
    fixedDecided('01/10/2017', 'Chronic Pain Medical Treatment Guidelines, Section(s): Opioids'),
    'Chronic Pain Medical Treatment Guidelines [[2016]], Section(s): Opioids',
  );
  assert.match(fixedDecided('03/10/2016', 'Chronic Pain Medical Treatment Guidelines, Opioids'), /\[\[2009\]\]/);
});
