import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterExample } from '../../../server/rules/examples.ts';
import { checkRule, rulesOf, theRule } from '../check-rule.ts';

test('off by default', () => {
  assert.equal(theRule('records-not-listed').severity, 'off');
  assert.deepEqual(rulesOf(letterExample), []);
});

test('turned on, it speaks at the case summary', () => {
  checkRule('records-not-listed', letterExample.replace('CLINICAL CASE SUMMARY', '<|$&|>'));
});

test('a list under a heading of its own is one', () => {
  for (const heading of ['DOCUMENTS REVIEWED', 'Records Reviewed:', 'Documents Reviewed for Determination:']) {
    checkRule('records-not-listed', letterExample.replace('CLINICAL', `${heading}\nReports of 2014.\n\nCLINICAL`));
  }
});

test('pages counted in a sentence are no list', () => {
  const letter = letterExample.replace('The patient', 'There were 112 pages of documents reviewed. The patient');
  checkRule('records-not-listed', letter.replace('CLINICAL CASE SUMMARY', '<|$&|>'));
});

test('in a format that has the section, its absence is a missing section', () => {
  const formatC = letterExample.replace('IMR ISSUES, DECISIONS AND RATIONALES', 'IMR DECISION(S) AND RATIONALE(S)');
  checkRule('records-not-listed', formatC);
  assert.ok(rulesOf(formatC).includes('missing-section'));
});
