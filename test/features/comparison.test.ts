import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareItem } from '../../server/features/comparison/compare.ts';
import type { Comparison } from '../../server/features/comparison/comparison.ts';
import { entryAt, itemEntries } from '../../server/features/comparison/item-entry.ts';
import { read } from '../../server/reading.ts';
import { anyMutatedLetter, anyText } from '../kit/arbitrary-text.ts';
import { caseNumberHeader, type ItemText, letter } from '../kit/letter-text.ts';

const letterOf = (number: number, ...items: ItemText[]): string =>
  letter({ header: caseNumberHeader(`CM16-099800${number}`), items });
const entriesOf = (text: string, uri = 'file:///a.imr') => itemEntries(read(text), uri);

/** The first item of the first letter beside the items of all. */
function compared(...texts: string[]): Comparison {
  const entries = texts.flatMap((text, n) => entriesOf(text, `file:///${n}.imr`));
  return compareItem(entries[0], entries);
}

/** By what an item with this title is found again. */
const services = (title: string): readonly string[] => entriesOf(letterOf(1, { title }))[0].keys.services;

test('a drug is the same by brand and substance, in any dose; a compound is another', () => {
  const soma = services('Soma 350mg #90');
  assert.deepEqual(soma, ['drug carisoprodol']);
  assert.deepEqual(services('Carisoprodol 250 mg #60 with 1 refill'), soma);
  assert.deepEqual(services('Flurbiprofen 20%/Cyclobenzaprine 4%/Lidocaine 5% cream'), [
    'drug cyclobenzaprine + lidocaine',
  ]);
});

test('another service is the same by its names and its part of the body', () => {
  const si = services('Bilateral sacroiliac joint (SI) injection');
  assert.deepEqual(services('Right SI joint block under fluoroscopy'), si);
  assert.deepEqual(services('MRI of the left knee'), services('MRI right knee without contrast'));
  assert.notDeepEqual(services('MRI of the left knee'), services('MRI of the lumbar spine'));
  assert.deepEqual(services('Physical therapy 2x6, lumbar spine'), services('12 sessions of PT for the low back'));
  assert.deepEqual(services('Hinged knee brace, purchase'), services('Left knee hinged brace'));
});

test('surgeries are not one service because the same therapy follows them', () =>
  assert.notDeepEqual(services('L4-L5 fusion'), services('L4-L5 laminectomy')));

const soma = (decision: string | null, reviewer?: string): ItemText => ({
  title: 'Soma 350mg #90',
  decision,
  reviewer,
});
const mri = { title: 'MRI of the left knee' };

test('items on the same service are counted, those of the own letter are not', () => {
  const { sameService, searched } = compared(
    letterOf(1, soma('Upheld'), soma('Upheld')),
    letterOf(2, soma('Upheld'), mri),
    letterOf(3, { title: 'Carisoprodol 350mg', decision: 'Overturned' }),
    letterOf(4, soma(null), mri),
  );
  assert.deepEqual(sameService.counts, { items: 3, letters: 3, upheld: 1, overturned: 1 });
  assert.deepEqual(searched, { items: 5, letters: 3 });
  assert.deepEqual(
    sameService.items.map(({ uri, letter: name, name: item, decision }) => [uri, name, item, decision]),
    [
      ['file:///1.imr', 'CM16-0998002', 'Soma 350mg #90', 'upheld'],
      ['file:///2.imr', 'CM16-0998003', 'Carisoprodol 350mg', 'overturned'],
      ['file:///3.imr', 'CM16-0998004', 'Soma 350mg #90', 'missing'],
    ],
  );
});

test('guidelines of each side are counted with the decisions they stand for', () => {
  const chronic = 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Carisoprodol (Soma).';
  const { sameService } = compared(
    letterOf(1, soma('Upheld', chronic)),
    letterOf(2, soma('Upheld', chronic)),
    letterOf(3, soma('Overturned', chronic)),
    letterOf(4, soma('Upheld')),
  );
  assert.deepEqual(sameService.reviewer, [
    { name: 'MTUS Chronic Pain 2016', items: 2, upheld: 1, overturned: 1, own: true },
    { name: 'MTUS Low Back Complaints 2004', items: 1, upheld: 1, overturned: 0, own: false },
  ]);
  assert.equal(sameService.claims[0].items, 3);
});

test('amounts of the criteria are counted, also those that only this item names', () => {
  const criteria = (weeks: string): string =>
    `Criteria: 1) failure of ${weeks} of conservative care; 2) at least 3 positive findings. The request is not medically necessary.`;
  const si = (rationale: string): ItemText => ({ title: 'Sacroiliac joint injection', rationale });
  const { sameService, item } = compared(
    letterOf(1, si(criteria('6-8 weeks'))),
    letterOf(2, si(criteria('4-6 weeks'))),
    letterOf(3, si(criteria('4-6 weeks'))),
  );
  assert.deepEqual(item.values, ['6-8 weeks', '3 findings']);
  assert.deepEqual(
    sameService.values.map(({ name, items, own }) => [name, items, own]),
    [
      ['3 findings', 2, true],
      ['4-6 weeks', 2, false],
      ['6-8 weeks', 0, true],
    ],
  );
});

test('another service that rests on the same topic is in a group of its own', () => {
  const topic = 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Muscle relaxants (for pain).';
  const { sameService, sameTopic } = compared(
    letterOf(1, soma('Upheld', topic)),
    letterOf(2, { title: 'Tizanidine 4mg #60', reviewer: topic }),
    letterOf(3, mri),
  );
  assert.equal(sameService.counts.items, 0);
  assert.deepEqual(
    sameTopic.items.map(({ name }) => name),
    ['Tizanidine 4mg #60'],
  );
});

test('the entry of an item is found by any place in it', () => {
  const text = letterOf(1, soma('Upheld'), mri);
  const reading = read(text);
  const entries = itemEntries(reading, 'file:///a.imr');
  const at = (words: string) => entryAt(entries, reading, text.indexOf(words))?.item.name;
  assert.deepEqual([at('Soma'), at('MRI'), at('CLINICAL')], ['Soma 350mg #90', 'MRI of the left knee', undefined]);
});

test('any text gives an entry for each item', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, anyMutatedLetter), (text) => {
      const reading = read(text);
      const entries = itemEntries(reading, 'file:///a.imr');
      assert.equal(entries.length, reading.letters.flatMap(({ items }) => items).length);
      for (const entry of entries) assert.equal(compareItem(entry, entries).item, entry.item);
    }),
    { numRuns: 100 },
  );
});
