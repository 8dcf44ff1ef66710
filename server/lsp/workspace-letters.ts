import {
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceSymbol,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { compareItem } from '../features/comparison/compare.ts';
import { entryAt } from '../features/comparison/item-entry.ts';
import { searchSymbols } from '../features/workspace-symbols.ts';
import { type CompareItemParams, type Comparison, compareItemRequest } from '../requests.ts';
import { lineOf } from './guard.ts';
import type { Server } from './server.ts';
import { createWorkspaceIndex, type WorkspaceIndex } from './workspace-index.ts';

/** Answers what is asked over the letters of the workspace: symbols by name, items that one is compared with. */
export function answerWorkspaceRequests(server: Server): void {
  const index = createWorkspaceIndex(server);
  answerSymbols(server, index);
  answerComparisons(server, index);
}

/** How long a search waits for letters that are not read yet, in milliseconds. */
const PATIENCE = 1_500;

function answerSymbols(server: Server, index: WorkspaceIndex): void {
  const { connection, log } = server;
  connection.onWorkspaceSymbol(async ({ query }: WorkspaceSymbolParams, token: CancellationToken) => {
    let found: WorkspaceSymbol[] = [];
    try {
      await soon(server, index.refresh());
      if (!token.isCancellationRequested) found = searchAll(server, index, query);
    } catch (error) {
      log(lineOf('Workspace symbols', error));
    }
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
    return found;
  });
}

/** Waits for the work, but no longer than a person would. */
const soon = ({ environment }: Server, work: Promise<void>): Promise<void> =>
  Promise.race([work, new Promise<void>((resolve) => environment.later(resolve, PATIENCE))]);

function searchAll({ documents, note }: Server, index: WorkspaceIndex, query: string): WorkspaceSymbol[] {
  const { value, limit } = searchSymbols(
    index.files().flatMap(({ symbols }) => symbols),
    query,
  );
  const said = [index.limit(), limit].filter((sentence) => sentence !== undefined).join(' ') || undefined;
  for (const document of documents.all()) note(document, 'workspace-symbols', { value, limit: said });
  return value;
}

function answerComparisons({ connection, documents, log }: Server, index: WorkspaceIndex): void {
  // The first answer may take seconds: it is given for the item as it was asked for, whatever is typed meanwhile.
  connection.onRequest(
    compareItemRequest,
    async ({ uri, position }: CompareItemParams, token: CancellationToken): Promise<Comparison | null> => {
      try {
        await documents.loading(uri);
        const document = documents.get(uri);
        if (!document) return null;
        const { reading } = document;
        const entry = entryAt(index.of(document).items, reading, reading.lines.offsetAt(position));
        if (!entry) return null;
        await index.refresh();
        if (token.isCancellationRequested) return null;
        const limit = index.limit();
        const entries = index.files().flatMap(({ items }) => items);
        return { ...compareItem(entry, entries), ...(limit === undefined ? {} : { limit }) };
      } catch (error) {
        log(lineOf('Comparison', error));
        return null;
      }
    },
  );
}
