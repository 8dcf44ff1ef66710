import {
  type CancellationToken,
  DidChangeWatchedFilesNotification,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceSymbol,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { asFolder, fileKey } from '../config/uris.ts';
import { type LetterSymbol, letterSymbols, searchSymbols } from '../features/workspace-symbols.ts';
import type { OpenDocument } from './documents.ts';
import { asked } from './file-reader.ts';
import { lineOf } from './guard.ts';
import { createLetterIndex, type LetterIndex } from './letter-index.ts';
import type { Server } from './server.ts';

/** How long a search waits for letters that are not read yet, in milliseconds. */
const PATIENCE = 1_500;

/**
 * Answers searches over the letters of the workspace: open ones as the editor has them, the others as they are saved.
 * Nothing is read before the first search; from then on changed files are watched.
 */
export function answerWorkspaceSymbols(server: Server): void {
  const { connection, documents, environment, settings, log, engine } = server;
  const { letterFiles } = environment;
  const index =
    letterFiles &&
    createLetterIndex(letterFiles, environment, log, (text, uri) =>
      letterSymbols(engine.read(text, settings.of(uri)), uri),
    );
  const watch = createWatch(server);
  if (index) {
    settings.onFiles((uris) => index.filesChanged(uris));
    server.texts.onDidClose(({ document }) => index.filesChanged([document.uri]));
  }
  const open = documents.perDocument<{ readonly document: OpenDocument; readonly symbols: LetterSymbol[] }>();
  const symbolsOf = (document: OpenDocument): LetterSymbol[] => {
    const known = open.get(document.uri);
    if (known?.document === document) return known.symbols;
    const symbols = letterSymbols(document.reading, document.uri);
    open.set(document.uri, { document, symbols });
    return symbols;
  };
  connection.onWorkspaceSymbol(async ({ query }: WorkspaceSymbolParams, token: CancellationToken) => {
    let found: WorkspaceSymbol[] = [];
    try {
      const folders = await foldersOf(server);
      if (index && folders.length > 0) await soon(server, refreshed(index, folders, await watch()));
      if (!token.isCancellationRequested) found = searchAll(server, index, folders, query, symbolsOf);
    } catch (error) {
      log(lineOf('Workspace symbols', error));
    }
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
    return found;
  });
}

/** Without a watcher the folders are looked through for each search. */
const refreshed = (index: LetterIndex, folders: readonly string[], watched: boolean): Promise<void> =>
  index.refresh(folders, !watched);

/** Waits for the work, but no longer than a person would. */
const soon = ({ environment }: Server, work: Promise<void>): Promise<void> =>
  Promise.race([work, new Promise<void>((resolve) => environment.later(resolve, PATIENCE))]);

function searchAll(
  { documents, note }: Server,
  index: LetterIndex | undefined,
  folders: readonly string[],
  query: string,
  symbolsOf: (document: OpenDocument) => LetterSymbol[],
): WorkspaceSymbol[] {
  const opened = documents.all();
  const taken = new Set(opened.map(({ uri }) => fileKey(uri)));
  const symbols = opened.flatMap(symbolsOf);
  for (const [key, saved] of index?.symbols ?? [])
    if (!taken.has(key)) for (const symbol of saved) symbols.push(symbol);
  const { value, limit } = searchSymbols(symbols, query);
  const missing = folders.length > 0 ? (index ? index.limit() : OPEN_ONLY) : undefined;
  const said = [missing, limit].filter((sentence) => sentence !== undefined).join(' ') || undefined;
  for (const document of opened) note(document, 'workspace-symbols', { value, limit: said });
  return value;
}

const OPEN_ONLY = 'The search over the workspace covers open letters only: in the browser no others can be read.';

/** The client's folders as they are now. */
async function foldersOf({ connection, client, environment }: Server): Promise<string[]> {
  const { tellsFolders, folders } = client();
  const now = tellsFolders ? await asked(connection.workspace.getWorkspaceFolders(), environment) : undefined;
  return (now?.map(({ uri }) => uri) ?? folders).map(asFolder);
}

/** Has the client tell of changed letters from the first search on; false where it cannot. */
function createWatch({ connection, client, log }: Server): () => Promise<boolean> {
  let watching: Promise<boolean> | undefined;
  const watchers = ['**/*.imr', '**/*.imr.txt'].map((globPattern) => ({ globPattern }));
  return () => {
    if (client().watchesFiles === 'never') return Promise.resolve(false);
    watching ??= connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).then(
      () => true,
      (error: unknown) => {
        log(lineOf('Watching letters', error));
        return false;
      },
    );
    return watching;
  };
}
