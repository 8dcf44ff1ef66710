import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWorkspaceFoldersNotification,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CONFIGURATION_NAME } from '../config/configuration.ts';
import type { FileReport } from '../config/folder-settings.ts';
import { fileKey, fileName } from '../config/uris.ts';
import { knowledgeOf } from '../guidelines/knowledge.ts';
import type { Client } from './client.ts';
import type { DocumentSettings, SettingsOfDocuments } from './documents.ts';
import { createFileReports } from './file-reports.ts';
import { createWatch, isBelow } from './file-watch.ts';
import { guarded, type Log, lineOf } from './guard.ts';
import { createSettingsLoader, folderOf, type LoadedSettings, SECTIONS, SHOWN_SECTIONS } from './settings-loader.ts';
import type { Environment } from './status.ts';

/** What letters are read by, according to their folder. */
export interface Settings extends SettingsOfDocuments {
  /** Of any file, open or not; without one those of the client's first folder. */
  find(uri: string | undefined): Promise<DocumentSettings>;
  /** All that was found for a file's folder, read anew; `undefined` where that failed. */
  findAnew(uri: string): Promise<LoadedSettings | undefined>;
  /** Has what else is to be said of files be said, instead of what was said so last. */
  tell(reports: readonly FileReport[]): void;
  /** Has `work` done each time that the settings of some folder have become others. */
  onChange(work: () => void): void;
  /** Has `work` done each time that the client tells of changed settings. */
  onEditorSettings(work: () => void): void;
  /** Has `work` done with the files (as URIs) that the client tells to have changed. */
  onFiles(work: (uris: readonly string[]) => void): void;
}

interface Parts {
  readonly connection: Connection;
  readonly environment: Environment;
  readonly texts: TextDocuments<TextDocument>;
  readonly client: () => Client;
  readonly log: Log;
}

interface Loaded {
  readonly settings: DocumentSettings;
  readonly found: LoadedSettings;
}

const BUILT_IN: DocumentSettings = {};

/**
 * Keeps what letters are read and checked by, from the nearest configuration file and the editor's settings. A change of a saved file or of a setting is taken in at once.
 */
