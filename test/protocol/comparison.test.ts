import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Comparison, compareItemRequest } from '../../server/requests.ts';
import { caseNumberHeader, letter } from '../kit/letter-text.ts';
import { startServer } from '../kit/protocol-client.ts';
import { vscode } from './session.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'imr-compare-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const letterOf = (number: number, title: string, decision = 'Upheld'): string =>
  letter({ header: caseNumberHeader(`CM16-099${number}`), items: [{ title, decision }] });
const save = (name: string, text: string): string => {
  writeFileSync(path.join(folder, name), text);
  return pathToFileURL(path.join(folder, name)).toString();
};

async function start() {
  const server = startServer();
  after(() => server.process.kill());
  await server.request('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {
      ...vscode,
      workspace: { ...vscode.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
    },
    workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: 'letters' }],
  });
  server.notify('initialized', {});
  const open = (uri: string, text: string) =>
    server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'imr', version: 1, text } });
  const compare = (uri: string, text: string, title: string) =>
    server.request<Comparison | null>(compareItemRequest, {
      uri,
      position: { line: text.slice(0, text.indexOf(title)).split('\n').length - 1, character: 3 },
    });
  return { ...server, open, compare };
}

test('an item is compared with those of a thousand saved letters and of open ones as they are in the editor, and follows changes', async () => {
  for (let n = 0; n < 1000; n++)
    save(`${n}.imr`, letterOf(8000 + n, 'Soma 350mg #90', n < 750 ? 'Upheld' : 'Overturned'));
  save('other.imr', letterOf(8100, 'MRI of the left knee'));
  const server = await start();
  const text = letterOf(8200, 'Carisoprodol 350mg #60');
  server.open('untitled:draft', text);
  const counts = async () => (await server.compare('untitled:draft', text, 'Carisoprodol'))?.sameService.counts;
  assert.deepEqual(await counts(), { items: 1000, letters: 1000, upheld: 750, overturned: 250 });

  const first = pathToFileURL(path.join(folder, '0.imr')).toString();
  server.open(first, letterOf(8000, 'Soma 350mg #90', 'Overturned'));
  assert.deepEqual(await counts(), { items: 1000, letters: 1000, upheld: 749, overturned: 251 });

  const changed = save('1.imr', letterOf(8001, 'Acupuncture'));
  server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: changed, type: 2 }] });
  assert.deepEqual(await counts(), { items: 999, letters: 999, upheld: 748, overturned: 251 });
  assert.equal(await server.stop(), 0);
});

test('where the cursor is in no item there is nothing to compare', async () => {
  const server = await start();
  const text = letterOf(8300, 'Soma');
  server.open('untitled:draft', text);
  assert.equal(await server.compare('untitled:draft', text, 'CLINICAL CASE SUMMARY'), null);
  assert.equal(await server.compare('untitled:none', text, 'Soma'), null);
  assert.equal(await server.stop(), 0);
});
