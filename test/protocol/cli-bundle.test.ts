import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const cli = fileURLToPath(new URL(manifest.bin['imr-letters'], root));

const start = (...args: string[]) =>
  spawnSync(process.execPath, [cli, ...args], { cwd: fileURLToPath(root), encoding: 'utf8' });

test('the built command line says its version', () => {
  const { status, stdout, stderr } = start('--version');
  assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: `${manifest.version}\n`, stderr: '' });
});

test('the built command line checks files, folders and patterns', () => {
  const clean = start('check', 'samples/01-*.imr', '--fail-on', 'hint');
  assert.equal(clean.stderr, '');
  assert.equal(clean.status, 0);
  const folder = start('check', 'samples', '--format', 'json');
  assert.equal(folder.status, 1);
  assert.ok(JSON.parse(folder.stdout).some((one: { findings: unknown[] }) => one.findings.length > 0));
  assert.equal(start('check', 'gone.imr').status, 2);
});

test('the built command line inspects a file', () => {
  const { status, stdout } = start('inspect', 'samples/01-lumbar-injection.imr', '--format', 'json');
  assert.equal(status, 0);
  assert.equal(JSON.parse(stdout).letters.length, 1);
});
