import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnostics } from '../../server/features/diagnostics.ts';
import { read } from '../../server/reading.ts';
import type { Finding } from '../../server/rules/finding.ts';

const reading = read('one\r\ntwo three\r\n');
const target = { uri: 'untitled:Untitled-1', relatedInformation: true };

const finding: Finding = {
  rule: 'missing-rationale',
  severity: 'error',
  span: { start: 5, end: 8 },
  message: 'It is missing.',
  related: [{ span: { start: 0, end: 3 }, message: 'the item' }],
  fixes: [],
  fingerprint: 'f',
};

const place = (startLine: number, start: number, endLine: number, end: number) => ({
  start: { line: startLine, character: start },
  end: { line: endLine, character: end },
});

test('a finding as a diagnostic: place, severity, source, code, related places', () => {
  assert.deepEqual(diagnostics(reading, [finding], target), {
    value: [
      {
        range: place(1, 0, 1, 3),
        severity: 1,
        source: 'imr',
        code: 'missing-rationale',
        message: 'It is missing.',
        relatedInformation: [
          { location: { uri: 'untitled:Untitled-1', range: place(0, 0, 0, 3) }, message: 'the item' },
        ],
      },
    ],
  });
});

test('severities by their numbers', () => {
  const all = (['error', 'warning', 'information', 'hint'] as const).map((severity) => ({ ...finding, severity }));
  assert.deepEqual(
    diagnostics(reading, all, target).value.map((d) => d.severity),
    [1, 2, 3, 4],
  );
});

test('a link to the docs page where the client named their folder', () => {
  for (const docsBase of ['file:///x/docs/findings', 'file:///x/docs/findings/']) {
    const [diagnostic] = diagnostics(reading, [finding], { ...target, docsBase }).value;
    assert.deepEqual(diagnostic.codeDescription, { href: 'file:///x/docs/findings/missing-rationale.md' });
  }
});

test('no related places for a client that cannot show them', () => {
  const [diagnostic] = diagnostics(reading, [finding], { ...target, relatedInformation: false }).value;
  assert.equal(diagnostic.relatedInformation, undefined);
});

test('over the limit one more line says what was left out', () => {
  const { value, limit } = diagnostics(reading, Array(1200).fill(finding), target, 1000);
  assert.equal(value.length, 1001);
  assert.equal(limit, 'The first 1,000 of 1,200 findings are shown.');
  assert.deepEqual(value.at(-1), { range: place(0, 0, 0, 0), severity: 3, source: 'imr', message: limit });
});
