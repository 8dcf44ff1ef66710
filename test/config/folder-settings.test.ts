import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCatalogs } from '../../server/config/catalogs.ts';
import { type FolderSettings, findSettings, type Whereabouts } from '../../server/config/folder-settings.ts';
import { foldersAbove } from '../../server/config/uris.ts';
import { builtInCatalog } from '../../server/guidelines/catalog/catalog.ts';

type Files = Readonly<Record<string, string>>;

/** What is found among these files, by the URIs asked for. */
function find(files: Files, where: Whereabouts, catalogs = createCatalogs()): FolderSettings & { asked: string[] } {
  const asked: string[] = [];
  const search = findSettings(where, catalogs);
  let step = search.next();
  while (!step.done) {
    asked.push(step.value);
    step = search.next(files[step.value]);
  }
  return { ...step.value, asked };
}

const drug = (brand: string) => JSON.stringify({ drugs: [{ brands: [brand] }] });
const has = ({ catalog }: FolderSettings, brand: string): boolean =>
  catalog?.drugs.some(({ brands }) => brands.includes(brand)) ?? false;
const letter = (path: string): Whereabouts => ({ folders: foldersAbove(`file://${path}`) });

test('without any file there is only the built-in catalog', () => {
  const found = find({}, letter('/a/b/x.imr'));
  assert.equal(found.catalog, undefined);
  assert.deepEqual(found.asked, [
    'file:///a/b/.imr-letters.json',
    'file:///a/.imr-letters.json',
    'file:///.imr-letters.json',
  ]);
  assert.deepEqual([found.reports, found.files, found.missing], [[], [], { guidelines: [], formats: [] }]);
});

test('the nearest configuration counts, alone; its paths are relative to it', () => {
  const files = {
    'file:///a/.imr-letters.json': '{ "guidelines": ["house/one.json"] }',
    'file:///.imr-letters.json': '{ "guidelines": ["two.json"] }',
    'file:///a/house/one.json': drug('Onedrug'),
    'file:///two.json': drug('Twodrug'),
  };
  const found = find(files, letter('/a/b/x.imr'));
  assert.ok(has(found, 'Onedrug') && has(found, 'Norco') && !has(found, 'Twodrug'));
  assert.deepEqual(found.files, ['file:///a/house/one.json', 'file:///a/.imr-letters.json']);
  assert.ok(has(find(files, letter('/x.imr')), 'Twodrug'));
});

test('a catalog file that is not there, or no JSON, is told, and the others count', () => {
  const source = '{ "guidelines": ["none.json", "bad.json", "one.json"] }';
  const files = { 'file:///.imr-letters.json': source, 'file:///bad.json': '{', 'file:///one.json': drug('Onedrug') };
  const found = find(files, letter('/x.imr'));
  assert.ok(has(found, 'Onedrug'));
  assert.deepEqual(
    found.reports.map(({ uri, problems }) => [uri, problems.length]),
    [
      ['file:///bad.json', 1],
      ['file:///one.json', 0],
      ['file:///.imr-letters.json', 1],
    ],
  );
  const [{ span }] = found.reports[2].problems;
  assert.equal(source.slice(span.start, span.end), '"none.json"');
  assert.ok(found.files.includes('file:///none.json'), 'a file that comes to be makes another catalog');
});

test('the setting adds its files after those of the configuration, and says which are missing', () => {
  const files = {
    'file:///a/.imr-letters.json': '{ "guidelines": ["one.json"] }',
    'file:///a/one.json': '{ "drugs": [{ "brands": ["Onedrug"], "class": "first" }] }',
    'file:///two.json': '{ "drugs": [{ "brands": ["Onedrug"], "class": "second" }] }',
  };
  const setting = { folder: 'file:///', paths: { guidelines: ['two.json', 'a/one.json', 'none.json'], formats: [] } };
  const found = find(files, { ...letter('/a/x.imr'), setting });
  assert.equal(found.catalog?.drugs.find(({ brands }) => brands.includes('Onedrug'))?.class, 'second');
  assert.deepEqual(found.missing, { guidelines: ['none.json'], formats: [] });
  assert.equal(found.reports.length, 3, 'a file that both name is read once');
});

