import { fileKey } from '../config/uris.ts';
import { grouped } from '../features/limits.ts';
import { isLetterName } from '../letter/file-name.ts';
import { type Log, lineOf } from './guard.ts';
import type { LetterFile, LetterFiles } from './letter-files.ts';
import type { Environment } from './status.ts';

/** What saved letters hold, kept up to date in the background. */
export interface LetterIndex<Entry> {
  /** By file key; without those of files that were not read yet. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** How many files are still to be read. */
  readonly waiting: number;
  /** Looks for letters below the folders and reads what is new; settled when all is read. Never rejects. */
  refresh(folders: readonly string[], again: boolean): Promise<void>;
  /** Files (as URIs) that may be others than before. */
  filesChanged(uris: readonly string[]): void;
  /** All letters are read by something else than before, and read again when they are asked for. */
  allChanged(): void;
  /** What is missing, in one plain sentence. */
  limit(): string | undefined;
}

/** More letters than a workspace holds; more bytes than a file of some hundred letters has. */
const MOST_FILES = 20_000;
const MOST_BYTES = 4_000_000;
/** How long letters are read before other work has its turn, in milliseconds. */
const SLICE = 8;
/** So many files are asked of the disk while another one is read. */
const AHEAD = 6;
/** A folder is looked through again after so many milliseconds, for what no watcher tells (moved folders). */
const STALE = 30_000;

/** An index that has read nothing yet; `entryOf` reads a file's text, `onPause` is called between the files from time to time. */
export function createLetterIndex<Entry>(
  files: LetterFiles,
  environment: Environment,
  log: Log,
  entryOf: (text: string, uri: string) => Entry | Promise<Entry>,
  onPause: () => void = () => undefined,
): LetterIndex<Entry> {
  const entries = new Map<string, Entry>();
  const stamps = new Map<string, string>();
  const queue = new Map<string, LetterFile>();
  const unread = new Map<string, 'large' | 'unreadable'>();
  let told: string[] = [];
  let searched = { folders: '', at: Number.NEGATIVE_INFINITY };
  let full = false;
  let working: Promise<void> | undefined;

  const ahead = new Map<LetterFile, Promise<string | undefined>>();
  const unqueue = (key: string): void => {
    const file = queue.get(key);
    if (file) ahead.delete(file);
    queue.delete(key);
  };
  const forget = (key: string): void => {
    unqueue(key);
    for (const map of [entries, stamps, unread]) map.delete(key);
  };
  const want = (file: LetterFile): void => {
    const key = fileKey(file.uri);
    const stamp = `${file.size} ${file.changed}`;
    if (stamps.get(key) === stamp) return;
    stamps.set(key, stamp);
    unqueue(key);
    queue.set(key, file);
  };
  const search = async (folders: readonly string[]): Promise<void> => {
    const found: LetterFile[] = [];
    for (const folder of folders) found.push(...(await files.find(folder, MOST_FILES - found.length)));
    full = found.length >= MOST_FILES;
    const keys = new Set(found.map(({ uri }) => fileKey(uri)));
    for (const key of [...stamps.keys()]) if (!keys.has(key)) forget(key);
    for (const file of found) want(file);
  };
  const look = async (uris: readonly string[]): Promise<void> => {
    for (const uri of uris) {
      const file = await files.stat(uri);
      if (file) want(file);
      else forget(fileKey(uri));
    }
  };
  const fetch = (): void => {
    for (const file of queue.values()) {
      if (ahead.size >= AHEAD) return;
      if (!ahead.has(file)) ahead.set(file, file.size > MOST_BYTES ? Promise.resolve(undefined) : files.read(file.uri));
    }
  };
  const readNext = async (key: string, file: LetterFile): Promise<void> => {
    const { uri, size } = file;
    const stamp = stamps.get(key);
    fetch();
    const asked = ahead.get(file) ?? files.read(uri);
    unqueue(key);
    fetch();
    const text = await asked;
    const entry = text === undefined ? undefined : await entryOf(text, uri);
    // Changed or forgotten while it was read: another entry of the queue, or none, speaks for it.
    if (stamps.get(key) !== stamp) return;
    if (entry === undefined) {
      entries.delete(key);
      unread.set(key, size > MOST_BYTES ? 'large' : 'unreadable');
    } else {
      unread.delete(key);
      entries.set(key, entry);
    }
  };
  const readAll = async (): Promise<void> => {
    let slice = environment.now();
    for (let next = first(queue); next; next = first(queue)) {
      try {
        await readNext(...next);
      } catch (error) {
        log(lineOf('Reading a letter of the workspace', error));
      }
      if (environment.now() - slice < SLICE) continue;
      onPause();
      await new Promise<void>((resolve) => environment.later(resolve, 0));
      slice = environment.now();
    }
  };
  const work = async (folders: readonly string[], again: boolean): Promise<void> => {
    const now = environment.now();
    const name = folders.join('\n');
    try {
      const changed = told;
      told = [];
      if (again || name !== searched.folders || now - searched.at > STALE) {
        searched = { folders: name, at: now };
        await search(folders);
      } else await look(changed);
      await readAll();
    } catch (error) {
      log(lineOf('Looking for letters', error));
    }
    working = undefined;
  };
  return {
    entries,
    get waiting() {
      return queue.size;
    },
    async refresh(folders, again) {
      // What is under way may have begun before the last change.
      await working;
      working ??= work(folders, again);
      await working;
    },
    filesChanged: (uris) => void told.push(...uris.filter((uri) => isLetterName(uri.replace(/[?#].*$/, '')))),
    allChanged() {
      stamps.clear();
      searched = { folders: '', at: Number.NEGATIVE_INFINITY };
    },
    limit: () => limitOf(queue.size, [...unread.values()], full),
  };
}

const first = (queue: ReadonlyMap<string, LetterFile>): [string, LetterFile] | undefined =>
  queue.entries().next().value;

function limitOf(waiting: number, unread: readonly ('large' | 'unreadable')[], full: boolean): string | undefined {
  const large = unread.filter((why) => why === 'large').length;
  const unreadable = unread.length - large;
  const said = [
    waiting > 0 ? `${letters(waiting)} still to be read; search again in a moment` : '',
    large > 0 ? `${letters(large)} left out, larger than ${MOST_BYTES / 1e6} MB` : '',
    unreadable > 0 ? `${letters(unreadable)} could not be read` : '',
    full ? `only the first ${grouped(MOST_FILES)} letters are looked at` : '',
  ].filter((part) => part !== '');
  return said.length > 0 ? `The search over the workspace is not complete: ${said.join('; ')}.` : undefined;
}

const letters = (count: number): string => (count === 1 ? '1 letter' : `${grouped(count)} letters`);
