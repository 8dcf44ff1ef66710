import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fitsGlob } from '../../server/config/globs.ts';

const check = (pattern: string, fitting: readonly string[], others: readonly string[]): void => {
  for (const path of fitting) assert.equal(fitsGlob(path, pattern), true, `${pattern} fits ${path}`);
  for (const path of others) assert.equal(fitsGlob(path, pattern), false, `${pattern} does not fit ${path}`);
};

test('a name without a slash is looked for anywhere, with all that is in it', () => {
  check('drafts', ['drafts', 'drafts/a.imr', 'x/drafts/y/a.imr'], ['draft/a.imr', 'mydrafts/a.imr', 'a.imr']);
  check('drafts/', ['drafts/a.imr', 'x/drafts/a.imr'], ['a.imr']);
  check('*.old.imr', ['a.old.imr', 'x/y/.old.imr'], ['a.imr', 'a.old.imr.txt']);
  check('a?.imr', ['ab.imr', 'x/a1.imr'], ['a.imr', 'abc.imr']);
});

test('a path with a slash counts from the folder of the configuration', () => {
  check('archive/2014', ['archive/2014/a.imr'], ['x/archive/2014/a.imr', 'archive/2015/a.imr']);
  check('/a.imr', ['a.imr'], ['x/a.imr']);
  check('./x/*.imr', ['x/a.imr'], ['x/y/a.imr', 'y/x/a.imr']);
  check(
    'archive/**/2014-*.imr',
    ['archive/2014-1.imr', 'archive/x/y/2014-2.imr'],
    ['2014-1.imr', 'archive/2015-1.imr'],
  );
  check('**', ['a', 'a/b.imr'], []);
  check('**/b/*/c', ['b/x/c', 'a/b/b/c'], ['b/c', 'b/x/y/c']);
});

test('every other sign stands for itself', () => {
  check('a[1]+(b).imr', ['a[1]+(b).imr'], ['a1b.imr']);
  check('/', [], ['a', '']);
});

test('the work stays small on patterns made to break it', () => {
  const pattern = `${'*a'.repeat(200)}b`;
  assert.equal(fitsGlob('a'.repeat(4000), pattern), false);
  assert.equal(fitsGlob(`${'a/'.repeat(2000)}a`, `${'**/a/'.repeat(200)}b`), false);
});

test('a path without signs fits itself and nothing shorter', () => {
  const name = fc.stringMatching(/^[a-z]{1,5}$/);
  fc.assert(
    fc.property(fc.array(name, { minLength: 2, maxLength: 5 }), (names) => {
      const path = names.join('/');
      assert.equal(fitsGlob(path, path), true);
      assert.equal(fitsGlob(names.slice(1).join('/'), `/${path}`), false);
    }),
  );
});
