import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { conclusionOf } from './check-conclusion.ts';

const VALUES: Readonly<Record<string, string | undefined>> = {
  NO: 'not-necessary',
  YES: 'necessary',
  PART: 'partly',
  NONE: undefined,
};

/** Sentences as reviewers write them, one on a line behind what they conclude. */
const LINES = readFileSync(join(import.meta.dirname, 'conclusions.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '');

test('conclusions of many shapes', () => {
  assert.ok(LINES.length > 120, `${LINES.length}`);
  for (const line of LINES) {
    const [value] = line.split(' ', 1);
    assert.ok(value in VALUES, line);
    assert.equal(conclusionOf(line.slice(value.length + 1)).conclusion?.value, VALUES[value], line);
  }
});
