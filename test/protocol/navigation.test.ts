import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { DocumentHighlight, DocumentLink, Location, LocationLink, WorkspaceSymbol } from 'vscode-languageserver';
import { documentLinks } from '../../server/features/document-links.ts';
import { definitionLinks, documentHighlights, references } from '../../server/features/navigation/navigation.ts';
import { read } from '../../server/reading.ts';
import type { LetterStatus } from '../../server/requests.ts';
import { letter } from '../features/letters.ts';
import { type Answer, startServer } from '../kit/protocol-client.ts';
import { plainEditor, startSession, vscode } from './session.ts';

const uri = 'untitled:a';
const text = letter.replace('The knee locks', 'The Official Disability Guidelines (ODG) hold here: the knee locks');
const reading = read(text);
const offset = text.indexOf('Disability Guidelines (ODG) hold');
const position = reading.lines.positionAt(offset);
const linking = { ...vscode, textDocument: { ...vscode.textDocument, definition: { linkSupport: true } } };

test('definition, references and highlights: what the features say, over the wire', async () => {
  const server = await startSession(linking);
  server.open(uri, text);
  const links = await server.ask<LocationLink[]>('definition', uri, { position });
  assert.deepEqual(links, definitionLinks(reading, uri, offset));
  assert.equal(links.length, 1);
  const back = { position: links[0].targetSelectionRange.start };
  const [use] = await server.ask<LocationLink[]>('definition', uri, back);
  assert.deepEqual(use.targetSelectionRange, links[0].originSelectionRange);
  const found = await server.ask<Location[]>('references', uri, { position, context: { includeDeclaration: true } });
  assert.deepEqual(found, references(reading, uri, offset, true));
  assert.equal(found.length, 2);
  const highlights = await server.ask<DocumentHighlight[]>('documentHighlight', uri, { position });
  assert.deepEqual(highlights, documentHighlights(reading, offset));
});

test('an editor that knows no links gets places', async () => {
  const server = await startSession(plainEditor);
  server.open(uri, text);
  const [place] = await server.ask<Location[]>('definition', uri, { position });
  assert.deepEqual(place, { uri, range: definitionLinks(reading, uri, offset)[0].targetSelectionRange });
});

/** A server of an editor that has these folders open and answers for its settings. */
async function startIn(folder: string | undefined, answer?: Answer, watches = true) {
  const server = startServer(undefined, undefined, answer);
  after(() => server.process.kill());
  const workspace = {
    ...vscode.workspace,
    configuration: answer !== undefined,
    didChangeWatchedFiles: { dynamicRegistration: watches },
  };
  await server.request('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { ...linking, workspace },
    workspaceFolders: folder ? [{ uri: pathToFileURL(folder).toString(), name: 'letters' }] : null,
  });
  server.notify('initialized', {});
  return {
    ...server,
    open: (file: string, words: string) =>
      server.notify('textDocument/didOpen', {
        textDocument: { uri: file, languageId: 'imr', version: 1, text: words },
      }),
    search: async (query: string) => {
      const symbols = await server.request<WorkspaceSymbol[]>('workspace/symbol', { query });
      return symbols.map(({ name, containerName }) => `${name} | ${containerName}`);
    },
  };
}

test('links are offered unless the setting is off', async () => {
  for (const setting of ['public', 'off', null]) {
    const asked: unknown[] = [];
    const server = await startIn(undefined, (method, params) => {
      if (method !== 'workspace/configuration') return null;
      const { items } = params as { items: { section: string }[] };
      asked.push(...items.map(({ section }) => section));
      return items.map(({ section }) => (section === 'imr.links' ? setting : null));
    });
    server.open(uri, text);
    const links = await server.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
    assert.deepEqual(links, setting === 'off' ? [] : documentLinks(reading).value);
    assert.ok(asked.includes('imr.links'));
  }
  assert.equal(documentLinks(reading).value.length, 3);
});

