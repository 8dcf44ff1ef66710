import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { letterExample } from '../../server/rules/examples.ts';

const entry = fileURLToPath(new URL('../../server/main.cli.ts', import.meta.url));
const start = (args: readonly string[], input: string) =>
  spawnSync(process.execPath, ['--no-warnings', entry, ...args], { input, encoding: 'utf8' });

test('the process reads standard input and ends with the exit code', () => {
  const clean = start(['check', '-'], letterExample);
  assert.equal(clean.stderr, '');
  assert.equal(clean.status, 0);
  assert.equal(start(['check', '-'], letterExample.replace('Upheld', 'Denied')).status, 1);
  const wrong = start(['check', '--frobnicate'], '');
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /^check has no option "--frobnicate"\./);
});
