import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createCatalogs } from '../config/catalogs.ts';
import { type FileReport, type FolderSettings, findSettings } from '../config/folder-settings.ts';
import { fileKey, foldersAbove } from '../config/uris.ts';
import { type Knowledge, knowledgeOf } from '../guidelines/knowledge.ts';
import { readLines } from '../text/lines.ts';
import { decode } from './decode.ts';
import { UsageError } from './io.ts';

/** What the letters of one folder are read and checked by. */
export interface LetterSettings extends FolderSettings {
  /** Absent where the built-in knowledge is enough. */
  readonly knowledge?: () => Knowledge;
}

/** The settings of the letter at an absolute path. */
export type SettingsOf = (letter: string) => LetterSettings;

/**
 * Finds the settings of letters: of the nearest `.imr-letters.json`, or of the one file (a path) that is to count, read
 * once for all letters of a folder. What is wrong with a file goes to `notice`, once, with its place and the file as what
 * it is about; the rest of it holds.
 */
export function createSettings(
  cwd: string,
  notice: (sentence: string, about: string) => void,
  { configuration }: { readonly configuration?: string } = {},
): SettingsOf {
  const catalogs = createCatalogs();
  const texts = new Map<string, string | undefined>();
  const byFolder = new Map<string, LetterSettings>();
  const told = new Set<string>();
  const only = configuration === undefined ? undefined : existing(configuration, cwd);
  const read = (uri: string): string | undefined => {
    if (!texts.has(uri)) texts.set(uri, readText(uri));
    return texts.get(uri);
  };
  const tell = (report: FileReport): void => {
    const key = fileKey(report.uri);
    if (told.has(key)) return;
    told.add(key);
    if (report.problems.length > 0) notice(problemLines(report, cwd).join('\n'), key);
  };
  const find = (folders: readonly string[]): LetterSettings => {
    const search = findSettings({ folders, configuration: only }, catalogs);
    let step = search.next();
    while (!step.done) step = search.next(read(step.value));
    const { catalog, reports } = step.value;
    for (const report of reports) tell(report);
    return catalog ? { ...step.value, knowledge: () => knowledgeOf(catalog) } : step.value;
  };
  return (letter) => {
    const folder = path.dirname(letter);
    const known = byFolder.get(folder);
    if (known) return known;
    const settings = find(foldersAbove(pathToFileURL(letter).href));
    byFolder.set(folder, settings);
    return settings;
  };
}

/** The URI of the configuration that the user named; it must be there. */
function existing(configuration: string, cwd: string): string {
  const uri = pathToFileURL(path.resolve(cwd, configuration)).href;
  if (readText(uri) === undefined)
    throw new UsageError(`${configuration}: this configuration could not be read. Paths are looked up from ${cwd}.`);
  return uri;
}

function readText(uri: string): string | undefined {
  try {
    return decode(readFileSync(fileURLToPath(uri))).text;
  } catch {
    return undefined;
  }
}

/** `file:line:column message (configuration)`, lines and columns from 1. */
export function problemLines({ uri, source, problems }: FileReport, cwd: string): string[] {
  const lines = readLines(source);
  const file = path.relative(cwd, fileURLToPath(uri));
  return problems.map(({ span, message }) => {
    const { line, character } = lines.positionAt(span.start);
    return `${file}:${line + 1}:${character + 1} ${message} (configuration)`;
  });
}
