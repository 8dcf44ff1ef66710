import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  blocks,
  issuesExample,
  itemExample,
  letterExample,
  methodExample,
  summaryExample,
} from '../../../server/rules/examples.ts';
import { checkRule, rulesOf } from '../check-rule.ts';

const mark = (section: string) => section.replace(/^.*$/m, '<|$&|>');

test('the case summary after the issues', () => {
  const [finding] = checkRule('section-order', blocks(methodExample, issuesExample, itemExample, mark(summaryExample)));
  assert.equal(finding.severity, 'warning');
  assert.equal(
    finding.message,
    '"CLINICAL CASE SUMMARY" stands after "IMR ISSUES, DECISIONS AND RATIONALES". In letters of this format it comes ' +
      'before.',
  );
  assert.equal(finding.related.length, 1);
});

test('one section moved to the front is one finding', () => {
  const [finding] = checkRule('section-order', blocks(mark(issuesExample), itemExample, methodExample, summaryExample));
  assert.match(finding.message, /stands before/);
});

test('one section moved to the end is one finding', () => {
  checkRule('section-order', blocks(summaryExample, issuesExample, itemExample, mark(methodExample)));
});

test('three letters in one file each have their own order', () => {
  checkRule('section-order', [letterExample, letterExample, letterExample].join('\n\n'));
});

test('a missing section is no other order', () => {
  assert.deepEqual(rulesOf(blocks(methodExample, issuesExample, itemExample)), ['missing-section']);
});

test('headings named in the case summary stand in no order', () => {
  checkRule('section-order', letterExample.replace('An MRI', 'See IMR ISSUES, DECISIONS AND RATIONALES below. An MRI'));
});
