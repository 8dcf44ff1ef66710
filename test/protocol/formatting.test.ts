import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LinkedEditingRanges, PrepareRenameResult, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { read } from '../../server/reading.ts';
import { cleanTextRequest } from '../../server/requests.ts';
import { formatted } from '../features/formatting/check-formatting.ts';
import { doubleSpaced, letter } from '../features/letters.ts';
import { AnswerError } from '../kit/protocol-client.ts';
import { plainEditor, startSession, vscode } from './session.ts';

const uri = 'untitled:a';
const options = { tabSize: 4, insertSpaces: true };
const after = (text: string, edits: TextEdit[]): string =>
  TextDocument.applyEdits(TextDocument.create(uri, 'imr', 1, text), edits);
const positionIn = (text: string, words: string, into = words.length) =>
  read(text).lines.positionAt(text.indexOf(words) + into);

test('formatting: the whole letter by the setting, a range, a second time nothing', async () => {
  const asked: unknown[] = [];
  const settings = { wrap: 'keep' };
  const server = await startSession(
    { ...vscode, workspace: { ...vscode.workspace, configuration: true } },
    undefined,
    (method, params) => {
      if (method !== 'workspace/configuration') return null;
      const { items } = params as { items: { section: string; scopeUri?: string }[] };
      asked.push(...items.filter(({ section }) => section === 'imr.format'));
      return items.map(({ section }) => (section === 'imr.format' ? settings : null));
    },
  );
  const { documentFormattingProvider, documentRangeFormattingProvider, documentOnTypeFormattingProvider } =
    server.initialized.capabilities;
  assert.deepEqual([documentFormattingProvider, documentRangeFormattingProvider], [true, true]);
  assert.deepEqual(documentOnTypeFormattingProvider, { firstTriggerCharacter: '\n', moreTriggerCharacter: [':'] });
  const text = doubleSpaced(letter);
  server.open(uri, text);
  const kept = after(text, await server.ask<TextEdit[]>('formatting', uri, { options }));
  assert.equal(kept, formatted(text, 'keep'));
  assert.deepEqual(asked, [{ section: 'imr.format', scopeUri: uri }]);
  Object.assign(settings, { wrap: 'column', column: 72 });
  assert.equal(after(text, await server.ask<TextEdit[]>('formatting', uri, { options })), formatted(text, 72));
  server.change(uri, 2, { text: kept });
  Object.assign(settings, { wrap: 'keep' });
  assert.deepEqual(await server.ask('formatting', uri, { options }), []);
  const start = positionIn(kept, 'Pain is');
  Object.assign(settings, { wrap: 'unwrap' });
  const edits = await server.ask<TextEdit[]>('rangeFormatting', uri, { options, range: { start, end: start } });
  assert.deepEqual(
    edits.map(({ newText }) => newText),
    [' '],
  );
});

test('typed: the next criterion gets its number', async () => {
  const server = await startSession();
  const text = letter.replace('Criteria for its use:', 'Criteria:\n1. acute pain\n\n');
  server.open(uri, text);
  const position = positionIn(text, '1. acute pain\n');
  const edits = await server.ask<TextEdit[]>('onTypeFormatting', uri, { position, ch: '\n', options });
  assert.deepEqual(edits, [{ range: { start: position, end: position }, newText: '2. ' }]);
});

test('pasted text: clean, or null where it is', async () => {
  const server = await startSession();
  server.open(uri, letter);
  const at = positionIn(letter, 'Pain is 8/10.');
  const clean = (text: string): Promise<string | null> =>
    server.request(cleanTextRequest, { textDocument: { uri }, range: { start: at, end: at }, text });
  assert.equal(await clean(' He  walks\nwith a cane.'), ' He walks with a cane.');
  assert.equal(await clean(' He walks with a cane.'), null);
});

test('rename: what is renamed, its edits with the annotations of prose, names that cannot be', async () => {
  const server = await startSession({
    ...vscode,
    textDocument: { ...vscode.textDocument, rename: { prepareSupport: true } },
  });
  assert.deepEqual(server.initialized.capabilities.renameProvider, { prepareProvider: true });
  server.open(uri, letter);
  const position = positionIn(letter, 'MRI of the left knee: Over', 4);
  const place = await server.ask<PrepareRenameResult>('prepareRename', uri, { position });
  assert.equal('placeholder' in place && place.placeholder, 'MRI of the left knee');
  const edit = await server.ask<WorkspaceEdit>('rename', uri, { position, newName: 'MRI of the right knee' });
  const [{ edits }] = edit.documentChanges as { edits: (TextEdit & { annotationId?: string })[] }[];
  assert.deepEqual(
    edits.map(({ newText, annotationId }) => [newText, annotationId]),
    [
      ['MRI of the right knee', undefined],
      ['right', 'request'],
    ],
  );
  assert.equal(edit.changeAnnotations?.request.needsConfirmation, undefined);
  assert.equal(edit.changeAnnotations?.summary.needsConfirmation, true);
  assert.equal(await server.ask('prepareRename', uri, { position: { line: 0, character: 0 } }), null);
  await assert.rejects(
    server.ask('rename', uri, { position, newName: ' ' }),
    (error) => error instanceof AnswerError && /A disputed service needs a name\./.test(error.message),
  );
});

test('rename in an editor without annotations: plain edits, only where the words are surely the service', async () => {
  const server = await startSession(plainEditor);
  assert.equal(server.initialized.capabilities.renameProvider, true);
  const text = letter.replace('Pain is 8/10.', 'A request for an MRI of the left knee was made.');
  server.open(uri, text);
  const position = positionIn(text, 'MRI of the left knee: Over', 4);
  const edit = await server.ask<WorkspaceEdit>('rename', uri, { position, newName: 'CT of the left knee' });
  assert.deepEqual(
    edit.changes?.[uri].map(({ newText }) => newText),
    ['CT of the left knee', 'CT'],
  );
});

test('linked editing: the names of a partial approval', async () => {
  const server = await startSession();
  const frame =
    'Soma 350mg #90 was the original request. Soma 350mg #60 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Soma 350mg #30 is: Upheld';
  const text = letter.replace('Soma 350mg #90: Upheld', frame);
  server.open(uri, text);
  const linked = await server.ask<LinkedEditingRanges>('linkedEditingRange', uri, {
    position: positionIn(text, 'Soma 350mg #60 was', 2),
  });
  assert.equal(linked.ranges.length, 3);
  assert.equal(await server.ask('linkedEditingRange', uri, { position: positionIn(text, 'Pain is') }), null);
});
