import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mtusCitation } from '../../../server/rules/citation-examples.ts';
import { checkRule, rulesOf } from '../check-rule.ts';

const NOTHING = 'The Expert Reviewer did not cite any medical evidence for its decision.';
const item = (body: string): string =>
  mtusCitation('').replace(/MAXIMUS guideline:.*/, () => `<|MAXIMUS guideline:|> ${body}`);
const silent = (body: string): string => item(body).replace('<|', '').replace('|>', '');

test('the sentence of the form, and fields that name no evidence', () => {
  for (const body of [
    NOTHING,
    'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines.',
    'None.',
    'N/A',
  ]) {
    const [finding] = checkRule('no-evidence-cited', item(body));
    assert.equal(finding.severity, 'information');
  }
});

test('nothing else is said of that field', () => {
  assert.deepEqual(rulesOf(item(NOTHING)), ['no-evidence-cited']);
});

test('any citation is evidence, and a placeholder waits for one', () => {
  checkRule('no-evidence-cited', silent('Decision based on Non-MTUS Citation Smith J, Cold therapy, Spine 2012.'));
  checkRule('no-evidence-cited', silent('[[guideline, chapter and section that the decision rests on]]'));
});

test('an ancillary service is silent', () => {
  const title = 'MRI of the lumbar spine: Upheld';
  checkRule(
    'no-evidence-cited',
    silent(NOTHING).replace(title, 'Associated surgical service: Cold therapy unit: Upheld'),
  );
  checkRule(
    'no-evidence-cited',
    silent(NOTHING).replace(
      /Decision rationale:.*/s,
      'Decision rationale: As the requested surgical intervention is not medically necessary, the requested ancillary ' +
        'service is not medically necessary.',
    ),
  );
});

test('the claims side and an empty field are silent', () => {
  checkRule('no-evidence-cited', mtusCitation('Low Back Complaints 2004, Section(s): Special Studies'));
  checkRule('no-evidence-cited', silent(''));
});
