import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { inspect } from '../../server/cli/inspect.ts';
import { inspectText } from '../../server/cli/inspect-text.ts';
import { findingLines } from '../../server/cli/report-text.ts';
import type { Citation } from '../../server/guidelines/citation.ts';
import { type Reading, read } from '../../server/reading.ts';
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
  const report = findingLines({ file: name, reading, findings }, false);
  return `${inspectText(inspect(name, reading))}\n${citations(reading)}\n${report || 'no findings\n'}`;
}

/** Every citation with its parts and what the catalog makes of it: fields, rationales and case summaries. */
function citations(reading: Reading): string {
  const nodes = reading.letters.flatMap((letter) => [
    ...letter.sections.filter(({ kind }) => kind === 'case-summary'),
    ...letter.items.flatMap(({ fields }) => fields),
  ]);
  const rows = nodes.flatMap((node) => reading.content(node).citations.map((citation) => row(reading, citation)));
  return `citations:\n${rows.map((words) => `  ${words}\n`).join('')}`;
}

function row(reading: Reading, { kind, span, source, guideline, entry, edition, ...parts }: Citation): string {
  const { chapter, chapterNumber, section, topic, pages, year } = parts;
  const given = {
    chapter: chapter?.text,
    number: chapterNumber,
    section: section?.text,
    topic: topic?.text,
    pages: pages.length > 0 ? pages.map(({ text }) => text).join(', ') : undefined,
    year,
  };
  const line = reading.lines.lineAt(span.start) + 1;
  const words = Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [`${key} ${value}`]));
  const found = [guideline ?? 'unknown', entry, edition].filter((id, k, ids) => id && ids.indexOf(id) === k);
  return `${String(line).padStart(4)} ${kind} ${source}: ${words.join('; ') || reading.plain(span)} -> ${found.join(' ')}`;
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
