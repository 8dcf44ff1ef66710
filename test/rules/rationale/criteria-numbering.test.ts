import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyFix, checkRule } from '../check-rule.ts';
import { letterOf } from './letter-of.ts';

const letter = (list: string, after = 'The patient has none of these.') =>
  letterOf('Facet neurotomy: Upheld', `${list} ${after} The request is not medically necessary.`);
const check = (list: string, after?: string) => checkRule('criteria-numbering', letter(list, after));

test('a number that is skipped', () => {
  const [finding] = check('ODG criteria are: (1) a diagnosis; (2) a block; <|(4)|> no fusion; (5) two levels at most.');
  assert.equal(finding.severity, 'warning');
  assert.equal(
    finding.message,
    'The list of criteria runs 1, 2, 4: 3 is skipped, and a criterion may be missing. Hold it against the guideline ' +
      'before renumbering.',
  );
  check('ODG criteria: 1. a diagnosis. 2. a block. 3. relief. <|5.|> two levels. 6. care.');
  check('ODG criteria: a) a diagnosis; b) a block; <|d)|> two levels.');
  check('ODG criteria are: (i) a diagnosis; (ii) a block; <|(iv)|> two levels.');
});

test('a number that stands twice', () => {
  const [finding] = check('ODG criteria: 1. a diagnosis. 2. a block. <|2.|> relief. 3. two levels.');
  assert.match(finding.message, /runs 1, 2, 2: 2 stands twice\./);
});

test('the fix renumbers, and is not safe', () => {
  const text = letter('ODG criteria are: (1) a diagnosis; (2) a block; (4) no fusion; (5) two levels.');
  assert.match(
    applyFix('criteria-numbering', text),
    /\(1\) a diagnosis; \(2\) a block; \(3\) no fusion; \(4\) two levels/,
  );
  const [finding] = check('Criteria are: (1) a diagnosis; (2) a block; <|(4)|> no fusion.');
  assert.ok(finding.fixes.every(({ safe, preferred }) => !safe && !preferred));
});

test('no fix where a sentence names a criterion by its number', () => {
  const [finding] = check('Criteria are: (1) a block; (2) care; <|(4)|> no fusion.', 'Criterion 4 is not met.');
  assert.deepEqual(finding.fixes, []);
});

test('lists without a gap, nested, quoted', () => {
  check('ODG criteria are: (1) a diagnosis; (2) a block; (3) no fusion.');
  check('ODG criteria: 1. a diagnosis: a) pain; b) signs. 2. a block. 3. relief.');
  check('ODG says, "Criteria: (1) a diagnosis; (2) a block; (4) no fusion."');
});

test('no list: doses, pages, conditions in prose, notes', () => {
  check('ODG asks for 1 block, 2 levels and 4 weeks of care (page 46).');
  check('ODG [1] asks for a block [3] and for care [4].');
  check('Criteria: 1. a block of 2. 3. levels.');
});
