import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterExample } from '../../../server/rules/examples.ts';
import { checkRule, rulesOf } from '../check-rule.ts';

test('prose without a heading is no letter', () => {
  const [finding] = checkRule('no-letter', '\n\n  <|Dear Dr. Example,|>  \nthe meeting is on Monday.\n');
  assert.equal(finding.severity, 'information');
  assert.equal(
    finding.message,
    'No letter was found in this file: no heading of a determination stands on a line of its own. ' +
      'Add the headings, or close the file if it is no letter.',
  );
});

test('an empty file and a blank one are no letters either', () => {
  assert.deepEqual(rulesOf(''), ['no-letter']);
  assert.deepEqual(rulesOf(' \r\n\f\n'), ['no-letter']);
});

test('of an endless line only the beginning is marked', () => {
  checkRule('no-letter', `<|${'x'.repeat(200)}|>${'x'.repeat(1_000_000)}`);
});

test('headings named in a sentence open no letter', () => {
  checkRule('no-letter', '<|We read the clinical case summary and the decision rationale: both were fine.|>');
});

test('a letter, with text before it too, stays silent', () => {
  checkRule('no-letter', letterExample);
  checkRule('no-letter', `Printed on March 3.\n\n${letterExample}`);
});

test('a file without a letter raises nothing else', () => {
  assert.deepEqual(rulesOf('Upheld\nClaims Administrator guideline language'), ['no-letter']);
});
