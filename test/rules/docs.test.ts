import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findingPages } from '../../scripts/lib/finding-pages.ts';
import { RULES } from '../../server/rules/rules.ts';

const folder = new URL('../../docs/findings/', import.meta.url);
const pages = findingPages(RULES);

test('docs/findings is what scripts/docs.ts writes', () => {
  assert.deepEqual(readdirSync(folder).toSorted(), [...pages.keys()].toSorted());
  for (const [name, page] of pages) assert.equal(readFileSync(new URL(name, folder), 'utf8'), page, `${name} is stale`);
});

test('links between the pages lead to pages', () => {
  for (const [name, page] of pages) {
    for (const [, target] of page.matchAll(/\]\((?!\.\.\/configuration\.md)([^)#]+)/g))
      assert.ok(pages.has(target), `${name} links to ${target}`);
  }
});

test('a page shows the marked place underlined, and no marks', () => {
  const page = pages.get('unknown-decision.md') ?? '';
  assert.match(page, /\nMRI of the lumbar spine: Denied\n {25}~{6}\n/);
  for (const one of pages.values()) assert.doesNotMatch(one, /<\||\|>/);
});
