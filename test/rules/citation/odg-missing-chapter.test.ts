import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onField } from './field.ts';

const { other, claims, fixed } = onField('odg-missing-chapter');

test('ODG alone, and ODG with a topic', () => {
  for (const words of [
    'Official Disability Guidelines (ODG)',
    'ODG',
    'ODG Chiropractic guidelines',
    'Official Disability Guidelines (ODG), Opioids',
    'ODG-TWC, Sacroiliac joint injections',
    'Official Disability Guidelines, Carpal tunnel release surgery (CTR)',
  ])
    other(`<|${words}|>`);
});

test('the message names the one chapter that has the topic', () => {
  const [finding] = other('<|ODG Sacroiliac injections|>');
  assert.equal(finding.severity, 'warning');
  assert.equal(
    finding.message,
    'ODG is cited without its chapter (for sacroiliac injections: Hip & Pelvis). A citation names the guideline, its ' +
      'chapter and section (8 CCR 9792.21.1(d)(2)).',
  );
});

test('every citation of a field is judged alone', () => {
  other('Official Disability Guidelines (ODG), Low Back Chapter, MRIs; <|ODG, Opioids|>');
});

test("the claims administrator's side is a hint without a fix", () => {
  const [finding] = claims('Decision based on Non-MTUS Citation <|Official Disability Guidelines (ODG)|>.');
  assert.equal(finding.severity, 'hint');
  assert.deepEqual(finding.fixes, []);
});

test('a chapter, written in any way', () => {
  for (const words of [
    'Official Disability Guidelines (ODG), Low Back Chapter, MRIs',
    'Official Disability Guidelines: Shoulder - MRI',
    'ODG Knee/ Transportation',
    'ODG Shoulder MRI',
    'ODG Low Back MRI',
    'ODG, Low Back - Lumbar & Thoracic (Acute & Chronic), MRIs',
    'ODG, Sacroiliac joint blocks, Hip and Pelvis',
    'ODG, Online Version, Knee & Leg',
    'ODG Chapter on Hip, for SI joint blocks',
    'ODG, MRI of the Low Back',
    'ODG, Hips & Pelvis, SI joint',
    'ODG, Lumbar Spine, MRI',
    'ODG, Back, MRI',
    'Official Disability Guidelines, Integrated Treatment/Disability Duration Guidelines, Low Back Chapter, MRI',
  ])
    other(words);
});

test('appendix, preface and web addresses', () => {
  for (const words of [
    "Official Disability Guidelines (ODG), Appendix A, ODG Workers' Compensation Drug Formulary",
    "ODG Workers' Compensation Drug Formulary",
    'ODG Preface, Physical Therapy Guidelines',
    'http://www.odg-twc.com/odgtwc/pain.htm',
  ])
    other(words);
});

test('the fixes write the chapters of the catalog to be confirmed', () => {
  assert.equal(fixed('ODG Sacroiliac injections'), 'ODG, [[Hip & Pelvis Chapter]], Sacroiliac injections');
  assert.equal(
    fixed('Official Disability Guidelines (ODG), MRIs (magnetic resonance imaging)'),
    'Official Disability Guidelines (ODG), [[Low Back Chapter]], MRIs (magnetic resonance imaging)',
  );
  assert.equal(fixed('ODG'), 'ODG, [[Low Back Chapter]], [[topic]]');
});
