import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Ajv } from 'ajv';
import { builtInCatalog, type Catalog } from '../../server/guidelines/catalog/catalog.ts';
import { entriesById } from '../../server/guidelines/catalog/entries.ts';
import { applyOverlays, readOverlay } from '../../server/guidelines/catalog/overlay.ts';

const fits = new Ajv({ allErrors: true }).compile(
  JSON.parse(readFileSync(new URL('../../schemas/catalog.schema.json', import.meta.url), 'utf8')),
);

/** The problems of an overlay, one "path: message" each. */
const problemsOf = (value: unknown): string[] =>
  readOverlay(value).problems.map(({ path, message }) => `${path}: ${message}`);

const withOverlay = (value: unknown): Catalog => applyOverlays(builtInCatalog, [readOverlay(value).overlay]);

const entry = (catalog: Catalog, id: string) => entriesById(catalog).get(id)?.entry;

/** Every place in a value, as a function that gives the whole with another value there. */
function placesIn(whole: unknown): ((value: unknown) => unknown)[] {
  const here = [(value: unknown): unknown => value];
  if (typeof whole !== 'object' || whole === null) return here;
  const inside = Object.entries(whole).flatMap(([key, part]) =>
    placesIn(part).map((place) => (value: unknown) => {
      if (!Array.isArray(whole)) return { ...whole, [key]: place(value) };
      return whole.with(Number(key), place(value));
    }),
  );
  return [...here, ...inside];
}

/** A file that says everything that can be said. */
const complete = {
  $schema: 'catalog.schema.json',
  sources: [{ id: 'licence-2016', about: 'Our licence of 2016', url: 'https://example.org/licence' }],
  guidelines: [
    {
      id: 'odg',
      chapters: [
        {
          id: 'hip-pelvis',
          misspellings: ['Hip & Pelvic'],
          topics: [
            { title: 'Sacroiliac joint blocks', text: 'Our licensed words.' },
            { id: 'bursitis', title: 'Bursitis', pages: '3-4, 9' },
          ],
        },
      ],
    },
    {
      id: 'house',
      title: 'House guidelines (HG)',
      source: 'Other',
      short: 'HG',
      aliases: ['House rules'],
      publishers: [{ name: 'The house', from: '2014', to: '2016-05', note: 'in print' }],
      link: 'https://example.org/',
      notes: [{ text: 'Internal.', sources: [] }],
      sources: ['licence-2016'],
      chapters: [
        {
          title: 'Spine & Neck',
          number: 2,
          fullTitle: 'Spine & Neck (all)',
          regulation: '9792.23.99',
          partOfMtus: false,
          pages: '1-90',
          pageSources: ['licence-2016'],
          pageCount: { count: 90 },
          citedPages: [{ pages: '4' }],
          sectionsComplete: true,
          link: 'https://example.org/spine',
          editions: [
            {
              label: '2016',
              title: 'second',
              from: '2016-01-01',
              citedAs: { title: 'Spine', year: 2016 },
              published: '2015-12',
            },
            {
              label: '2014',
              standing: 'adopted',
              addition: false,
              from: '2014-01-01',
              to: '2015-12-31',
              contents: ['odg/neck-upper-back'],
              topics: [{ id: 'a', see: 'odg' }],
              pageCount: { count: 3 },
              keeps: 'odg',
              sectionsComplete: false,
              notes: [],
              text: 'Words.',
            },
          ],
        },
      ],
    },
  ],
  criteria: [
    {
      title: 'Acupuncture',
      sets: [
        {
          guidelines: ['house/spine-neck'],
          edition: 'print',
          facts: [
            {
              text: '6 visits at first',
              measure: 'trial-visits',
              max: 6,
              unit: 'visits',
              over: { max: 2, unit: 'weeks' },
              per: 'week',
              for: 'neck',
              words: ['trial'],
              alsoStated: [{ max: 8, unit: 'visits', note: 'older print' }],
            },
          ],
        },
      ],
      notes: [{ text: 'See the house.' }],
    },
  ],
  organisations: [{ id: 'house-page', title: 'House page', kind: 'web page', hosts: ['example.org'], weak: true }],
  abbreviations: [
    { short: ['PT'], readings: ['patient'] },
    { short: ['XA', 'XB'], readings: ['one', 'two'], paired: true },
  ],
  drugs: [
    {
      brands: ['Soma'],
      class: 'Muscle relaxant',
      statuses: [{ list: 'MTUS Drug List', status: 'Non-Exempt', from: '2018-01-01' }],
      notes: [{ text: 'Ours.' }],
    },
  ],
};

