import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { letterStructure } from '../../server/features/letter-structure.ts';
import { formats } from '../../server/formats/formats.ts';
import { builtInCatalog } from '../../server/guidelines/catalog/catalog.ts';
import { read } from '../../server/reading.ts';
import { checkReading, RULES } from '../../server/rules/rules.ts';
import { anyMutatedLetter } from '../kit/arbitrary-text.ts';
import { letter, letterWith } from './letters.ts';

function structureOf(text: string) {
  const reading = read(text);
  return letterStructure(reading, checkReading(reading));
}

test('items by line, with decision, fields, guidelines of the catalog, criteria, conclusion', () => {
  const [only] = structureOf(letter).letters;
  const lines = letter.split('\n');
  assert.deepEqual(
    only.items.map(({ line, decision, criteria, conclusion }) => [lines[line], decision, criteria, conclusion]),
    [
      ['Soma 350mg #90: Upheld', 'upheld', 2, 'not-necessary'],
      ['MRI of the left knee: Overturned', 'overturned', 0, 'necessary'],
    ],
  );
  assert.deepEqual(
    only.items[1].fields.map(({ kind, state, guidelines }) => [kind, state, guidelines]),
    [
      ['claims-guideline', 'present', ['MTUS Knee 2004']],
      ['reviewer-guideline', 'present', ['ODG Knee & Leg']],
      ['rationale', 'present', []],
    ],
  );
});

test('findings by id, severity and line, at the item they lie in', () => {
  const [only] = structureOf(
    letterWith('MRI\n\nClaims Administrator guideline: Decision based on Zyx Handbook.\n\n'),
  ).letters;
  assert.deepEqual(
    only.items[0].findings.filter(({ severity }) => severity === 'error').map(({ id }) => id),
    ['missing-decision', 'missing-reviewer-guideline', 'missing-rationale'],
  );
  assert.deepEqual(only.items[0].fields[0].guidelines, ['not in the catalog']);
});

/** Everything that a structure may say, but for numbers. */
function vocabulary(): Set<string> {
  const words = new Set([
    'not in the catalog',
    ...RULES.map(({ id }) => id),
    ...formats.map(({ id }) => id),
    'unknown',
  ]);
  for (const { title, short, chapters } of builtInCatalog.guidelines) {
    const name = short ?? title;
    words.add(name);
    for (const chapter of chapters) {
      words.add(`${name} ${chapter.title}`);
      for (const { label } of chapter.editions) words.add(`${name} ${chapter.title} ${label}`);
    }
  }
  for (const { title } of builtInCatalog.organisations) words.add(title);
  for (const word of [
    'upheld overturned missing present draft empty not-necessary necessary partly error warning information hint',
    'claims-guideline reviewer-guideline rationale',
  ].flatMap((list) => list.split(' ')))
    words.add(word);
  return words;
}

function* textsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value;
  else if (value && typeof value === 'object') for (const part of Object.values(value)) yield* textsIn(part);
}

test('nothing in it is a word of the letter: all is the catalog or this program', () => {
  const known = vocabulary();
  fc.assert(
    fc.property(anyMutatedLetter, (text) => {
      for (const words of textsIn(structureOf(text))) assert.ok(known.has(words), words);
    }),
    { numRuns: 150 },
  );
});
