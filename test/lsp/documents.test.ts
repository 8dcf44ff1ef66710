import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createDocuments, type Engine } from '../../server/lsp/documents.ts';
import { read } from '../../server/reading.ts';
import { letter } from '../features/letters.ts';

type Handler = (params: unknown) => void;

/** Text documents that the test opens, changes and closes as a client would. */
function setUp() {
  const handlers = new Map<string, Handler>();
  const on = (name: string) => (handler: Handler) => {
    handlers.set(name, handler);
    return { dispose: () => undefined };
  };
  const texts = new TextDocuments(TextDocument);
  const ignored = () => ({ dispose: () => undefined });
  texts.listen({
    onDidOpenTextDocument: on('open'),
    onDidChangeTextDocument: on('change'),
    onDidCloseTextDocument: on('close'),
    onWillSaveTextDocument: ignored,
    onWillSaveTextDocumentWaitUntil: ignored,
    onDidSaveTextDocument: ignored,
  } as unknown as Parameters<typeof texts.listen>[0]);
  const counts = { read: 0, check: 0 };
  const engine: Engine = {
    read: (text) => {
      counts.read++;
      return read(text);
    },
    check: () => {
      counts.check++;
      return [];
    },
  };
  let clock = 0;
  const documents = createDocuments(texts, engine, () => clock++);
  const uri = 'vscode-vfs://github/a.imr';
  return {
    documents,
    counts,
    uri,
    open: (text: string, version = 1) =>
      handlers.get('open')?.({ textDocument: { uri, version, languageId: 'imr', text } }),
    change: (text: string, version: number) =>
      handlers.get('change')?.({ textDocument: { uri, version }, contentChanges: [{ text }] }),
    close: () => handlers.get('close')?.({ textDocument: { uri } }),
  };
}

test('a version is read and checked once, and only when asked', () => {
  const { documents, counts, uri, open } = setUp();
  open(letter);
  const document = documents.get(uri);
  assert.deepEqual(counts, { read: 0, check: 0 });
  assert.equal(document?.reading, documents.get(uri)?.reading);
  assert.equal(document?.findings, documents.get(uri)?.findings);
  assert.deepEqual(counts, { read: 1, check: 1 });
  assert.ok(document && document.readMilliseconds > 0 && document.checkMilliseconds > 0);
});

test('a change makes a new version; the old one is not current any more', () => {
  const { documents, uri, open, change } = setUp();
  open(letter);
  const before = documents.get(uri);
  assert.ok(before && documents.isCurrent(before));
  change('no letter', 2);
  assert.equal(documents.isCurrent(before), false);
  assert.equal(documents.get(uri)?.version, 2);
  assert.equal(documents.get(uri)?.reading.letters.length, 0);
  assert.equal(before.reading.letters.length, 1);
});

test('a document that is closed is forgotten; opened again with the same version it is read anew', () => {
  const { documents, uri, open, close } = setUp();
  const kept = documents.perDocument<number>();
  open(letter);
  kept.set(uri, 1);
  const before = documents.get(uri);
  close();
  assert.equal(documents.get(uri), undefined);
  assert.equal(kept.size, 0);
  assert.deepEqual(documents.all(), []);
  open('another text');
  assert.equal(documents.get(uri)?.text, 'another text');
  assert.ok(before && !documents.isCurrent(before));
});
