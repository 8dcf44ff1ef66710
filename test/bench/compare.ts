import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Comparison, compareItemRequest, type ServerReport, serverReportRequest } from '../../server/requests.ts';
import { bundle, startServer } from '../kit/protocol-client.ts';

/** How long a workspace of letters takes until its items can be compared. */
export interface CompareFigures {
  /** The first answer, for which all letters are read, and one after an edit, in milliseconds. */
  readonly first: number;
  readonly next: number;
  /** Of the whole server before and after, in megabytes. */
  readonly before: number;
  readonly after: number;
  readonly items: number;
  readonly same: number;
  /** The longest that another request waited while letters were read, in milliseconds. */
  readonly longestWait: number;
}

/** Measures the built server on letters that are saved below a folder; the first of them is the one compared. */
export async function compareFigures(folder: string, letters: readonly string[]): Promise<CompareFigures> {
  const workspace = path.join(folder, 'workspace');
  mkdirSync(workspace, { recursive: true });
  for (const [n, text] of letters.entries()) writeFileSync(path.join(workspace, `${n}.imr`), text);
  const server = startServer(bundle('server.js'));
  const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
  const workspaceFolders = [{ uri: String(pathToFileURL(workspace)), name: 'letters' }];
  await server.request('initialize', { processId: null, rootUri: null, capabilities, workspaceFolders });
  server.notify('initialized', {});
  const uri = 'untitled:bench';
  const [text] = letters;
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'imr', version: 1, text } });
  const line = text.split('\n').findIndex((words) => /: (?:Upheld|Overturned)\s*$/.test(words));
  const memory = async (): Promise<number> =>
    (await server.request<ServerReport>(serverReportRequest)).memoryMegabytes ?? 0;
  const compare = () => server.request<Comparison>(compareItemRequest, { uri, position: { line, character: 1 } });
  const before = await memory();
  const start = performance.now();
  let done = false;
  const answer = compare().finally(() => {
    done = true;
  });
  let longestWait = 0;
  while (!done) {
    const asked = performance.now();
    await server.request('textDocument/foldingRange', { textDocument: { uri } });
    longestWait = Math.max(longestWait, performance.now() - asked);
    // As often as somebody types, not more: the letters are to be read in between.
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { searched, sameService } = await answer;
  const first = performance.now() - start;
  const again = performance.now();
  await compare();
  const next = performance.now() - again;
  const after = await memory();
  await server.stop();
  return { first, next, before, after, items: searched.items, same: sameService.counts.items, longestWait };
}
