import assert from 'node:assert/strict';
import test from 'node:test';
import { addCounts, closingLine, mochaCounts, nodeCounts, noTests, testNotes } from '../../scripts/lib/counts.ts';
import { failures } from '../../scripts/lib/steps.ts';

const nodeSummary = (pass: number, fail: number, cancelled = 0, skipped = 0, todo = 0): string =>
  [
    `ℹ tests ${pass + fail}`,
    'ℹ suites 0',
    `ℹ pass ${pass}`,
    `ℹ fail ${fail}`,
    `ℹ cancelled ${cancelled}`,
    `ℹ skipped ${skipped}`,
    `ℹ todo ${todo}`,
    'ℹ duration_ms 12.5',
    '',
  ].join('\n');

test("Node's summary", () => {
  assert.deepEqual(nodeCounts(`✔ a\n✖ b\n${nodeSummary(12, 3)}`), { passed: 12, failed: 3, skipped: 0 });
});

test('a cancelled test has failed; a skipped one and one left to do are neither', () => {
  assert.deepEqual(nodeCounts(nodeSummary(5, 1, 2, 3, 4)), { passed: 5, failed: 3, skipped: 7 });
});

test('of two summaries the last one counts: a test may print its own', () => {
  assert.equal(nodeCounts(nodeSummary(1, 1) + nodeSummary(9, 0))?.passed, 9);
});

test('an output without a summary has no counts', () => {
  assert.equal(nodeCounts('Error: cannot find module'), undefined);
  assert.equal(mochaCounts('The page of VS Code crashed.'), undefined);
});

test("mocha's summary names failed and pending tests only where there are any", () => {
  assert.deepEqual(mochaCounts('\n  12 passing (3s)\n'), { passed: 12, failed: 0, skipped: 0 });
  const output = '  12 passing (61ms)\n  1 pending\n  2 failing\n\n  1) outline\n';
  assert.deepEqual(mochaCounts(output), { passed: 12, failed: 2, skipped: 1 });
});

test('the closing line sums all runners', () => {
  const runs = [nodeCounts(nodeSummary(400, 0)), mochaCounts('  12 passing (3s)')];
  const total = runs.map((counts) => counts ?? noTests).reduce(addCounts, noTests);
  assert.equal(closingLine(total), '412 passed, 0 failed');
});

test("of Node's output a failed step shows the failed tests, of another output all", () => {
  assert.equal(failures('✔ a\n✖ b\nℹ pass 1\n\n✖ failing tests:\n\n✖ b\n'), '✖ failing tests:\n\n✖ b\n');
  assert.equal(failures('error TS2304\n'), 'error TS2304\n');
});

test("what tests wrote beside their results is told apart from the runner's summary", () => {
  assert.deepEqual(testNotes(`✔ a\nℹ finding   01\nℹ tests in all\n${nodeSummary(12, 3)}`), [
    'finding   01',
    'tests in all',
  ]);
  assert.deepEqual(testNotes('✔ a\n'), []);
});
