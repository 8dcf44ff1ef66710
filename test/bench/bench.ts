// `npm run bench`: how fast the engine and the built server are. Figures, not a test; nothing here can fail on time.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { readContent } from '../../server/content/read-content.ts';
import { formatChanges } from '../../server/features/formatting/formatting.ts';
import { builtInKnowledge } from '../../server/guidelines/knowledge.ts';
import { readBlocks } from '../../server/letter/blocks.ts';
import { read } from '../../server/reading.ts';
import { checkReading } from '../../server/rules/rules.ts';
import { readTextLines } from '../../server/text/text-lines.ts';
import { bundle, startServer } from '../kit/protocol-client.ts';
import { compareFigures } from './compare.ts';
import { distinctLetters } from './letters.ts';

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

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

const row = (what: string, ...figures: string[]) => console.log(`${what.padEnd(44)} ${figures.join('   ')}`);

/** Megabytes of UTF-16 units a second, the best of three runs after one that warms up. */
function throughput(texts: readonly string[], run: (text: string) => void): number {
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  let best = Number.POSITIVE_INFINITY;
  for (let n = 0; n < 4; n++) {
    const start = performance.now();
    for (const text of texts) run(text);
    if (n > 0) best = Math.min(best, performance.now() - start);
  }
  return size / 1000 / best;
}

const knowledge = builtInKnowledge();

function readAll(text: string): void {
  const lines = readTextLines(text);
  for (const { block } of readBlocks(lines))
    for (const { fields } of block.letter.items) for (const field of fields) readContent(block.lines, field, knowledge);
}

async function initializeTimes(files: readonly string[], runs: number): Promise<number[][]> {
  const times: number[][] = files.map(() => []);
  for (let n = 0; n < runs; n++)
    for (const [k, file] of files.entries()) {
      const start = performance.now();
      const server = startServer(file);
      await server.request('initialize', { processId: null, rootUri: null, capabilities: {} });
      times[k].push(performance.now() - start);
      await server.stop();
    }
  return times;
}

/** Times from a change to its pushed diagnostics, one character typed at a time in the middle. */
async function changeTimes(file: string, text: string, runs: number): Promise<number[]> {
  const server = startServer(file);
  await server.request('initialize', { processId: null, rootUri: null, capabilities: { textDocument: {} } });
  server.notify('initialized', {});
  const uri = 'file:///bench.imr';
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'imr', version: 1, text } });
  await server.notification('textDocument/publishDiagnostics', undefined, 0);
  const line = text.slice(0, text.length >> 1).split('\n').length - 1;
  const position = { line, character: 0 };
  const times: number[] = [];
  for (let n = 0; n < runs; n++) {
    const seen = server.notifications.length;
    const start = performance.now();
    server.notify('textDocument/didChange', {
      textDocument: { uri, version: n + 2 },
      contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
    });
    await server.notification('textDocument/publishDiagnostics', undefined, seen);
    times.push(performance.now() - start);
  }
  await server.stop();
  return times.slice(Math.min(20, runs >> 2));
}

const samples = readdirSync(path.join(root, 'samples'))
  .filter((name) => /\.imr(?:\.txt)?$/.test(name))
  .map((name) => readFileSync(path.join(root, 'samples', name), 'utf8'));
const letters = distinctLetters(samples, 1000);
const joined = letters.join('\n\n');

row('engine, 1,000 distinct letters', 'MB/s');
row('  text lines', throughput(letters, readTextLines).toFixed(1));
row('  letters', throughput(letters, (text) => void readBlocks(readTextLines(text))).toFixed(1));
row('  letters and content of every field', throughput(letters, readAll).toFixed(1));
row('  all findings', throughput(letters, (text) => void checkReading(read(text))).toFixed(1));
const names = [...knowledge.mentions.all()];
const alternation = new RegExp(
  `\\b(?:${[...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${'$'}{}()|[\]\\/]/g, '\\$&'))
    .join('|')})(?!\\w)`,
  'gi',
);
const byRegex = throughput(letters, (text) => void [...text.matchAll(alternation)].length);
const byAutomaton = throughput(letters, (text) => void knowledge.mentions.find(text).length);
row(
  `  ${names.length} guideline names, automaton`,
  `${byAutomaton.toFixed(1)}`,
  `plain regex ${byRegex.toFixed(1)}`,
  `${(byRegex / byAutomaton).toFixed(1)}x slower`,
);
row(
  '  formatting, read again as a check',
  throughput(letters, (text) => void formatChanges(read(text), 'unwrap', read)).toFixed(1),
);
row('  all findings, one file', throughput([joined], (text) => void checkReading(read(text))).toFixed(1));

const folder = mkdtempSync(path.join(tmpdir(), 'imr-bench-'));
const empty = path.join(folder, 'empty.cjs');
writeFileSync(path.join(folder, 'empty.ts'), EMPTY_SERVER);
await build({
  entryPoints: [path.join(folder, 'empty.ts')],
  bundle: true,
  minify: false,
  platform: 'node',
  format: 'cjs',
  outfile: empty,
  nodePaths: [path.join(root, 'node_modules')],
  logLevel: 'error',
});
const [ours, bare] = await initializeTimes([bundle('server.js'), empty], 15);
const ratio = percentile(ours, 0.5) / percentile(bare, 0.5);
row(
  'initialize, median',
  `${percentile(ours, 0.5).toFixed(0)} ms`,
  `empty server ${percentile(bare, 0.5).toFixed(0)} ms`,
  `${ratio.toFixed(2)}x`,
);
const first = letters.find((text) => text.length > 3500 && text.length < 6000) ?? letters[0];
for (const [what, text, runs] of [
  ['4 KB', first, 300],
  ['424 KB', joined.slice(0, 424_000), 60],
  ['4.2 MB', joined.slice(0, 4_200_000), 20],
] as const) {
  for (const [who, file] of [
    ['ours', bundle('server.js')],
    ['empty', empty],
  ] as const) {
    const times = await changeTimes(file, text, runs);
    row(
      `change to diagnostics, ${what}, ${who}`,
      `median ${percentile(times, 0.5).toFixed(2)} ms`,
      `p99 ${percentile(times, 0.99).toFixed(2)} ms`,
    );
  }
}
const compared = await compareFigures(folder, letters);
row(
  'compare an item with 1,000 saved letters',
  `first ${compared.first.toFixed(0)} ms`,
  `next ${compared.next.toFixed(0)} ms`,
  `${compared.before.toFixed(0)} -> ${compared.after.toFixed(0)} MB`,
  `${compared.same} of ${compared.items} items`,
  `longest wait of another request ${compared.longestWait.toFixed(0)} ms`,
);
rmSync(folder, { recursive: true, force: true });
