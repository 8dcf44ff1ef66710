import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Ajv } from 'ajv';
import { builtInFiles } from '../../server/guidelines/catalog/built-in-files.ts';
import { builtInCatalog, type Chapter, type Edition, type PageRange } from '../../server/guidelines/catalog/catalog.ts';
import { entriesById, entriesOf, namesOf } from '../../server/guidelines/catalog/entries.ts';

const root = new URL('../../', import.meta.url);
const folder = new URL('server/guidelines/catalog/', root);
const jsonFiles = readdirSync(folder).filter((name) => name.endsWith('.json'));
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
  assert.deepEqual(counts, { entries: 669, names: 1193, facts: 1610, withSource: 512, notVerified: 1098 });
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

const inForceOn = (chapter: Chapter, day: string): Edition | undefined =>
  chapter.editions.findLast(
    ({ standing, addition, from = '9', to = '9' }) => standing === 'adopted' && !addition && from <= day && day <= to,
  );

describe('editions', () => {
  test('days exist, an edition begins before it ends, and none overlaps the next', () => {
    for (const { id, editions } of chapters) {
      const days = editions.flatMap(({ from, to }) => [from, to]).filter((day) => day !== undefined);
      for (const day of days) assert.equal(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10), day, id);
      const adopted = editions.filter(({ standing, addition }) => standing === 'adopted' && !addition);
      for (const [k, edition] of adopted.entries()) {
        assert.ok(edition.from && edition.from <= (edition.to ?? '9'), edition.id);
        const next = adopted[k + 1];
        if (next) assert.ok(edition.to && edition.to < (next.from ?? ''), `${edition.id} and ${next.id}`);
        assert.equal(edition.next, next?.id);
      }
    }
  });

  test('an addition and a proposal follow nothing', () => {
    const apart = chapters
      .flatMap(({ editions }) => editions)
      .filter((item) => item.addition || item.standing !== 'adopted');
    assert.deepEqual(
      apart.map(({ id, next }) => [id, next]).filter(([, next]) => next !== undefined),
      [],
    );
    assert.equal(apart.length, 11);
  });

  test('the Chronic Pain guidelines by the day of a decision', () => {
    const chapter = chapterOf('mtus/chronic-pain');
    const on = (day: string) => inForceOn(chapter, day)?.label;
    assert.deepEqual(
      ['2009-07-17', '2009-07-18', '2015-01-10', '2016-07-27', '2016-07-28', '2017-01-10', '2017-12-01'].map(on),
      [undefined, '2009', '2009', '2009', '2016', '2016', '2017'],
    );
    assert.equal(chapter.editions[0].next, 'mtus/chronic-pain/2016');
  });

  test('the names and years that letters write', () => {
    const cited = new Map(
      chapters
        .flatMap(({ editions }) => editions)
        .map((item) => [`${item.citedAs?.title} ${item.citedAs?.year}`, item]),
    );
    const written: readonly (readonly [string, string, string])[] = [
      [
        'General Approaches 2004',
        'mtus/general-approaches/2004',
        'acoem-2004/1 acoem-2004/2 acoem-2004/3 acoem-2004/5',
      ],
      ['Neck and Upper Back Complaints 2004', 'mtus/neck-upper-back/2004', 'acoem-2004/8'],
      ['Shoulder Complaints 2004', 'mtus/shoulder/2004', 'acoem-2004/9'],
      ['Elbow Complaints 2007', 'mtus/elbow/2007', 'acoem-2004/10-2007'],
      ['Forearm, Wrist, and Hand Complaints 2004', 'mtus/forearm-wrist-hand/2004', 'acoem-2004/11'],
      ['Low Back Complaints 2004', 'mtus/low-back/2004', 'acoem-2004/12'],
      ['Knee Complaints 2004', 'mtus/knee/2004', 'acoem-2004/13'],
      ['Ankle and Foot Complaints 2004', 'mtus/ankle-foot/2004', 'acoem-2004/14'],
      ['Stress-Related Conditions 2004', 'mtus/stress/2004', 'acoem-2004/15'],
      ['Acupuncture Treatment 2007', 'mtus/acupuncture/2007', ''],
      ['Chronic Pain Medical Treatment 2009', 'mtus/chronic-pain/2009', ''],
      ['Chronic Pain Medical Treatment 2016', 'mtus/chronic-pain/2016', ''],
      ['Postsurgical Treatment 2009', 'mtus/postsurgical/2009', ''],
      ['Opioid Treatment 2016', 'mtus/opioids/2016', ''],
    ];
    for (const [name, id, contents] of written) {
      const edition = cited.get(name);
      assert.deepEqual([edition?.id, edition?.contents.join(' ')], [id, contents], name);
      assert.deepEqual(edition?.citedAs?.sources, ['letters'], name);
    }
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

describe('criteria, abbreviations, drugs', () => {
  const figures = (id: string, measure: string) =>
    builtInCatalog.criteria
      .filter((topic) => topic.id === id)
      .flatMap(({ sets }) => sets)
      .flatMap(({ guidelines, facts }) =>
        facts.flatMap(({ figure, alsoStated }) =>
          figure?.measure === measure
            ? [[guidelines.join(), figure.min, figure.max, figure.unit, alsoStated.length]]
            : [],
        ),
      );

  test('values that conflict stand side by side', () => {
    assert.deepEqual(figures('criteria/sacroiliac-joint-injection', 'conservative-care'), [
      ['odg/hip-pelvis', 4, 6, 'weeks', 1],
    ]);
    assert.deepEqual(figures('criteria/opioids', 'morphine-equivalent-dose'), [
      ['mtus/chronic-pain/2009', undefined, 120, 'milligrams', 0],
      ['mtus/opioids/2016', undefined, 80, 'milligrams', 0],
    ]);
  });

  test('a figure has a bound, the lower end first, and words to find it by', () => {
    for (const { id, sets } of builtInCatalog.criteria)
      for (const { figure, alsoStated } of sets.flatMap(({ facts }) => facts)) {
        const bounds = [figure, figure?.over, ...alsoStated].filter((item) => item !== undefined);
        for (const { min, max } of bounds) assert.ok((min ?? max) !== undefined && (min ?? 0) <= (max ?? 1e6), id);
        assert.ok(!figure || figure.words.length > 0, `${id}: ${figure?.measure}`);
      }
  });

  test('ambiguous abbreviations have all their readings', () => {
    const readings = (short: string) =>
      builtInCatalog.abbreviations.flatMap(({ forms }) => forms).find((form) => form.short === short)?.readings;
    assert.deepEqual(readings('RFA'), ['Request for Authorization (DWC Form RFA)', 'radiofrequency ablation']);
    for (const short of ['CT', 'HA', 'ER', 'PT', 'BMP', 'CA', 'MRA']) assert.equal(readings(short)?.length, 2, short);
    assert.deepEqual(readings('BLE'), ['bilateral lower extremities']);
    const forms = builtInCatalog.abbreviations.flatMap((row) => row.forms);
    assert.deepEqual(repeated(forms.map(({ short }) => short)), []);
    for (const { short, readings: all } of forms) assert.ok(all.length > 0, short);
  });

  test('a status on a drug list has a source; most drugs have none', () => {
    const statuses = builtInCatalog.drugs.flatMap((drug) => drug.statuses);
    assert.deepEqual(
      statuses.filter(({ sources }) => sources.length === 0),
      [],
    );
    assert.equal(builtInCatalog.drugs.filter((drug) => drug.statuses.length > 0).length, 20);
    assert.deepEqual(repeated(builtInCatalog.drugs.flatMap(({ brands }) => brands)), []);
  });
});

describe('the files', () => {
  const fits = new Ajv({ allErrors: true }).compile(
    JSON.parse(readFileSync(new URL('schemas/catalog.schema.json', root), 'utf8')),
  );

  test('fit the schema of catalog files', () => {
    for (const file of builtInFiles())
      assert.ok(fits(JSON.parse(JSON.stringify(file))), JSON.stringify(fits.errors, null, 1));
  });

  test('hold no licensed text, no long sentence and no trace of where they were written', () => {
    assert.deepEqual(
      [...entriesOf(builtInCatalog)].filter(({ entry }) => 'text' in entry && entry.text !== undefined),
      [],
    );
    for (const name of jsonFiles) {
      const json = readFileSync(new URL(name, folder), 'utf8');
      assert.doesNotMatch(json, /shared|sample letter|unsourced|seen in|\/work\/|\/tmp\/|TODO/, name);
      for (const [words] of json.matchAll(/"[^"\\]{260,}"/g)) assert.match(words, /^"https?:/, name);
    }
  });
});
