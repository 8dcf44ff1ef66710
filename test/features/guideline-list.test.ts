import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryAt, guidelineList } from '../../server/features/guideline-list.ts';
import { builtInKnowledge, knowledgeOf } from '../../server/guidelines/knowledge.ts';
import { read } from '../../server/reading.ts';
import { withOverlay } from '../guidelines/overlays.ts';
import { letter } from './letters.ts';

const list = guidelineList(builtInKnowledge());

test('every entry is listed once, group by group, with words to find it by', () => {
  assert.equal(new Set(list.map(({ id }) => id)).size, list.length);
  const groups = list.map(({ group }) => group).filter((group, k, all) => group !== all[k - 1]);
  assert.deepEqual(groups, [
    'Guidelines',
    'Chapters',
    'MTUS editions',
    'Sections and topics',
    'Criteria',
    'Organizations',
    'Law',
    'Court decisions',
    'Abbreviations',
    'Drugs',
  ]);
  for (const { id, title, place, detail } of list) {
    assert.notEqual(title.trim(), '', id);
    assert.doesNotMatch(`${title}|${place}|${detail}`, /undefined|\n|&amp;|\\/, id);
  }
});

test('entries say where they belong', () => {
  const line = (id: string) => {
    const found = list.find((one) => one.id === id);
    return found && [found.title, found.place, found.detail];
  };
  assert.deepEqual(line('odg/hip-pelvis'), [
    'Hip & Pelvis',
    'ODG',
    'Hip and Pelvis, Hip and Pelvis (Acute and Chronic), Hip',
  ]);
  assert.deepEqual(line('mtus/chronic-pain/2009'), [
    'Chronic Pain Medical Treatment 2009',
    'MTUS Chronic Pain Medical Treatment Guidelines',
    'from July 18, 2009 to July 27, 2016 \u00b7 DWC Chronic Pain Medical Treatment Guidelines',
  ]);
  assert.deepEqual(line('lc-4610.6'), ['Labor Code 4610.6', 'Independent medical review: the determination', '']);
  assert.deepEqual(line('abbr/RFA')?.[1], 'Request for Authorization (DWC Form RFA); or radiofrequency ablation');
});

test('an overlay\u2019s entries are listed with the others', () => {
  const known = knowledgeOf(withOverlay({ guidelines: [{ id: 'house', title: 'House guidelines', source: 'Other' }] }));
  const listed = guidelineList(known).find(({ id }) => id === 'house');
  assert.deepEqual(listed, {
    id: 'house',
    title: 'House guidelines',
    group: 'Guidelines',
    place: '',
    detail: '0 chapters',
  });
});

/** The entry for the place behind the words, in the letter. */
function at(words: string): string | undefined {
  const reading = read(letter);
  const start = letter.indexOf(words);
  assert.ok(start >= 0, words);
  return entryAt(reading, reading.lines.positionAt(start + words.length - 1));
}

test('the entry at a place: what is cited there, or the drug', () => {
  const reading = read(letter);
  for (const item of reading.letters[0].items)
    for (const field of item.fields)
      for (const { span, entry, edition } of reading.content(field).citations) {
        const found = entryAt(reading, reading.lines.positionAt(span.start));
        assert.ok(found !== undefined && [entry, edition].includes(found), reading.plain(span));
      }
  assert.equal(at('and Soma'), 'drug/soma');
  assert.equal(at('IMR ISSUES'), undefined);
});
