import assert from 'node:assert/strict';
import { test } from 'node:test';
import { theRule } from '../check-rule.ts';
import { onField } from './field.ts';

const { other, mtus, claims, fixed } = onField('guideline-missing-year');

test('it is off unless it is turned on', () => {
  assert.equal(theRule('guideline-missing-year').severity, 'off');
});

test('guidelines other than the MTUS without a year', () => {
  other('<|Official Disability Guidelines (ODG), Low Back Chapter, MRIs|>');
  other('<|ACOEM Guidelines, Low Back Disorders|>');
  other('<|American Academy of Orthopaedic Surgeons, knee osteoarthritis|>');
});

test('a year or the day of an update, the MTUS, what is no guideline, the claims side', () => {
  other('Official Disability Guidelines (ODG) 2016, Low Back Chapter, MRIs');
  other('ODG, Shoulder (updated 10/21/16), Cryotherapy');
  other('Aetna Clinical Policy Bulletins: cold therapy');
  mtus('Chronic Pain Treatment Guidelines Opioids');
  claims('Decision based on Non-MTUS Citation ODG, Low Back Chapter, MRIs.');
});

test('the fix leaves a place for the year', () => {
  assert.equal(fixed('ODG, Low Back Chapter, MRIs'), 'ODG [[year]], Low Back Chapter, MRIs');
});
