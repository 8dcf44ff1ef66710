import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { inspect } from '../../server/cli/inspect.ts';
import { inspectText } from '../../server/cli/inspect-text.ts';
import { findingLines } from '../../server/cli/report-text.ts';
import { read } from '../../server/reading.ts';
import { checkReading } from '../../server/rules/rules.ts';

/*
 * Outline and findings of every sample letter as text, to be read in the diff.
 * UPDATE_GOLDEN=1 writes them anew.
 */

const samplesFolder = new URL('../../samples/', import.meta.url);
const goldenFolder = new URL('samples/', import.meta.url);
const update = process.env.UPDATE_GOLDEN === '1';

const samples = readdirSync(samplesFolder).filter((name) => /\.imr(?:\.txt)?$/.test(name));
const goldenName = (sample: string): string => `${sample}.golden`;

function outline(name: string): string {
  const reading = read(readFileSync(new URL(name, samplesFolder), 'utf8'));
  const findings = checkReading(reading, (rule, error) => assert.fail(`${rule} threw: ${error}`));
  const report = findingLines({ file: name, reading, findings }, { write: () => undefined });
  return `${inspectText(inspect(name, reading))}\n${report || 'no findings\n'}`;
}

test('there are samples, and no golden file without its sample', () => {
  assert.ok(samples.length >= 8);
  const wanted = samples.map(goldenName);
  for (const name of readdirSync(goldenFolder)) {
    if (update && !wanted.includes(name)) rmSync(new URL(name, goldenFolder));
    else assert.ok(wanted.includes(name), `${name} belongs to no sample`);
  }
});

for (const name of samples) {
  test(`${name} reads as its golden outline says`, () => {
    const golden = new URL(goldenName(name), goldenFolder);
    const read = outline(name);
    if (update) writeFileSync(golden, read);
    assert.ok(existsSync(golden), `the golden outline is missing; UPDATE_GOLDEN=1 writes it`);
    assert.equal(read, readFileSync(golden, 'utf8'));
  });
}
