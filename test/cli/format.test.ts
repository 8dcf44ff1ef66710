import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { formatted } from '../features/formatting/check-formatting.ts';
import { doubleSpaced, letter } from '../features/letters.ts';
import { folderWith, runCli } from './run-cli.ts';

const extracted = doubleSpaced(letter);
const tidy = formatted(letter);

test('prints a letter laid out, by the wrap that is asked for', async (t) => {
  const cwd = folderWith(t, { 'a.imr': extracted });
  assert.deepEqual(await runCli(['format', 'a.imr'], { cwd }), { code: 0, stdout: tidy, stderr: '' });
  assert.equal((await runCli(['format', 'a.imr', '--wrap', 'keep'], { cwd })).stdout, formatted(extracted, 'keep'));
  assert.equal((await runCli(['format', '-', '--wrap', '72'], { stdin: extracted })).stdout, formatted(extracted, 72));
  assert.equal(readFileSync(path.join(cwd, 'a.imr'), 'utf8'), extracted, 'the file stays');
});

test('--check names the letters that are not in order, --write writes them', async (t) => {
  const cwd = folderWith(t, {
    'a.imr': extracted,
    'b.imr': tidy,
    'c.imr': `\ufeff${extracted}`,
    'note.txt': 'x  y\n\n\n',
  });
  assert.deepEqual(await runCli(['format', '.', '--check'], { cwd }), {
    code: 1,
    stdout: 'a.imr\nc.imr\n',
    stderr: '3 files: 2 not in order.\n',
  });
  assert.deepEqual(await runCli(['format', '.', '--write'], { cwd }), {
    code: 0,
    stdout: 'a.imr\nc.imr\n',
    stderr: '3 files: 2 laid out anew.\n',
  });
  assert.equal(readFileSync(path.join(cwd, 'a.imr'), 'utf8'), tidy);
  assert.equal(readFileSync(path.join(cwd, 'c.imr'), 'utf8'), `\ufeff${tidy}`);
  assert.equal(readFileSync(path.join(cwd, 'note.txt'), 'utf8'), 'x  y\n\n\n');
  assert.deepEqual(await runCli(['format', '.', '--check'], { cwd }), {
    code: 0,
    stdout: '',
    stderr: '3 files: in order.\n',
  });
});

test('what cannot be done is said', async (t) => {
  const cwd = folderWith(t, { 'a.imr': Buffer.from(`${extracted}\u2013`.replace('\u2013', '\u00e9'), 'latin1') });
  const check = async (args: readonly string[], said: RegExp) => {
    const { code, stderr } = await runCli(['format', ...args], { cwd, stdin: extracted });
    assert.equal(code, 2);
    assert.match(stderr, said);
  };
  await check([], /format lays out letters; none was named\./);
  await check(['a.imr', 'b.imr'], /format prints one letter; 2 were named\. --write writes them/);
  await check(['a.imr', '--write', '--check'], /--write and --check exclude each other\./);
  await check(['a.imr', '--wrap', '12'], /--wrap is unwrap, keep or a number from 40 to 400, not "12"\./);
  await check(['none.imr'], /none\.imr: there is no such file/);
  await check(['-', '--write'], /Standard input cannot be changed, so nothing was written/);
  await check(['a.imr', '--write'], /it is Windows-1252, not UTF-8, so nothing was written/);
});
