import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { createTextDocuments } from '../../server/lsp/text-documents.ts';

const uri = 'untitled:a';
const at = (line: number, character: number) => ({ line, character });
const insert = (line: number, character: number, text: string): TextDocumentContentChangeEvent => ({
  range: { start: at(line, character), end: at(line, character) },
  text,
});

/** The text after changes, each sent as an event of its own. */
function check(before: string, changes: readonly TextDocumentContentChangeEvent[], after: string): void {
  const handlers = new Map<string, (params: unknown) => void>();
  const on = (name: string) => (handler: (params: unknown) => void) => {
    handlers.set(name, handler);
    return { dispose: () => undefined };
  };
  const texts = createTextDocuments();
  texts.listen({
    onDidOpenTextDocument: on('open'),
    onDidChangeTextDocument: on('change'),
    onDidCloseTextDocument: on('close'),
    onWillSaveTextDocument: on('willSave'),
    onWillSaveTextDocumentWaitUntil: on('wait'),
    onDidSaveTextDocument: on('save'),
  } as unknown as Parameters<typeof texts.listen>[0]);
  handlers.get('open')?.({ textDocument: { uri, version: 1, languageId: 'imr', text: before } });
  for (const [index, change] of changes.entries()) {
    handlers.get('change')?.({ textDocument: { uri, version: index + 2 }, contentChanges: [change] });
  }
  assert.equal(texts.get(uri)?.getText(), after);
  assert.equal(texts.get(uri)?.version, changes.length + 1);
}

test('a line feed put behind a carriage return makes one line end of the two', () =>
  check('a\rb\rc', [insert(1, 0, '\n'), insert(2, 0, 'X')], 'a\r\nb\rXc'));
test('a carriage return put in front of a line feed too', () =>
  check('a\nb\nc', [insert(0, 1, '\r'), insert(2, 0, 'X')], 'a\r\nb\nXc'));
test('and what was deleted between the two', () =>
  check('a\rb\nc\nd', [{ range: { start: at(1, 0), end: at(1, 1) }, text: '' }, insert(2, 0, 'X')], 'a\r\nc\nXd'));
test('a range that runs backwards, and a change of the whole text', () =>
  check(
    'abc',
    [{ range: { start: at(0, 2), end: at(0, 1) }, text: 'X' }, { text: 'new\n' }, insert(1, 0, 'Y')],
    'new\nY',
  ));
