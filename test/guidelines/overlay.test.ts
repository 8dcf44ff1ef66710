import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { builtInCatalog, type Catalog } from '../../server/guidelines/catalog/catalog.ts';
import { entriesById } from '../../server/guidelines/catalog/entries.ts';
import { applyOverlays, readOverlay } from '../../server/guidelines/catalog/overlay.ts';
import { knowledgeOf } from '../../server/guidelines/knowledge.ts';
import { fieldOf } from '../../server/letter/letter.ts';
import { read } from '../../server/reading.ts';
import { letter } from '../kit/letter-text.ts';
import { complete, entry, fits, problemsOf, withOverlay } from './overlays.ts';

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
    assert.deepEqual(chapter.entry.aliases, ['Spine and Neck', 'Spine and Neck (all)']);
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

test("an organisation's own guideline and alias are known in a guideline field", () => {
  const catalog = withOverlay({
    guidelines: [
      { id: 'odg', aliases: ['House Disability Guide'] },
      { id: 'house', source: 'Other', title: 'House Care Standards', chapters: [] },
    ],
  });
  const cited = (words: string) => {
    const text = letter({ items: [{ title: 'MRI', reviewer: `Decision based on Non-MTUS Citation ${words}` }] });
    const reading = read(text, { knowledge: () => knowledgeOf(catalog) });
    const field = fieldOf(reading.letters[0].items[0], 'reviewer-guideline');
    return field ? reading.content(field).citations.map(({ source, entry }) => `${source} ${entry}`) : [];
  };
  assert.deepEqual(cited('House Disability Guide, Low Back Chapter, Physical therapy.'), [
    'ODG odg/low-back/physical-therapy',
  ]);
  assert.deepEqual(cited('House Care Standards, Imaging.'), ['Other house']);
});
