import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterExample } from '../../server/rules/examples.ts';
import { folderWith, runCli } from './run-cli.ts';

/** A letter that cites a chapter of ODG which only the organization's catalog knows. */
const letter = letterExample.replace(
  'MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.',
  'MAXIMUS guideline: Decision based on Non-MTUS Citation House Region Chapter, Injections.',
);
const catalog = '{ "guidelines": [{ "id": "odg", "chapters": [{ "title": "House Region" }] }] }';

/** The source of the reviewer's citation, and what was said beside the result. */
async function sourceOf(cwd: string, file: string, stdin?: string) {
  const { code, stdout, stderr } = await runCli(['inspect', file, '--format', 'json'], { cwd, stdin });
  assert.equal(code, 0, stderr);
  const [citation] = JSON.parse(stdout).letters[0].items[0].reviewerGuideline.citations;
  return { source: citation.source, stderr };
}

test('inspect reads a letter by the nearest configuration, standard input by the current folder', async (t) => {
  assert.ok(letter.includes('House Region'));
  const cwd = folderWith(t, {
    '.imr-letters.json': '{ "guidelines": ["catalogs/house.imr-catalog.json"] }',
    'catalogs/house.imr-catalog.json': catalog,
    'letters/a.imr': letter,
    'others/.imr-letters.json': '{}',
    'others/b.imr': letter,
  });
  assert.deepEqual(await sourceOf(cwd, 'letters/a.imr'), { source: 'ODG', stderr: '' });
  assert.deepEqual(await sourceOf(cwd, 'others/b.imr'), { source: 'Other', stderr: '' });
  assert.deepEqual(await sourceOf(cwd, '-', letter), { source: 'ODG', stderr: '' });
});

test('what is wrong with a file is said once with its place, and check ends as it would without', async (t) => {
  const cwd = folderWith(t, {
    '.imr-letters.json': '{\n  "guidelines": ["none.json", "house.json"]\n}\n',
    'house.json': '{ "drugs": 1, "guidelines": [] }',
    'a.imr': letterExample,
    'sub/b.imr': letterExample,
  });
  const { code, stdout, stderr } = await runCli(['check', '.'], { cwd });
  assert.equal(code, 0);
  assert.match(stdout, /^2 letters in 2 files: no findings\./m);
  assert.deepEqual(stderr.trimEnd().split('\n'), [
    'house.json:1:3 Here stands a number; write a list in [ ]. It was left out. (configuration)',
    '.imr-letters.json:2:18 "none.json" could not be read, so its entries are missing. Check the path; it counts from this file\'s folder. (configuration)',
  ]);
});

test('a catalog file in UTF-16 or with a byte order mark is read', async (t) => {
  for (const bytes of [Buffer.from(`\ufeff${catalog}`, 'utf16le'), Buffer.from(`\ufeff${catalog}`, 'utf8')]) {
    const cwd = folderWith(t, {
      '.imr-letters.json': '{ "guidelines": ["house.json"] }',
      'house.json': bytes,
      'a.imr': letter,
    });
    assert.deepEqual(await sourceOf(cwd, 'a.imr'), { source: 'ODG', stderr: '' });
  }
});
