import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { readConfiguration } from '../../server/config/configuration.ts';

const schema = JSON.parse(readFileSync(new URL('../../schemas/configuration.schema.json', import.meta.url), 'utf8'));
/** Three keywords are the editor's own: a message, and what it offers while one writes. */
const fits = new Ajv({
  allErrors: true,
  keywords: ['patternErrorMessage', 'defaultSnippets', 'enumDescriptions'],
}).compile(schema);

/** The schema and the reader agree on a value. */
const check = (value: unknown, good: boolean): void => {
  const source = JSON.stringify(value);
  assert.equal(fits(value), good, `the schema on ${source}: ${JSON.stringify(fits.errors)}`);
  assert.equal(readConfiguration(source).problems.length === 0, good, `the reader on ${source}`);
};

test('the schema says what the reader says', () => {
  for (const good of [{}, { guidelines: [] }, { $schema: 'x', guidelines: ['a.json', '../b c.json', 'D:\\c.json'] }])
    check(good, true);
  for (const bad of [
    [],
    null,
    'a.json',
    { guidelines: 'a.json' },
    { guidelines: {} },
    { guidelines: [1] },
    { guidelines: [''] },
    { guidelines: [' '] },
    { guidelines: ['a.json', 'a.json'] },
    { guidelines: ['https://example.org/a.json'] },
    { $schema: '' },
  ])
    check(bad, false);
});

test('they agree on any value, and the reader never throws', () => {
  const path = fc.oneof(fc.constantFrom('a.json', 'b/c.json', '', ' ', 'file:///a'), fc.string(), fc.integer());
  const value = fc.oneof(
    fc.jsonValue(),
    fc.record({ guidelines: fc.oneof(fc.array(path), fc.jsonValue()) }),
    fc.record({ guidelines: fc.array(path), other: fc.jsonValue() }),
  );
  fc.assert(
    fc.property(value, (any) => {
      const source = JSON.stringify(any);
      assert.equal(readConfiguration(source).problems.length === 0, fits(JSON.parse(source)), source);
    }),
    { numRuns: 500 },
  );
});
