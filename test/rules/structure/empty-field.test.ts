import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  blocks,
  claimsExample,
  itemExample,
  letterExample,
  rationaleExample,
  reviewerExample,
  titleExample,
} from '../../../server/rules/examples.ts';
import { checkRule, rulesOf } from '../check-rule.ts';

test('a rationale with its label alone, and nothing else is said of the item', () => {
  const item = blocks(titleExample, claimsExample, reviewerExample, '<|Decision rationale:|>');
  const [finding] = checkRule('empty-field', item);
  assert.equal(finding.severity, 'error');
  assert.equal(
    finding.message,
    '"Decision rationale:" of "MRI of the lumbar spine" has no text. Each item needs its own analysis (Labor Code ' +
      '4610.6(e)).',
  );
  assert.deepEqual(rulesOf(item), ['empty-field']);
});

test('guideline fields with their labels alone, blanks and empty lines after them', () => {
  checkRule(
    'empty-field',
    blocks(titleExample, '<|Claims Administrator guideline:|>  \n \n', '<|MAXIMUS guideline:|>', rationaleExample),
  );
});

test('an empty field of the last item of a file', () => {
  checkRule('empty-field', blocks(itemExample, 'Knee brace: Upheld', '<|Claims Administrator guideline:|>\n\n'));
});

test('the like fields of two items have different fingerprints', () => {
  const item = (title: string) => blocks(title, claimsExample, '<|MAXIMUS guideline:|>', rationaleExample);
  const found = checkRule('empty-field', blocks(item('Knee brace: Upheld'), item('Wrist brace: Upheld')));
  assert.equal(new Set(found.map((finding) => finding.fingerprint)).size, 2);
});

test('a case summary with its heading or its opening sentence alone', () => {
  const opening =
    'The expert reviewer developed the following clinical case summary based on a review of the\ncase file, including ' +
    'all medical records:';
  for (const text of ['', opening]) {
    const letter = letterExample.replace(/CLINICAL CASE SUMMARY\n.*/, `<|CLINICAL CASE SUMMARY|>\n${text}`);
    checkRule('empty-field', letter);
    assert.deepEqual(rulesOf(letter), ['empty-field']);
  }
  checkRule('empty-field', letterExample.replace('SUMMARY\n', `SUMMARY\n${opening}\n\n`));
});

test('text after a page break, or on the next line, is text', () => {
  checkRule('empty-field', itemExample.replace('guideline: Decision', 'guideline:\n\f\nDecision'));
  checkRule('empty-field', itemExample.replaceAll(': D', ': \n\nD'));
});

test('the broken header line is no empty field', () => {
  checkRule(
    'empty-field',
    `Case Number: CM17-0000001\nPriority:  Standard Application\nReceived:\n\n12/30/2016\n\n${letterExample}`,
  );
});

test('a credentials label without text is reported as missing credentials', () => {
  const letter = letterExample.replace(
    '\n\nCLINICAL',
    '\n\nThe Expert Reviewer has the following credentials:\nState(s) of Licensure:\nCertification(s)/Specialty: Neurology\n\nCLINICAL',
  );
  assert.deepEqual(rulesOf(letter), ['missing-credentials']);
});

test('an empty field beside a full one of its kind is the duplicate', () => {
  const item = blocks(titleExample, claimsExample, 'MAXIMUS guideline:', reviewerExample, rationaleExample);
  assert.deepEqual(rulesOf(item), ['duplicate-field']);
});

test('"did not cite any medical evidence" is text', () => {
  checkRule(
    'empty-field',
    itemExample.replace(
      /Decision based on MTUS Low Back Complaints 2004\.$/m,
      'The Claims Administrator did not cite any medical evidence for its decision.',
    ),
  );
});
