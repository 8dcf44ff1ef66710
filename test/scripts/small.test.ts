import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { readFlags } from '../../scripts/lib/flags.ts';
import { firstLetter } from '../../scripts/lib/letters.ts';
import { notices, packageOf } from '../../scripts/lib/notices.ts';

test('the first letter of a folder', () => {
  assert.equal(firstLetter(['b.imr', 'README.md', 'a.imr.txt', 'c.imr']), 'b.imr');
  assert.equal(firstLetter(['notes.txt', 'z.imr.txt']), 'z.imr.txt');
  assert.equal(firstLetter(['b.txt', 'a.txt']), 'a.txt');
  assert.equal(firstLetter(['README.md']), undefined);
});

test('the flags that the test runner passes to VS Code', () => {
  const args = ['/letters', '--disable-extensions', '--no-sandbox', '--extensionTestsPath=/x/dist/index.js'];
  assert.deepEqual(readFlags([...args, '--extensionDevelopmentPath=/x', '--user-data-dir=/tmp/u']), {
    development: ['/x'],
    tests: '/x/dist/index.js',
    folder: path.resolve('/letters'),
  });
  assert.throws(() => readFlags(args), /extensionDevelopmentPath=FOLDER/);
});

test('the package of a bundled file', () => {
  assert.equal(packageOf('node_modules/semver/classes/range.js'), 'node_modules/semver');
  assert.equal(packageOf('node_modules/@scope/name/index.js'), 'node_modules/@scope/name');
  assert.equal(packageOf('node_modules/a/node_modules/b/index.js'), 'node_modules/a/node_modules/b');
  assert.equal(packageOf('server/text/lines.ts'), undefined);
});

test('the notices name every bundled package once, with its licence', () => {
  const files = ['server/text/lines.ts', 'node_modules/semver/index.js', 'node_modules/semver/classes/range.js'];
  const text = notices(files);
  assert.equal(text.match(/^semver \d/gm)?.length, 1);
  assert.match(text, /Permission to use, copy, modify/);
});