/** A folder with three letters, one of them in a folder of its own, and files that are none. */
function folderOfLetters(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'imr letters-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(path.join(folder, 'more'));
  mkdirSync(path.join(folder, 'node_modules'));
  writeFileSync(path.join(folder, 'a.imr'), letterOf('Acupuncture', 1));
  writeFileSync(path.join(folder, 'b.imr.txt'), letterOf('Biofeedback', 2));
  writeFileSync(path.join(folder, 'more', 'c.imr'), letterOf('Chiropractic care', 3));
  writeFileSync(path.join(folder, 'notes.txt'), letterOf('Not a name', 4));
  writeFileSync(path.join(folder, 'node_modules', 'd.imr'), letterOf('Left out', 5));
  return folder;
}

const letterOf = (service: string, number: number): string =>
  letter.replaceAll('Soma 350mg #90', service).replace('CM16-0998001', `CM16-099800${number}`);

const upheld = (service: string, number: number): string => `${service} | Upheld \u00b7 CM16-099800${number}`;

test('symbols of the workspace: saved letters, the open one as it stands in the editor, a changed one as it is now', async () => {
  const folder = folderOfLetters();
  const server = await startIn(folder);
  assert.deepEqual((await server.search('upheld')).sort(), [
    upheld('Acupuncture', 1),
    upheld('Biofeedback', 2),
    upheld('Chiropractic care', 3),
  ]);
  const open = pathToFileURL(path.join(folder, 'a.imr')).toString();
  server.open(open, letterOf('Aquatic therapy', 1));
  const changed = path.join(folder, 'b.imr.txt');
  writeFileSync(changed, letterOf('Bracing', 2));
  rmSync(path.join(folder, 'more', 'c.imr'));
  server.notify('workspace/didChangeWatchedFiles', {
    changes: [
      { uri: pathToFileURL(changed).toString(), type: 2 },
      { uri: pathToFileURL(path.join(folder, 'more', 'c.imr')).toString(), type: 3 },
    ],
  });
  assert.deepEqual((await server.search('upheld')).sort(), [upheld('Aquatic therapy', 1), upheld('Bracing', 2)]);
  server.notify('textDocument/didClose', { textDocument: { uri: open } });
  assert.deepEqual((await server.search('upheld')).sort(), [upheld('Acupuncture', 1), upheld('Bracing', 2)]);
  const citations = await server.search('mtus bracing claims');
  assert.deepEqual(citations, [
    'Chronic Pain Medical Treatment 2009 | MTUS \u00b7 Claims Administrator \u00b7 Bracing \u00b7 CM16-0998002',
  ]);
  assert.doesNotMatch(server.stderr(), /Acupuncture/);
});

test('an editor that watches no files: each search looks again', async () => {
  const folder = folderOfLetters();
  const server = await startIn(folder, undefined, false);
  assert.equal((await server.search('upheld')).length, 3);
  writeFileSync(path.join(folder, 'e.imr'), letterOf('Electrotherapy', 5));
  assert.equal((await server.search('upheld')).length, 4);
});

test('letters of other encodings are read, and those too large are told of', async () => {
  const folder = folderOfLetters();
  const words = letterOf('Acupuncture', 7).replace('fell on', 'fell \u2014 hard \u2014 on');
  writeFileSync(path.join(folder, 'utf16.imr'), Buffer.from(`\ufeff${words}`, 'utf16le'));
  writeFileSync(path.join(folder, 'large.imr'), letter.repeat(3_000));
  const server = await startIn(folder);
  server.open(uri, text);
  assert.ok((await server.search('acupuncture')).includes(upheld('Acupuncture', 7)));
  const { limits } = await server.request<LetterStatus>('imr/letterStatus', { uri });
  assert.deepEqual(limits, ['The search over the workspace is not complete: 1 letter left out, larger than 4 MB.']);
});

test('without folders the open letters are searched', async () => {
  const server = await startIn(undefined);
  server.open(uri, text);
  assert.deepEqual(await server.search('soma upheld'), [upheld('Soma 350mg #90', 1)]);
  const { limits } = await server.request<LetterStatus>('imr/letterStatus', { uri });
  assert.deepEqual(limits, []);
});
