import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { documentLinks } from '../../server/features/document-links.ts';
import { definitionLinks, documentHighlights, references } from '../../server/features/navigation/navigation.ts';
import { letterSymbols } from '../../server/features/workspace-symbols.ts';
import { read } from '../../server/reading.ts';
import { anyMutatedLetter, anyLetter as anyParts, anyText } from '../kit/arbitrary-text.ts';
import { letter } from '../kit/letter-text.ts';

const check = <T extends [unknown, ...unknown[]]>(runs: number, property: fc.IProperty<T>): void =>
  fc.assert(property, { seed: 20170110, numRuns: runs, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: true });

const uri = 'untitled:letter';
const anyLetter = anyParts.map(letter);
/** Places spread over the text, its ends among them. */
const places = (text: string): number[] => Array.from({ length: 24 }, (_, n) => Math.round((n * text.length) / 23));

test('navigation never throws, and every place it names lies in the text, start before end', () => {
  check(
    150,
    fc.property(fc.oneof(anyText, anyLetter, anyMutatedLetter), (text) => {
      const reading = read(text);
      const inside = ({ start, end }: { start: object; end: object }) => {
        const [from, to] = [start, end].map((place) =>
          reading.lines.offsetAt(place as { line: number; character: number }),
        );
        assert.ok(from < to && to <= text.length);
      };
      for (const { range } of documentLinks(reading).value) inside(range);
      letterSymbols(reading, uri);
      for (const offset of places(text)) {
        for (const link of definitionLinks(reading, uri, offset)) inside(link.targetSelectionRange);
        const found = references(reading, uri, offset, true);
        for (const { range } of found) inside(range);
        assert.equal(documentHighlights(reading, offset).length, found.length);
      }
    }),
  );
});

test('what is linked is linked both ways: each reference has the same references', () => {
  check(
    60,
    fc.property(anyLetter, (text) => {
      const reading = read(text);
      for (const offset of places(text)) {
        const found = documentHighlights(reading, offset);
        const [first] = found;
        if (!first) continue;
        for (const { range } of found) {
          const back = documentHighlights(reading, reading.lines.offsetAt(range.start));
          assert.ok(back.length > 0, 'a place that is found finds others');
        }
      }
    }),
  );
});

test('letters cut off anywhere are read without an error', () => {
  check(
    60,
    fc.property(anyLetter, fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
      const cut = text.slice(0, Math.floor(text.length * share));
      const reading = read(cut);
      for (const offset of places(cut)) assert.ok(Array.isArray(definitionLinks(reading, uri, offset)));
      assert.ok(documentLinks(reading).value.length <= cut.length);
    }),
  );
});
