import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { builtInCatalog } from '../../server/guidelines/catalog/catalog.ts';
import { applyOverlays, readOverlay } from '../../server/guidelines/catalog/overlay.ts';
import { complete, entry, fits, problemsOf, withOverlay } from './overlays.ts';

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
