import type { Catalog } from '../guidelines/catalog/types.ts';
import type { Catalogs } from './catalogs.ts';
import { CONFIGURATION_NAME, readConfiguration, unreadable } from './configuration.ts';
import type { FileProblem } from './json.ts';
import { fileIn, fileKey } from './uris.ts';

/** What was said of one file. */
export interface FileReport {
  readonly uri: string;
  readonly source: string;
  readonly problems: readonly FileProblem[];
}

/** The guidelines of a letter: the catalog of its organisation and the files that made it. */
export interface Guidelines {
  /** Absent where no file adds to the built-in catalog. */
  readonly catalog?: Catalog;
  /** The configuration and catalog files that were read, with their problems. */
  readonly reports: readonly FileReport[];
  /** Files (as URIs) that a change of makes another catalog: those read and those named but not there. */
  readonly files: readonly string[];
  /** Paths of the editor's setting that led to no file. */
  readonly missing: readonly string[];
}

/** Where to look for a letter's guidelines. */
export interface Whereabouts {
  /** The folders above the letter as URIs, nearest first. */
  readonly folders: readonly string[];
  /** Paths of the editor's setting, and the folder that they count from. */
  readonly setting?: { readonly folder: string; readonly paths: readonly string[] };
}

/**
 * Finds a letter's guidelines: the catalog files of the nearest configuration, then those of the editor's setting. Asks
 * for one file (a URI) at a time and is handed its text, or `undefined` where there is none; who reads is not known here.
 */
export function* findGuidelines(
  { folders, setting }: Whereabouts,
  catalogs: Catalogs,
): Generator<string, Guidelines, string | undefined> {
  const reports: FileReport[] = [];
  const files: string[] = [];
  const sources = new Map<string, string>();
  const readOverlay = function* (uri: string): Generator<string, boolean, string | undefined> {
    if (sources.has(fileKey(uri))) return true;
    files.push(uri);
    const source = yield uri;
    if (source === undefined) return false;
    sources.set(fileKey(uri), source);
    reports.push({ uri, source, problems: catalogs.overlay(source).problems });
    return true;
  };
  for (const folder of folders) {
    const uri = fileIn(folder, CONFIGURATION_NAME);
    const source = yield uri;
    if (source === undefined) continue;
    const { guidelines, problems } = readConfiguration(source);
    const missing: FileProblem[] = [];
    for (const file of guidelines) if (!(yield* readOverlay(fileIn(folder, file.path)))) missing.push(unreadable(file));
    files.push(uri);
    reports.push({ uri, source, problems: [...problems, ...missing] });
    break;
  }
  const missing: string[] = [];
  for (const path of setting?.paths ?? [])
    if (!(yield* readOverlay(fileIn(setting?.folder ?? '', path)))) missing.push(path);
  return { catalog: catalogs.catalog([...sources.values()]), reports, files, missing };
}
