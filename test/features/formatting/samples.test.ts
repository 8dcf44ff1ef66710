import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { formatRangeChanges } from '../../../server/features/formatting/formatting.ts';
import { applyChanges } from '../../../server/features/text-changes.ts';
import { read } from '../../../server/reading.ts';
import { checkReading } from '../../../server/rules/rules.ts';
import { doubleSpaced } from '../letters.ts';
import { checkFormatted, formatted, said, wraps } from './check-formatting.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const letters = ['samples', 'test/fixtures/letters-made'].flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .filter((name) => /\.(?:imr|txt)$/.test(name))
    .map((name) => ({ name, text: readFileSync(path.join(root, folder, name), 'utf8') })),
);

/** The signs of a text without blanks. */
const signs = (text: string): string => text.replaceAll(/\s/g, '');

const findings = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule } of checkReading(read(text))) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};

test(`${letters.length} letters: formatted they say the same, without a new finding, and twice is once`, () => {
  for (const [n, { name, text }] of letters.entries()) {
    const before = findings(text);
    for (const [k, wrap] of wraps.entries()) {
      if (wrap !== 'unwrap' && k !== n % wraps.length) continue;
      const once = checkFormatted(text, wrap, `${name}, ${wrap}`);
      for (const [rule, count] of wrap === 'unwrap' ? findings(once) : [])
        assert.ok(count <= (before.get(rule) ?? 0), `${name}: ${rule} was not there before`);
    }
  }
});

test('no sign but page numbers is lost', () => {
  for (const { name, text } of letters) {
    const pages = name.startsWith('05-') ? text.replaceAll(/\n\d\n?\s*\f|\n\d \n/g, '\n') : text;
    assert.equal(signs(formatted(text)).replaceAll(/\d/g, ''), signs(pages).replaceAll(/\d/g, ''), name);
    if (!name.startsWith('05-')) assert.equal(signs(formatted(text)), signs(text), name);
  }
});

test('a letter out of a PDF becomes a readable one: single-spaced, one line for each paragraph', () => {
  for (const { name, text } of letters) {
    const isDouble = /\w \r?\n\r?\n/.test(text);
    const once = formatted(isDouble ? text : doubleSpaced(text));
    assert.doesNotMatch(once, /\n\s*\n\s*\n|[^\S\n\r](?:\r?\n|$)/, `${name}: no blank too many`);
  }
});

test('half a letter, cut anywhere: it says the same, and nothing is thrown', () => {
  for (const [n, { name, text }] of letters.entries())
    for (let k = 1; k < 4; k++) {
      const at = Math.floor((text.length * k) / 4) + ((n * 7 + k * 13) % 40);
      const wrap = wraps[(n + k) % wraps.length];
      checkFormatted(text.slice(0, at), wrap, `${name} up to ${at}`);
      checkFormatted(text.slice(at), wrap, `${name} from ${at}`);
    }
});

test('a part of a letter: all of it says the same, wherever the part stands', () => {
  for (const [n, { name, text }] of letters.entries())
    for (let k = 0; k < 5; k++) {
      const start = Math.floor((text.length * k) / 5) + ((n * 11) % 60);
      const reading = read(text);
      const range = { start, end: Math.min(text.length, start + 40 * k) };
      const after = applyChanges(text, formatRangeChanges(reading, range, wraps[(n + k) % wraps.length], read));
      assert.deepEqual(said(after), said(text), `${name} at ${start}`);
    }
});
