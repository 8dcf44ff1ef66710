import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mtusCitation } from '../../../server/rules/citation-examples.ts';
import { checkRule } from '../check-rule.ts';
import { onField } from './field.ts';

const { mtus, decided, other, claims } = onField('page-out-of-range');
const inRationale = (sentence: string) =>
  checkRule(
    'page-out-of-range',
    mtusCitation('Low Back Complaints 2004, Section(s): Special Studies').replace(
      'There are no',
      `${sentence} There are no`,
    ),
  );

test('outside of a range that is borne out', () => {
  const [finding] = mtus('ACOEM Chapter 12 Low Back Complaints Page(s): 303-305, <|48|>');
  assert.equal(finding.severity, 'warning');
  assert.equal(
    finding.message,
    'Page 48 lies outside of ACOEM chapter 12, Low Back Complaints (pages 286-326). Check chapter and page (8 CCR ' +
      '9792.21.1(d)).',
  );
  mtus('ACOEM Chapter 12 Low Back Complaints Page(s): <|327|>');
});

test('far outside of a range that is not', () => {
  const [finding] = mtus('ACOEM Chapter 9 Shoulder Complaints Page(s): <|303-305|>');
  assert.match(finding.message, /^Pages 303-305 lie outside .* The range is not verified/);
  mtus('ACOEM Chapter 9 Shoulder Complaints Page(s): 240');
});

test('the Chronic Pain guidelines of 2009 have 127 pages', () => {
  decided('06/01/2014', 'Chronic Pain Treatment Guidelines Opioids Page(s): <|198|>');
  decided('06/01/2014', 'Chronic Pain Treatment Guidelines Opioids Page(s): 117-118 of 127');
  decided('01/10/2017', 'Chronic Pain Treatment Guidelines Opioids Page(s): 198');
  decided('01/10/2017', 'Chronic Pain Medical Treatment 2016, Opioids Page(s): 800');
});

test('short page ranges, both elbow chapters, General Approaches', () => {
  for (const words of [
    'ACOEM Chapter 9 Shoulder Complaints Page(s): 195-7',
    'ACOEM Chapter 10 Elbow Complaints Page(s): 235',
    'ACOEM Chapter 10 Elbow Disorders (Revised 2007) Page(s): 15-20, 33-40',
    'General Approaches 2004, Page(s): 92',
    'Postsurgical Treatment Guidelines Page(s): 26',
    'ACOEM Page(s): 303',
  ])
    mtus(words);
});

test('a page of another chapter that the field cites', () => {
  mtus(
    'ACOEM Chapter 3 Initial Approaches to Treatment Page(s): 48, ACOEM Chapter 12 Low Back Complaints Page(s): 48, 300',
  );
});

test('one list of pages for two chapters', () => {
  const both = 'ACOEM Chapter 8 Neck and Upper Back Complaints, Chapter 12 Low Back Complaints Page(s):';
  mtus(`${both} 177-179, 303-305`);
  mtus(`${both} 177-179, 303-305, <|48|>`);
  mtus('ACOEM Chapter 12 Low Back Complaints Page(s): 303, Chapter 13 Knee Complaints Page(s): <|48|>');
  mtus('ACOEM Practice Guidelines: Low Back Complaints, Chapter 12 Page(s): 304');
  mtus('ACOEM Practice Guidelines: Low Back Complaints, Chapter 12 Page(s): <|204|>');
});

test('in the rationale, but not in its quotations', () => {
  inRationale('ACOEM Chapter 12, page <|48|>, allows therapy.');
  inRationale('ACOEM Chapter 3, page 47, allows therapy.');
  inRationale('CA MTUS/ACOEM Chapter 5, page 92, lets the provider refer.');
  inRationale('The review reads: "ACOEM Chapter 12, page 48."');
  inRationale('This is functional improvement as defined in MTUS 9792.20f.');
});

test('later editions and the claims side are silent', () => {
  other('ACOEM Practice Guidelines, 3rd Edition, Low Back Disorders, page 900');
  claims('Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 48.');
});
