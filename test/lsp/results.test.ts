import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readClient } from '../../server/lsp/client.ts';
import { createDiagnosticReports, createDiagnostics } from '../../server/lsp/diagnostic-reports.ts';
import type { Documents, OpenDocument } from '../../server/lsp/documents.ts';
import { createNote } from '../../server/lsp/limits.ts';
import { createTokenResults } from '../../server/lsp/token-results.ts';
import { read } from '../../server/reading.ts';
import type { Finding } from '../../server/rules/finding.ts';
import { letter } from '../features/letters.ts';

const note = createNote(() => undefined);
const reports = () =>
  createDiagnosticReports(
    documents,
    createDiagnostics(() => readClient({}), note),
  );

const documents = { perDocument: () => new Map() } as unknown as Documents;

const document = (text: string, version: number, findings: readonly Finding[] = []): OpenDocument => ({
  uri: 'untitled:a',
  version,
  text,
  reading: read(text),
  findings,
  checked: { findings, stale: [], ignored: false },
  readText: read,
  checkText: (other) => ({ reading: read(other), findings }),
  readMilliseconds: 0,
  checkMilliseconds: 0,
  limits: new Map(),
});

const finding = (start: number): Finding => ({
  rule: 'r',
  severity: 'error',
  span: { start, end: start + 1 },
  message: 'm',
  related: [],
  fixes: [],
  fingerprint: '',
});

test('a report that says what the last one said is "unchanged", also after an edit', () => {
  const report = reports();
  const first = report(document(letter, 1, [finding(5)]));
  assert.ok(first.kind === 'full' && first.resultId);
  assert.equal(first.items.length, 1);
  const { resultId } = first;
  assert.deepEqual(report(document(letter, 1, [finding(5)]), resultId), { kind: 'unchanged', resultId });
  assert.deepEqual(report(document(`${letter}.`, 2, [finding(5)]), resultId), { kind: 'unchanged', resultId });
  const moved = report(document(letter, 3, [finding(6)]), resultId);
  assert.ok(moved.kind === 'full' && moved.resultId !== resultId);
  assert.equal(report(document(letter, 3, [finding(6)]), resultId).kind, 'full');
});

test('a report is never "unchanged" for a client that has none', () => {
  const report = reports();
  report(document(letter, 1));
  assert.equal(report(document(letter, 1)).kind, 'full');
});

test('tokens: whole, then the difference to what the client has', () => {
  const results = createTokenResults(documents, note);
  const whole = results.full(document(letter, 1));
  assert.ok(whole.resultId);
  const changed = letter.replace(': Overturned', ': Upheld');
  const delta = results.delta(document(changed, 2), whole.resultId);
  assert.ok('edits' in delta && delta.edits.length === 1);
  const data = [...whole.data];
  const [{ start, deleteCount, data: put }] = delta.edits;
  data.splice(start, deleteCount, ...(put ?? []));
  assert.deepEqual(data, createTokenResults(documents, note).full(document(changed, 1)).data);
});

test('tokens: no difference is no edit; a result that is not known any more is answered whole', () => {
  const results = createTokenResults(documents, note);
  const one = document(letter, 1);
  const { resultId = '' } = results.full(one);
  const same = results.delta(one, resultId);
  assert.deepEqual(same, { resultId, edits: [] });
  assert.ok('data' in results.delta(document(letter, 1), 'another'));
});

test('a limit that is reached or gone is announced once, and stands in the status until then', () => {
  const announced: string[][] = [];
  const said = createNote((changed) => announced.push([...changed.limits.values()]));
  const one = document(letter, 1);
  assert.equal(said(one, 'outline', { value: 7 }), 7);
  said(one, 'outline', { value: 7, limit: 'The outline ends.' });
  said(one, 'outline', { value: 7, limit: 'The outline ends.' });
  said(one, 'folding', { value: 7, limit: 'Folding ends.' });
  said(one, 'outline', { value: 7 });
  assert.deepEqual(announced, [['The outline ends.'], ['The outline ends.', 'Folding ends.'], ['Folding ends.']]);
});
