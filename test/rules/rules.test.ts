import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { type Reading, read } from '../../server/reading.ts';
import { blocks, claimsExample, itemExample, letterExample } from '../../server/rules/examples.ts';
import { atLeast, checkReading, RULES, ruleById } from '../../server/rules/rules.ts';
import { findingsOf, wholeLetter } from './check-rule.ts';

const folder = new URL('../../server/rules/structure/', import.meta.url);
const draft = wholeLetter(blocks('Knee brace: Denied', 'MAXIMUS guideline:', claimsExample));

test('the list holds every rule once, one file each, in the folder of its family', () => {
  const files = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));
  const ids = RULES.filter((rule) => rule.family === 'structure').map((rule) => rule.id);
  assert.deepEqual(ids.toSorted(), files.toSorted());
  assert.equal(new Set(RULES.map((rule) => rule.id)).size, RULES.length);
  assert.ok(RULES.every((rule) => ruleById(rule.id) === rule));
});

test('docs name only findings that exist, and never themselves', () => {
  for (const rule of RULES) {
    for (const id of rule.docs.related) assert.ok(ruleById(id) && id !== rule.id, `${rule.id} names ${id}`);
  }
});

test('findings come in the order of their places', () => {
  const found = findingsOf(draft);
  assert.deepEqual(
    found.map((finding) => finding.rule),
    ['missing-rationale', 'unknown-decision', 'empty-field', 'field-order'],
  );
  assert.deepEqual(
    found.map((finding) => finding.span.start),
    found.map((finding) => finding.span.start).toSorted((a, b) => a - b),
  );
});

test('a severity that is set replaces the default, and off silences', () => {
  const fail = () => assert.fail('a rule threw');
  const found = checkReading(read(draft), fail, (rule) =>
    rule.id === 'field-order' ? 'error' : rule.id === 'empty-field' ? 'off' : rule.severity,
  );
  assert.deepEqual(
    found.map(({ rule, severity }) => `${rule} ${severity}`),
    ['missing-rationale error', 'unknown-decision error', 'field-order error'],
  );
});

test('a rule that throws is told of and loses only its own word on that item', () => {
  const reading = read(wholeLetter(blocks(itemExample, 'Knee brace: Denied', claimsExample)));
  const [letter] = reading.letters;
  const broken = {
    ...letter.items[0],
    get fields(): never {
      throw new Error('broken');
    },
  };
  const alone: Reading = { ...reading, letters: [{ ...letter, items: [broken, letter.items[1]] }] };
  const poisoned: Reading = { ...alone, alone: [{ ...reading.alone[0], read: () => alone }] };
  const thrown: string[] = [];
  const found = checkReading(poisoned, (rule) => thrown.push(rule));
  assert.deepEqual(
    found.map((finding) => finding.rule),
    ['missing-reviewer-guideline', 'missing-rationale', 'unknown-decision'],
  );
  const structure = thrown.filter((rule) => ruleById(rule)?.family === 'structure');
  assert.deepEqual(structure, [
    'missing-claims-guideline',
    'missing-reviewer-guideline',
    'missing-rationale',
    'empty-field',
    'duplicate-field',
    'field-order',
  ]);
});

test('fingerprints hold against blanks, line ends and lines above', () => {
  const prints = (text: string) => findingsOf(text).map((finding) => `${finding.rule} ${finding.fingerprint}`);
  const plain = prints(draft);
  assert.equal(new Set(plain).size, plain.length);
  assert.deepEqual(prints(draft.replaceAll('\n', '\r\n')), plain);
  assert.deepEqual(prints(draft.replaceAll('\n', ' \n\n')), plain);
  assert.deepEqual(prints(`\n\n\n${draft.replaceAll('Knee brace', 'Knee  brace')}`), plain);
});

test('equal findings are told apart by a running number', () => {
  const item = blocks('Knee brace: Denied', itemExample.slice(itemExample.indexOf('\n\n') + 2));
  const found = findingsOf(wholeLetter(blocks(item, item))).filter((finding) => finding.rule === 'unknown-decision');
  assert.equal(found.length, 2);
  assert.equal(found[1].fingerprint, `${found[0].fingerprint}-2`);
});

test('fingerprints show no words of the letter', () => {
  for (const finding of findingsOf(draft)) assert.match(finding.fingerprint, /^[0-9a-f]{16}(?:-\d+)?$/);
});

test('no rule throws on odd texts, and the findings of each lie inside it', () => {
  const odd = ['', '\u0000\ud800', letterExample.slice(100), letterExample.replaceAll(' ', '\f'), ':'.repeat(5000)];
  for (const text of [...odd, ...odd.map((one) => letterExample + one), letterExample.repeat(3)]) {
    for (const { span } of findingsOf(text, 'records-not-listed')) {
      assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
    }
  }
});

test('severities are ordered', () => {
  assert.ok(atLeast('error', 'warning') && atLeast('hint', 'hint') && !atLeast('information', 'warning'));
});
