import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  blocks,
  citedBesideOdg,
  claimsExample,
  odgRationaleExample,
  titleExample,
} from '../../../server/rules/examples.ts';
import { checkRule } from '../check-rule.ts';

const id = 'weak-source';
const item = (citation: string, rationale = '') =>
  blocks(titleExample, claimsExample, citedBesideOdg(citation), `${odgRationaleExample} ${rationale}`);
const sound = 'Medicare, Physician Fee Schedule';

test('pages for consumers, by name and by address', () => {
  const [finding] = checkRule(id, item('<|http://www.drugs.com/otc/terocin-\nlotion.html|>'));
  assert.equal(finding.severity, 'warning');
  assert.equal(
    finding.message,
    '"drugs.com" is not among the standards of evidence that a determination rests on (Labor Code 4610.5(c)(2)). Cite ' +
      'the guideline or study that bears the statement out.',
  );
  for (const citation of [
    'Wikipedia, Magnetic resonance imaging',
    'https://en.wikipedia.org/wiki/MRI',
    'WebMD, Low back pain, 2014',
    'http://www.slideshare.net/spine/mri',
    'www.mayoclinic.org/tests-procedures/mri',
    'RxList, Terocin',
    'Lecture slides of a spine course, 2013',
  ])
    checkRule(id, item(`<|${citation}|>`));
});

test('pages of clinics for patients, by name', () => {
  for (const citation of [
    'Mayo Clinic website, physical therapy',
    'Mayo Clinic Staff. Chronic pain, 2014',
    'Cleveland Clinic, patient information on back pain',
    'Healthline, Terocin',
    'MedicineNet, Low back pain',
    'Johns Hopkins Medicine Health Library, MRI',
  ])
    checkRule(id, item(`<|${citation}|>`));
  for (const citation of [
    'Mayo Clinic Proceedings 2015;90(2):173-186, Smith H. Imaging of the low back and its yield',
    'Smith H. Imaging of the low back and its yield. Mayo Clin Proc. 2015;90(2):173-86',
    'Cleveland Clinic Journal of Medicine, Smith H. Imaging of the low back and its yield. 2012',
    'Healthcare Effectiveness Data, Low back imaging',
  ])
    checkRule(id, item(citation));
});

test('government, payers, UpToDate, societies, studies', () => {
  for (const citation of [
    'http://www.cms.gov/medicare-coverage-database',
    'www.fda.gov/Drugs/DrugSafety',
    'Aetna Clinical Policy Bulletin 0236',
    'UpToDate, Evaluation of low back pain',
    'American College of Radiology, Appropriateness Criteria, Low Back Pain',
    'Medscape, Low back imaging',
    'Chou R. Slide tracks and imaging. Spine 2009;34:1-9',
  ])
    checkRule(id, item(citation));
});

test('the rationale rests on one that the field does not cite', () => {
  checkRule(id, item(sound, 'According to <|Wikipedia|>, contrast has its risks.'));
  checkRule(id, item(sound, 'The drug is a lotion (www.<|drugs.com|>). It is as listed on Drugs.com a balm.'));
});

test('one that the field cites is told of once', () => {
  checkRule(id, item('<|Drugs.com, Terocin|>', 'The lotion contains menthol (drugs.com).'));
});

test('what others read or wrote', () => {
  checkRule(id, item(sound, 'The patient read of it on WebMD. The provider, according to Wikipedia, is wrong.'));
  checkRule(id, item(sound, 'The appeal says "per Wikipedia, it is safe".'));
});

test('the claims side', () => {
  checkRule(
    id,
    blocks(
      titleExample,
      'Claims Administrator guideline: Decision based on Non-MTUS Citation Wikipedia, MRI.',
      citedBesideOdg(sound),
      odgRationaleExample,
    ),
  );
});
