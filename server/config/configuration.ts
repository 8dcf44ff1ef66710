import { type Overlay, readOverlay } from '../guidelines/catalog/overlay.ts';
import { list, object, type Reader, text, textOf } from '../guidelines/catalog/overlay-readers.ts';
import type { Span } from '../text/span.ts';
import { type FileProblem, placed, readJson } from './json.ts';
import { type Levels, readLevels } from './levels.ts';

/** The name of the file that configures the letters of its folder and of all folders below. */
export const CONFIGURATION_NAME = '.imr-letters.json';

/** A file that a configuration names, relative to the configuration's folder, and where it does. */
export interface NamedFile {
  readonly path: string;
  readonly span: Span;
}

/** What a configuration file says; what cannot be used is left out and told at its place. */
export interface Configuration {
  readonly guidelines: readonly NamedFile[];
  /** Files of letter formats. */
  readonly formats: readonly NamedFile[];
  /** Severities of findings and families. */
  readonly rules: Levels;
  /** Patterns of letters that are not checked, relative to the configuration's folder. */
  readonly ignore: readonly string[];
  /** The file of accepted findings. */
  readonly baseline?: NamedFile;
  readonly problems: readonly FileProblem[];
}

interface Named {
  readonly path: string;
  readonly pointer: string;
}

const filePath = textOf(
  /^(?![A-Za-z][\w+.-]+:)[^\0]+$/,
  () => 'is an address; write the path of a file, such as "guidelines/odg.imr-catalog.json".',
);
const namedFile: Reader<Named> = (value, place) => {
  const path = filePath(value, place);
  return path === undefined ? undefined : { path, pointer: place.path };
};

const pattern = textOf(
  /^[^!{}\0]+$/,
  () => 'cannot be read as a pattern; write names with * (any part of a name), ? (one sign) and ** (any folders).',
);

interface ConfigurationFile {
  readonly $schema?: string;
  readonly guidelines?: readonly Named[];
  readonly formats?: readonly Named[];
  readonly rules?: Levels;
  readonly ignore?: readonly string[];
  readonly baseline?: Named;
}

const configuration = object<ConfigurationFile>('a configuration', {
  $schema: text,
  guidelines: list(namedFile, ({ path }) => path),
  formats: list(namedFile, ({ path }) => path),
  rules: readLevels,
  ignore: list(pattern, (one) => one),
  baseline: namedFile,
});

/** Reads the text of a configuration file. Never throws. */
export function readConfiguration(source: string): Configuration {
  const json = readJson(source);
  if (json.value === undefined)
    return { guidelines: [], formats: [], rules: new Map(), ignore: [], problems: json.problems };
  const problems: { path: string; message: string }[] = [];
  const read = configuration(json.value, { path: '', problems }) ?? {};
  const { guidelines = [], formats = [], rules, ignore, baseline } = read;
  const spanned = ({ path, pointer }: Named): NamedFile => ({ path, span: json.spanAt(pointer) });
  return {
    guidelines: guidelines.map(spanned),
    formats: formats.map(spanned),
    rules: rules ?? new Map(),
    ignore: ignore ?? [],
    ...(baseline ? { baseline: spanned(baseline) } : {}),
    problems: placed(json, problems),
  };
}

/** What the text of an organisation's catalog file says. */
export interface OverlayFile {
  readonly overlay: Overlay;
  readonly problems: readonly FileProblem[];
}

/** Reads the text of an organisation's catalog file. Never throws. */
export function readOverlayFile(source: string): OverlayFile {
  const json = readJson(source);
  if (json.value === undefined) return { overlay: {}, problems: json.problems };
  const { overlay, problems } = readOverlay(json.value);
  return { overlay, problems: placed(json, problems) };
}

/** What is said where a configuration names a file that is not there. */
export const unreadable = ({ path, span }: NamedFile): FileProblem => ({
  span,
  message: `"${path}" could not be read, so its entries are missing. Check the path; it counts from this file's folder.`,
});

/** The files that the settings `imr.guidelines` and `imr.formats` name; what is no path is left out, the editor marks it itself. */
export const pathsOfSetting = (value: unknown): string[] =>
  Array.isArray(value) ? [...new Set(value.filter((path) => typeof path === 'string' && path.trim() !== ''))] : [];