test('letters with the same overlays share one catalog, wherever the files lie', () => {
  const files = {
    'file:///a/.imr-letters.json': '{ "guidelines": ["one.json"] }',
    'file:///a/one.json': drug('Onedrug'),
    'file:///b/.imr-letters.json': '{ "guidelines": ["sub/one.json"] }',
    'file:///b/sub/one.json': drug('Onedrug'),
    'file:///c/.imr-letters.json': '{ "guidelines": [] }',
  };
  const catalogs = createCatalogs();
  const a = find(files, letter('/a/x.imr'), catalogs).catalog;
  assert.ok(a);
  assert.equal(find(files, letter('/b/x.imr'), catalogs).catalog, a);
  assert.equal(find(files, letter('/c/x.imr'), catalogs).catalog, undefined);
  catalogs.forgetUnused();
  assert.equal(find(files, letter('/a/y.imr'), catalogs).catalog, a);
  catalogs.forgetUnused();
  catalogs.forgetUnused();
  assert.notEqual(find(files, letter('/a/y.imr'), catalogs).catalog, a, 'what nobody asks for is forgotten');
});

test('the built-in catalog itself stays as it is', () => {
  const files = { 'file:///.imr-letters.json': '{ "guidelines": ["one.json"] }', 'file:///one.json': drug('Onedrug') };
  const before = builtInCatalog.drugs.length;
  assert.equal(find(files, letter('/x.imr')).catalog?.drugs.length, before + 1);
  assert.equal(builtInCatalog.drugs.length, before);
});

const format = (id: string) => JSON.stringify({ id, like: 'F' });
const idsOf = ({ formats }: FolderSettings) => formats?.map(({ id }) => id);

test('letter formats come from the configuration, then from the setting; each id once', () => {
  const files = {
    'file:///a/.imr-letters.json': '{ "formats": ["one.json", "none.json"] }',
    'file:///a/one.json': format('one'),
    'file:///two.json': format('two'),
    'file:///again.json': format('one'),
  };
  const paths = { guidelines: [], formats: ['two.json', 'again.json', 'gone.json'] };
  const found = find(files, { ...letter('/a/x.imr'), setting: { folder: 'file:///', paths } });
  assert.deepEqual(idsOf(found), ['one', 'two']);
  assert.deepEqual(found.missing, { guidelines: [], formats: ['gone.json'] });
  assert.deepEqual(
    found.reports.map(({ uri, problems }) => [uri, problems.map(({ message }) => message)]),
    [
      ['file:///a/one.json', []],
      [
        'file:///a/.imr-letters.json',
        [
          '"none.json" could not be read, so its entries are missing. Check the path; it counts from this file\'s folder.',
        ],
      ],
      ['file:///two.json', []],
      [
        'file:///again.json',
        ['Another format has the id "one", so this one is not read by. Give it an id of its own.'],
      ],
    ],
  );
});

test('letters with the same format files share the formats; a file that holds none leaves the others', () => {
  const files = {
    'file:///a/.imr-letters.json': '{ "formats": ["bad.json", "one.json"] }',
    'file:///a/bad.json': '{ "id": "F" }',
    'file:///a/one.json': format('one'),
    'file:///b/.imr-letters.json': '{ "formats": ["sub/one.json"] }',
    'file:///b/sub/one.json': format('one'),
    'file:///c/.imr-letters.json': '{ "formats": [] }',
  };
  const catalogs = createCatalogs();
  const a = find(files, letter('/a/x.imr'), catalogs);
  assert.deepEqual(idsOf(a), ['one']);
  assert.equal(find(files, letter('/b/x.imr'), catalogs).formats, a.formats);
  assert.equal(find(files, letter('/c/x.imr'), catalogs).formats, undefined);
});
