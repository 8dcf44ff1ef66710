import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClientCapabilities } from 'vscode-languageserver';
import { answerInitialize, readClient } from '../../server/lsp/client.ts';

const clientWith = (capabilities: ClientCapabilities) => readClient({ capabilities });

test('a client that says nothing can do nothing', () => {
  for (const client of [readClient({}), clientWith({}), clientWith({ textDocument: {}, workspace: {} })]) {
    assert.deepEqual(client, {
      pullsDiagnostics: false,
      relatedInformation: false,
      codeDescription: false,
      nestedSymbols: false,
      documentChanges: false,
      definitionLinks: false,
      changeAnnotations: false,
      preparesRename: false,
      markdownHover: false,
      markdownCompletion: false,
      foldingLimit: undefined,
      docsBase: undefined,
      tellsSettings: false,
      announcesSettings: false,
      tellsFolders: false,
      folders: [],
      watchesFiles: 'never',
      readsFiles: false,
      runsCommands: false,
      showsProgress: false,
      refreshesTokens: false,
      refreshesDiagnostics: false,
      refreshesFolds: false,
      refreshesHints: false,
      refreshesLenses: false,
    });
  }
});

test('diagnostics are pulled where the client can, pushed elsewhere', () => {
  const provider = (capabilities: ClientCapabilities) =>
    answerInitialize(clientWith(capabilities), '1.2.3').capabilities.diagnosticProvider;
  assert.deepEqual(provider({ textDocument: { diagnostic: {} } }), {
    identifier: 'imr',
    interFileDependencies: false,
    workspaceDiagnostics: false,
  });
  assert.equal(provider({ textDocument: { publishDiagnostics: {} } }), undefined);
});

test('what a diagnostic may hold is read from either way of getting them', () => {
  const push = clientWith({
    textDocument: { publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true } },
  });
  assert.ok(push.relatedInformation && push.codeDescription);
  const pull = clientWith({ textDocument: { diagnostic: { relatedInformation: true } } });
  assert.ok(pull.relatedInformation && !pull.codeDescription);
});

test('the folder of the docs pages is a text that is not empty', () => {
  const base = (initializationOptions: unknown) => readClient({ initializationOptions }).docsBase;
  assert.equal(base({ docsBase: 'file:///x/docs/findings' }), 'file:///x/docs/findings');
  for (const options of [undefined, null, {}, { docsBase: '' }, { docsBase: 1 }, 'docs', []])
    assert.equal(base(options), undefined);
});

test('a folding limit that makes no sense is none', () => {
  const limit = (rangeLimit: unknown) =>
    clientWith({ textDocument: { foldingRange: { rangeLimit: rangeLimit as number } } }).foldingLimit;
  assert.equal(limit(5000), 5000);
  for (const value of [0, -1, '5', null, undefined]) assert.equal(limit(value), undefined);
});

test('the server names itself, counts in UTF-16 and takes changes piece by piece', () => {
  const { serverInfo, capabilities } = answerInitialize(readClient({}), '1.2.3');
  assert.deepEqual(serverInfo, { name: 'imr-letters', version: '1.2.3' });
  assert.equal(capabilities.positionEncoding, 'utf-16');
  assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
  assert.deepEqual(capabilities.codeActionProvider, { codeActionKinds: ['quickfix', 'source.fixAll.imr'] });
});

test('files are watched as far as the client can watch them', () => {
  const watches = (didChangeWatchedFiles: object) => clientWith({ workspace: { didChangeWatchedFiles } }).watchesFiles;
  assert.equal(watches({ dynamicRegistration: true, relativePatternSupport: true }), 'anywhere');
  assert.equal(watches({ dynamicRegistration: true }), 'in its folders');
  assert.equal(watches({ relativePatternSupport: true }), 'never');
});

test('the folders at the start: those of the workspace, else the root', () => {
  const folders = (params: object) => readClient(params).folders;
  assert.deepEqual(folders({ workspaceFolders: [{ uri: 'file:///a', name: 'a' }], rootUri: 'file:///b' }), [
    'file:///a',
  ]);
  assert.deepEqual(folders({ workspaceFolders: null, rootUri: 'file:///b' }), ['file:///b']);
  assert.deepEqual(folders({ workspaceFolders: [null, {}], rootUri: null }), []);
});
