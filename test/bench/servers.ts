import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { bundle, type ServerProcess, startServer } from '../kit/protocol-client.ts';
import { compareFigures } from './compare.ts';
import { type Figure, percentile } from './measure.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** A server that does nothing but speak the protocol. */
const EMPTY_SERVER = `
import { createConnection, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
documents.onDidChangeContent(({ document }) => connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }));
documents.listen(connection);
connection.listen();`;

const URI = 'file:///bench.imr';

/** How fast the built server answers over stdio, beside an empty one. */
export async function serverFigures(letters: readonly string[], joined: string, quick: boolean): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'imr-bench-'));
  try {
    const empty = await buildEmpty(folder);
    const figures = await initializing(empty, quick ? 9 : 21);
    const letter = letters.find((text) => text.length > 3500 && text.length < 6000) ?? letters[0];
    const texts = [
      { what: '4 KB', text: letter, runs: 300, goal: 3 },
      { what: '424 KB', text: joined.slice(0, 424_000), runs: quick ? 40 : 120, goal: 10 },
      { what: '4.2 MB', text: joined.slice(0, 4_200_000), runs: quick ? 15 : 100, goal: 50 },
    ];
    for (const { what, text, runs, goal } of texts) figures.push(...(await changing(empty, what, text, runs, goal)));
    figures.push(...(await asking(joined.slice(0, 424_000), quick ? 30 : 100)));
    if (!quick) figures.push(...(await comparing(folder, letters)));
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function buildEmpty(folder: string): Promise<string> {
  const outfile = path.join(folder, 'empty.cjs');
  writeFileSync(path.join(folder, 'empty.ts'), EMPTY_SERVER);
  await build({
    entryPoints: [path.join(folder, 'empty.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    nodePaths: [path.join(root, 'node_modules')],
    logLevel: 'error',
  });
  return outfile;
}

async function initializing(empty: string, runs: number): Promise<Figure[]> {
  const measured: number[][] = [[], []];
  for (let n = 0; n < runs; n++)
    for (const [k, file] of [bundle('server.js'), empty].entries()) {
      const start = performance.now();
      const server = startServer(file);
      await server.request('initialize', { processId: null, rootUri: null, capabilities: {} });
      measured[k].push(performance.now() - start);
      await server.stop();
    }
  const [ours, bare] = measured.map((one) => percentile(one, 0.5));
  const beside = `empty server ${bare.toFixed(0)} ms`;
  return [
    {
      group: 'server',
      what: 'initialize, from the start of the process, median',
      value: ours,
      unit: 'ms',
      goal: 90,
      beside,
    },
    { group: 'server', what: 'initialize, against an empty server', value: ours / bare, unit: 'x', goal: 1.25 },
  ];
}

async function opened(file: string, text: string): Promise<ServerProcess> {
  const server = startServer(file);
  await server.request('initialize', { processId: null, rootUri: null, capabilities: { textDocument: {} } });
  server.notify('initialized', {});
  server.notify('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'imr', version: 1, text } });
  await server.notification('textDocument/publishDiagnostics', undefined, 0);
  return server;
}

/** Times from a change to its pushed diagnostics, one character typed at a time in the middle. */
async function changeTimes(server: ServerProcess, text: string, runs: number): Promise<number[]> {
  const position = { line: text.slice(0, text.length >> 1).split('\n').length - 1, character: 0 };
  const measured: number[] = [];
  for (let n = 0; n < runs; n++) {
    const seen = server.notifications.length;
    const start = performance.now();
    server.notify('textDocument/didChange', {
      textDocument: { uri: URI, version: n + 2 },
      contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
    });
    await server.notification('textDocument/publishDiagnostics', undefined, seen);
    measured.push(performance.now() - start);
  }
  return measured.slice(Math.min(20, runs >> 2));
}

async function changing(empty: string, size: string, text: string, runs: number, goal: number): Promise<Figure[]> {
  const server = await opened(bundle('server.js'), text);
  const ours = await changeTimes(server, text, runs);
  const { memoryMegabytes } = await server.request<{ memoryMegabytes: number }>('imr/serverReport');
  await server.stop();
  const bareServer = await opened(empty, text);
  const bare = await changeTimes(bareServer, text, runs);
  await bareServer.stop();
  const group = 'server';
  const what = `change to diagnostics, ${size}`;
  const of = (share: number) => `empty server ${percentile(bare, share).toFixed(2)} ms`;
  return [
    { group, what: `${what}, median`, value: percentile(ours, 0.5), unit: 'ms', beside: of(0.5) },
    { group, what: `${what}, p99`, value: percentile(ours, 0.99), unit: 'ms', goal, beside: of(0.99) },
    {
      group,
      what: `memory after these changes, ${size}`,
      value: memoryMegabytes,
      unit: 'MB',
      ...(size === '4.2 MB' && { goal: 140 }),
    },
  ];
}

/** An item compared with those of the letters that are saved in the workspace. */
async function comparing(folder: string, letters: readonly string[]): Promise<Figure[]> {
  const group = 'server';
  const { first, next, after, longestWait } = await compareFigures(folder, letters);
  const what = `compare an item with ${letters.length} saved letters`;
  return [
    { group, what: `${what}, first`, value: first, unit: 'ms' },
    { group, what: `${what}, next`, value: next, unit: 'ms' },
    { group, what: `${what}, longest wait of another request`, value: longestWait, unit: 'ms' },
    { group, what: `${what}, memory after it`, value: after, unit: 'MB' },
  ];
}

/** Requests on an open file, at places all over it. */
async function asking(text: string, runs: number): Promise<Figure[]> {
  const server = await opened(bundle('server.js'), text);
  const lines = text.split('\n').length;
  const figures: Figure[] = [];
  for (const method of ['hover', 'completion', 'documentSymbol']) {
    const measured: number[] = [];
    for (let n = 0; n < runs; n++) {
      const position = { line: Math.floor((lines * n) / runs), character: 12 };
      const start = performance.now();
      await server.request(`textDocument/${method}`, { textDocument: { uri: URI }, position });
      measured.push(performance.now() - start);
    }
    const value = percentile(measured.slice(runs >> 2), 0.99);
    figures.push({ group: 'server', what: `${method}, 424 KB, p99`, value, unit: 'ms', goal: 5 });
  }
  await server.stop();
  return figures;
}
