import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onField } from './field.ts';

const { other, claims, fixed } = onField('odg-missing-topic');

test('an ODG chapter alone', () => {
  for (const words of [
    'Official Disability Guidelines (ODG), Low Back Chapter',
    'Official Disability Guidelines (ODG) Low Back',
    'ODG Pain (Chronic)',
    'ODG, Knee and Leg (Acute & Chronic)',
  ]) {
    const [finding] = other(`<|${words}|>`);
    assert.equal(finding.severity, 'hint');
  }
});

test('a topic after the chapter, whatever parts them, or before it', () => {
  for (const words of [
    'Official Disability Guidelines (ODG), Shoulder (updated 10/21/16), Continuous-flow cryotherapy',
    'ODG Low Back MRI',
    'ODG Knee/ Transportation',
    'ODG, MRIs, Low Back Chapter',
    'ODG Neck & Upper Back: MRI',
  ])
    other(words);
});

test('the preface, ODG alone, and the claims side', () => {
  other('Official Disability Guidelines (ODG), Preface');
  other('Official Disability Guidelines (ODG)');
  claims('Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back Chapter.');
});

test('the fix takes the topic from the item, or leaves a place', () => {
  assert.equal(fixed('ODG, Low Back Chapter'), 'ODG, Low Back Chapter, [[MRI (magnetic resonance imaging)]]');
  assert.equal(fixed('ODG, Fitness for Duty Chapter'), 'ODG, Fitness for Duty Chapter, [[topic]]');
});
