import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInKnowledge } from '../../../server/guidelines/knowledge.ts';
import { read } from '../../../server/reading.ts';
import { chapterOf, chapterWritten, isMisspelt } from '../../../server/rules/definitions/chapter-written.ts';
import { citationsOf, dayOf, sideOf } from '../../../server/rules/definitions/sides-of-letter.ts';
import { itemOf } from './kit.ts';

test("the claims side is its field alone; the rationale is the reviewer's", () => {
  const { item } = itemOf('Decision based on MTUS.');
  assert.deepEqual(
    item.fields.map((field) => sideOf(field)),
    ['claims', 'reviewer', 'reviewer'],
  );
});

test('the citations of a side', () => {
  const { item, reading } = itemOf(
    'Decision based on Non-MTUS Citation ODG, Pain.',
    'It is not medically necessary.',
    'Decision based on MTUS Low Back Complaints 2004. Decision based on Non-MTUS Citation ODG.',
  );
  const sources = (side: 'claims' | 'reviewer') => citationsOf(item, side, reading).map((c) => c.citation.source);
  assert.deepEqual(sources('claims'), ['MTUS', 'ODG']);
  assert.deepEqual(sources('reviewer'), ['ODG']);
});

test('the days that the sides are judged by', () => {
  const day = (header: string) => {
    const reading = read(`${header}\n\n${itemOf('Decision based on MTUS.').text}`);
    return [dayOf(reading.letters[0], 'reviewer', reading), dayOf(reading.letters[0], 'claims', reading)];
  };
  const both = 'Case Number: CM17-0000001\nDecision Date: 01/10/2017 UR Denial Date:  11/02/2016';
  assert.deepEqual(day(both), ['2017-01-10', '2016-11-02']);
  assert.deepEqual(day('Case Number: CM17-0000001\nUR Denial Date:  11/02/2016'), ['2016-11-02', '2016-11-02']);
  assert.deepEqual(day('Case Number: CM17-0000001\nDecision Date: 01/10/2017'), ['2017-01-10', undefined]);
});

test('a chapter as written, without what trails it', () => {
  for (const [words, written] of [
    ['Low Back Chapter', 'Low Back'],
    ['Hip & Pelvis (Acute & Chronic) Chapter', 'Hip & Pelvis'],
    ['Pain (Chronic)', 'Pain (Chronic)'],
    ['Shoulder (updated 10/21/16)', 'Shoulder'],
    ['Knee & Leg (Online Version),', 'Knee & Leg'],
    ['Neck and Upper Back Section', 'Neck and Upper Back'],
    ['Chronic Pain Medical Treatment Guidelines', 'Chronic Pain Medical Treatment Guidelines'],
    ['Chapter', 'Chapter'],
  ])
    assert.equal(chapterWritten(words), written);
});

test("the catalog's chapter of a citation, misspelt or not", () => {
  const knowledge = builtInKnowledge();
  const chapter = (words: string) => {
    const { item, reading } = itemOf(`Decision based on ${words}`);
    const [{ citation }] = citationsOf(item, 'reviewer', reading);
    const found = chapterOf(citation, knowledge);
    return [found?.id, found && citation.chapter && isMisspelt(citation.chapter.text, found)];
  };
  assert.deepEqual(chapter('Non-MTUS Citation ODG, Lower Back Chapter, MRIs.'), ['odg/low-back', true]);
  assert.deepEqual(chapter('Non-MTUS Citation ODG, Low Back Chapter, MRIs.'), ['odg/low-back', false]);
  assert.deepEqual(chapter('Non-MTUS Citation ODG, MRIs.'), [undefined, undefined]);
  assert.deepEqual(chapter('MTUS Low Back Complaints 2004.'), ['mtus/low-back', false]);
});
