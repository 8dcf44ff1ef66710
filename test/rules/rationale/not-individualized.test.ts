import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRule } from '../check-rule.ts';
import { letterOf } from './letter-of.ts';

const at = (rationale: string, title = 'SI joint injection: Upheld') =>
  checkRule('not-individualized', letterOf(title, rationale).replace('Decision rationale:', '<|$&|>'));
const silent = (rationale: string, title = 'SI joint injection: Upheld') =>
  checkRule('not-individualized', letterOf(title, rationale));

test('guideline and conclusion alone', () => {
  const [finding] = at(
    'The ODG states that injections are indicated after 6 weeks of therapy. The records do not meet these criteria. The ' +
      'request is not medically necessary.',
  );
  assert.equal(finding.severity, 'information');
  assert.equal(
    finding.message,
    'The rationale of "SI joint injection" states no symptom, finding or treatment of this worker. Each analysis cites ' +
      "the employee's condition and the relevant findings (Labor Code 4610.6(e)).",
  );
});

test('a fact, or the absence of a named one', () => {
  silent('The patient has low back pain. The request is not medically necessary.');
  silent('The exam shows no weakness of the leg. The request is not medically necessary.');
  silent('The patient has been on Norco since 2014. The request is not medically necessary.');
});

test('ancillary services, and rationales that refer to another one', () => {
  silent(
    'As the requested surgery is not medically necessary, the ancillary service is not medically necessary.',
    'Associated surgical service: Assistant surgeon: Upheld',
  );
  silent('For the reasons stated above, the request is not medically necessary.');
});

test('no rationale to speak of', () => {
  silent('');
  silent("[[the employee's condition]] [[conclusion]]");
});
