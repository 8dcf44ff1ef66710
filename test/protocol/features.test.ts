import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  DocumentSymbol,
  FoldingRange,
  Range,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SymbolInformation,
} from 'vscode-languageserver';
import { documentSymbols } from '../../server/features/document-symbols.ts';
import { foldingRanges } from '../../server/features/folding.ts';
import { selectionRanges } from '../../server/features/selection-ranges.ts';
import { semanticTokens } from '../../server/features/semantic-tokens.ts';
import { read } from '../../server/reading.ts';
import type { LetterStatus, ServerReport } from '../../server/requests.ts';
import { cleanLetter as letter } from '../features/letters.ts';
import { plainEditor, startSession, vscode } from './session.ts';

const uri = 'vscode-vfs://github/owner/repo/a.imr';
const reading = read(letter);
const place = (line: number, character: number) => ({ line, character });

test('outline, folding, selection: what the features say, over the wire', async () => {
  const server = await startSession();
  server.open(uri, letter);
  assert.deepEqual(await server.ask<DocumentSymbol[]>('documentSymbol', uri), documentSymbols(reading).value);
  assert.deepEqual(await server.ask<FoldingRange[]>('foldingRange', uri), foldingRanges(reading).value);
  const positions = [place(22, 10), place(0, 0)];
  assert.deepEqual(
    await server.ask<SelectionRange[]>('selectionRange', uri, { positions }),
    selectionRanges(reading, positions),
  );
  assert.equal(await server.stop(), 0);
});

test('a client that knows flat outlines only gets one', async () => {
  const server = await startSession(plainEditor);
  server.open(uri, letter);
  const symbols = await server.ask<SymbolInformation[]>('documentSymbol', uri);
  assert.equal(symbols.length, 15);
  assert.deepEqual(symbols.map(({ containerName }) => containerName).slice(4, 7), [
    undefined,
    'Issues, decisions and rationales',
    'Soma 350mg #90',
  ]);
});

test('the client\u2019s folding limit is kept, and the status says so', async () => {
  const server = await startSession({
    ...vscode,
    textDocument: { ...vscode.textDocument, foldingRange: { rangeLimit: 3 } },
  });
  server.open(uri, letter);
  await server.notification('imr/statusChanged', undefined, 0);
  const from = server.notifications.length;
  assert.equal((await server.ask<FoldingRange[]>('foldingRange', uri)).length, 3);
  await server.notification('imr/statusChanged', undefined, from);
  const status = await server.request<LetterStatus>('imr/letterStatus', { uri });
  assert.equal(status.limits.length, 1);
  assert.match(status.limits[0], /^Folding covers 3 of \d+ parts, outer ones first\.$/);
});

test('tokens: whole, a range of them, and the difference after an edit', async () => {
  const server = await startSession();
  server.open(uri, letter);
  const whole = await server.ask<SemanticTokens>('semanticTokens/full', uri);
  assert.deepEqual(whole.data, semanticTokens(reading).value);
  const range: Range = { start: place(0, 0), end: place(0, 12) };
  const part = await server.ask<SemanticTokens>('semanticTokens/range', uri, { range });
  assert.deepEqual(part.data, whole.data.slice(0, 5));
  server.change(uri, 2, { range: { start: place(0, 0), end: place(0, 0) }, text: '\n' });
  const previousResultId = whole.resultId;
  const delta = await server.ask<SemanticTokensDelta>('semanticTokens/full/delta', uri, { previousResultId });
  assert.deepEqual(delta.edits, [{ start: 0, deleteCount: 1, data: [1] }]);
  const again = await server.ask<SemanticTokens>('semanticTokens/full/delta', uri, { previousResultId });
  assert.equal(again.data.length, whole.data.length, 'an older result than the last is answered whole');
});

test('the status of a letter, and a notification when it changes', async () => {
  const server = await startSession();
  server.open(uri, letter);
  await server.notification<{ uri: string }>('imr/statusChanged', (params) => params.uri === uri, 0);
  assert.deepEqual(await server.request('imr/letterStatus', { uri }), {
    letters: 1,
    items: 2,
    upheld: 1,
    overturned: 1,
    findings: 0,
    limits: [],
  });
  const { line } = reading.lines.positionAt(letter.indexOf(': Overturned'));
  server.change(uri, 2, { range: { start: place(line, 21), end: place(line, 33) }, text: ': Upheld' });
  await server.notification('imr/statusChanged');
  const status = await server.request<LetterStatus>('imr/letterStatus', { uri });
  assert.deepEqual([status.upheld, status.overturned], [2, 0]);
  server.close(uri);
  assert.equal(await server.request('imr/letterStatus', { uri }), null);
});

test('an edit that changes no number of the status announces nothing', async () => {
  const server = await startSession();
  server.open(uri, letter);
  await server.notification('imr/statusChanged', undefined, 0);
  server.change(uri, 2, { range: { start: place(19, 0), end: place(19, 0) }, text: 'x' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  await server.request('imr/letterStatus', { uri });
  assert.equal(server.notifications.filter(({ method }) => method === 'imr/statusChanged').length, 1);
});

test('the server report: version, times and sizes, never text', async () => {
  const server = await startSession();
  server.open(uri, letter);
  server.open('untitled:b', '');
  const report = await server.request<ServerReport>('imr/serverReport');
  assert.match(report.version, /^\d+\.\d+\.\d+$/);
  assert.ok(report.memoryMegabytes !== null && report.memoryMegabytes > 10);
  assert.deepEqual(
    report.documents.map(({ readMilliseconds, checkMilliseconds, findings, ...sizes }) => sizes),
    [
      { uri, version: 1, characters: letter.length, letters: 1, items: 2 },
      { uri: 'untitled:b', version: 1, characters: 0, letters: 0, items: 0 },
    ],
  );
  assert.ok(report.documents[0].readMilliseconds > 0);
  assert.doesNotMatch(JSON.stringify(report), /Soma/);
});

test('documents of any scheme are served', async () => {
  const server = await startSession();
  for (const scheme of [
    'untitled:Untitled-1',
    'git:/a.imr?%7B%7D',
    'file:///c%3A/a%20b.imr.txt',
    'vscode-notebook-cell:/a#1',
  ]) {
    server.open(scheme, letter);
    assert.equal((await server.ask<DocumentSymbol[]>('documentSymbol', scheme)).length, 5);
  }
});
