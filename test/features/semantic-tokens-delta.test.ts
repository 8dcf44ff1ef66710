import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokenEdits } from '../../server/features/semantic-tokens-delta.ts';

/** The edits applied as LSP says: each counts from the list before. */
function check(before: readonly number[], after: readonly number[], edits: number): void {
  const made = tokenEdits(before, after);
  assert.equal(made.length, edits);
  const result = [...before];
  for (const { start, deleteCount, data } of made) result.splice(start, deleteCount, ...(data ?? []));
  assert.deepEqual(result, after);
}

test('equal lists need no edit', () => {
  check([], [], 0);
  check([1, 2, 3], [1, 2, 3], 0);
});
test('one edit between the common ends', () => {
  check([1, 2, 3, 4], [1, 9, 3, 4], 1);
  check([], [1, 2], 1);
  check([1, 2], [], 1);
  check([1, 1, 1], [1, 1], 1);
  check([1, 1], [1, 1, 1], 1);
  check([1, 2, 1, 2], [1, 2], 1);
  check([5, 6], [7, 5, 6], 1);
});
test('the edit is as short as the common ends allow', () => {
  assert.deepEqual(tokenEdits([0, 1, 2, 3, 4], [0, 1, 9, 3, 4]), [{ start: 2, deleteCount: 1, data: [9] }]);
});
