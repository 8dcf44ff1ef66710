import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import type { DocumentSymbol, InitializeResult, WorkspaceSymbol } from 'vscode-languageserver';
import type { LetterStatus, ServerReport } from '../../server/requests.ts';
import { letter } from '../features/letters.ts';
import { bundle, createClient, type Message } from '../kit/protocol-client.ts';
import { vscode } from './session.ts';

/** What a browser's worker has and a Node worker lacks: a scope that takes and posts messages. */
const scope = `
const { parentPort } = require('node:worker_threads');
globalThis.self = globalThis;
globalThis.postMessage = (message) => parentPort.postMessage(message);
globalThis.addEventListener = () => undefined;
parentPort.on('message', (data) => globalThis.onmessage({ data }));
for (const name of ['process', 'require', 'Buffer']) Object.defineProperty(globalThis, name, { value: undefined });
`;

test('the server of the browser: handshake, outline, findings, symbols, report', async () => {
  const source = `${scope}; (() => { const module = undefined, exports = undefined;\n${await readBundles()}\n})();`;
  const worker = new Worker(source, { eval: true });
  const failed = new Promise<never>((_, reject) => worker.on('error', reject));
  const client = createClient({
    send: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.on('message', (message: Message) => listener(message)),
  });
  const talk = async () => {
    const workspaceFolders = [{ uri: 'vscode-test-web://mount', name: 'mount' }];
    const params = { processId: null, rootUri: null, capabilities: vscode, workspaceFolders };
    const { serverInfo } = await client.request<InitializeResult>('initialize', params);
    assert.equal(serverInfo?.name, 'imr-letters');
    const uri = 'vscode-test-web://mount/a.imr';
    const text = letter.replace('MRI of the left knee: Overturned', 'MRI of the left knee');
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'imr', version: 1, text } });
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    assert.equal(symbols.length, 5);
    const report = await client.request<{ items: { code: string }[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    assert.ok(report.items.some(({ code }) => code === 'missing-decision'));
    const found = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'soma upheld' });
    assert.deepEqual(
      found.map(({ name }) => name),
      ['Soma 350mg #90'],
    );
    const { limits } = await client.request<LetterStatus>('imr/letterStatus', { uri });
    assert.deepEqual(limits, [
      'The search over the workspace covers open letters only: in the browser no others can be read.',
    ]);
    const { documents, memoryMegabytes } = await client.request<ServerReport>('imr/serverReport');
    assert.deepEqual([documents.length, memoryMegabytes], [1, null]);
    await client.request('shutdown');
  };
  try {
    await Promise.race([talk(), failed]);
  } finally {
    await worker.terminate();
  }
});

/** As the client puts them together. */
async function readBundles(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  const files = ['engine.js', 'server-lsp.js', 'web/server.js'];
  return (await Promise.all(files.map((file) => readFile(bundle(file), 'utf8')))).join('\n');
}
