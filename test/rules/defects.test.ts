import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { blocks } from '../../server/rules/examples.ts';
import { RULES } from '../../server/rules/rules.ts';
import { parseMarked } from '../kit/marked-text.ts';
import { findingsOf, wholeLetter } from './check-rule.ts';
import { DEFECTS, type Defect } from './defects.ts';

const CLEAN = ['01-lumbar-injection.imr', '02-medications.imr', '03-spine-surgery.imr'];
const sampleText = (name: string): string => readFileSync(new URL(`../../samples/${name}`, import.meta.url), 'utf8');
const texts = new Map(CLEAN.map((name) => [name, sampleText(name)]));
const counted = (text: string, rule: string): number =>
  findingsOf(text, rule).filter((finding) => finding.rule === rule).length;

function withDefect({ sample, words, instead }: Defect): string {
  const text = texts.get(sample);
  assert.ok(text, sample);
  if (words === '') return text.trimEnd() + instead;
  const pattern = words
    .split(' ')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  const found = [...text.matchAll(new RegExp(pattern, 'g'))];
  assert.ok(found.length > 0, `${sample} has no "${words}"`);
  const at = found[found.length - 1];
  return text.slice(0, at.index) + instead + text.slice(at.index + at[0].length);
}

for (const one of DEFECTS) {
  test(`${one.rule}: a defect written into ${one.sample} is found`, () => {
    assert.equal(counted(texts.get(one.sample) ?? '', one.rule), 0, 'the clean sample is silent');
    assert.ok(counted(withDefect(one), one.rule) > 0, 'the defect is found');
  });
}

/**
 * An item goes to the end of the sample's letter, a letter behind it. What is no letter at all stands alone: behind a
 * letter it would belong to that letter.
 */
const withExample = (text: string, example: string, rule: string): string => {
  const { text: plain } = parseMarked(example);
  if (rule === 'no-letter') return plain;
  return wholeLetter(plain) === plain ? blocks(text, plain) : blocks(text.trimEnd(), plain);
};

test('findings x samples: each docs example is found behind every clean sample, and its mended form is silent', (t) => {
  const rows = [['finding', ...CLEAN.map((name) => name.slice(0, 2)), 'written into']];
  for (const { id, docs, severity } of RULES) {
    const cells = CLEAN.map((name) => {
      const text = texts.get(name) ?? '';
      const before = counted(text, id);
      assert.ok(before === 0 || severity === 'off', `${id} is silent in ${name}`);
      const found = counted(withExample(text, docs.bad, id), id) > before;
      return found && counted(withExample(text, docs.good, id), id) <= before;
    });
    const written = DEFECTS.filter((one) => one.rule === id).map((one) => one.sample.slice(0, 2));
    rows.push([id, ...cells.map((found) => (found ? 'x' : '-')), written.join(' ')]);
  }
  for (const [id, ...cells] of rows) t.diagnostic(`${id.padEnd(34)}${cells.join('  ')}`);
  const missed = rows.filter((row) => row.includes('-'));
  assert.deepEqual(
    missed.map(([id]) => id),
    [],
  );
});
