import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onField } from './field.ts';

const { mtus, claims, fixedMtus } = onField('mtus-missing-section');

test('a chapter by title and year, by number, or among others', () => {
  for (const words of [
    'Chronic Pain Medical Treatment 2016',
    'Chronic Pain Treatment Guidelines',
    'ACOEM Chapter 12 Low Back Complaints',
    'ACOEM Chapter 12',
    'Postsurgical Treatment 2009',
    'Forearm, Wrist, and Hand Complaints 2004',
  ]) {
    const [finding] = mtus(`<|${words}|>`);
    assert.equal(finding.severity, 'warning');
  }
  mtus('Low Back Complaints 2004, Section(s): Physical Methods, and <|Chronic Pain Medical Treatment 2016|>');
});

test('a section or a page', () => {
  for (const words of [
    'Low Back Complaints 2004, Section(s): Special Studies',
    'Postsurgical Treatment Guidelines Page(s): 26',
    'ACOEM Chapter 12 Low Back Complaints Page(s): 300',
    'Chronic Pain Treatment Guidelines Opioids',
    'Knee Complaints 2004, Table 13-6',
    'Low Back Complaints 2004, Section(s): 326',
  ])
    mtus(words);
});

test('a number behind its title opens no citation of its own', () => {
  for (const words of [
    'ACOEM Practice Guidelines: Low Back Complaints, Chapter 12 Page(s): 304',
    'Low Back Complaints (Chapter 12), Page(s): 303-305',
    'Low Back Complaints Chapter 12 Page(s): 303',
    'ACOEM, Chapter 12, Low Back Complaints, page 303',
    'ACOEM Low Back Complaints, Chapter 12, page 304 and Neck and Upper Back Complaints, Chapter 8, page 177',
  ])
    mtus(words);
  mtus('<|ACOEM Practice Guidelines: Low Back Complaints, Chapter 12|>');
  mtus('<|ACOEM Chapter 8|>, Low Back Complaints 2004, Section(s): Special Studies');
  mtus('<|ACOEM Chapter 8|>, Chapter 12 Page(s): 303-305');
});

test('chapters that share one list of pages', () => {
  mtus('ACOEM Chapter 8 Neck and Upper Back Complaints, Chapter 12 Low Back Complaints Page(s): 177-179, 303-305');
  mtus('<|ACOEM Chapter 8 Neck and Upper Back Complaints|>, Chapter 12 Low Back Complaints Page(s): 303-305');
  mtus('<|Low Back Complaints 2004|>, Chronic Pain Medical Treatment 2009, Section(s): Opioids');
});

test('Acupuncture has no sections; words that are no chapter have none either', () => {
  for (const words of ['Acupuncture Treatment 2007', 'Acupuncture Treatment Guidelines', 'ACOEM', 'Drug Formulary'])
    mtus(words);
  mtus('Functional Improvement');
});

test('the claims side is silent', () => {
  claims('Decision based on MTUS Low Back Complaints 2004.');
});

test('the fix leaves a place for the section', () => {
  assert.equal(fixedMtus('Low Back Complaints 2004'), 'Low Back Complaints 2004, Section(s): [[section]]');
});
