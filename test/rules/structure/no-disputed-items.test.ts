import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks, issuesExample, letterExample, methodExample, summaryExample } from '../../../server/rules/examples.ts';
import { applyFix, checkRule, rulesOf } from '../check-rule.ts';

const without = blocks(methodExample, summaryExample, issuesExample.replace(/^.*$/m, '<|$&|>'));

test('an issues section with its fixed sentence alone', () => {
  const [finding] = checkRule('no-disputed-items', without);
  assert.equal(finding.severity, 'error');
  assert.deepEqual(rulesOf(without), ['no-disputed-items']);
});

test('an issues section with its heading alone is not also empty', () => {
  const text = blocks(methodExample, summaryExample, '<|IMR ISSUES, DECISIONS AND RATIONALES|>\n \n');
  checkRule('no-disputed-items', text);
  assert.deepEqual(rulesOf(text), ['no-disputed-items']);
});

test('prose with decision words holds no item', () => {
  checkRule('no-disputed-items', `${without}\nThe denial was upheld.\nIt was later overturned.`);
});

test('a letter with an item, even an unfinished one, stays silent', () => {
  checkRule('no-disputed-items', letterExample);
  checkRule(
    'no-disputed-items',
    blocks(methodExample, summaryExample, issuesExample, 'MRI of the knee', 'Claims Administrator guideline:'),
  );
});

test('without the section it is the section that is missing', () => {
  checkRule('no-disputed-items', blocks(methodExample, summaryExample));
});

test('the fix inserts an item with its fields', () => {
  const after = applyFix('no-disputed-items', without);
  assert.match(
    after,
    /below:\n\n\[\[disputed item\]\]: \[\[Upheld or Overturned\]\]\n\nClaims .*\]\]\n\nMAXIMUS .*\]\]\n\nDecision rationale: \[\[.*\]\]$/,
  );
});
