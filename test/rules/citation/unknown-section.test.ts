import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onField } from './field.ts';

const { mtus, other, claims, fixedMtus } = onField('unknown-section');

test('bare numbers, alone and in a list', () => {
  const [finding] = mtus('Low Back Complaints 2004, Section(s): <|326|>');
  assert.equal(finding.severity, 'hint');
  mtus('Knee Complaints 2004, Section(s): Initial Care, <|500|>');
});

test('names that a complete list does not have', () => {
  mtus('General Approaches 2004, Section(s): <|Physical Methods|>');
  mtus('General Approaches 2004, Section(s): Initial Approaches to Treatment, <|Initial Care|>');
});

test('names that it has, tables, and lists that are not complete', () => {
  for (const words of [
    'General Approaches 2004, Section(s): Initial Approaches to Treatment',
    'General Approaches 2004, Section(s): Initial Approaches to Treatment, Table 3-1',
    'General Approaches 2004, Section(s): General Approach to Initial Assessment and Documentation, Cornerstones of Disability Prevention and Management',
    'Low Back Complaints 2004, Section(s): Anything at all',
    'Chronic Pain Medical Treatment 2016, Section(s): Work conditioning, work hardening',
    'Opioid Treatment 2016, Section(s): 3.3.9 Maintenance, 4.1 Tapering Opioids',
  ])
    mtus(words);
});

test('topics of the ODG and the claims side are silent', () => {
  other('Official Disability Guidelines (ODG), Low Back Chapter, 326');
  claims('Decision based on MTUS Low Back Complaints 2004, Section(s): 326.');
});

test('the fix writes the nearest name to be confirmed', () => {
  assert.equal(
    fixedMtus('General Approaches 2004, Section(s): Initial Approach for Treatment'),
    'General Approaches 2004, Section(s): [[Initial Approaches to Treatment]]',
  );
});
