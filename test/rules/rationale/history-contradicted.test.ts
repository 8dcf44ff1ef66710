import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRule } from '../check-rule.ts';
import { letterOf } from './letter-of.ts';

const check = (summary: string, rationale: string) =>
  checkRule(
    'history-contradicted',
    letterOf('Lumbar MRI: Upheld', `${rationale} The request is not medically necessary.`, summary),
  );

test('despite, after, failed: what the summary denies', () => {
  const [finding] = check(
    'The patient has not had physical therapy.',
    'The patient has pain <|despite physical therapy|>.',
  );
  assert.equal(finding.severity, 'hint');
  assert.equal(
    finding.message,
    'The rationale has "despite physical therapy"; the case summary says "has not had physical therapy". One of the two is ' +
      'a mistake of fact (Labor Code 4610.6(h)(5)).',
  );
  check('Acupuncture has not been tried.', 'The patient <|failed acupuncture|>.');
  check(
    'The worker has never had an epidural steroid injection.',
    'Pain came back <|after an epidural steroid injection|>.',
  );
});

test('the summary tells of it, or of another time or treatment', () => {
  check('The patient had 6 visits of physical therapy.', 'The patient has pain despite physical therapy.');
  check('The patient has not had acupuncture.', 'The patient has pain despite physical therapy.');
  check('The patient has not had physical therapy since 2014.', 'The patient has pain despite physical therapy.');
  check('Physical therapy helped. The patient has not had physical therapy.', 'Pain remains despite physical therapy.');
});

test('no claim that it was done', () => {
  check('The patient has not had physical therapy.', 'The patient has not had physical therapy.');
  check('The patient has not had physical therapy.', 'Imaging is recommended after physical therapy.');
  check(
    'The patient has not had physical therapy.',
    'The utilization review held it failed. UR wrote "after physical therapy".',
  );
});
