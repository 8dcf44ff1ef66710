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

const check = (citation: string) =>
  checkRule('bare-url-citation', blocks(titleExample, claimsExample, citedBesideOdg(citation), odgRationaleExample));

test('an address alone', () => {
  const [finding] = check('<|http://www.ncbi.nlm.nih.gov/pubmed/12345678|>');
  assert.equal(finding.severity, 'hint');
  assert.equal(
    finding.message,
    'This citation is an address alone. Add the organisation, the title of the page and its date (8 CCR 9792.21.1(d)(2)).',
  );
});

test('over lines, without a scheme, with the day it was read', () => {
  check('<|http://www.drugs.com/otc/terocin-\nlotion.html|>');
  check('<|www.cms.gov|>');
  check('<|Website: emedicine.medscape.com/article/310834, accessed 5/2/2014|>');
});

test('with organisation or title', () => {
  check('Aetna, http://www.aetna.com/cpb/medical/data/200_299/0236.html');
  check('FDA drug label (www.fda.gov/label)');
  check('American College of Radiology, Low Back Pain, https://acsearch.acr.org/list');
  check('http://www.ncbi.nlm.nih.gov/pubmed/12345678, Chou R, Imaging strategies');
  check('Drugs.com, Terocin');
});
