import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompletionItem, CompletionList, MarkupContent, TextEdit } from 'vscode-languageserver';
import { letter } from '../features/letters.ts';
import { startSession, vscode } from './session.ts';

const uri = 'vscode-vfs://github/owner/repo/draft.imr';
const sij = 'Hip & Pelvis Chapter, Sacroiliac joint injections';
const head = `${letter.trimEnd()}

Bilateral sacroiliac joint injection: Upheld

Claims Administrator guideline: Decision based on MTUS Low Back Complaints 2004.

MAXIMUS guideline:`;
const lines = head.split('\n');
const end = (typed: string) => ({ line: lines.length - 1, character: lines[lines.length - 1].length + typed.length });
const markdown = {
  ...vscode,
  textDocument: {
    ...vscode.textDocument,
    completion: { completionItem: { documentationFormat: ['markdown' as const] } },
  },
};

test('typing ODG into a guideline field offers the chapter and topic; what it is comes when the editor asks', async () => {
  const server = await startSession(markdown);
  const { completionProvider } = server.initialized.capabilities;
  assert.deepEqual(completionProvider, { triggerCharacters: [':', ',', ';', '('], resolveProvider: true });
  const typed = ' Decision based on Non-MTUS Citation ODG';
  server.open(uri, `${head}${typed}\n`);
  const context = { triggerKind: 1 };
  const list = await server.ask<CompletionList>('completion', uri, { position: end(typed), context });
  assert.equal(list.isIncomplete, false);
  const [first] = list.items;
  assert.equal(first.label, sij);
  assert.deepEqual(first.textEdit, {
    range: { start: end(typed.slice(0, -3)), end: end(typed) },
    newText: `Official Disability Guidelines (ODG), ${sij}`,
  } satisfies TextEdit);
  assert.equal(first.documentation, undefined);
  const resolved = await server.request<CompletionItem>('completionItem/resolve', first);
  const { kind, value } = resolved.documentation as MarkupContent;
  assert.equal(kind, 'markdown');
  assert.match(value, /^\*\*Sacroiliac joint injections\*\*/);
  assert.match(value, /\(not verified\)/);
  assert.deepEqual({ ...resolved, documentation: undefined }, { ...first, documentation: undefined });
  assert.equal(await server.stop(), 0);
});

test('the colon of a label, a client without Markdown, items that no catalog knows', async () => {
  const server = await startSession({});
  server.open(uri, `${head}\n`);
  const context = { triggerKind: 2, triggerCharacter: ':' };
  const { items } = await server.ask<CompletionList>('completion', uri, { position: end(''), context });
  assert.equal(items[0].label, 'Decision based on MTUS');
  assert.equal((items[0].textEdit as TextEdit).newText, ' Decision based on MTUS ');
  const offered = items.find(({ label }) => label === sij);
  const resolved = await server.request<CompletionItem>('completionItem/resolve', offered);
  const { kind, value } = resolved.documentation as MarkupContent;
  assert.equal(kind, 'plaintext');
  assert.doesNotMatch(value, /\*\*/);
  for (const data of [undefined, null, 7, { uri, entry: 'no/such' }, { uri: 'file:///closed', entry: 'odg' }]) {
    const item = { label: 'x', ...(data === undefined ? {} : { data }) };
    assert.deepEqual(await server.request('completionItem/resolve', item), item);
  }
});

test('prose is left in peace, and an answer follows the edit before it', async () => {
  const server = await startSession(markdown);
  server.open(uri, letter);
  const line = letter.slice(0, letter.indexOf('The patient is')).split('\n').length - 1;
  const ask = (character: number) =>
    server.ask<CompletionList>('completion', uri, { position: { line, character }, context: { triggerKind: 1 } });
  assert.deepEqual((await ask('The patient'.length)).items, []);
  const range = { start: { line, character: 0 }, end: { line, character: 0 } };
  server.change(uri, 2, { range, text: 'He takes Norc ' });
  assert.deepEqual(
    (await ask('He takes Norc'.length)).items.map(({ label }) => label),
    ['Norco'],
  );
});
