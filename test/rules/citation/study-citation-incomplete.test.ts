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

const check = (citation: string, rationale = '') =>
  checkRule(
    'study-citation-incomplete',
    blocks(titleExample, claimsExample, citedBesideOdg(citation), `${odgRationaleExample}${rationale}`),
  );
const missing = (citation: string) => /without its (.*)\. A study/.exec(check(`<|${citation}|>`)[0].message)?.[1];

test('what a study is cited without', () => {
  const [finding] = check('<|Chou R, et al. Imaging strategies for low back pain. Lancet|>');
  assert.equal(finding.severity, 'hint');
  assert.equal(
    finding.message,
    'This study is cited without its year. A study is cited by author, title, journal and year (8 CCR 9792.21.1(d)(3)).',
  );
  assert.equal(missing('Imaging strategies for low back pain. Lancet 2009;373:463-72'), 'author');
  assert.equal(missing('Chou R, et al. Lancet 2009;373:463-72'), 'title');
  assert.equal(missing('Chou R, Fu R. Imaging strategies for low back pain: a systematic review. 2009'), 'journal');
  assert.equal(missing('Journal of Bone and Joint Surgery'), 'author, title and year');
  assert.equal(missing('PubMed'), 'author, title, journal and year');
});

test('complete studies', () => {
  check(
    'Chou R, Fu R, Carrino JA, Deyo RA. Imaging strategies for low-back pain: systematic review. Lancet 2009;373:463-72',
  );
  check(
    'Jarvik J.G. and Deyo R.A., Diagnostic evaluation of low back pain with emphasis on imaging, Annals of Internal Medicine, 2002, 137:586-97',
  );
  check(
    'van Tulder M, et al. Muscle relaxants for non-specific low back pain. Spine (Phila Pa 1976). 2003;28(17):1978-92',
  );
});

test('a journal by its year, volume, issue and pages', () => {
  check(
    'Stulberg DL, Penrod MA, Blatny RA. Common bacterial skin infections. Am Fam Physician. 2002 Jul 1;66(1):119-24',
  );
  check('Webster BS, Verma SK. Opioid prescribing for acute occupational pain. J Occ Env Hyg. 2007;32:2127');
  check('Franklin GM. Opioids for chronic noncancer pain: a position paper. Neurology 2014;83(14):1277-84');
  check(
    'Annals of Internal Medicine, 2005 "Evaluation of the Major Weight Loss Programs" by A.G. Tsai and T.A. Wadden',
  );
  check('Fleisher LA et al. 2014 guideline on perioperative evaluation of patients. Circulation. 2014;130:e278-e333');
  check(
    'U.S. Preventive Services Task Force, Screening for Osteoporosis, Annals of Internal Medicine 2011;154(5):356-64',
  );
  check('Washington State Interagency Guideline on Opioid Dosing for Chronic Non-cancer Pain, 2010 Update');
  check('National Institutes of Health, Medline Plus, Complete blood count');
  assert.equal(missing('Franklin GM. Opioids for chronic noncancer pain: a systematic review. 2014'), 'journal');
});

test('guidelines of societies, policies, books and addresses are no studies', () => {
  check('American Pain Society, Low back pain guideline, J Pain 2009');
  check('Aetna Clinical Policy Bulletin 0236');
  check("Campbell's Operative Orthopaedics, 12th edition");
  check('http://www.ncbi.nlm.nih.gov/pubmed/12345678');
  check('Medicare, Physician Fee Schedule');
  check('Coccygodynia; evaluation and management');
});

test('author-year notes of a rationale', () => {
  check('Medicare, Physician Fee Schedule', ' Imaging early does not help. (Chou, 2007) (van Tulder, 2003)');
});
