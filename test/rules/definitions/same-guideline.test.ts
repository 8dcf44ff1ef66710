import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Citation } from '../../../server/guidelines/citation.ts';
import { builtInKnowledge } from '../../../server/guidelines/knowledge.ts';
import { fieldOf } from '../../../server/letter/letter.ts';
import { numbersOf, sameGuideline } from '../../../server/rules/definitions/same-guideline.ts';
import { itemOf } from './kit.ts';

const cited = (words: string): Citation => {
  const { item, reading } = itemOf(`Decision based on ${words}`);
  const field = fieldOf(item, 'reviewer-guideline');
  const [citation] = field ? reading.content(field).citations : [];
  assert.ok(citation, words);
  return citation;
};
const named = (words: string): Citation => {
  const { rationale, reading } = itemOf('Decision based on MTUS.', `The ${words} asks for an examination.`);
  const citation = rationale && reading.content(rationale).citations.find(({ kind }) => kind === 'mention');
  assert.ok(citation, words);
  return citation;
};

const same = (field: string, prose: string, expected = true): void => {
  const [a, b] = [cited(field), named(prose)];
  const knowledge = builtInKnowledge();
  assert.equal(sameGuideline(knowledge, a, b), expected, `${field} / ${prose}`);
  assert.equal(sameGuideline(knowledge, b, a), expected, `${prose} / ${field}`);
};

const LOW_BACK = 'MTUS Low Back Complaints 2004, Section(s): Special Studies.';

test('ACOEM under all its names is one guideline', () => {
  for (const prose of ['ACOEM', 'American College of Occupational and Environmental Medicine', 'MTUS/ACOEM'])
    same(LOW_BACK, prose);
  same('MTUS Elbow Complaints 2007.', 'ACOEM');
  same('Non-MTUS Citation ACOEM Practice Guidelines, Third Edition, Low Back Disorders.', 'ACOEM Practice Guidelines');
});

test('the host of the ACOEM guidelines, cited alone, means them', () => {
  same('Non-MTUS Citation MDGuidelines.', 'ACOEM');
  same('Non-MTUS Citation Reed Group, Low Back Disorders.', 'ACOEM');
  same('Non-MTUS Citation MDGuidelines.', 'ODG', false);
  same('Non-MTUS Citation National Guideline Clearinghouse.', 'ACOEM', false);
  assert.equal(cited('Non-MTUS Citation MDGuidelines.').entry, 'org/mdguidelines');
  assert.equal(cited('Non-MTUS Citation MDGuidelines, ACOEM Practice Guidelines, 3rd Edition.').source, 'ACOEM');
});

test('acupuncture, chronic pain and opioids are no part of ACOEM', () => {
  same('MTUS Acupuncture Treatment 2007.', 'ACOEM', false);
  same('MTUS Chronic Pain Medical Treatment 2009, Section(s): Opioids.', 'ACOEM', false);
  same('MTUS Opioid Treatment 2016.', 'Chronic Pain Guidelines', false);
});

test('the chapters of the MTUS since 2017 are ACOEM again', () => {
  for (const field of ['MTUS Low Back Disorders 2016.', 'MTUS Hip and Groin Disorders 2011.', 'MTUS Opioids 2017.'])
    same(field, 'ACOEM');
  same('MTUS Chronic Pain Treatment Guidelines.', 'ACOEM', false);
});

test('the Chronic Pain guidelines under all their names, of any edition', () => {
  for (const prose of [
    'Chronic Pain Guidelines',
    'Chronic Pain Medical Treatment Guidelines',
    'MTUS 2016 Chronic Pain Guidelines',
  ])
    same('MTUS Chronic Pain Medical Treatment 2009, Section(s): Opioids.', prose);
});

test('"MTUS" alone is every citation of the MTUS and no other', () => {
  for (const field of [LOW_BACK, 'MTUS Chronic Pain Medical Treatment 2009.', 'MTUS Acupuncture Treatment 2007.'])
    same(field, 'MTUS');
  same('Non-MTUS Citation ODG, Low Back, MRIs.', 'MTUS', false);
  same('Non-MTUS Citation ACOEM Guidelines, Low Back Disorders.', 'MTUS', false);
});

test('the chapter number, where one is given, must match', () => {
  same(LOW_BACK, 'ACOEM Chapter 12');
  same(LOW_BACK, 'ACOEM Chapter 9', false);
  same(LOW_BACK, 'MTUS Guideline in ACOEM Chapter 12');
  same('MTUS ACOEM Chapter 9 Shoulder Complaints.', 'ACOEM Chapter 12', false);
  same('MTUS General Approaches 2004, Section(s): Initial Approaches to Treatment.', 'ACOEM Chapter 3');
  same('MTUS General Approaches 2004, Section(s): Initial Approaches to Treatment.', 'ACOEM Chapter 5', false);
  same('MTUS Elbow Complaints 2007.', 'ACOEM Chapter 10');
});

test('ODG and Medicare', () => {
  same('Non-MTUS Citation ODG, Low Back, MRIs.', 'Official Disability Guidelines');
  same('Non-MTUS Citation Official Disability Guidelines (ODG), Pain.', 'ACOEM', false);
  const knowledge = builtInKnowledge();
  assert.ok(sameGuideline(knowledge, cited('Non-MTUS Citation Medicare.'), cited('Non-MTUS Citation www.cms.gov.')));
  assert.ok(!sameGuideline(knowledge, cited('Non-MTUS Citation Medicare.'), cited('Non-MTUS Citation Cochrane.')));
});

test('the ACOEM numbers of a citation', () => {
  const numbers = (words: string) => numbersOf(cited(words), builtInKnowledge());
  assert.deepEqual(numbers(LOW_BACK), [12]);
  assert.deepEqual(numbers('MTUS General Approaches 2004.'), [1, 2, 3, 5]);
  assert.deepEqual(numbers('Non-MTUS Citation ODG, Pain.'), []);
});