export function createSettings(parts: Parts): Settings {
  const { connection, environment, texts, client, log } = parts;
  const loader = createSettingsLoader(connection, environment, client);
  const publish = createFileReports(connection);
  const watch = createWatch(connection, client, log);
  const listeners: (() => void)[] = [];
  const editorListeners: (() => void)[] = [];
  const fileListeners: ((uris: readonly string[]) => void)[] = [];
  /** By folder: all letters of a folder are read alike. Kept when they are closed, so that problems stay said. */
  const loaded = new Map<string, Loaded>();
  const waiting = new Set<string>();
  const underWay = new Set<string>();
  let working: Promise<void> | undefined;

  const takeIn = async (folder: string): Promise<boolean> => {
    const found = await loader.load(folder);
    const old = loaded.get(folder);
    const limit = limitOf(found);
    const same = old !== undefined && isSame(old.found, found) && old.settings.limit === limit;
    loaded.set(folder, { found, settings: same ? old.settings : settingsOf(found, limit) });
    return old !== undefined && !same;
  };
  const load = async (): Promise<void> => {
    let news = false;
    try {
      while (waiting.size > 0) {
        const folders = [...waiting];
        waiting.clear();
        for (const folder of folders) underWay.add(folder);
        await loader.askForFolders();
        for (const changed of await Promise.all(folders.map(takeIn))) news ||= changed;
      }
    } catch (error) {
      waiting.clear();
      log(lineOf('Reading the configuration', error));
    }
    // Nothing waits from here on: a request finds either the work or its result.
    working = undefined;
    underWay.clear();
    publish(
      'settings',
      [...loaded.values()].flatMap(({ found }) => found.reports),
    );
    watch([...filesOf(loaded), ...aboveOf(loaded)], loader.folders());
    loader.forgetOthers(filesOf(loaded));
    if (news) for (const listener of listeners) guarded(log, 'New settings', listener);
  };
  const want = (folders: Iterable<string>): void => {
    for (const folder of folders) waiting.add(folder);
    if (waiting.size > 0) working ??= load();
  };
  const loadAll = (): void => {
    loader.forgetUnused();
    want(loaded.keys());
  };

  texts.onDidOpen(({ document: { uri } }) => {
    const folder = folderOf(uri);
    if (client().watchesFiles === 'never') {
      loader.forgetFiles();
      want([...loaded.keys(), folder]);
    } else if (!loaded.has(folder) || !isBelow(loader.folders(), folder)) want([folder]);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const known = new Set(filesOf(loaded).map(fileKey));
    for (const { uri } of changes) loader.forgetFile(uri);
    // While settings are read it is not known yet which files they name.
    const isOurs = ({ uri }: { readonly uri: string }): boolean =>
      fileName(uri) === CONFIGURATION_NAME ||
      known.has(fileKey(uri)) ||
      (working !== undefined && uri.endsWith('.json'));
    if (changes.some(isOurs)) loadAll();
    const uris = changes.map(({ uri }) => uri);
    for (const listener of fileListeners) guarded(log, 'Changed files', () => listener(uris));
  });
  followEditor(parts, () => {
    loader.forgetSettings();
    loadAll();
    for (const listener of editorListeners) guarded(log, 'New settings', listener);
  });

  const of = (uri: string): DocumentSettings => loaded.get(folderOf(uri))?.settings ?? BUILT_IN;
  return {
    of,
    loading: (uri) => (waiting.has(folderOf(uri)) || underWay.has(folderOf(uri)) ? working : undefined),
    async find(uri = '') {
      if (!loaded.has(folderOf(uri))) want([folderOf(uri)]);
      await working;
      return of(uri);
    },
    async findAnew(uri) {
      const folder = folderOf(uri);
      await working;
      for (const file of loaded.get(folder)?.found.files ?? []) loader.forgetFile(file);
      want([folder]);
      await working;
      return loaded.get(folder)?.found;
    },
    tell: (reports) => publish('letters', reports),
    onChange: (work) => void listeners.push(work),
    onEditorSettings: (work) => void editorListeners.push(work),
    onFiles: (work) => void fileListeners.push(work),
  };
}

/** Has the client tell of changed settings and folders. */
function followEditor({ connection, client, log }: Parts, changed: () => void): void {
  connection.onInitialized(() => {
    const failed = (error: unknown) => log(lineOf('Following the settings', error));
    const { announcesSettings, tellsFolders } = client();
    const section = [...SECTIONS, ...SHOWN_SECTIONS];
    if (announcesSettings)
      connection.client.register(DidChangeConfigurationNotification.type, { section }).catch(failed);
    if (tellsFolders) connection.client.register(DidChangeWorkspaceFoldersNotification.type).catch(failed);
  });
  connection.onDidChangeConfiguration(changed);
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, changed);
}

const filesOf = (loaded: ReadonlyMap<string, Loaded>): string[] =>
  [...loaded.values()].flatMap(({ found }) => found.files);

/** Files that are not there and of which the client tells only where it can watch any folder. */
const aboveOf = (loaded: ReadonlyMap<string, Loaded>): string[] =>
  [...loaded.values()].flatMap(({ found }) => found.above);

const isSame = (a: LoadedSettings, b: LoadedSettings): boolean =>
  a.catalog === b.catalog && a.formats === b.formats && a.checkingKey === b.checkingKey;

const settingsOf = (
  { catalog, formats, checking, baseline }: LoadedSettings,
  limit: string | undefined,
): DocumentSettings => ({
  ...(formats ? { formats } : {}),
  ...(catalog ? { knowledge: () => knowledgeOf(catalog) } : {}),
  checking,
  ...(baseline ? { baseline } : {}),
  ...(limit === undefined ? {} : { limit }),
});

function limitOf({ missing, problems }: LoadedSettings): string | undefined {
  const said = problems.map((problem) => `The setting imr.rules: ${problem}`);
  for (const [kind, paths] of Object.entries(missing)) {
    if (paths.length === 0) continue;
    const files = paths.map((path: string) => `"${path}"`).join(', ');
    said.unshift(`The setting imr.${kind} names ${files}, which could not be read; the entries there are missing.`);
  }
  return said.length > 0 ? said.join(' ') : undefined;
}
