import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CheckTotals, checkSummary, emptyTotals } from '../../client/check-text.ts';
import { say } from '../kit/say.ts';

const check = (totals: Partial<CheckTotals>, words: string, problem = false) =>
  assert.deepEqual(checkSummary({ ...emptyTotals(), ...totals }, say), { words, problem });

test('the summary of a check says what was found and what was left out', () => {
  check({}, 'No letter was found.');
  check({ letters: 1, files: 1 }, '1 letter in 1 file: no findings.');
  check(
    { letters: 12, files: 10, counts: { error: 1, warning: 2, information: 0, hint: 3 }, ignored: 2 },
    '12 letters in 10 files: 1 error, 2 warnings, 3 hints. 2 files ignored by configuration.',
  );
  check({ letters: 1, files: 1, unread: 1 }, '1 letter in 1 file: no findings. 1 file could not be read.', true);
  check(
    { letters: 1, files: 1, cancelled: true },
    '1 letter in 1 file: no findings. The check was cancelled; the other letters were not checked.',
    true,
  );
  check(
    { running: false },
    'No letter was checked: the language server is not running. Run "IMR: Restart Language Server" first.',
    true,
  );
});
