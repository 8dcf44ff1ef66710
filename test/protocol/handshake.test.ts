import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { tokenTypes } from '../../server/features/semantic-token-types.ts';
import { bundle, frame, startServer } from '../kit/protocol-client.ts';
import { plainEditor, startSession, vscode } from './session.ts';

const initialize = { processId: null, rootUri: null, capabilities: {} };

test('the server says what it offers', async () => {
  const { initialized } = await startSession(vscode);
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  assert.deepEqual(initialized.serverInfo, { name: 'imr-letters', version });
  assert.deepEqual(initialized.capabilities, {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: 2 },
    documentSymbolProvider: true,
    hoverProvider: true,
    completionProvider: { triggerCharacters: [':', ',', ';', '('], resolveProvider: true },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: {},
    renameProvider: true,
    linkedEditingRangeProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: [':'] },
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    semanticTokensProvider: { legend: { tokenTypes, tokenModifiers: [] }, range: true, full: { delta: true } },
    codeLensProvider: {},
    inlayHintProvider: true,
    codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.imr'] },
    diagnosticProvider: { identifier: 'imr', interFileDependencies: false, workspaceDiagnostics: false },
  });
});

test('a client that cannot pull diagnostics is not asked to', async () => {
  const { initialized } = await startSession(plainEditor);
  assert.equal(initialized.capabilities.diagnosticProvider, undefined);
});

test('shutdown and exit end with 0', async () => {
  const server = startServer();
  await server.request('initialize', initialize);
  assert.equal(await server.stop(), 0);
  assert.equal(server.stderr(), '');
});

test('what answers first is small: it holds none of the engine', () => {
  assert.ok(statSync(bundle('server.js')).size < 60_000, `${statSync(bundle('server.js')).size} bytes`);
});

test('exit without shutdown ends with 1', async () => {
  const server = startServer();
  await server.request('initialize', initialize);
  server.notify('exit');
  assert.equal(await server.exited, 1);
});

test('the server ends when its client is gone', async () => {
  const server = startServer();
  await server.request('initialize', initialize);
  server.process.stdin?.end();
  assert.equal(await server.exited, 1);
});

test('without a transport the server says how to start it', async () => {
  const server = startServer(bundle('server.js'), []);
  assert.equal(await server.exited, 2);
  assert.match(server.stderr(), /--stdio/);
});

test('a request that the server does not know is refused, and the server goes on', async () => {
  const server = await startSession();
  await assert.rejects(server.request('textDocument/moniker', {}), /-32601/);
  await assert.rejects(server.request('made/up'), /-32601/);
  assert.deepEqual(await server.ask('documentSymbol', 'untitled:none'), []);
});

const malformed: readonly (readonly [name: string, bytes: string | Uint8Array])[] = [
  ['a body that is no JSON', 'Content-Length: 9\r\n\r\n{"method"'],
  ['an empty body', 'Content-Length: 0\r\n\r\n'],
  ['a length that is no number', 'Content-Length: many\r\n\r\n'],
  ['a header without a length', 'Content-Type: text\r\n\r\n'],
  ['a header line without a colon', 'nonsense\r\n\r\n'],
  ['a message that is none', frame({ params: { text: 'the patient fell' } } as never)],
  ['a list', 'Content-Length: 2\r\n\r\n[]'],
  ['null', 'Content-Length: 4\r\n\r\nnull'],
  ['a cancellation without parameters', frame({ jsonrpc: '2.0', method: '$/cancelRequest' })],
  ['an answer to nothing', frame({ jsonrpc: '2.0', id: 99, result: null })],
  ['an opened document that is none', frame({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: {} })],
  [
    'an opened document whose text is no text',
    frame({
      jsonrpc: '2.0',
      method: 'textDocument/didOpen',
      params: { textDocument: { uri: 'x', languageId: 'imr', version: 1, text: { the: 'patient' } } },
    }),
  ],
  [
    'a change of a document that is not open',
    frame({
      jsonrpc: '2.0',
      method: 'textDocument/didChange',
      params: { textDocument: { uri: 'x', version: 2 }, contentChanges: [{ text: '' }] },
    }),
  ],
  ['a request without parameters', frame({ jsonrpc: '2.0', id: 98, method: 'textDocument/documentSymbol' })],
  [
    'a request with odd parameters',
    frame({ jsonrpc: '2.0', id: 97, method: 'textDocument/codeAction', params: { textDocument: null } }),
  ],
];
// One server for all of them: whatever came before, it still answers.
const attacked = startSession();
for (const [name, bytes] of malformed) {
  test(`after ${name} the server still answers, and its log holds none of it`, async () => {
    const server = await attacked;
    server.raw(bytes);
    // After a header that it cannot read, the library looks for the next message when more bytes come.
    await new Promise((resolve) => setTimeout(resolve, 20));
    server.open('untitled:a', 'no letter');
    assert.deepEqual(await server.ask('documentSymbol', 'untitled:a'), []);
    assert.doesNotMatch(JSON.stringify(server.notifications), /patient/);
  });
}

test('what arrives before the engine is loaded is answered, and the settings are followed', async () => {
  const registered: string[] = [];
  const server = startServer(undefined, undefined, (method, params) => {
    const { registrations = [] } = (params ?? {}) as { registrations?: { method: string }[] };
    if (method === 'client/registerCapability') registered.push(...registrations.map((one) => one.method));
    return null;
  });
  const capabilities = { workspace: { didChangeConfiguration: { dynamicRegistration: true } } };
  const uri = 'untitled:early';
  const text = 'IMR ISSUES, DECISIONS AND RATIONALES\n\nMRI: Upheld\n\nDecision rationale: No.\n';
  const started = server.request('initialize', { ...initialize, capabilities });
  server.notify('initialized', {});
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'imr', version: 1, text } });
  const symbols = server.request<unknown[]>('textDocument/documentSymbol', { textDocument: { uri } });
  await started;
  assert.ok((await symbols).length > 0, 'the letter that was opened is known');
  assert.ok(registered.includes('workspace/didChangeConfiguration'), registered.join());
  assert.equal(await server.stop(), 0);
});
