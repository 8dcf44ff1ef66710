import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyFix, checkRule } from '../check-rule.ts';
import { citing, letterOf, mtus, other } from './guideline-items.ts';

const id = 'guideline-body-part-mismatch';
const rationale = 'The MTUS supports it for red flags, and the ODG agrees.';
const check = (title: string, field: string, words = rationale) => checkRule(id, citing(title, field, words));

test('a chapter on another part of the body', () => {
  const [finding] = check('MRI of the right knee', mtus('<|Low Back Complaints 2004, Section(s): Special Studies|>'));
  assert.equal(finding.severity, 'warning');
  assert.equal(
    finding.message,
    '"Low Back Complaints" is for another part of the body than "MRI of the right knee", which is for the knee (8 CCR ' +
      '9792.21.1(a)). "Knee Complaints" covers the knee.',
  );
  assert.equal(finding.related[0].message, 'The item.');
});

test('by number, by level, by an ODG chapter, by the request of the rationale', () => {
  check('Left C6 selective nerve root block', mtus('<|ACOEM Chapter 12 Low Back Complaints Page(s): 300|>'));
  check('Lumbar epidural steroid injection', other('<|ODG Neck & Upper Back Chapter, Epidural steroid injections|>'));
  check(
    'Physical therapy 3x4',
    mtus('<|Shoulder Complaints 2004, Section(s): Initial Care|>'),
    'The MTUS supports therapy. The request for physical therapy of the lumbar spine is not medically necessary.',
  );
});

test('a decompression is no compression device', () => {
  check('Left shoulder arthroscopy with decompression', other('<|ODG Knee & Leg Chapter, Surgery|>'));
});

test('each regional chapter alone, beside one that fits', () => {
  check(
    'X-ray of the left ankle',
    other('ODG Ankle & Foot, X-ray. Decision based on Non-MTUS Citation <|ODG Hip & Pelvis, X-ray|>'),
  );
});

test('the muscles beside the spine, where the case summary names the low back', () => {
  const item = (chapter: string) => citing('Left paraspinal muscle trigger point injection', mtus(chapter), rationale);
  const chapter = 'ACOEM Chapter 9 Shoulder Complaints Page(s): 195-7';
  checkRule(id, letterOf('The patient is a 38 year old man with low back pain.', item(`<|${chapter}|>`)));
  checkRule(id, letterOf('The patient is a 38 year old man with neck pain.', item(chapter)));
});

test('the claims administrator’s chapter, if it fits, as scaffold', () => {
  const text = citing(
    'MRI of the right knee',
    mtus('Shoulder Complaints 2004, Section(s): Special Studies'),
    'The MTUS supports it for red flags.',
    'Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
  );
  const [finding] = checkRule(id, text.replace('Shoulder Complaints 2004, Section(s): Special Studies', '<|$&|>'));
  assert.equal(finding.fixes.length, 1);
  assert.equal(finding.fixes[0].preferred, false);
  assert.match(
    applyFix(id, text),
    /MAXIMUS guideline: Decision based on MTUS \[\[Knee Complaints 2004, Section\(s\): Special Studies\]\]\./,
  );
});

test('the chapter of another item on the same part', () => {
  const wrong = citing(
    'MRI of the right knee',
    mtus('<|Shoulder Complaints 2004, Section(s): Special Studies|>'),
    rationale,
  );
  const right = citing('Right knee brace', mtus('Knee Complaints 2004, Section(s): Initial Care'), rationale);
  const [finding] = checkRule(id, letterOf('The patient is a 38 year old man with knee pain.', wrong, right));
  assert.deepEqual(
    finding.fixes.map(({ changes }) => changes[0].newText),
    ['[[Knee Complaints 2004, Section(s): Initial Care]]'],
  );
});

test('chapters that hold more than their title says', () => {
  check('Bilateral sacroiliac joint injection', mtus('Low Back Complaints 2004, Section(s): Physical Methods'));
  check('Right hip injection', mtus('Low Back Complaints 2004, Section(s): Physical Methods'));
  check('MRI of the thoracic spine', mtus('Neck and Upper Back Complaints 2004, Section(s): Special Studies'));
  check('MRI of the thoracic spine', mtus('Low Back Complaints 2004, Section(s): Special Studies'));
  check('EMG/NCV of the bilateral lower extremities', mtus('Low Back Complaints 2004, Section(s): Special Studies'));
  check('NCV of the right foot', mtus('Low Back Complaints 2004, Section(s): Special Studies'));
  check(
    'EMG/NCV of the bilateral upper extremities',
    mtus('Neck and Upper Back Complaints 2004, Section(s): Special Studies'),
  );
  check('SI joint block', other('ODG Hip & Pelvis, Sacroiliac joint blocks'));
});

test('services that are filed under one chapter for all parts', () => {
  check('Cold therapy unit for the right shoulder', other('ODG Knee & Leg Chapter, Continuous-flow cryotherapy'));
  check('Transportation for cervical injection', other('ODG Knee & Leg Chapter, Transportation'));
  check('Pre-operative clearance for knee arthroscopy', other('ODG Low Back Chapter, Preoperative testing, general'));
});

test('items of several parts, of none, and chapters that fit all', () => {
  check(
    'Physical therapy, cervical spine and right shoulder',
    mtus('Shoulder Complaints 2004, Section(s): Initial Care'),
  );
  check(
    'Consultation with an orthopedic surgeon',
    mtus('Shoulder Complaints 2004, Section(s): Surgical Considerations'),
  );
  check('Right knee brace', mtus('Chronic Pain Medical Treatment 2009, Section(s): Knee brace'));
  check('Right knee acupuncture', mtus('Acupuncture Treatment 2007'));
  check('Right knee therapy', mtus('General Approaches 2004, Section(s): Initial Approaches to Treatment'));
  check('Norco for knee pain', other('ODG Pain Chapter, Opioids'));
  check('Left elbow sling', mtus('ACOEM Chapter 10 Elbow Disorders (Revised 2007) Page(s): 13'));
});

test('the claims side', () => {
  checkRule(
    id,
    citing(
      'MRI of the right knee',
      mtus('Knee Complaints 2004, Section(s): Special Studies'),
      rationale,
      'Claims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004.',
    ),
  );
});
