import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import picomatch from 'picomatch';
import { isLetterName } from '../letter/file-name.ts';

/** A file to read. One that was named is a letter by the user's word; one that was found may be none. */
export interface Candidate {
  /** As it is shown: with `/` between its parts. */
  readonly file: string;
  /** The absolute path, or "-" for standard input. */
  readonly path: string;
  readonly named: boolean;
  /** The folders and patterns that led to it. */
  readonly searches: readonly string[];
}

/** What the paths of a command line stand for. */
export interface Expansion {
  readonly candidates: readonly Candidate[];
  /** The folders and patterns that were searched, as they were given. */
  readonly searches: readonly string[];
  /** Files of the folders whose names no letter has. */
  readonly others: number;
  /** One sentence for each path that could not be followed. */
  readonly problems: readonly string[];
}

const SKIPPED_FOLDERS: readonly string[] = ['node_modules', '.git'];

const isTextName = (name: string): boolean => /\.txt$/i.test(name);

/** Finds the files that the paths name; each file once, in the order of the paths and then of the names. */
export async function expandPaths(paths: readonly string[], cwd: string): Promise<Expansion> {
  const found: Found = { candidates: new Map(), searches: [], others: new Set(), problems: [] };
  for (const given of paths) await expandPath(given, cwd, found);
  const { candidates, searches, others, problems } = found;
  return { candidates: [...candidates.values()], searches, others: others.size, problems };
}

interface Found {
  readonly candidates: Map<string, Candidate>;
  readonly searches: string[];
  readonly others: Set<string>;
  readonly problems: string[];
}

async function expandPath(given: string, cwd: string, found: Found): Promise<void> {
  if (given === '-') {
    add(found, { file: '-', path: '-', named: true, searches: [] });
    return;
  }
  const absolute = path.resolve(cwd, given);
  const kind = await kindOf(absolute);
  if (kind === 'file') add(found, { file: slashed(given), path: absolute, named: true, searches: [] });
  else if (kind === 'folder') await search(given, found, () => searchFolder(given, absolute, found));
  else if (kind === 'missing' && isPattern(given)) await search(given, found, () => searchPattern(given, cwd, found));
  else if (kind === 'missing')
    found.problems.push(`${given}: there is no such file or folder. Paths are looked up from ${cwd}.`);
  else found.problems.push(`${given}: it could not be opened (${kind}). Check that you may read it.`);
}

/** A search that met a problem of its own has told it; the others must lead to a letter. */
async function search(given: string, found: Found, follow: () => Promise<void>): Promise<void> {
  const problems = found.problems.length;
  await follow();
  if (found.problems.length === problems) found.searches.push(given);
}

async function kindOf(absolute: string): Promise<string> {
  try {
    const stats = await stat(absolute);
    return stats.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const code = errorCode(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : code;
  }
}

/** The short name of a system error ("EACCES"), or its message. */
export const errorCode = (error: unknown): string => {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return typeof code === 'string' ? code : String(message ?? error);
};

async function searchFolder(given: string, absolute: string, found: Found): Promise<void> {
  for await (const { file, path: filePath } of filesBelow(given, absolute, found)) {
    if (isLetterName(file) || isTextName(file)) add(found, { file, path: filePath, named: false, searches: [given] });
    else found.others.add(filePath);
  }
}

async function searchPattern(given: string, cwd: string, found: Found): Promise<void> {
  const pattern = slashed(given);
  const { base } = picomatch.scan(pattern);
  const fits = picomatch(pattern, { dot: true });
  let any = false;
  const absolute = path.resolve(cwd, base);
  if ((await kindOf(absolute)) === 'folder') {
    for await (const { file, path: filePath } of filesBelow(base, absolute, found)) {
      if (!fits(file)) continue;
      any = true;
      add(found, { file, path: filePath, named: false, searches: [given] });
    }
  }
  if (!any) found.problems.push(`${given}: no file fits this pattern. Patterns are looked up from ${cwd}.`);
}

const isPattern = (given: string): boolean => picomatch.scan(slashed(given)).isGlob;

/** All files below a folder in the order of their names, a folder's own files before those of its folders. */
async function* filesBelow(
  name: string,
  absolute: string,
  found: Found,
): AsyncGenerator<{ file: string; path: string }> {
  const folders = [absolute];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const inside: string[] = [];
    const shown = (entryPath: string) => slashed(path.join(name, path.relative(absolute, entryPath)));
    for (const entry of await entriesOf(folder, shown(folder), found)) {
      const entryPath = path.join(folder, entry.name);
      if (!entry.isDirectory()) {
        if (await isFile(entry, entryPath)) yield { file: shown(entryPath), path: entryPath };
      } else if (!SKIPPED_FOLDERS.includes(entry.name)) inside.push(entryPath);
    }
    folders.push(...inside.reverse());
  }
}

async function entriesOf(folder: string, shown: string, found: Found): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    found.problems.push(`${shown}: the folder could not be opened (${errorCode(error)}). Check that you may read it.`);
    return [];
  }
}

/** A link to a folder is not followed, so that no circle of links is; sockets and devices are no files. */
const isFile = async (entry: Dirent, absolute: string): Promise<boolean> =>
  entry.isFile() || (entry.isSymbolicLink() && (await kindOf(absolute)) === 'file');

/** A file that is named once is named, however often it was found. */
function add(found: Found, candidate: Candidate): void {
  const known = found.candidates.get(candidate.path);
  const kept = known && !(candidate.named && !known.named) ? known : candidate;
  const searches = known ? [...known.searches, ...candidate.searches] : candidate.searches;
  found.candidates.set(candidate.path, { ...kept, searches });
}

const slashed = (file: string): string => (path.sep === '\\' ? file.replaceAll('\\', '/') : file);
