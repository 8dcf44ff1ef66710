import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createCatalogs } from '../config/catalogs.ts';
import { type FileReport, findGuidelines } from '../config/guideline-files.ts';
import { fileKey, foldersAbove } from '../config/uris.ts';
import { type Knowledge, knowledgeOf } from '../guidelines/knowledge.ts';
import { readLines } from '../text/lines.ts';
import { decode } from './decode.ts';

/** The knowledge by which the letter at an absolute path is read; `undefined` where the built-in one is enough. */
export type KnowledgeOf = (letter: string) => (() => Knowledge) | undefined;

/**
 * Finds the guidelines of letters: of the nearest `.imr-letters.json`, read once for all letters of a folder. What is
 * wrong with a file goes to `notice`, once, with its place; the rest of it holds.
 */
export function createGuidelines(cwd: string, notice: (sentence: string) => void): KnowledgeOf {
  const catalogs = createCatalogs();
  const texts = new Map<string, string | undefined>();
  const byFolder = new Map<string, (() => Knowledge) | undefined>();
  const told = new Set<string>();
  const read = (uri: string): string | undefined => {
    if (!texts.has(uri)) texts.set(uri, readText(uri));
    return texts.get(uri);
  };
  const tell = (report: FileReport): void => {
    if (told.has(fileKey(report.uri))) return;
    told.add(fileKey(report.uri));
    for (const sentence of problemLines(report, cwd)) notice(sentence);
  };
  const find = (folders: readonly string[]): (() => Knowledge) | undefined => {
    const search = findGuidelines({ folders }, catalogs);
    let step = search.next();
    while (!step.done) step = search.next(read(step.value));
    const { catalog, reports } = step.value;
    for (const report of reports) tell(report);
    return catalog && (() => knowledgeOf(catalog));
  };
  return (letter) => {
    const folder = path.dirname(letter);
    if (!byFolder.has(folder)) byFolder.set(folder, find(foldersAbove(pathToFileURL(letter).href)));
    return byFolder.get(folder);
  };
}

function readText(uri: string): string | undefined {
  try {
    return decode(readFileSync(fileURLToPath(uri))).text;
  } catch {
    return undefined;
  }
}

/** `file:line:column message (configuration)`, lines and columns from 1. */
function problemLines({ uri, source, problems }: FileReport, cwd: string): string[] {
  const lines = readLines(source);
  const file = path.relative(cwd, fileURLToPath(uri));
  return problems.map(({ span, message }) => {
    const { line, character } = lines.positionAt(span.start);
    return `${file}:${line + 1}:${character + 1} ${message} (configuration)`;
  });
}
