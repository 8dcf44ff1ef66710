import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mtusCitation } from '../../../server/rules/citation-examples.ts';
import { checkRule } from '../check-rule.ts';
import { onField } from './field.ts';

const { mtus, other, claims, fixedMtus } = onField('chapter-title-mismatch');
const inRationale = (sentence: string) =>
  checkRule(
    'chapter-title-mismatch',
    mtusCitation('Low Back Complaints 2004, Section(s): Special Studies').replace(
      'There are no',
      `${sentence} There are no`,
    ),
  );

test('number and title of two chapters', () => {
  const [finding] = mtus('ACOEM Chapter 9 <|Low Back Complaints|> Page(s): 303');
  assert.equal(finding.severity, 'warning');
  assert.equal(
    finding.message,
    'ACOEM chapter 9 is Shoulder Complaints; "Low Back Complaints" is chapter 12. Correct the one that is wrong (8 CCR ' +
      '9792.21.1(d)(1)).',
  );
  assert.deepEqual(
    finding.related.map(({ message }) => message),
    ["The chapter's number."],
  );
  other('ACOEM Guidelines, Chapter 8, <|Shoulder Complaints|>, page 207');
});

test('the number behind the title', () => {
  mtus('Shoulder Complaints Chapter (ACOEM Practice Guidelines, 2nd Edition (2004), Chapter <|8|>), pages 207-209');
});

test('in the rationale', () => {
  inRationale('ACOEM Chapter 13, <|Low Back Complaints|>, page 303, asks for an examination.');
});

test('numbers and titles that agree, the elbow of 2004 and 2007, later editions', () => {
  for (const words of [
    'ACOEM Chapter 12 Low Back Complaints Page(s): 303',
    'ACOEM Chapter 3 Initial Approaches to Treatment Page(s): 48',
    'ACOEM Chapter 10 Elbow Disorders (Revised 2007) Page(s): 15-20',
    'ACOEM Chapter 10 Elbow Complaints Page(s): 235',
    'ACOEM Chapter 15 Stress-Related Conditions Page(s): 398',
    'ACOEM Chapter 12',
    'Shoulder Complaints Chapter (ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 9), pages 207-209',
  ])
    mtus(words);
  other('ACOEM Practice Guidelines, 3rd Edition, Chapter 4 Low Back Disorders');
});

test('words after a number in prose, quotations and the claims side', () => {
  inRationale('Under ACOEM Chapter 2, low back pain calls for a history.');
  inRationale('ACOEM Chapter 3, page 48, speaks of therapy.');
  inRationale('The review reads: "ACOEM Chapter 13, Low Back Complaints, page 303."');
  claims('Decision based on MTUS ACOEM Chapter 9 Low Back Complaints Page(s): 303.');
});

test('either may be corrected', () => {
  const words = 'ACOEM Chapter 9 Low Back Complaints Page(s): 303';
  assert.equal(fixedMtus(words, 0), 'ACOEM Chapter 9 [[Shoulder Complaints]] Page(s): 303');
  assert.equal(fixedMtus(words, 1), 'ACOEM Chapter [[12]] Low Back Complaints Page(s): 303');
});
