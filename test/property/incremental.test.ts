import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { diagnostics } from '../../server/features/diagnostics.ts';
import { documentLinks } from '../../server/features/document-links.ts';
import { documentSymbols } from '../../server/features/document-symbols.ts';
import { foldingRanges } from '../../server/features/folding.ts';
import { semanticTokens } from '../../server/features/semantic-tokens.ts';
import { createReadingStore, type Reading, type ReadingStore, read } from '../../server/reading.ts';
import { checkReading } from '../../server/rules/rules.ts';
import { anyLetter, mutation } from '../kit/arbitrary-text.ts';
import { letter } from '../kit/letter-text.ts';

const samples = path.resolve(import.meta.dirname, '../../samples');
const sampleTexts = readdirSync(samples)
  .filter((name) => name.endsWith('.imr') || name.endsWith('.imr.txt'))
  .map((name) => readFileSync(path.join(samples, name), 'utf8'));

/** Files of several letters: made ones, and samples, which have findings of every family. */
const anyFile = fc
  .array(
    fc.oneof(
      anyLetter.map((parts) => letter(parts)),
      fc.constantFrom(...sampleTexts),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((texts) => texts.join('\n\n'));

/** A change of any kind, a typed character, or a letter put before all the others. */
const anyEdit: fc.Arbitrary<(text: string) => string> = fc.oneof(
  mutation,
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('x', ' ', '\n', '.', '2')).map(
    ([at, typed]) =>
      (text: string) =>
        text.slice(0, at * text.length) + typed + text.slice(at * text.length),
  ),
  fc.constantFrom(...sampleTexts).map((sample) => (text: string) => `${sample}\n\n${text}`),
);

/** All that an editor is shown of a version. */
function shown(reading: Reading) {
  const findings = checkReading(reading);
  return {
    letters: reading.letters,
    contents: reading.letters.map(({ sections, items }) =>
      [...sections, ...items.flatMap(({ fields }) => fields)].map((node) => reading.content(node)),
    ),
    findings,
    diagnostics: diagnostics(reading, findings, { uri: 'imr:letter', relatedInformation: true }),
    symbols: documentSymbols(reading),
    tokens: semanticTokens(reading),
    folds: foldingRanges(reading),
    links: documentLinks(reading),
  };
}

const readAgain = (text: string, store: ReadingStore): Reading => read(text, {}, store);

test('a version read after others is as if it were read first: letters, contents, findings, fingerprints', () => {
  fc.assert(
    fc.property(anyFile, fc.array(anyEdit, { minLength: 1, maxLength: 4 }), (first, edits) => {
      const store = createReadingStore();
      let text = first;
      for (const edit of [(same: string) => same, ...edits]) {
        text = edit(text).slice(0, 40_000);
        assert.deepEqual(shown(readAgain(text, store)), shown(read(text)));
      }
    }),
    { seed: 20170110, numRuns: 30, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true },
  );
});

test('typing in one letter of many reads no other letter again', () => {
  const store = createReadingStore();
  const text = sampleTexts.join('\n\n');
  const before = readAgain(text, store);
  checkReading(before);
  const at = text.indexOf('Decision rationale:', text.length >> 1) + 20;
  const after = readAgain(`${text.slice(0, at)}x${text.slice(at)}`, store);
  const kept = after.alone.filter(({ block }) => before.alone.some((one) => one.block === block));
  assert.ok(after.alone.length > 8);
  assert.equal(kept.length, after.alone.length - 1);
  const moved = after.alone.findIndex(({ block }) => !before.alone.some((one) => one.block === block)) + 1;
  assert.equal(after.alone[moved].start, before.alone[moved].start + 1);
});

test('the store holds the letters of the last version and no others', () => {
  const store = createReadingStore();
  const [first, second] = sampleTexts;
  void readAgain(`${first}\n\n${second}`, store).letters;
  void readAgain(second, store).letters;
  assert.equal(store.last?.version.byText.size, read(second).letters.length);
});
