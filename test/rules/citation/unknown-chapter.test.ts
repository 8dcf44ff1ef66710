import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onField } from './field.ts';

const { other, mtus, claims, fixed, fixedMtus } = onField('unknown-chapter');

test('misspellings and names of no chapter', () => {
  for (const words of [
    'Official Disability Guidelines (ODG), <|Lower Back|> Chapter, MRIs',
    'Official Disability Guidelines (ODG) <|Hips & Pelvis|> Chapter, Sacroiliac joint injections',
    'ODG, <|Hips and Pelvis|>, Sacroiliac joint injections',
    'ODG, <|Lumbar Spine|> Chapter, MRIs',
    'ODG, <|Mental Health|> Chapter, Zolpidem',
  ]) {
    const [finding] = other(words);
    assert.equal(finding.severity, 'hint');
  }
  mtus('<|Lower Back Complaints|> 2004, Section(s): Initial Care');
  mtus('ACOEM Chapter 12, <|Spinal Complaints|>, page 303');
});

test('titles, short names and remarks behind them', () => {
  for (const words of [
    'ODG Chapter on Hip, for SI joint blocks',
    'ODG, Neck Chapter, MRIs',
    'ODG, Mental Illness and Stress Chapter, Zolpidem',
    'ODG, Low Back - Lumbar & Thoracic (Acute & Chronic) (updated 11/22/16), MRIs',
    'ODG Pain Chapter (Online Version), Opioids',
    'ODG, Chronic Pain Chapter, Theramine',
    'ACOEM Practice Guidelines, Third Edition, Low Back, Treatments',
  ])
    other(words);
  for (const words of [
    'Forearm, Wrist, and Hand Complaints 2004, Section(s): Special Studies',
    'Forearm, Wrist & Hand Complaints 2004, Section(s): Special Studies',
    'Stress Related Conditions 2004, Section(s): Treatment',
    'Chronic Pain Medical Treatment Guidelines, Opioids',
    'Functional improvement',
    'ACOEM Chapter 12, Special Studies and Treatment Considerations, pages 303-305',
  ])
    mtus(words);
});

test('the claims side is silent', () => {
  claims('Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Lower Back Chapter.');
});

test('the fix is safe for listed misspellings only', () => {
  const [listed] = other('ODG, <|Lower Back|> Chapter, MRIs');
  assert.deepEqual(
    listed.fixes.map(({ safe, preferred }) => [safe, preferred]),
    [[true, true]],
  );
  assert.equal(fixed('ODG, Hips & Pelvis Chapter, Fusion'), 'ODG, Hip & Pelvis Chapter, Fusion');
  const [unlisted] = mtus('<|Lower Back Complaints|> 2004, Section(s): Initial Care');
  assert.deepEqual(
    unlisted.fixes.map(({ safe, preferred }) => [safe, preferred]),
    [[false, false]],
  );
  assert.equal(
    fixedMtus('Lower Back Complaints 2004, Section(s): Initial Care'),
    '[[Low Back Complaints]] 2004, Section(s): Initial Care',
  );
});
