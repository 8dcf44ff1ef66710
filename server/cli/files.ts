import { type Dirent, readdirSync, statSync } from 'node:fs';
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
  /** The folders and patterns that led to it; one that comes upon it later is added. */
  readonly searches: readonly string[];
}

/** What the paths of a command line stand for. */
export interface Expansion {
  /** Each file once, in the order of the paths and then of the names; found while they are asked for. */
  readonly candidates: Iterable<Candidate>;
  /** The folders and patterns that were searched, as they were given; complete once all candidates were asked for. */
  readonly searches: readonly string[];
  /** Files of the folders whose names no letter has; complete once all candidates were asked for. */
  others(): number;
  /** One sentence for each path that cannot be followed; more may come while candidates are asked for. */
  readonly problems: readonly string[];
}

const SKIPPED_FOLDERS: readonly string[] = ['node_modules', '.git'];

const isTextName = (name: string): boolean => /\.txt$/i.test(name);

/** Finds the files that the paths name. */
export function expandPaths(paths: readonly string[], cwd: string): Expansion {
  const problems: string[] = [];
  const given = paths.flatMap((one) => pathOf(one, cwd, problems) ?? []);
  const found = createFound(given, problems);
  function* candidates() {
    for (const one of given) {
      if (one.kind === 'file') yield* found.file(one.path, one.shown, []);
      else yield* search(one, cwd, found);
    }
  }
  return { candidates: candidates(), searches: found.searches, others: () => found.others(), problems };
}

/** One path of the command line: a file, or what files are looked for by. */
interface Given {
  readonly kind: 'file' | 'folder' | 'pattern';
  readonly given: string;
  readonly shown: string;
  readonly path: string;
}

function pathOf(given: string, cwd: string, problems: string[]): Given | undefined {
  if (given === '-') return { kind: 'file', given, shown: '-', path: '-' };
  const absolute = path.resolve(cwd, given);
  const kind = kindOf(absolute);
  const one = { given, shown: slashed(given), path: absolute };
  if (kind === 'file' || kind === 'folder') return { kind, ...one };
  if (kind === 'missing' && isPattern(given)) return { kind: 'pattern', ...one };
  problems.push(
    kind === 'missing'
      ? `${given}: there is no such file or folder. Paths are looked up from ${cwd}.`
      : `${given}: it could not be opened (${kind}). Check that you may read it.`,
  );
  return undefined;
}

/** What was found so far. */
interface Found {
  /** The candidate at a path, unless it was there before; with the searches that led to it. */
  file(path: string, shown: string, searches: readonly string[]): Candidate[];
  /** Counts a file that no letter has the name of. */
  other(path: string): void;
  others(): number;
  readonly searches: string[];
  readonly problems: string[];
}

/** Two searches may come upon one file; where there is one alone, no path of a million needs to be remembered. */
function createFound(given: readonly Given[], problems: string[]): Found {
  const named = new Map(
    given
      .filter(({ kind }) => kind === 'file')
      .map((one) => [one.path, one.shown] as const)
      .reverse(),
  );
  const remembers = given.filter(({ kind }) => kind !== 'file').length > 1;
  const seen = new Map<string, string[]>();
  const others = new Set<string>();
  let count = 0;
  return {
    file(file, shown, searches) {
      const known = seen.get(file);
      if (known) {
        known.push(...searches);
        return [];
      }
      const name = named.get(file);
      const own = remembers || name !== undefined ? [...searches] : searches;
      if (own !== searches) seen.set(file, own as string[]);
      return [{ file: name ?? shown, path: file, named: name !== undefined, searches: own }];
    },
    other(file) {
      if (remembers) others.add(file);
      else count++;
    },
    others: () => count + others.size,
    searches: [],
    problems,
  };
}

/** A search that met a problem of its own has told it; the others must lead to a letter. */
function* search({ kind, given, path: absolute }: Given, cwd: string, found: Found): Generator<Candidate> {
  const before = found.problems.length;
  if (kind === 'folder') yield* searchFolder(given, absolute, found);
  else yield* searchPattern(given, cwd, found);
  if (found.problems.length === before) found.searches.push(given);
}

function* searchFolder(given: string, absolute: string, found: Found): Generator<Candidate> {
  const searches = [given];
  for (const { file, path: filePath } of filesBelow(given, absolute, found.problems)) {
    if (isLetterName(file) || isTextName(file)) yield* found.file(filePath, file, searches);
    else found.other(filePath);
  }
}

function* searchPattern(given: string, cwd: string, found: Found): Generator<Candidate> {
  const pattern = slashed(given);
  const { base } = picomatch.scan(pattern);
  const fits = picomatch(pattern, { dot: true });
  const searches = [given];
  let any = false;
  const absolute = path.resolve(cwd, base);
  if (kindOf(absolute) === 'folder') {
    for (const { file, path: filePath } of filesBelow(base, absolute, found.problems)) {
      if (!fits(file)) continue;
      any = true;
      yield* found.file(filePath, file, searches);
    }
  }
  if (!any) found.problems.push(`${given}: no file fits this pattern. Patterns are looked up from ${cwd}.`);
}

const isPattern = (given: string): boolean => picomatch.scan(slashed(given)).isGlob;

function kindOf(absolute: string): string {
  try {
    return statSync(absolute).isDirectory() ? 'folder' : 'file';
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

/** All files below a folder in the order of their names, a folder's own files before those of its folders. */
function* filesBelow(name: string, absolute: string, problems: string[]): Generator<{ file: string; path: string }> {
  const folders = [{ shown: slashed(path.normalize(name)), path: absolute }];
  for (let folder = folders.pop(); folder; folder = folders.pop()) {
    const inside: typeof folders = [];
    const before = folder.shown === '.' ? '' : folder.shown.endsWith('/') ? folder.shown : `${folder.shown}/`;
    for (const entry of entriesOf(folder, problems)) {
      const place = { shown: before + entry.name, path: path.join(folder.path, entry.name) };
      if (!entry.isDirectory()) {
        if (isFile(entry, place.path)) yield { file: place.shown, path: place.path };
      } else if (!SKIPPED_FOLDERS.includes(entry.name)) inside.push(place);
    }
    folders.push(...inside.reverse());
  }
}

function entriesOf(folder: { readonly shown: string; readonly path: string }, problems: string[]): Dirent[] {
  try {
    const entries = readdirSync(folder.path, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    problems.push(`${folder.shown}: the folder could not be opened (${errorCode(error)}). Check that you may read it.`);
    return [];
  }
}

/** A link to a folder is not followed, so that no circle of links is; sockets and devices are no files. */
const isFile = (entry: Dirent, absolute: string): boolean =>
  entry.isFile() || (entry.isSymbolicLink() && kindOf(absolute) === 'file');

const slashed = (file: string): string => (path.sep === '\\' ? file.replaceAll('\\', '/') : file);
