import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { MarkupContent } from 'vscode-languageserver-types';
import { hover } from '../../../server/features/hover/hover.ts';
import { read } from '../../../server/reading.ts';
import { anyMutatedLetter, anyText } from '../../kit/arbitrary-text.ts';

const samples = new URL('../../../samples/', import.meta.url);
const texts = readdirSync(samples)
  .filter((name) => /\.imr(?:\.txt)?$/.test(name))
  .map((name) => readFileSync(new URL(name, samples), 'utf8'));

/** Hovers at so many places of a text; each answer is about words at its place. Gives how many said something. */
function hoverAll(text: string, places: number): number {
  const reading = read(text);
  let said = 0;
  for (let n = 0; n < places; n++) {
    const offset = Math.floor((n * (text.length + 1)) / places);
    const position = reading.lines.positionAt(offset);
    const answer = hover(reading, position);
    if (!answer) continue;
    said++;
    const { start, end } = answer.range ?? assert.fail('a hover has a range');
    assert.ok(
      reading.lines.offsetAt(start) <= offset && reading.lines.offsetAt(end) >= reading.lines.offsetAt(position),
    );
    const { value } = answer.contents as MarkupContent;
    assert.ok(value.length > 0 && !/undefined|NaN|\[object/.test(value), value);
  }
  return said;
}

test('whole samples and samples cut anywhere: something at many places, an exception at none', () => {
  assert.ok(texts.length >= 8);
  for (const text of texts) {
    assert.ok(hoverAll(text, 500) > 50);
    for (const part of [0.3, 0.55, 0.8]) hoverAll(text.slice(0, Math.floor(text.length * part)), 500);
    hoverAll(text.slice(Math.floor(text.length * 0.6)), 500);
  }
});

test('any text at all', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, anyMutatedLetter), (text) => {
      hoverAll(text, 25);
    }),
    { seed: 20170110, numRuns: 150 },
  );
});

test('positions outside of the text', () => {
  const reading = read(texts[0]);
  for (const position of [
    { line: -1, character: 0 },
    { line: 9999, character: 9999 },
  ])
    assert.doesNotThrow(() => hover(reading, position));
});

test('a hover in a long file walks through its own letter only', () => {
  const long = texts.join('\n\n').repeat(12).slice(0, 424_000);
  const reading = read(long);
  void reading.letters;
  const times: number[] = [];
  for (let n = 0; n < 2000; n++) {
    const position = reading.lines.positionAt((n * 7919) % long.length);
    const start = performance.now();
    hover(reading, position);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const p99 = times[Math.floor(times.length * 0.99)];
  // The goal is 5 ms; a busy machine gets room.
  assert.ok(p99 < 25, `p99 ${p99.toFixed(2)} ms`);
});
