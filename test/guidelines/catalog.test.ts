import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { builtInCatalog, type Chapter, type PageRange } from '../../server/guidelines/catalog/catalog.ts';
import { entriesById, entriesOf, namesOf } from '../../server/guidelines/catalog/entries.ts';

const byId = entriesById(builtInCatalog);

const chapters: readonly Chapter[] = builtInCatalog.guidelines.flatMap((guideline) => guideline.chapters);
const chapterOf = (id: string): Chapter => {
  const chapter = chapters.find((item) => item.id === id);
  assert.ok(chapter, `no chapter ${id}`);
  return chapter;
};
const repeated = (items: readonly string[]): string[] => items.filter((item, k) => items.indexOf(item) !== k);

/** Every object of the catalog that has sources: the facts. */
function factsOf(value: unknown): { readonly sources: readonly string[] }[] {
  if (Array.isArray(value)) return value.flatMap(factsOf);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(factsOf);
  return 'sources' in value && Array.isArray(value.sources) ? [{ sources: value.sources }, ...inner] : inner;
}

const { sources: sourceEntries, ...withoutSources } = { ...builtInCatalog };

test('how many facts have a source and how many are marked "not verified"', (t) => {
  const facts = factsOf(withoutSources);
  const counts = {
    entries: byId.size,
    names: [...namesOf(builtInCatalog)].length,
    facts: facts.length,
    withSource: facts.filter(({ sources }) => sources.length > 0).length,
    notVerified: facts.filter(({ sources }) => sources.length === 0).length,
  };
  t.diagnostic(JSON.stringify(counts));
  assert.deepEqual(counts, { entries: 669, names: 1192, facts: 1610, withSource: 512, notVerified: 1098 });
});

test('how many of each there are', () => {
  assert.deepEqual(
    builtInCatalog.guidelines.map(({ id, chapters: list }) => [id, list.length]),
    [
      ['mtus', 22],
      ['acoem-2004', 17],
      ['acoem', 24],
      ['odg', 21],
    ],
  );
  assert.equal(builtInCatalog.abbreviations.length, 177);
  assert.equal(builtInCatalog.drugs.length, 160);
  assert.equal(builtInCatalog.criteria.length, 40);
  assert.equal(builtInCatalog.organisations.length, 47);
  const numbered = sourceEntries.filter(({ id }) => /^S\d+$/.test(id)).map(({ id }) => Number(id.slice(1)));
  const expected = Array.from({ length: 119 }, (_, k) => k + 1).filter((n) => n !== 58);
  assert.deepEqual(numbered, expected);
});

describe('what refers to something', () => {
  test('ids are unique', () => {
    const { law, cases, abbreviations, drugs } = builtInCatalog;
    const all = [
      [...entriesOf(builtInCatalog)].map(({ entry }) => entry),
      law,
      cases,
      abbreviations,
      drugs,
      sourceEntries,
    ];
    for (const list of all) assert.deepEqual(repeated(list.map(({ id }) => id)), []);
  });

  test('every source is known', () => {
    const known = new Set(sourceEntries.map(({ id }) => id));
    const named = factsOf(withoutSources).flatMap(({ sources }) => sources);
    assert.deepEqual(
      [...new Set(named)].filter((id) => !known.has(id)),
      [],
    );
    const inDrugs = builtInCatalog.drugs.flatMap(({ nameSources }) => nameSources);
    assert.deepEqual([...new Set(inDrugs)], ['letters']);
  });

  test('every id resolves to an entry of the right kind', () => {
    const wrong: string[] = [];
    const check = (from: string, id: string | undefined, ...kinds: string[]) => {
      if (id !== undefined && !kinds.includes(byId.get(id)?.kind ?? '')) wrong.push(`${from} -> ${id}`);
    };
    for (const { kind, entry } of byId.values()) {
      if (kind === 'chapter') check(entry.id, entry.guideline, 'guideline');
      if (kind === 'topic') check(entry.id, entry.see, 'chapter', 'topic');
      if (kind === 'edition') {
        check(entry.id, entry.chapter, 'chapter');
        check(entry.id, entry.next, 'edition');
        check(entry.id, entry.keeps, 'edition');
        for (const id of entry.contents) check(entry.id, id, 'chapter');
      }
      if (kind === 'criteria') {
        for (const id of entry.topics) check(entry.id, id, 'topic');
        for (const id of entry.sets.flatMap((set) => set.guidelines))
          check(entry.id, id, 'guideline', 'chapter', 'edition', 'topic');
      }
    }
    assert.deepEqual(wrong, []);
  });
});

