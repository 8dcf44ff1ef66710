import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onField } from './field.ts';

const { other, mtus, claims, fixed } = onField('guideline-missing-organization');

test('a chapter that no guideline is named before', () => {
  for (const words of [
    'Knee & Leg Chapter, Transportation (to & from appointments)',
    'Low Back Chapter',
    'Pain (Chronic) Chapter, Opioids',
    'Low Back, MRIs (magnetic resonance imaging)',
    'Knee & Leg (Acute & Chronic), Transportation (to & from appointments)',
    'Hip, for SI joint blocks',
  ]) {
    const [finding] = other(`<|${words}|>`);
    assert.equal(finding.severity, 'warning');
    assert.match(finding.message, /^No guideline is named before the chapter/);
  }
});

test('milder words where the guideline follows', () => {
  const [finding] = other('<|Neck and Upper Back, Physical Therapy, ODG Preface - Physical Therapy|>');
  assert.match(finding.message, /^The guideline is named only after its chapter "Neck and Upper Back"/);
});

test('the MTUS before it is another guideline', () => {
  mtus(
    'Knee Complaints 2004, Section(s): Initial Care. Decision based on Non-MTUS Citation <|Low Back Chapter, MRIs|>',
  );
});

test('a guideline named first, or earlier in the field', () => {
  for (const words of [
    'Official Disability Guidelines (ODG), Low Back Chapter, MRIs',
    'ODG, Low Back, MRIs; Pain Chapter, Opioids',
    'ACOEM Guidelines, Chapter 7, page 127',
    'Hernia: a review of mesh repair',
    'Knee, AAOS guideline',
    'Elbow injuries, Medscape',
  ])
    other(words);
});

test('the claims side is silent', () => {
  claims('Decision based on Non-MTUS Citation Low Back Chapter, MRIs.');
});

test('the fix names the ODG, to be confirmed', () => {
  assert.equal(fixed('Low Back Chapter, MRIs'), '[[Official Disability Guidelines (ODG)]], Low Back Chapter, MRIs');
});
