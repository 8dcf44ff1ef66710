import { type Overlay, readOverlay } from '../guidelines/catalog/overlay.ts';
import { list, object, type Reader, text, textOf } from '../guidelines/catalog/overlay-readers.ts';
import type { Span } from '../text/span.ts';
import { type FileProblem, type JsonFile, readJson } from './json.ts';

/** The name of the file that configures the letters of its folder and of all folders below. */
export const CONFIGURATION_NAME = '.imr-letters.json';

/** A catalog file that a configuration names, relative to the configuration's folder, and where it does. */
export interface GuidelineFile {
  readonly path: string;
  readonly span: Span;
}

/** What a configuration file says; what cannot be used is left out and told at its place. */
export interface Configuration {
  readonly guidelines: readonly GuidelineFile[];
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
const guidelineFile: Reader<Named> = (value, place) => {
  const path = filePath(value, place);
  return path === undefined ? undefined : { path, pointer: place.path };
};

const configuration = object<{ readonly $schema?: string; readonly guidelines?: readonly Named[] }>('a configuration', {
  $schema: text,
  guidelines: list(guidelineFile, ({ path }) => path),
});

/** Reads the text of a configuration file. Never throws. */
export function readConfiguration(source: string): Configuration {
  const json = readJson(source);
  if (json.value === undefined) return { guidelines: [], problems: json.problems };
  const problems: { path: string; message: string }[] = [];
  const read = configuration(json.value, { path: '', problems });
  const guidelines = (read?.guidelines ?? []).map(({ path, pointer }) => ({ path, span: json.spanAt(pointer) }));
  return { guidelines, problems: placed(json, problems) };
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

const placed = (json: JsonFile, problems: readonly { path: string; message: string }[]): FileProblem[] => [
  ...json.problems,
  ...problems.map(({ path, message }) => ({ span: json.spanAt(path), message })),
];

/** What is said where a configuration names a file that is not there. */
export const unreadable = ({ path, span }: GuidelineFile): FileProblem => ({
  span,
  message: `"${path}" could not be read, so its entries are missing. Check the path; it counts from this file's folder.`,
});

/** The catalog files that the setting `imr.guidelines` names; what is no path is left out, the editor marks it itself. */
export const pathsOfSetting = (value: unknown): string[] =>
  Array.isArray(value) ? [...new Set(value.filter((path) => typeof path === 'string' && path.trim() !== ''))] : [];
