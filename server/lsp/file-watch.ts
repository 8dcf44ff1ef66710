import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import { CONFIGURATION_NAME } from '../config/configuration.ts';
import { fileKey, fileName } from '../config/uris.ts';
import type { Client } from './client.ts';
import { type Log, lineOf } from './guard.ts';

/** True where the client tells of changes of the file: everywhere, or below its folders only. */
export const isWatched = ({ watchesFiles }: Client, folders: readonly string[], uri: string): boolean =>
  watchesFiles === 'anywhere' || (watchesFiles === 'in its folders' && isBelow(folders, uri));

/** True where the file lies below one of the folders, whose URIs end with a slash. */
export const isBelow = (folders: readonly string[], uri: string): boolean =>
  folders.some((folder) => fileKey(uri).startsWith(fileKey(folder)));

/**
 * Asks the client to tell of changes: of every configuration below its folders, and of the files (URIs) that are in
 * use. Does nothing where they are the same as before.
 */
export function createWatch(connection: Connection, client: () => Client, log: Log) {
  let told = '';
  let registration: Promise<Disposable | undefined> = Promise.resolve(undefined);
  const register = (watchers: FileSystemWatcher[]) =>
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch((error: unknown) => {
      log(lineOf('Watching files', error));
      return undefined;
    });
  return (files: readonly string[], folders: readonly string[]): void => {
    if (client().watchesFiles === 'never') return;
    const watchers = watchersOf(files, folders, client());
    if (JSON.stringify(watchers) === told) return;
    told = JSON.stringify(watchers);
    const old = registration;
    // The old one goes when the new one holds, so that no change is missed in between.
    registration = register(watchers);
    void registration.then(async () => (await old)?.dispose());
  };
}

function watchersOf(files: readonly string[], folders: readonly string[], { watchesFiles }: Client) {
  const watchers: FileSystemWatcher[] = [{ globPattern: `**/${CONFIGURATION_NAME}` }];
  for (const uri of [...new Set(files)].sort()) {
    const name = fileName(uri);
    if (name === CONFIGURATION_NAME && (watchesFiles !== 'anywhere' || isBelow(folders, uri))) continue;
    const pattern = name.replace(/[[\]{}*?]/g, (sign) => `[${sign}]`);
    if (watchesFiles !== 'anywhere') watchers.push({ globPattern: `**/${pattern}` });
    else watchers.push({ globPattern: { baseUri: uri.slice(0, uri.lastIndexOf('/')), pattern } });
  }
  return watchers;
}
