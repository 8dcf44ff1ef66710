import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks, claimsExample, reviewerExample } from '../../../server/rules/examples.ts';
import { checkRule } from '../check-rule.ts';

const item = (rationale: string, label = 'Decision rationale:', title = 'Left knee MRI: Overturned') =>
  blocks(title, claimsExample, reviewerExample, `${label} ${rationale}`);
const bare = (rationale: string) => checkRule('overturned-without-finding', item(rationale, '<|Decision rationale:|>'));
const check = (rationale: string, title?: string) =>
  checkRule('overturned-without-finding', item(rationale, undefined, title));

test('no fact of the worker, or only what is absent', () => {
  const [finding] = bare('ODG supports an MRI after six weeks of knee pain. The request is medically necessary.');
  assert.equal(finding.severity, 'hint');
  assert.equal(
    finding.message,
    'The item is Overturned, and the rationale names no finding, diagnosis or treatment of this worker that supports it ' +
      '(Labor Code 4610.6(e)).',
  );
  assert.equal(finding.related[0].message, 'The decision.');
  bare('The criteria have been met. The request is medically necessary.');
  bare('The patient meets the criteria of ODG for an MRI. The requested MRI is medically necessary.');
  bare('There is no documentation of an earlier MRI. The request is medically necessary.');
});

test('a criterion that is not met', () => {
  const [finding] = check(
    'The left knee locks daily. The <|criteria have not been met|>. The request is medically necessary.',
  );
  assert.equal(
    finding.message,
    'The item is Overturned, but the rationale says "criteria have not been met". Say why the service is necessary all ' +
      'the same, or look at the decision again.',
  );
  check('The left knee locks daily. The patient <|does not meet the criteria|>. The request is medically necessary.');
  check('The knee locks. <|None of the criteria is met|>. The request is medically necessary.');
});

test('facts of the worker', () => {
  check('The left knee has locked twice a week since May. The request is medically necessary.');
  check('The patient has completed 12 visits of therapy. The request is medically necessary.');
  check('The last test was on 04/05/2016. The request is medically necessary.');
  check('The diagnosis is still open after six months of care. The request is medically necessary.');
});

test('criteria that others found unmet, and ones that are set aside', () => {
  check('UR held that the criteria were not met. The left knee locks daily. The request is medically necessary.');
  check('Although the patient does not meet the criteria, the left knee locks daily. It is medically necessary.');
  check('He has not had injections, his knee locks, and an MRI of the locked knee is medically necessary.');
  check('A third criterion is not met, but his left knee locks daily. The request is medically necessary.');
});

test('ancillary services, other decisions, empty rationales', () => {
  check(
    'The surgery is medically necessary. The request is medically necessary.',
    'Associated surgical service: Labs: Overturned',
  );
  check('The criteria are not met. The request is not medically necessary.', 'Left knee MRI: Upheld');
  check('');
  check('[[findings]] [[conclusion]]');
});
