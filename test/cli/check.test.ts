import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { letterExample } from '../../server/rules/examples.ts';
import { folderWith, runCli } from './run-cli.ts';

const draft = letterExample.replace('spine: Upheld', 'spine: Denied');
const hinted = letterExample.replace(/(Claims .*)\n\n(MAXIMUS .*)/, '$2\n\n$1');

test('a clean letter ends with 0', async (t) => {
  const cwd = folderWith(t, { 'a.imr': letterExample });
  assert.deepEqual(await runCli(['check', 'a.imr'], { cwd }), {
    code: 0,
    stdout: '1 letter in 1 file: no findings.\n',
    stderr: '',
  });
});

test('findings as text: place, severity, message, rule, and a summary', async (t) => {
  const cwd = folderWith(t, { 'b/draft.imr.txt': draft });
  const { code, stdout, stderr } = await runCli(['check', 'b/draft.imr.txt'], { cwd });
  assert.equal(code, 1);
  assert.equal(stderr, '');
  assert.equal(
    stdout,
    'b/draft.imr.txt:10:26 error The decision reads "Denied". An IMR letter decides Upheld or Overturned and nothing ' +
      'else; write which of the two. (unknown-decision)\n1 letter in 1 file: 1 error.\n',
  );
});

test('findings as JSON: the shape of the contract, lines and characters from 0', async (t) => {
  const cwd = folderWith(t, { 'a.imr': letterExample, 'draft.imr': draft });
  const { code, stdout, stderr } = await runCli(['check', '--format', 'json', 'a.imr', 'draft.imr'], { cwd });
  assert.equal(code, 1);
  assert.equal(stderr, '');
  const [clean, dirty] = JSON.parse(stdout);
  assert.deepEqual(clean, { file: 'a.imr', findings: [] });
  assert.equal(dirty.file, 'draft.imr');
  const [{ fingerprint, message, ...finding }] = dirty.findings;
  assert.match(fingerprint, /^[0-9a-f]{16}$/);
  assert.match(message, /^The decision reads "Denied"/);
  assert.deepEqual(finding, {
    rule: 'unknown-decision',
    severity: 'error',
    range: { start: { line: 9, character: 25 }, end: { line: 9, character: 31 } },
  });
});

test('--fail-on says from which severity on the exit code is 1', async (t) => {
  const cwd = folderWith(t, { 'hint.imr': hinted, 'error.imr': draft });
  const codeOf = async (file: string, ...failOn: string[]) => (await runCli(['check', file, ...failOn], { cwd })).code;
  assert.equal(await codeOf('hint.imr'), 0);
  assert.equal(await codeOf('hint.imr', '--fail-on', 'information'), 0);
  assert.equal(await codeOf('hint.imr', '--fail-on', 'hint'), 1);
  for (const severity of ['error', 'warning', 'information', 'hint']) {
    assert.equal(await codeOf('error.imr', '--fail-on', severity), 1);
  }
});

test('folders: letters by name and by opening, deep down; others are counted', async (t) => {
  const cwd = folderWith(t, {
    'z.imr': letterExample,
    'deep/er/b.IMR.TXT': draft,
    'deep/opens.txt': letterExample,
    'deep/prose.txt': 'Dear colleague,\nthe clinical case summary follows.\n',
    'deep/late.txt': `${'A line of prose.\n'.repeat(60)}${letterExample}`,
    'deep/data.json': '{}',
    'node_modules/x/left-out.imr': draft,
    '.git/left-out.imr': draft,
  });
  const { code, stdout } = await runCli(['check', '--format', 'json', '.'], { cwd });
  assert.equal(code, 1);
  assert.deepEqual(
    JSON.parse(stdout).map((one: { file: string }) => one.file),
    ['z.imr', 'deep/opens.txt', 'deep/er/b.IMR.TXT'],
  );
  const text = await runCli(['check'], { cwd });
  assert.match(text.stdout, /\n3 letters in 3 files: 1 error\. 3 other files left out\.\n$/);
});

test('in JSON the files left out are told on stderr', async (t) => {
  const cwd = folderWith(t, { 'a.imr': letterExample, 'b.pdf': '%PDF' });
  const { stderr } = await runCli(['check', '--format', 'json', '.'], { cwd });
  assert.equal(stderr, '1 letter in 1 file: no findings. 1 other file left out.\n');
});

test('`no-letter` only for a file that is named', async (t) => {
  const cwd = folderWith(t, { 'notes.txt': 'Notes.', 'empty.imr': '', 'a.imr': letterExample });
  const named = await runCli(['check', 'notes.txt', '--fail-on', 'information'], { cwd });
  assert.equal(named.code, 1);
  assert.match(named.stdout, /^notes\.txt:1:1 information No letter was found.*\(no-letter\)\n/);
  const found = await runCli(['check', '.', '--fail-on', 'hint'], { cwd });
  assert.deepEqual(found, {
    code: 0,
    stdout: '1 letter in 2 files: no findings. 1 other file left out.\n',
    stderr: '',
  });
  const both = await runCli(['check', '.', 'notes.txt'], { cwd });
  assert.match(both.stdout, /no-letter/);
});

