import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  blocks,
  claimsExample,
  itemExample,
  rationaleExample,
  reviewerExample,
  titleExample,
} from '../../../server/rules/examples.ts';
import { applyFix, checkRule, rulesOf } from '../check-rule.ts';

const title = titleExample.replace('MRI of the lumbar spine', '<|$&|>');

const missing = [
  {
    rule: 'missing-claims-guideline',
    item: blocks(title, reviewerExample, rationaleExample),
    message:
      '"MRI of the lumbar spine" has no field "Claims Administrator guideline:". Every item of a published letter ' +
      'names what the denial was based on, or that nothing was cited.',
    mended: blocks(
      titleExample,
      'Claims Administrator guideline: [[guideline that the claims administrator cited]]',
      reviewerExample,
      rationaleExample,
    ),
  },
  {
    rule: 'missing-reviewer-guideline',
    item: blocks(title, claimsExample, rationaleExample),
    message:
      '"MRI of the lumbar spine" has no field "MAXIMUS guideline:". The determination names the evidence that it rests ' +
      'on (8 CCR 9792.10.6(d), 9792.21.1).',
    mended: blocks(
      titleExample,
      claimsExample,
      'MAXIMUS guideline: [[guideline, chapter and section that the decision rests on]]',
      rationaleExample,
    ),
  },
  {
    rule: 'missing-rationale',
    item: blocks(title, claimsExample, reviewerExample),
    message:
      '"MRI of the lumbar spine" has no decision rationale. Each item needs its own analysis (Labor Code 4610.6(e)).',
    mended: blocks(
      titleExample,
      claimsExample,
      reviewerExample,
      "Decision rationale: [[the employee's condition]] [[the guideline]] [[its criteria]] [[findings of the records, " +
        'with their dates]] [[conclusion]]',
    ),
  },
] as const;

for (const { rule, item, message, mended } of missing) {
  test(`${rule}: reported at the title, alone`, () => {
    const [finding] = checkRule(rule, item);
    assert.equal(finding.severity, 'error');
    assert.equal(finding.message, message);
    assert.deepEqual(rulesOf(item), [rule]);
  });

  test(`${rule}: the fix puts a scaffold where the field belongs and is not preferred`, () => {
    assert.equal(applyFix(rule, item), mended);
    assert.equal(checkRule(rule, item)[0].fixes[0].preferred, false);
  });

  test(`${rule}: a label without text is there`, () => {
    const label = mended.split('\n').find((line) => line.includes('[[')) ?? '';
    checkRule(rule, mended.replace(label, `${label.slice(0, label.indexOf(':'))}:`));
  });

  test(`${rule}: a whole item, double-spaced and wrapped too, stays silent`, () => {
    checkRule(rule, itemExample);
    checkRule(rule, itemExample.replaceAll('\n', ' \n \n'));
    checkRule(rule, itemExample.replaceAll(' guideline:', '\nguideline:').replace('Decision r', 'Decision\nr'));
  });
}

test('label words in the prose of a rationale are no field', () => {
  const item = blocks(
    title,
    claimsExample,
    'Decision rationale: The MAXIMUS guideline was read. It is silent. The MRI is not medically necessary.',
  );
  checkRule('missing-reviewer-guideline', item);
});

test('an item with a title alone misses all three, each with its fix', () => {
  for (const { rule } of missing) {
    checkRule(rule, blocks('<|Knee brace|>: Upheld', itemExample));
    assert.match(applyFix(rule, blocks('Knee brace: Upheld', itemExample)), /^Knee brace: Upheld\n\n.*: \[\[.*\n\nMRI/);
  }
});

test('the fix sets the scaffold off from a title that follows without a blank line', () => {
  const after = applyFix(
    'missing-rationale',
    `${blocks('Knee brace: Upheld', claimsExample, reviewerExample)}\n${itemExample}`,
  );
  assert.match(after, /\[\[conclusion\]\]\n\nMRI of the lumbar spine: Upheld/);
});
