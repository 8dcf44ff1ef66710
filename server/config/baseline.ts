import { list, object, type Place, type Reader, text, textOf } from '../guidelines/catalog/overlay-readers.ts';
import type { Span } from '../text/span.ts';
import { type FileProblem, placed, readJson } from './json.ts';
import { fileIn, fileKey } from './uris.ts';

/** How a baseline is named where none is configured yet. */
export const BASELINE_NAME = 'accepted.imr-baseline.json';

/** A finding that a person accepted. It holds no letter text: of the words there is only the fingerprint. */
export interface Accepted {
  /** The letter's path, relative to the baseline's folder, with `/` between its parts. */
  readonly file: string;
  readonly rule: string;
  readonly fingerprint: string;
  readonly who: string;
  readonly why: string;
  /** yyyy-mm-dd. */
  readonly when: string;
}

/** An accepted finding and where it stands in the baseline. */
export interface AcceptedEntry extends Accepted {
  readonly span: Span;
  /** Its number in the baseline's list, from 0. */
  readonly index: number;
}

/** A baseline file as it was read. */
export interface Baseline {
  readonly entries: readonly AcceptedEntry[];
  readonly problems: readonly FileProblem[];
}

const day = textOf(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, () => 'is no date; write it as 2026-01-31.');
const fingerprint = textOf(
  /^[0-9a-f]{16}(?:-\d+)?$/,
  () => 'is no fingerprint; accept the finding anew in the editor.',
);
const accepted = object<Accepted>(
  'an accepted finding',
  { file: text, rule: text, fingerprint, who: text, why: text, when: day },
  ['file', 'rule', 'fingerprint', 'who', 'why', 'when'],
);

type Pointed = Accepted & { readonly pointer: string };
const pointed: Reader<Pointed> = (value, place) => {
  const read = accepted(value, place);
  return read && { ...read, pointer: place.path };
};

interface BaselineFile {
  readonly $schema?: string;
  readonly accepted?: readonly Pointed[];
}

const baseline = object<BaselineFile>('a baseline', {
  $schema: text,
  accepted: list(pointed, ({ file, fingerprint: words }) => `${file} ${words}`),
});

/** Reads the text of a baseline. Never throws; what cannot be used is left out and told at its place. */
export function readBaseline(source: string): Baseline {
  const json = readJson(source);
  if (json.value === undefined) return { entries: [], problems: json.problems };
  const place: Place = { path: '', problems: [] };
  const read = baseline(json.value, place)?.accepted ?? [];
  const entries = read.map(({ pointer, ...rest }) => ({
    ...rest,
    span: json.spanAt(`${pointer}/fingerprint`),
    index: Number(pointer.slice(pointer.lastIndexOf('/') + 1)),
  }));
  return { entries, problems: placed(json, place.problems) };
}

/** The entries of a baseline (its URI) by their letters (as file keys). */
export function entriesByLetter(uri: string, entries: readonly AcceptedEntry[]): ReadonlyMap<string, AcceptedEntry[]> {
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  const byLetter = new Map<string, AcceptedEntry[]>();
  for (const entry of entries) {
    const letter = fileKey(fileIn(folder, entry.file));
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), entry]);
  }
  return byLetter;
}

/** The baseline's text with one more finding; without a text a new baseline. `undefined` where the text is no baseline. */
export function withAccepted(source: string | undefined, { file, rule, fingerprint: words, ...by }: Accepted) {
  return changed(source ?? '{}', (entries) => [...entries, { file, rule, fingerprint: words, ...by }]);
}

/** The baseline's text without the entries of these numbers. `undefined` where the text is no baseline. */
export const withoutEntries = (source: string, indexes: ReadonlySet<number>): string | undefined =>
  changed(source, (entries) => entries.filter((_, index) => !indexes.has(index)));

function changed(source: string, change: (entries: readonly unknown[]) => readonly unknown[]): string | undefined {
  const { value } = readJson(source);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { accepted: entries = [] } = value as { accepted?: unknown };
  if (!Array.isArray(entries)) return undefined;
  return `${JSON.stringify({ ...value, accepted: change(entries) }, undefined, 2)}\n`;
}
