import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyFix, checkRule } from '../check-rule.ts';
import { citing, lowBack, odgLowBack, other } from './guideline-items.ts';

const id = 'mtus-silence-unexplained';
const mri = 'MRI of the lumbar spine';
const check = (rationale: string, field = odgLowBack, title = mri) => checkRule(id, citing(title, field, rationale));

test('no part of the MTUS is cited, and nothing says why', () => {
  const [finding] = check('<|Decision rationale:|> The ODG allows a second MRI for new symptoms.');
  assert.equal(finding.severity, 'hint');
  assert.equal(
    finding.message,
    'The field cites no part of the MTUS, and nothing says why it does not apply. The MTUS comes first (Labor Code ' +
      '4610.5(c)(2)): say that it is silent, or what sets it aside.',
  );
});

test('the fix begins the rationale with a sentence to be written', () => {
  assert.match(
    applyFix(id, citing(mri, odgLowBack, 'The ODG allows a second MRI.')),
    /Decision rationale: \[\[Why the MTUS does not apply to this request\.\]\] The ODG allows/,
  );
});

test('an explanation in any words', () => {
  for (const words of [
    'MTUS guidelines are silent. ODG allows it.',
    'The MTUS does not address the topic. ODG allows it.',
    'The California MTUS and the ACOEM do not specifically address the requested service. ODG allows it.',
    'There is no discussion of this in the MTUS. ODG allows it.',
    'ACOEM chapter 12 does not apply to repeat studies. ODG allows it.',
    'This is not addressed by the California guidelines. ODG allows it.',
    'The Medical Treatment Utilization Schedule has no recommendation. ODG allows it.',
  ])
    check(words);
});

test('an explanation in the field, beside its fixed sentence', () => {
  check('The ODG allows it.', `The MTUS is silent on repeat imaging. ${odgLowBack}`);
});

test('the MTUS is cited; nothing is cited; the MTUS is used though not cited', () => {
  check('Imaging is for red flags under the guideline.', lowBack);
  check('There are no red flags.', 'The Expert Reviewer did not cite any medical evidence for its decision.');
  check('MTUS/ACOEM reserves imaging for red flags. ODG agrees.');
});

test('ancillary services', () => {
  check(
    'The ODG allows an assistant in complex spine procedures.',
    other('ODG Low Back, Surgical assistant'),
    'Associated surgical service: Assistant surgeon',
  );
});
