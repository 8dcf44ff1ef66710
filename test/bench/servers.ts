import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ServerProcess, startServer } from '../kit/protocol-client.ts';
import { compareFigures } from './compare.ts';
import { type Beside, type Figure, percentile } from './measure.ts';
import { residentMegabytes } from './processes.ts';
import { open, opened, type Servers, serversIn, URI } from './server-kinds.ts';
import { typingOverStdio } from './server-typing.ts';

const group = 'server';

/** How fast the built server answers over stdio, beside an empty one and remark's. */
export async function serverFigures(letters: readonly string[], quick: boolean): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'imr-bench-'));
  const joined = letters.join('\n\n');
  try {
    const servers = await serversIn(folder);
    const letter = letters.find((text) => text.length > 3500 && text.length < 5500) ?? letters[0];
    const texts: readonly Size[] = [
      { what: '4 KB', text: letter, runs: quick ? 100 : 300, goal: 3, beside: { behind: 3 } },
      { what: '424 KB', text: joined.slice(0, 424_000), runs: quick ? 40 : 120, goal: 10, remark: { ahead: 40 } },
      { what: '4.2 MB', text: joined.slice(0, 4_200_000), runs: quick ? 10 : 100, goal: 50 },
    ];
    const figures = await initializing(servers, quick ? 3 : 21);
    for (const size of texts) figures.push(...(await changing(servers, size, quick)));
    figures.push(...(await asking(servers, joined.slice(0, 424_000), quick ? 30 : 100)));
    figures.push(...(await typingOverStdio(servers, letters, quick ? 1 : 10)));
    if (!quick) {
      figures.push(await manyLetters(servers, letters));
      figures.push(...(await comparing(folder, letters)));
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Size {
  readonly what: string;
  readonly text: string;
  readonly runs: number;
  readonly goal: number;
  /** Goals beside the empty server and beside remark's. */
  readonly beside?: { readonly behind: number };
  readonly remark?: { readonly ahead: number };
}

/** The figures of the others under their names. */
function others(values: Partial<Record<keyof Servers, number>>, goals: Partial<Record<keyof Servers, Beside['goal']>>) {
  const named = [
    ['empty', 'empty server'],
    ['remark', 'remark, unified-language-server'],
  ] as const;
  return named.flatMap(([key, name]): Beside[] => {
    const [value, goal] = [values[key], goals[key]];
    return value === undefined ? [] : [{ name, value, ...(goal && { goal }) }];
  });
}

async function initializing(servers: Servers, runs: number): Promise<Figure[]> {
  const measured = new Map<string, number[]>();
  for (let n = 0; n < runs; n++)
    for (const [name, file] of Object.entries(servers)) {
      const start = performance.now();
      const server = startServer(file);
      await server.request('initialize', { processId: null, rootUri: null, capabilities: {} });
      measured.set(name, [...(measured.get(name) ?? []), performance.now() - start]);
      await server.stop();
    }
  const [ours, empty, remark] = ['ours', 'empty', 'remark'].map((name) => {
    const found = measured.get(name);
    return found && percentile(found, 0.5);
  });
  const beside = others({ empty, remark }, { empty: { behind: 1.25 } });
  const what = 'initialize, from the start of the process, median';
  return [{ group, what, value: ours ?? 0, unit: 'ms', goal: 90, beside }];
}

interface Changed {
  readonly times: readonly number[];
  readonly memory: number;
}

/** Times from a change to the diagnostics pushed for it, one character typed at a time in the middle. */
async function changed(file: string, text: string, runs: number): Promise<Changed> {
  const server = await opened(file, text);
  const position = { line: text.slice(0, text.length >> 1).split('\n').length - 1, character: 0 };
  const times: number[] = [];
  for (let n = 0; n < runs; n++) times.push(await changeOnce(server, position, n + 2));
  const memory = residentMegabytes(server.process.pid);
  await server.stop();
  return { times: times.slice(Math.min(20, runs >> 2)), memory };
}

async function changeOnce(server: ServerProcess, position: object, version: number): Promise<number> {
  const seen = server.notifications.length;
  const start = performance.now();
  server.notify('textDocument/didChange', {
    textDocument: { uri: URI, version },
    contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
  });
  // Not every server says which version its diagnostics are of.
  const isOfThis = (of: { version?: number }) => of.version === undefined || of.version === version;
  await server.notification<{ version?: number }>('textDocument/publishDiagnostics', isOfThis, seen);
  return performance.now() - start;
}

async function changing(servers: Servers, size: Size, quick: boolean): Promise<Figure[]> {
  const { text, runs } = size;
  const ours = await changed(servers.ours, text, runs);
  const empty = await changed(servers.empty, text, runs);
  // Remark takes seconds for a change in 4.2 MB.
  const remark =
    servers.remark !== undefined && text.length < 1e6 && !quick
      ? await changed(servers.remark, text, text.length < 1e5 ? 100 : 12)
      : undefined;
  const times = (share: number, goals: Parameters<typeof others>[1]) =>
    others(
      { empty: percentile(empty.times, share), ...(remark && { remark: percentile(remark.times, share) }) },
      goals,
    );
  const what = `change to diagnostics, ${size.what}`;
  const goals = { empty: size.beside, remark: size.remark };
  return [
    { group, what: `${what}, median`, value: percentile(ours.times, 0.5), unit: 'ms', beside: times(0.5, {}) },
    {
      group,
      what: `${what}, p99`,
      value: percentile(ours.times, 0.99),
      unit: 'ms',
      goal: size.goal,
      beside: times(0.99, goals),
    },
    {
      group,
      what: `memory after these changes, ${size.what}`,
      value: ours.memory,
      unit: 'MB',
      ...(size.what === '4.2 MB' && { goal: 140 }),
      beside: others(
        { empty: empty.memory, ...(remark && { remark: remark.memory }) },
        size.what === '4.2 MB' ? { empty: { behind: 1.7 } } : {},
      ),
    },
  ];
}

/** The memory after 1,000 letters have been opened and closed, one after the other. */
async function manyLetters(servers: Servers, letters: readonly string[]): Promise<Figure> {
  const memory = async (file: string): Promise<number> => {
    const server = await opened(file, letters[0]);
    for (const [n, text] of letters.entries()) {
      const uri = `file:///bench/${n}.imr`;
      await open(server, uri, text);
      server.notify('textDocument/didClose', { textDocument: { uri } });
    }
    const value = residentMegabytes(server.process.pid);
    await server.stop();
    return value;
  };
  const [ours, empty] = [await memory(servers.ours), await memory(servers.empty)];
  const what = `memory after ${letters.length} letters opened and closed`;
  return { group, what, value: ours, unit: 'MB', goal: 80, beside: others({ empty }, { empty: { behind: 1.7 } }) };
}

/** An item compared with those of the letters that are saved in the workspace. */
async function comparing(folder: string, letters: readonly string[]): Promise<Figure[]> {
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
async function asking({ ours }: Servers, text: string, runs: number): Promise<Figure[]> {
  const server = await opened(ours, text);
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
    figures.push({ group, what: `${method}, 424 KB, p99`, value, unit: 'ms', goal: 5 });
  }
  await server.stop();
  return figures;
}