describe('an overlay that is right', () => {
  test('has no problems and fits the schema', () => {
    assert.deepEqual(problemsOf(complete), []);
    assert.ok(fits(complete), JSON.stringify(fits.errors));
    assert.deepEqual(readOverlay({}), { overlay: {}, problems: [] });
  });

  test('licensed text joins the topic that its title names; the rest of the topic stays', () => {
    const before = entry(builtInCatalog, 'odg/hip-pelvis/sacroiliac-joint-injections');
    const after = entry(withOverlay(complete), 'odg/hip-pelvis/sacroiliac-joint-injections');
    assert.ok(before && 'sources' in before && after && 'text' in after);
    assert.equal(after.text, 'Our licensed words.');
    assert.deepEqual([after.sources], [before.sources]);
    assert.ok(!('text' in before) || before.text === undefined);
  });

  test('a new topic, chapter and guideline have ids, names and the organisation as source', () => {
    const catalog = withOverlay(complete);
    assert.deepEqual(entry(catalog, 'odg/hip-pelvis/bursitis'), {
      id: 'odg/hip-pelvis/bursitis',
      title: 'Bursitis',
      aliases: [],
      notes: [],
      text: undefined,
      sources: ['organisation'],
      pages: {
        ranges: [
          { from: 3, to: 4 },
          { from: 9, to: 9 },
        ],
        sources: ['organisation'],
      },
      see: undefined,
    });
    const chapter = entriesById(catalog).get('house/spine-neck');
    assert.ok(chapter?.kind === 'chapter');
    assert.deepEqual(chapter.entry.pages?.sources, ['licence-2016']);
    assert.deepEqual(
      chapter.entry.editions.map(({ id, next }) => [id, next]),
      [
        ['house/spine-neck/2016', undefined],
        ['house/spine-neck/2014', 'house/spine-neck/2016'],
      ],
    );
    assert.deepEqual(
      chapter.entry.aliases,
      ['Spine and Neck', 'Spine & Neck (all)', 'Spine and Neck (all)'].filter((name) => name !== 'Spine & Neck (all)'),
    );
  });

  test('criteria, readings and statuses are added to those that are known', () => {
    const catalog = withOverlay(complete);
    const sets = (from: Catalog) => from.criteria.find(({ id }) => id === 'criteria/acupuncture')?.sets ?? [];
    assert.equal(sets(catalog).length, sets(builtInCatalog).length + 1);
    assert.deepEqual(sets(catalog).at(-1)?.facts[0].figure?.over, { max: 2, unit: 'weeks' });
    const abbreviation = (id: string) => catalog.abbreviations.find((row) => row.id === id)?.forms;
    assert.deepEqual(abbreviation('abbr/PT'), [
      { short: 'PT', readings: ['physical therapy', 'prothrombin time', 'patient'] },
    ]);
    assert.deepEqual(abbreviation('abbr/XA'), [
      { short: 'XA', readings: ['one'] },
      { short: 'XB', readings: ['two'] },
    ]);
    const soma = catalog.drugs.find(({ id }) => id === 'drug/soma');
    assert.deepEqual([soma?.generic, soma?.statuses.length, soma?.notes.length], ['carisoprodol', 1, 2]);
  });

  test('the catalog itself stays as it is, and overlays follow each other', () => {
    const before = JSON.stringify(entry(builtInCatalog, 'odg'));
    const { overlay } = readOverlay(complete);
    const text = (words: string) =>
      readOverlay({ guidelines: [{ id: 'odg', chapters: [{ id: 'pain', text: words }] }] }).overlay;
    const pain = entry(applyOverlays(builtInCatalog, [overlay, text('first'), text('second')]), 'odg/pain');
    assert.ok(pain && 'text' in pain);
    assert.equal(pain.text, 'second');
    assert.equal(JSON.stringify(entry(builtInCatalog, 'odg')), before);
    assert.equal(applyOverlays(builtInCatalog, []), builtInCatalog);
  });
});

