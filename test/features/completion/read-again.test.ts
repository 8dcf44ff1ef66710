import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressesOf } from '../../../server/features/completion/addresses.ts';
import type { OfferData } from '../../../server/features/completion/offer.ts';
import { builtInKnowledge } from '../../../server/guidelines/knowledge.ts';
import { read } from '../../../server/reading.ts';
import { applied, ask, draft, draftD } from './offers.ts';

/** The citations of the reviewer's field after each offer of a list was chosen. */
function* chosen(marked: string) {
  const asked = ask(marked);
  for (const item of asked.list.items) {
    const { entry, edition } = (item.data ?? {}) as Partial<OfferData>;
    if (entry === undefined) continue;
    const reading = read(applied(asked.reading, item));
    const field = reading.letters[0].items[0].fields.find(({ kind }) => kind === 'reviewer-guideline');
    assert.ok(field);
    yield { label: item.label, entry, edition, citations: reading.content(field).citations };
  }
}

test('every citation under the MTUS that is chosen reads as the catalog’s entry and edition', () => {
  let count = 0;
  for (const { label, entry, edition, citations } of chosen(draft({ reviewer: ' Decision based on MTUS <|>' }))) {
    assert.equal(citations.length, 1, label);
    assert.deepEqual([citations[0].source, citations[0].entry, citations[0].edition], ['MTUS', entry, edition], label);
    count++;
  }
  assert.ok(count > 250, `${count}`);
});

test('every ODG citation that is chosen reads as the catalog’s entry', () => {
  let count = 0;
  for (const { label, entry, citations } of chosen(
    draft({ reviewer: ' Decision based on Non-MTUS Citation ODG<|>' }),
  )) {
    assert.deepEqual(
      citations.map((citation) => [citation.source, citation.entry]),
      [['ODG', entry]],
      label,
    );
    count++;
  }
  assert.ok(count > 150, `${count}`);
});

test('citations by page read as the chapter or topic, with their pages', () => {
  let count = 0;
  for (const { label, entry, citations } of chosen(draftD({ reviewer: ' Decision based on MTUS ACOEM<|>' }))) {
    if (!/^ACOEM Chapter|^Chronic Pain Treatment/.test(label)) continue;
    assert.equal(citations.length, 1, label);
    assert.equal(citations[0].source, 'MTUS');
    assert.equal(citations[0].pages.length > 0, label.includes('Page(s)'), label);
    // A page alone names its chapter; chapter 10 stands twice in the second edition, and its number tells no revision.
    const read = label.includes('(Revised 2007)') ? 'acoem-2004/10' : citations[0].entry;
    assert.ok(read !== undefined && entry.startsWith(read), `${label}: ${read}`);
    count++;
  }
  assert.ok(count > 40, `${count}`);
});

test('every other citation that is chosen reads as one citation of its guideline or body', () => {
  const odd: string[] = [];
  const knowledge = builtInKnowledge();
  for (const address of addressesOf(knowledge)) {
    if (address.under !== 'non-mtus' || address.guideline === 'odg') continue;
    const text = draft({ reviewer: ` Decision based on Non-MTUS Citation ${address.parts.join('')}.` });
    const reading = read(text);
    const field = reading.letters[0].items[0].fields[1];
    const entries = reading.content(field).citations.map(({ entry }) => entry);
    if (entries.length !== 1 || entries[0] !== address.entry) odd.push(`${address.label}: ${entries.join(', ')}`);
  }
  assert.deepEqual(odd, []);
});
