import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
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

test('the built command line starts other threads, whose output is that of one', () => {
  const outputs = ['1', '3'].map((threads) => {
    const { status, stdout, stderr } = start('check', 'samples', '--format', 'json', '--threads', threads);
    assert.match(stderr, /^13 letters in 11 files: .* 1 other file left out\.\n$/);
    return { status, stdout };
  });
  assert.deepEqual(outputs[1], outputs[0]);
});

test('a reader that stops early is no error', async () => {
  const reading = spawn(process.execPath, [cli, 'check', '--threads', '2', 'samples', 'test/fixtures/letters-made'], {
    cwd: fileURLToPath(root),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const errors: string[] = [];
  reading.stderr.setEncoding('utf8').on('data', (text) => errors.push(text));
  await once(reading.stdout, 'data');
  reading.stdout.destroy();
  const [code] = await once(reading, 'exit');
  assert.equal(errors.join(''), '');
  assert.equal(code, 1);
});
