import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyFix, checkRule } from '../check-rule.ts';
import { letterOf } from './letter-of.ts';

const LIST = 'ODG criteria are: (1) a diagnosis; (2) a block; (3) two levels at most.';
const at = (rationale: string) =>
  checkRule(
    'criteria-not-applied',
    letterOf('Facet block: Upheld', rationale).replace('Decision rationale:', '<|$&|>'),
  );
const silent = (rationale: string) => checkRule('criteria-not-applied', letterOf('Facet block: Upheld', rationale));

test('a list, and then the conclusion', () => {
  const [finding] = at(`The patient has back pain. ${LIST} The request is not medically necessary.`);
  assert.equal(finding.severity, 'hint');
  assert.match(finding.message, /^The rationale lists criteria, and nothing after the list speaks of this worker\./);
  assert.deepEqual(
    finding.related.map(({ message }) => message),
    ['The list.'],
  );
});

test('the fix leaves a scaffold behind the list', () => {
  const fixed = applyFix(
    'criteria-not-applied',
    letterOf('Facet block: Upheld', `The patient has back pain. ${LIST} The request is not medically necessary.`),
  );
  assert.ok(
    fixed.includes('two levels at most. In this case, [[findings of the records, with their dates, held against'),
  );
});

test('the worker is spoken of behind the list', () => {
  silent(`${LIST} In this case, no block is documented. The request is not medically necessary.`);
  silent(`${LIST} The patient does not meet them. The request is not medically necessary.`);
  silent(`${LIST} Criterion 2 is not met. The request is not medically necessary.`);
  silent(`${LIST} The request is not medically necessary for this patient.`);
});

test('no list', () => {
  silent('ODG names four areas: pain, function, side effects and behavior. The request is not medically necessary.');
  silent('ODG allows 3 to 6 visits for a trial. The request is not medically necessary.');
});
