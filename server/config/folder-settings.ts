import type { LetterFormat } from '../formats/format.ts';
import type { Catalog } from '../guidelines/catalog/types.ts';
import { type AcceptedEntry, readBaseline } from './baseline.ts';
import type { Catalogs } from './catalogs.ts';
import { type Checking, createChecking, PLAIN_CHECKING } from './checking.ts';
import { CONFIGURATION_NAME, type NamedFile, readConfiguration, unreadable } from './configuration.ts';
import type { FormatFile } from './format-file.ts';
import type { FileProblem } from './json.ts';
import type { Levels } from './levels.ts';
import { fileIn, fileKey } from './uris.ts';

/** What was said of one file. */
export interface FileReport {
  readonly uri: string;
  readonly source: string;
  readonly problems: readonly FileProblem[];
}

/** A file of accepted findings as it was read. */
export interface BaselineFile {
  readonly uri: string;
  readonly source: string;
  readonly entries: readonly AcceptedEntry[];
}

/** What the letters of a folder are read and checked by, and the files that say so. */
export interface FolderSettings {
  /** Absent where no file adds to the built-in catalog. */
  readonly catalog?: Catalog;
  /** The house's letter formats; absent where there are none. */
  readonly formats?: readonly LetterFormat[];
  readonly checking: Checking;
  /** Two folders with the same key are checked alike. */
  readonly checkingKey: string;
  /** The nearest configuration (its URI), if there is one. */
  readonly configuration?: string;
  /** The baseline that the configuration names (its URI), there or not. */
  readonly baselineUri?: string;
  readonly baseline?: BaselineFile;
  /** The configuration, catalog and baseline files that were read, with their problems. */
  readonly reports: readonly FileReport[];
  /** Files (as URIs) that a change of makes other settings: those read and those named but not there. */
  readonly files: readonly string[];
  /** Paths of the editor's settings that led to no file. */
  readonly missing: Named;
}

/** Paths of catalog files and of letter formats. */
export interface Named {
  readonly guidelines: readonly string[];
  readonly formats: readonly string[];
}

/** Where to look for a letter's settings. */
export interface Whereabouts {
  /** The folders above the letter as URIs, nearest first. */
  readonly folders: readonly string[];
  /** The one configuration (its URI) that counts, wherever the letter is. */
  readonly configuration?: string;
  /** The editor's settings: severities, catalog and format files, and the folder that these count from. */
  readonly setting?: { readonly folder: string; readonly paths: Named; readonly levels?: Levels };
}

type Asking<T> = Generator<string, T, string | undefined>;

/**
 * Finds what a letter is read and checked by: what the nearest configuration says, then the editor's settings. Asks for
 * one file (a URI) at a time and is handed its text, or `undefined` where there is none; who reads is not known here.
 */
export function* findSettings(where: Whereabouts, catalogs: Catalogs): Asking<FolderSettings> {
  const reports: FileReport[] = [];
  const files: string[] = [];
  const sources = { guidelines: new Map<string, string>(), formats: new Map<string, string>() };
  const ids = new Set<string>();
  const readNamed = function* (uri: string, kind: keyof Named): Asking<boolean> {
    if (sources[kind].has(fileKey(uri))) return true;
    files.push(uri);
    const source = yield uri;
    if (source === undefined) return false;
    const { problems, holds } =
      kind === 'formats' ? checkFormat(catalogs.format(source), ids) : { ...catalogs.overlay(source), holds: true };
    if (holds) sources[kind].set(fileKey(uri), source);
    reports.push({ uri, source, problems });
    return true;
  };
  const found = yield* findConfiguration(where);
  const { setting } = where;
  let said: Checks = { levels: setting?.levels };
  if (found) {
    const { uri, source } = found;
    const read = readConfiguration(source);
    const missing: FileProblem[] = [];
    for (const kind of ['guidelines', 'formats'] as const)
      for (const file of read[kind])
        if (!(yield* readNamed(fileIn(folderOf(uri), file.path), kind))) missing.push(unreadable(file));
    const baseline = read.baseline && (yield* findBaseline(uri, read.baseline, files));
    if (baseline?.file) reports.push({ ...baseline.file, problems: baseline.problems });
    files.push(uri);
    reports.push({ uri, source, problems: [...read.problems, ...missing] });
    said = { ...said, uri, read, baselineUri: baseline?.uri, baseline: baseline?.file };
  }
  const missing = { guidelines: [] as string[], formats: [] as string[] };
  for (const kind of ['guidelines', 'formats'] as const)
    for (const path of setting?.paths[kind] ?? [])
      if (!(yield* readNamed(fileIn(setting?.folder ?? '', path), kind))) missing[kind].push(path);
  const formats = catalogs.formats([...sources.formats.values()]);
  return {
    catalog: catalogs.catalog([...sources.guidelines.values()]),
    ...(formats ? { formats } : {}),
    ...settingsOf(said),
    reports,
    files,
    missing,
  };
}

/** Of two formats with one id the first counts. */
function checkFormat({ format, idSpan, problems }: FormatFile, ids: Set<string>) {
  if (!format) return { problems, holds: false };
  const twice = ids.has(format.id);
  ids.add(format.id);
  if (!twice) return { problems, holds: true };
  const message = `Another format has the id "${format.id}", so this one is not read by. Give it an id of its own.`;
  return { problems: [...problems, { span: idSpan, message }], holds: false };
}

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1);

function* findConfiguration({
  folders,
  configuration,
}: Whereabouts): Asking<{ uri: string; source: string } | undefined> {
  const uris =
    configuration === undefined ? folders.map((folder) => fileIn(folder, CONFIGURATION_NAME)) : [configuration];
  for (const uri of uris) {
    const source = yield uri;
    if (source !== undefined) return { uri, source };
  }
  return undefined;
}

/** A baseline that is not there yet accepts nothing; nobody need be told. */
function* findBaseline(configuration: string, { path }: NamedFile, files: string[]) {
  const uri = fileIn(folderOf(configuration), path);
  files.push(uri);
  const source: string | undefined = yield uri;
  if (source === undefined) return { uri, problems: [] };
  const { entries, problems } = readBaseline(source);
  return { uri, problems, file: { uri, source, entries } };
}

/** What was said of checking, and by which file. */
interface Checks {
  readonly levels?: Levels;
  readonly uri?: string;
  readonly read?: { readonly rules: Levels; readonly ignore: readonly string[] };
  readonly baselineUri?: string;
  readonly baseline?: BaselineFile;
}

function settingsOf({ levels = new Map(), uri = '', read, baselineUri, baseline }: Checks) {
  const { rules = new Map() as Levels, ignore = [] } = read ?? {};
  const plain = levels.size + rules.size + ignore.length === 0 && baseline === undefined;
  const parts = { levels: [rules, levels], ignore, folder: folderOf(uri), ...(baseline ? { baseline } : {}) };
  return {
    checking: plain ? PLAIN_CHECKING : createChecking(parts),
    checkingKey: plain ? '' : JSON.stringify([[...rules], [...levels], ignore, uri, baseline?.uri, baseline?.source]),
    ...(read ? { configuration: uri } : {}),
    ...(baselineUri === undefined ? {} : { baselineUri }),
    ...(baseline ? { baseline } : {}),
  };
}
