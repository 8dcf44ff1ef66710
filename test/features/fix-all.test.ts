import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Check, fixAllChanges } from '../../server/features/fix-all.ts';
import { applyChanges } from '../../server/features/text-changes.ts';
import { read } from '../../server/reading.ts';
import type { Finding } from '../../server/rules/finding.ts';

/** A linter for the test: every match of a pattern is a finding with one safe fix. */
const linter =
  (pattern: RegExp, to: string): Check =>
  (text) => ({
    reading: read(text),
    findings: [...text.matchAll(pattern)].map((match): Finding => {
      const span = { start: match.index, end: match.index + match[0].length };
      const changes = [{ span, newText: to }];
      const fixes = [{ title: 'fix', changes, safe: true, preferred: true }];
      return { rule: 'r', severity: 'hint', span, message: '', related: [], fixes, fingerprint: '' };
    }),
  });

function check(text: string, lint: Check, expected: string, changes: number): void {
  const { reading, findings } = lint(text);
  const made = fixAllChanges(reading, findings, lint);
  assert.equal(made.length, changes);
  const once = applyChanges(text, made);
  assert.equal(once, expected);
  const again = lint(once);
  assert.deepEqual(fixAllChanges(again.reading, again.findings, lint), [], 'a second time changes nothing');
}

test('every safe fix, each its own change', () => check('a  b  c', linter(/ {2}/g, ' '), 'a b c', 2));
test('nothing to do', () => check('a b', linter(/ {2}/g, ' '), 'a b', 0));
test('fixes that make room for others run to the end, as one change', () =>
  check('x a    b y', linter(/ {2}/g, ' '), 'x a b y', 1));
test('line ends are the document\u2019s', () => check('a\r\nb;c', linter(/;/g, '\n'), 'a\r\nb\r\nc', 1));
test('a fix that never ends is stopped', () => {
  const lint = linter(/a/g, 'aa');
  const { reading, findings } = lint('a');
  assert.equal(fixAllChanges(reading, findings, lint).length, 1);
});

test('where fixes clash one stays', () => {
  const reading = read('abc');
  const clashing = [
    [0, 2, 'X'],
    [1, 3, 'Y'],
    [2, 3, 'Z'],
  ].map(([start, end, newText]): Finding => {
    const span = { start: Number(start), end: Number(end) };
    const fixes = [{ title: '', changes: [{ span, newText: String(newText) }], safe: true, preferred: false }];
    return { rule: 'r', severity: 'hint', span, message: '', related: [], fixes, fingerprint: '' };
  });
  const changes = fixAllChanges(reading, clashing, (text) => ({ reading: read(text), findings: [] }));
  assert.equal(applyChanges('abc', changes), 'XZ');
});
