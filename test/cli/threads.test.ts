import assert from 'node:assert/strict';
import { globSync, linkSync, readFileSync, symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { letterExample } from '../../server/rules/examples.ts';
import { folderWith, runCli } from './run-cli.ts';

const undecided = letterExample.replace(': Upheld', '');
const root = fileURLToPath(new URL('../../', import.meta.url));
const known = globSync(['samples/*.imr*', 'test/fixtures/letters-made/*.txt'], { cwd: root }).sort();
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** An archive with everything that a person is told something of, the largest file first. */
function archive(t: TestContext): string {
  const stale = { file: 'one/gone.imr', rule: 'missing-decision', fingerprint: '0123456789abcdef', who: 'A. Reviewer' };
  const accepted = [stale, { ...stale, file: 'one/z.imr' }].map((one) => ({
    ...one,
    why: 'Said.',
    when: '2026-01-31',
  }));
  const cwd = folderWith(t, {
    'a-large.imr': known.map(textOf).join('\n\n'),
    'latin.imr': Buffer.from(letterExample.replace('There are', 'Il y a d\u00e9j\u00e0'), 'latin1'),
    'prose.txt': 'Dear colleague.\n',
    'locked.imr': '',
    'z.imr': undecided,
    'one/.imr-letters.json': '{ "baseline": "../x.imr-baseline.json", "ignore": ["*holes*"], "rulez": {} }',
    'one/z.imr': undecided,
    'x.imr-baseline.json': JSON.stringify({ accepted }),
    ...Object.fromEntries(
      known.flatMap((file) => ['one', 'two'].map((to) => [`${to}/${path.basename(file)}`, textOf(file)])),
    ),
  });
  truncateSync(path.join(cwd, 'locked.imr'), 2 ** 32);
  return cwd;
}

const textsIn = (cwd: string): string[] =>
  globSync('**/*.{imr,txt}', { cwd })
    .filter((file) => file !== 'locked.imr')
    .sort()
    .map((file) => readFileSync(path.join(cwd, file), 'utf8'));

test('whatever the number of threads, the output is the same to the letter', async (t) => {
  const cwd = archive(t);
  for (const args of [['check'], ['check', '.', 'two', '*.none', '--format', 'json'], ['format', '.', '--check']]) {
    const one = await runCli([...args, '--threads', '1'], { cwd });
    assert.deepEqual(await runCli([...args, '--threads', '3'], { cwd }), one);
    assert.equal(one.code, 2);
    assert.match(one.stderr, /^locked\.imr: it could not be read/m);
    assert.equal(one.stderr.match(/rulez/g)?.length, 1, 'what is wrong with a configuration is said once');
  }
  const { stdout, stderr } = await runCli(['check', '--format', 'json'], { cwd });
  assert.equal(JSON.parse(stdout)[0].file, 'a-large.imr');
  assert.match(stderr, /missing-decision is not in one\/gone\.imr any more/);
});

test('with several threads the same is fixed and laid out, and a file of two names once', async (t) => {
  for (const args of [
    ['check', '.', '--fix'],
    ['format', '.', '--write'],
  ]) {
    const [one, three] = [archive(t), archive(t)];
    for (const cwd of [one, three]) {
      symlinkSync(path.join(cwd, 'a-large.imr'), path.join(cwd, 'two/link.imr'));
      linkSync(path.join(cwd, 'a-large.imr'), path.join(cwd, 'one/other-name.imr'));
    }
    const before = textsIn(one);
    const alone = await runCli([...args, '--threads', '1'], { cwd: one });
    assert.deepEqual(await runCli([...args, '--threads', '3'], { cwd: three }), alone);
    assert.deepEqual(textsIn(three), textsIn(one));
    assert.notDeepEqual(textsIn(one), before);
  }
});

test('--threads takes a number', async () => {
  for (const number of ['0', '-1', 'all', '1.5', '257', '']) {
    const { code, stderr } = await runCli(['check', `--threads=${number}`]);
    assert.equal(code, 2);
    assert.match(stderr, /^--threads is a number from 1 to 256, not "/);
  }
});

test('Ctrl-C ends the writing of files between two of them, and a reader that stops early ends a check', async (t) => {
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, n) => [`${100 + n}.imr`, `${letterExample}\n\n\n\n\n`]),
  );
  const cwd = folderWith(t, files);
  const stopped = await runCli(['format', '.', '--write', '--threads', '1'], {
    cwd,
    onInterrupt: (listener) => setImmediate(listener),
  });
  assert.equal(stopped.code, 130);
  const left = textsIn(cwd).filter((text) => text.endsWith('\n\n\n\n\n')).length;
  assert.ok(left > 0 && left < 60, `${left} are left`);
  assert.equal(stopped.stdout.trim().split('\n').length, 60 - left);

  const closed = await runCli(['check', '--format', 'json', '--threads', '1'], { cwd, isClosed: () => true });
  assert.deepEqual(closed.stdout, '[]\n');
});