test('patterns; a file that several paths lead to is read once', async (t) => {
  const cwd = folderWith(t, { 'a.imr': letterExample, 'in/b.imr': draft, 'in/c.md': 'No letter.' });
  const { stdout } = await runCli(['check', '**/*.imr', 'in', './a.imr', '--format', 'json'], { cwd });
  assert.deepEqual(
    JSON.parse(stdout).map((one: { file: string }) => one.file),
    ['./a.imr', 'in/b.imr'],
    'a file that is named is shown as it was named',
  );
  for (const pattern of ['{a,x}.imr', '[a-c].imr', './?.imr', `${cwd}/*.imr`, '*(a).imr']) {
    assert.match((await runCli(['check', pattern], { cwd })).stdout, /^1 letter in 1 file: no findings\.\n$/, pattern);
  }
  const up = await runCli(['check', '../*.imr', '--format', 'json'], { cwd: path.join(cwd, 'in') });
  assert.deepEqual(JSON.parse(up.stdout), [{ file: '../a.imr', findings: [] }]);
  const others = await runCli(['check', 'in/*'], { cwd });
  assert.match(others.stdout, /1 letter in 1 file: 1 error\. 1 other file left out\.\n$/);
});

test('standard input is a letter by the word of the user', async () => {
  const clean = await runCli(['check', '-'], { stdin: letterExample });
  assert.deepEqual(clean, { code: 0, stdout: '1 letter in 1 file: no findings.\n', stderr: '' });
  const dirty = await runCli(['check', '-', '--format', 'json'], { stdin: Buffer.from(`\ufeff${draft}`, 'utf16le') });
  assert.equal(dirty.code, 1);
  assert.equal(JSON.parse(dirty.stdout)[0].file, '-');
  assert.equal(JSON.parse(dirty.stdout)[0].findings[0].range.start.line, 9);
});

test('what cannot be read ends with 2, says why, and does not stop the rest', async (t) => {
  const cwd = folderWith(t, { 'draft.imr': draft, 'prose/notes.txt': 'Notes.' });
  const missing = await runCli(['check', 'gone.imr', 'draft.imr'], { cwd });
  assert.equal(missing.code, 2);
  assert.equal(missing.stderr, `gone.imr: there is no such file or folder. Paths are looked up from ${cwd}.\n`);
  assert.match(missing.stdout, /unknown-decision\)\n1 letter in 1 file: 1 error\.\n$/);

  const sentence = 'Letters are *.imr and *.imr.txt files, and *.txt files that open as one.\n';
  const without = await runCli(['check', 'prose'], { cwd });
  assert.deepEqual(without, { code: 2, stdout: '', stderr: `prose: no letter was found here. ${sentence}` });

  const pattern = await runCli(['check', '*.docx', '--format', 'json'], { cwd });
  assert.equal(pattern.code, 2);
  assert.equal(pattern.stderr, `*.docx: no file fits this pattern. Patterns are looked up from ${cwd}.\n`);
  assert.deepEqual(JSON.parse(pattern.stdout), []);
});

test('a file that may not be read ends with 2', {
  skip: process.getuid?.() === 0 && 'root reads every file',
}, async (t) => {
  const cwd = folderWith(t, { 'locked.imr': letterExample });
  chmodSync(path.join(cwd, 'locked.imr'), 0);
  const { code, stderr } = await runCli(['check', 'locked.imr'], { cwd });
  assert.equal(code, 2);
  assert.equal(stderr, 'locked.imr: it could not be read (EACCES). Check that you may read it.\n');
});

test('a path that leads nowhere ends with 2', async (t) => {
  const cwd = folderWith(t, {});
  symlinkSync(path.join(cwd, 'circle.imr'), path.join(cwd, 'circle.imr'));
  assert.deepEqual(await runCli(['check', 'circle.imr'], { cwd }), {
    code: 2,
    stdout: '',
    stderr: 'circle.imr: it could not be opened (ELOOP). Check that you may read it.\n',
  });
});

test('links: to a file they are read, to a folder they are not followed, broken ones are passed by', async (t) => {
  const cwd = folderWith(t, { 'real/a.imr': letterExample });
  mkdirSync(path.join(cwd, 'links'));
  symlinkSync(path.join(cwd, 'real/a.imr'), path.join(cwd, 'links/a.imr'));
  symlinkSync(path.join(cwd, 'links'), path.join(cwd, 'links/circle'));
  symlinkSync(path.join(cwd, 'gone'), path.join(cwd, 'links/gone.imr'));
  const { code, stdout } = await runCli(['check', 'links', '--format', 'json'], { cwd });
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(stdout), [{ file: 'links/a.imr', findings: [] }]);
});

test('bytes that are no UTF-8 are read as Windows-1252, with a notice', async (t) => {
  const cwd = folderWith(t, {
    'a.imr': Buffer.from(letterExample.replace('There are', 'Il y a d\u00e9j\u00e0'), 'latin1'),
  });
  const { code, stderr } = await runCli(['check', 'a.imr'], { cwd });
  assert.equal(code, 0);
  assert.equal(
    stderr,
    'a.imr: it is not UTF-8 and was read as Windows-1252. Save it as UTF-8 to be sure of every sign.\n',
  );
});

test('colour on a terminal only', async (t) => {
  const cwd = folderWith(t, { 'draft.imr': draft });
  const red = '\u001b[31merror\u001b[39m';
  assert.ok((await runCli(['check', 'draft.imr'], { cwd, terminal: true })).stdout.includes(red));
  assert.ok(!(await runCli(['check', 'draft.imr'], { cwd })).stdout.includes('\u001b'));
  assert.ok(
    !(await runCli(['check', 'draft.imr', '--format', 'json'], { cwd, terminal: true })).stdout.includes('\u001b'),
  );
});
