import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCommand } from '../../server/cli/arguments.ts';
import { runCli } from './run-cli.ts';

const hint = ' "imr-letters --help" shows how to use it.\n';

test('what cannot be followed ends with 2 and one sentence on what is wrong', async () => {
  const wrong: readonly [string, string][] = [
    ['', 'No command was given.'],
    ['lint x', 'There is no command "lint".'],
    ['--format json check x', 'The command comes first, before "--format".'],
    ['check --strict', 'check has no option "--strict".'],
    ['check -q', 'check has no option "-q".'],
    ['check x --format', 'The option "--format" lacks its value.'],
    ['check --help=yes', 'The option "--help" takes no value.'],
    ['check x --format sarif', '--format is one of text, json, not "sarif".'],
    ['check x --format github', '--format is one of text, json, not "github".'],
    ['check x --fail-on fatal', '--fail-on is one of error, warning, information, hint, not "fatal".'],
    ['inspect', 'inspect reads one file; none was named.'],
    ['inspect a b', 'inspect reads one file; 2 were named.'],
    ['inspect a --fail-on hint', 'inspect has no option "--fail-on".'],
  ];
  for (const [line, sentence] of wrong) {
    const ran = await runCli(line.split(' ').filter(Boolean));
    assert.deepEqual(ran, { code: 2, stdout: '', stderr: sentence + hint }, line);
  }
});

test('--help and --version end with 0', async () => {
  for (const args of [['--help'], ['-h'], ['help'], ['check', '--help'], ['inspect', '-h']]) {
    const { code, stdout, stderr } = await runCli(args);
    assert.equal(code, 0);
    assert.equal(stderr, '');
    assert.match(stdout, /imr-letters check \[FILES\|FOLDERS\|GLOBS\|-\] \[--format text\|json\]/);
  }
  assert.deepEqual(await runCli(['--version']), { code: 0, stdout: '1.2.3\n', stderr: '' });
});

test('options stand before or after the paths; check without paths reads the current folder', () => {
  assert.deepEqual(parseCommand(['check', '--format', 'json', 'a', 'b', '--fail-on=hint']), {
    name: 'check',
    paths: ['a', 'b'],
    format: 'json',
    failOn: 'hint',
  });
  assert.deepEqual(parseCommand(['check']), { name: 'check', paths: ['.'], format: 'text', failOn: 'error' });
  assert.deepEqual(parseCommand(['check', '-', '--', '--odd.imr']), {
    name: 'check',
    paths: ['-', '--odd.imr'],
    format: 'text',
    failOn: 'error',
  });
});