describe('chapters', () => {
  test('ACOEM 2004: 16 numbers, of which the MTUS leaves out 4, 6 and 7', () => {
    const acoem = chapters.filter(({ guideline }) => guideline === 'acoem-2004');
    assert.deepEqual(
      [...new Set(acoem.map(({ number }) => number))],
      Array.from({ length: 16 }, (_, k) => k + 1),
    );
    const adopted = new Set(chapters.flatMap(({ editions }) => editions.flatMap(({ contents }) => contents)));
    for (const { id, partOfMtus } of acoem) assert.equal(partOfMtus, adopted.has(id), id);
    assert.deepEqual(
      acoem.filter(({ partOfMtus }) => !partOfMtus).map(({ number }) => number),
      [4, 6, 7],
    );
  });

  test('pages run forward and those of topics lie in their chapter', () => {
    const inside = (inner: PageRange, outer: readonly PageRange[], id: string) =>
      assert.ok(
        outer.some(({ from, to }) => from <= inner.from && inner.to <= to),
        `${id}: ${inner.from}-${inner.to}`,
      );
    for (const { id, pages, topics, citedPages, editions } of chapters) {
      const all = [pages, ...topics.map((topic) => topic.pages), ...citedPages];
      const own = editions.flatMap((edition) => edition.topics.map((topic) => topic.pages));
      for (const { from, to } of [...all, ...own].flatMap((item) => item?.ranges ?? []))
        assert.ok(from > 0 && from <= to && to <= (id.startsWith('acoem-2004/') ? 516 : 1062), `${id}: ${from}-${to}`);
      if (pages) for (const range of all.flatMap((item) => item?.ranges ?? [])) inside(range, pages.ranges, id);
    }
    const chronicPain = chapterOf('mtus/chronic-pain').editions[0];
    for (const topic of chronicPain.topics)
      for (const range of topic.pages?.ranges ?? [])
        inside(range, [{ from: 1, to: chronicPain.pageCount?.count ?? 0 }], topic.id);
  });

  test('only pages with a source are verified', () => {
    const verified = [...entriesOf(builtInCatalog)].flatMap(({ kind, entry }) =>
      (kind === 'topic' || kind === 'chapter') && entry.pages && entry.pages.sources.length > 0 ? [entry.id] : [],
    );
    assert.deepEqual(verified, [
      'mtus/chronic-pain/2009/trigger-point-injections',
      'mtus/chronic-pain/2016/epidural-steroid-injections',
      'mtus/chronic-pain/2016/facet-blocks',
      'mtus/chronic-pain/2016/home-health-services',
      'acoem-2004/3/table-3-1',
      'acoem-2004/12',
      'acoem-2004/13/table-13-2',
      'acoem-2004/13/table-13-3',
    ]);
  });

  test('lists of sections are complete only where that is known', () => {
    const complete = [...entriesOf(builtInCatalog)].flatMap(({ kind, entry }) =>
      (kind === 'edition' || kind === 'chapter') && entry.sectionsComplete ? [entry.id] : [],
    );
    assert.deepEqual(complete, ['mtus/general-approaches/2004', 'mtus/acupuncture/2007']);
  });

  test('misspellings are no names', () => {
    const right = new Set(
      [...namesOf(builtInCatalog)].filter(({ role }) => role !== 'misspelling').map(({ name }) => name),
    );
    const wrong = chapters.flatMap(({ misspellings }) => misspellings);
    assert.deepEqual(wrong, ['Hips & Pelvis', 'Hips and Pelvis', 'Lower Back']);
    assert.deepEqual(
      wrong.filter((name) => right.has(name)),
      [],
    );
  });

  test('names follow from brackets and "&"', () => {
    const names = [...namesOf(builtInCatalog)]
      .filter(({ id }) => id === 'odg/hip-pelvis')
      .map(({ name, role }) => `${role}: ${name}`);
    assert.deepEqual(names, [
      'title: Hip & Pelvis',
      'alias: Hip & Pelvis (Acute & Chronic)',
      'alias: Hip and Pelvis',
      'alias: Hip and Pelvis (Acute and Chronic)',
      'alias: Hip',
      'misspelling: Hips & Pelvis',
      'misspelling: Hips and Pelvis',
    ]);
  });
});