describe('an overlay with something wrong', () => {
  test('names the place and the remedy', () => {
    const wrong: readonly (readonly [unknown, string])[] = [
      [null, ': A catalog file is an object such as { "guidelines": [ ... ] }; nothing was read.'],
      [[], ': A catalog file is an object such as { "guidelines": [ ... ] }; nothing was read.'],
      [{ guidelines: {} }, '/guidelines: Here stands an object; write a list in [ ]. It was left out.'],
      [{ guidelines: ['odg'] }, '/guidelines/0: Here stands a string; write a guideline in { }. It was left out.'],
      [
        { guidelines: [{ title: 'Ours' }] },
        '/guidelines/0: This is a guideline without "id"; it was left out. Add what is missing.',
      ],
      [
        { guidelines: [{ id: 'odg/pain' }] },
        '/guidelines/0/id: "odg/pain" holds a slash; write the last part only: "pain".',
      ],
      [
        { guidelines: [{ id: 'x', chapters: [{ number: 3 }] }] },
        '/guidelines/0/chapters/0: This is a chapter without "id" and "title"; it was left out. Give it one of them.',
      ],
      [
        { guidelines: [{ id: 'x', tittle: 'X' }] },
        '/guidelines/0/tittle: The key "tittle" is not known here and was left out. Did you mean "title"?',
      ],
      [
        { 'a/b~c': 1 },
        '/a~1b~0c: The key "a/b~c" is not known here and was left out. Known here: $schema, sources, guidelines, criteria, organisations, abbreviations, drugs.',
      ],
      [
        { guidelines: [{ id: 'x', source: 'odg' }] },
        '/guidelines/0/source: "odg" is not known here; write one of: MTUS, ACOEM, ODG, Other.',
      ],
      [
        { guidelines: [{ id: 'x', chapters: [{ id: 'y', pages: '63 to 66' }] }] },
        '/guidelines/0/chapters/0/pages: "63 to 66" names no pages; write them as "63-66, 90".',
      ],
      [
        { guidelines: [{ id: 'x', chapters: [{ id: 'y', editions: [{ label: '1', from: '7/18/2009' }] }] }] },
        '/guidelines/0/chapters/0/editions/0/from: "7/18/2009" is no day; write YYYY-MM-DD.',
      ],
      [
        {
          guidelines: [
            { id: 'x', chapters: [{ id: 'y', editions: [{ label: '1', from: '2010-01-01', to: '2009-01-01' }] }] },
          ],
        },
        '/guidelines/0/chapters/0/editions/0: The edition ends (2009-01-01) before it begins (2010-01-01); both days were left out. Check them.',
      ],
      [
        { criteria: [{ id: 'x', sets: [{ guidelines: ['odg'], facts: [{ text: 'six', min: 6 }] }] }] },
        '/criteria/0/sets/0/facts/0: A figure needs "measure" and "unit" beside "min" or "max"; only its words were kept.',
      ],
      [
        {
          criteria: [
            {
              id: 'x',
              sets: [{ guidelines: ['odg'], facts: [{ text: 'six', measure: 'm', unit: 'weeks', min: 8, max: 6 }] }],
            },
          ],
        },
        '/criteria/0/sets/0/facts/0: "min" (8) is more than "max" (6); the figure was left out. Check them.',
      ],
      [
        { abbreviations: [{ short: ['A', 'B'], readings: ['a'], paired: true }] },
        '/abbreviations/0: With "paired" every short form has one reading, and here their numbers differ; it was left out.',
      ],
      [{ drugs: [{ brands: [] }] }, '/drugs/0: A drug needs a brand; it was left out.'],
      [
        { organisations: [{ title: 'X', weak: 'yes' }] },
        '/organisations/0/weak: Here stands "yes"; write true or false without quotes.',
      ],
      [{ organisations: [{ title: '  ' }] }, '/organisations/0/title: The text is empty; write it or drop the key.'],
    ];
    for (const [value, problem] of wrong) assert.equal(problemsOf(value)[0], problem);
  });

  test('of two entries with one id the first is kept', () => {
    const value = {
      guidelines: [
        {
          id: 'odg',
          chapters: [
            { id: 'pain', text: 'one' },
            { title: 'Pain', text: 'two' },
          ],
        },
      ],
    };
    assert.deepEqual(problemsOf(value), [
      '/guidelines/0/chapters/1: "pain" stands twice in this list; the second was left out. Join the two.',
    ]);
    const pain = entry(withOverlay(value), 'odg/pain');
    assert.equal(pain && 'text' in pain && pain.text, 'one');
  });

  test('leaves out the bad part; the rest works', () => {
    const value = {
      guidelines: [
        42,
        {
          id: 'odg',
          publishers: 'us',
          chapters: [
            null,
            {
              id: 'pain',
              topics: [{ id: 'naps', title: 7 }, { id: 'rest', title: 'Rest', text: 'Licensed.' }, { pages: '1' }],
            },
          ],
        },
      ],
      drugs: { brands: ['X'] },
      abbreviations: [
        { short: ['QQ'], readings: ['quite quiet'] },
        { short: 'ZZ', readings: ['z'] },
      ],
    };
    assert.deepEqual(
      readOverlay(value).problems.map(({ path }) => path),
      [
        '/guidelines/0',
        '/guidelines/1/publishers',
        '/guidelines/1/chapters/0',
        '/guidelines/1/chapters/1/topics/0/title',
        '/guidelines/1/chapters/1/topics/2',
        '/drugs',
        '/abbreviations/1/short',
      ],
    );
    const catalog = withOverlay(value);
    const rest = entry(catalog, 'odg/pain/rest');
    assert.equal(rest && 'text' in rest && rest.text, 'Licensed.');
    assert.equal(entry(catalog, 'odg/pain/naps')?.title, 'naps');
    assert.equal(catalog.drugs, builtInCatalog.drugs);
    assert.equal(catalog.abbreviations.at(-1)?.id, 'abbr/QQ');
  });

  test('any value at any place is survived, and the schema objects to what is reported', () => {
    const values = [
      null,
      true,
      7,
      -1,
      'x',
      '',
      [],
      {},
      [[]],
      [null],
      JSON.parse('{"__proto__":{"id":"x"},"constructor":1}'),
    ];
    for (const place of placesIn(complete))
      for (const value of values) {
        const file = place(value);
        const { overlay, problems } = readOverlay(file);
        applyOverlays(builtInCatalog, [overlay]);
        assert.equal(problems.length === 0, fits(file), `${JSON.stringify(file)} ${problems[0]?.message}`);
      }
  });
});
