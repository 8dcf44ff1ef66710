import { DidChangeWatchedFilesNotification, type WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { asFolder, fileKey } from '../config/uris.ts';
import { type ItemEntry, itemEntries } from '../features/comparison/item-entry.ts';
import { grouped } from '../features/limits.ts';
import { type LetterSymbol, letterSymbols } from '../features/workspace-symbols.ts';
import type { Reading } from '../reading.ts';
import type { OpenDocument } from './documents.ts';
import { asked } from './file-reader.ts';
import { lineOf } from './guard.ts';
import { createLetterIndex, type LetterIndex } from './letter-index.ts';
import type { Server } from './server.ts';

/** What is kept of each file of the workspace. */
export interface FileEntry {
  readonly symbols: readonly LetterSymbol[];
  readonly items: readonly ItemEntry[];
}

/**
 * The letters of the workspace: open ones as the editor has them, the others as they are saved. Nothing is read before
 * somebody asks; from then on changed files are watched.
 */
export interface WorkspaceIndex {
  /** Reads what is new; settled when all is read. Tells the user of its progress where it takes time. Never rejects. */
  refresh(): Promise<void>;
  /** What is there now, file by file. */
  files(): FileEntry[];
  of(document: OpenDocument): FileEntry;
  /** What is missing, in one plain sentence. */
  limit(): string | undefined;
}

const OPEN_ONLY = 'The search over the workspace covers open letters only: in the browser no others can be read.';

/** The index of one server; it is empty until it is refreshed. */
export function createWorkspaceIndex(server: Server): WorkspaceIndex {
  const { documents, environment, settings, log, engine, texts } = server;
  const { letterFiles } = environment;
  const progress = createProgress(server, () => index?.waiting ?? 0);
  const index: LetterIndex<FileEntry> | undefined =
    letterFiles &&
    createLetterIndex(
      letterFiles,
      environment,
      log,
      async (text, uri) => entryOf(engine.read(text, await settings.find(uri)), uri),
      progress.report,
    );
  const watch = createWatch(server);
  if (index) {
    settings.onFiles((uris) => index.filesChanged(uris));
    settings.onChange(() => index.allChanged());
    texts.onDidClose(({ document }) => index.filesChanged([document.uri]));
  }
  const open = documents.perDocument<{ readonly document: OpenDocument; readonly entry: FileEntry }>();
  let folders: readonly string[] = [];
  const of = (document: OpenDocument): FileEntry => {
    const known = open.get(document.uri);
    if (known?.document === document) return known.entry;
    const entry = entryOf(document.reading, document.uri);
    open.set(document.uri, { document, entry });
    return entry;
  };
  return {
    of,
    async refresh() {
      try {
        folders = await foldersOf(server);
        // What letters are read by may just be changing.
        await settings.find(undefined);
        // Without a watcher the folders are looked through each time.
        if (index && folders.length > 0) await index.refresh(folders, !(await watch()));
      } catch (error) {
        log(lineOf('Letters of the workspace', error));
      }
      progress.end();
    },
    files() {
      const opened = documents.all();
      const taken = new Set(opened.map(({ uri }) => fileKey(uri)));
      const saved = [...(index?.entries ?? [])].filter(([key]) => !taken.has(key)).map(([, entry]) => entry);
      return [...opened.map(of), ...saved];
    },
    limit: () => (folders.length > 0 ? (index ? index.limit() : OPEN_ONLY) : undefined),
  };
}

const entryOf = (reading: Reading, uri: string): FileEntry => ({
  symbols: letterSymbols(reading, uri),
  items: itemEntries(reading, uri),
});

/** Work that is done sooner shows no progress, in milliseconds. */
const SOON = 300;

/** A bar that shows how many files are read, where reading takes so long that somebody may wonder. */
function createProgress({ connection, client, environment, log }: Server, waiting: () => number) {
  let started: { readonly at: number; readonly all: number } | undefined;
  let bar: Promise<WorkDoneProgressServerReporter | undefined> | undefined;
  const begin = async (): Promise<WorkDoneProgressServerReporter | undefined> => {
    try {
      const made = await connection.window.createWorkDoneProgress();
      made.begin('Reading the letters of the workspace', 0);
      return made;
    } catch (error) {
      log(lineOf('Progress', error));
      return undefined;
    }
  };
  return {
    report(): void {
      started ??= { at: environment.now(), all: waiting() + 1 };
      if (!client().showsProgress || environment.now() - started.at < SOON) return;
      bar ??= begin();
      const all = Math.max(started.all, waiting());
      const done = all - waiting();
      void bar.then((one) => one?.report(Math.floor((100 * done) / all), `${grouped(done)} of ${grouped(all)}`));
    },
    end(): void {
      void bar?.then((one) => one?.done());
      bar = undefined;
      started = undefined;
    },
  };
}

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
