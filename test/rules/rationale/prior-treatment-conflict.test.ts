import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRule } from '../check-rule.ts';
import { letterOf } from './letter-of.ts';

const check = (summary: string, rationale: string) =>
  checkRule(
    'prior-treatment-conflict',
    letterOf('Acupuncture: Upheld', `${rationale} The request is not medically necessary.`, summary),
  );

test('two counts of one treatment', () => {
  const [finding] = check(
    'The patient completed 12 visits of acupuncture.',
    'The patient attended <|six sessions|> of acupuncture.',
  );
  assert.equal(finding.severity, 'information');
  assert.equal(
    finding.message,
    'The rationale counts "six sessions" of acupuncture, the case summary "12 visits". One of the two may be a mistake of ' +
      'fact (Labor Code 4610.6(h)(5)).',
  );
  check('He had two epidural injections.', 'He underwent <|three epidural injections|>.');
});

test('the same count', () => {
  check('The patient completed 12 visits of acupuncture.', 'The patient attended twelve sessions of acupuncture.');
  check('The patient completed 12 visits of acupuncture.', 'The patient attended acupuncture.');
});

test('open counts, parts of a count, wanted visits, other treatments and parts of the body', () => {
  check('The patient completed 12 visits of acupuncture.', 'The patient attended at least 6 sessions of acupuncture.');
  check(
    'The patient completed 36 visits of physical therapy.',
    'He attended 24 visits of physical therapy after surgery.',
  );
  check('The patient completed 12 visits of acupuncture.', 'MTUS allows 6 visits of acupuncture.');
  check('The patient completed 12 visits of acupuncture.', 'The patient attended 6 sessions of physical therapy.');
  check(
    'He attended 4 visits of acupuncture. He attended 8 visits of acupuncture.',
    'He attended 12 visits of acupuncture.',
  );
  check('He attended 4 visits of acupuncture of the neck.', 'He attended 8 visits of acupuncture of the knee.');
});
