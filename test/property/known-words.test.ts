import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { read } from '../../server/reading.ts';
import type { Finding } from '../../server/rules/finding.ts';
import { checkReading } from '../../server/rules/rules.ts';
import { wordsOf } from '../../server/text/words.ts';

const samples = path.resolve(import.meta.dirname, '../../samples');
const texts = readdirSync(samples)
  .filter((name) => name.endsWith('.imr') || name.endsWith('.imr.txt'))
  .map((name) => readFileSync(path.join(samples, name), 'utf8'));

/** Every rule counts, also those that are off. */
const everything = () => 'error' as const;
const check = (text: string): Finding[] => checkReading(read(text), undefined, everything);

/** Has all words forgotten that are known: so many others are asked for. */
function forget(): void {
  for (let n = 0; n < 500; n++) wordsOf(`${n} ${'.'.repeat(10_000)}`);
}

/** Letters that share words with a text, at other places or with other words beside them. */
function relatives(text: string, n: number): string[] {
  const sentences = text.split(/(?<=[.:]) /);
  const other = texts[(n + 1) % texts.length].split(/(?<=[.:]) /);
  return [
    `\n\n${text}`,
    text.replaceAll('\n', '\r\n'),
    text.replaceAll('\n', '\n\n'),
    sentences.filter((_, k) => k % 3 !== 0).join(' '),
    sentences.flatMap((sentence, k) => (k % 4 === 0 ? [sentence, other[k % other.length]] : [sentence])).join(' '),
    text.replaceAll(/guideline: .*/g, (line) => `${line} [[more]]`),
    text.replaceAll(/\b(?:MTUS|ODG)\b/g, (name) => (name === 'ODG' ? 'MTUS' : 'ODG')),
  ];
}

test('a letter is checked alike whatever was read before it', () => {
  texts.forEach((text, n) => {
    forget();
    const fresh = check(text);
    forget();
    for (const other of relatives(text, n)) check(other);
    assert.deepEqual(check(text), fresh);
  });
});

test('letters that share words with one before are checked as if they came first', () => {
  texts.forEach((text, n) => {
    const others = relatives(text, n);
    const fresh = others.map((other) => {
      forget();
      return check(other);
    });
    check(text);
    assert.deepEqual(others.map(check), fresh);
  });
});
