import type {
  AbbreviationInFile,
  CatalogFile,
  ChapterInFile,
  CriteriaTopicInFile,
  DrugInFile,
  EditionInFile,
  FactInFile,
  GuidelineInFile,
  OrganisationInFile,
  TopicInFile,
} from './file-format.ts';
import { mergeFile } from './merge.ts';
import { slugOf } from './names.ts';
import {
  amount,
  type Fields,
  flag,
  list,
  type OverlayProblem,
  object,
  oneOf,
  type Place,
  type Reader,
  report,
  text,
  textOf,
} from './overlay-readers.ts';
import { readPages } from './pages.ts';
import type {
  Bound,
  Catalog,
  CitedAs,
  DrugStatus,
  Note,
  PageCount,
  Publisher,
  Sourced,
  SourceEntry,
  StatedOtherwise,
} from './types.ts';
import { drugLists, drugStatusWords, organisationKinds, perWords, sourceWords, standings, units } from './words.ts';

/** What was read from an organisation's own catalog file: only parts that can be used. */
export type Overlay = CatalogFile;

/** The source of facts of an overlay that name none. */
const OWN: readonly string[] = ['organisation'];

/** Reads an organisation's own catalog: never throws, leaves out what cannot be used and says so at its place. */
export function readOverlay(value: unknown): { overlay: Overlay; problems: OverlayProblem[] } {
  const place: Place = { path: '', problems: [] };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report(place, 'A catalog file is an object such as { "guidelines": [ ... ] }; nothing was read.');
    return { overlay: {}, problems: place.problems };
  }
  return { overlay: catalogFile(value, place) ?? {}, problems: place.problems };
}

/** The catalog with the overlays of an organisation, one after the other; the catalog itself stays as it is. */
export const applyOverlays = (catalog: Catalog, overlays: readonly Overlay[]): Catalog =>
  overlays.reduce((grown, overlay) => mergeFile(grown, overlay, OWN), catalog);

const texts = list(text);
const idPart = textOf(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, (words) =>
  words.includes('/')
    ? `holds a slash; write the last part only: "${words.slice(words.lastIndexOf('/') + 1)}".`
    : 'is no id; write letters, digits, periods and hyphens, such as "hip-pelvis".',
);
const anyId = textOf(/^\S+$/, () => 'holds a blank; an id has none, such as "odg/hip-pelvis".');
const date = textOf(
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
  () => 'is no date; write YYYY-MM-DD.',
);
const day = textOf(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, () => 'is no day; write YYYY-MM-DD.');
const link = textOf(/^https?:\/\/\S+$/i, () => 'is no address; write it from https:// on.');
const year = textOf(/^(?:19|20)\d\d$/, () => 'is no year.');
const yearNumber: Reader<number> = (value, place) => {
  const words = year(typeof value === 'number' ? String(value) : value, place);
  return words === undefined ? undefined : Number(words);
};
const pages: Reader<string> = (value, place) => {
  const words = text(value, place);
  if (words === undefined || readPages(words)) return words;
  return report(place, `"${words.slice(0, 60)}" names no pages; write them as "63-66, 90".`);
};

/** An object whose facts have a source: the organisation's own where it names none. */
const sourced =
  <T extends Sourced>(read: Reader<T>): Reader<T> =>
  (value, place) => {
    const fact = read(value, place);
    return fact && { ...fact, sources: fact.sources ?? OWN };
  };

const note = sourced(object<Note>('a note', { text, sources: texts }, ['text']));
const entryFields = { id: idPart, title: text, aliases: texts, notes: list(note), text, sources: texts };

/** An entry is known by its id or its title. */
const named =
  <T extends { readonly id?: string; readonly title?: string }>(name: string, fields: Fields<T>): Reader<T> =>
  (value, place) => {
    const entry = object<T>(name, fields)(value, place);
    if (!entry || entry.id !== undefined || entry.title !== undefined) return entry;
    return report(place, `This is ${name} without "id" and "title"; it was left out. Give it one of them.`);
  };
const nameOf = (entry: { readonly id?: string; readonly title?: string }): string =>
  entry.id ?? slugOf(entry.title ?? '');

const topic = named<TopicInFile>('a topic', { ...entryFields, pages, pageSources: texts, see: anyId });
const topics = list(topic, nameOf);
const pageCount = sourced(object<PageCount>('a page count', { count: amount, sources: texts }, ['count']));
const citedAs = sourced(
  object<CitedAs>('a name in citations', { title: text, year: yearNumber, sources: texts }, ['title', 'year']),
);

const editionFields: Fields<EditionInFile> = {
  label: idPart,
  title: text,
  standing: oneOf(standings),
  addition: flag,
  from: day,
  to: day,
  keeps: anyId,
  published: date,
  contents: list(anyId),
  citedAs,
  pageCount,
  topics,
  sectionsComplete: flag,
  notes: list(note),
  text,
  sources: texts,
};
const edition: Reader<EditionInFile> = (value, place) => {
  const read = object<EditionInFile>('an edition', editionFields, ['label'])(value, place);
  if (!read || read.from === undefined || read.to === undefined || read.from <= read.to) return read;
  report(place, `The edition ends (${read.to}) before it begins (${read.from}); both days were left out. Check them.`);
  return { ...read, from: undefined, to: undefined };
};

const chapter = named<ChapterInFile>('a chapter', {
  ...entryFields,
  number: amount,
  fullTitle: text,
  misspellings: texts,
  regulation: text,
  partOfMtus: flag,
  pages,
  pageSources: texts,
  pageCount,
  citedPages: list(object('cited pages', { pages, sources: texts }, ['pages'])),
  topics,
  sectionsComplete: flag,
  editions: list(edition, ({ label }) => label),
  link,
});

const publisher = sourced(
  object<Publisher>('a publisher', { name: text, from: date, to: date, note: text, sources: texts }, ['name']),
);
const guideline = object<GuidelineInFile>(
  'a guideline',
  {
    ...entryFields,
    source: oneOf(sourceWords),
    short: text,
    publishers: list(publisher),
    chapters: list(chapter, nameOf),
    link,
  },
  ['id'],
);

const unit = oneOf(units);
const bound = object<Bound>('a bound', { min: amount, max: amount, unit }, ['unit']);
const statedOtherwise = sourced(
  object<StatedOtherwise>('a value', { min: amount, max: amount, unit, over: bound, note: text, sources: texts }, [
    'unit',
  ]),
);
const factFields: Fields<FactInFile> = {
  text,
  measure: text,
  min: amount,
  max: amount,
  unit,
  per: oneOf(perWords),
  over: bound,
  for: text,
  words: texts,
  alsoStated: list(statedOtherwise),
  sources: texts,
};
const fact: Reader<FactInFile> = (value, place) => {
  const read = object<FactInFile>('a criterion', factFields, ['text'])(value, place);
  if (!read) return undefined;
  const { min, max, measure, unit: counted } = read;
  const hasBound = min !== undefined || max !== undefined;
  if (hasBound && (measure === undefined || counted === undefined))
    report(place, 'A figure needs "measure" and "unit" beside "min" or "max"; only its words were kept.');
  if (min === undefined || max === undefined || min <= max) return read;
  report(place, `"min" (${min}) is more than "max" (${max}); the figure was left out. Check them.`);
  return { text: read.text, sources: read.sources };
};
const criteriaTopic = named<CriteriaTopicInFile>('a criteria topic', {
  id: idPart,
  title: text,
  aliases: texts,
  topics: list(anyId),
  sets: list(
    object('a set of criteria', { guidelines: list(anyId), edition: text, facts: list(fact) }, ['guidelines', 'facts']),
  ),
  notes: list(note),
});

const organisation = named<OrganisationInFile>('a body', {
  ...entryFields,
  kind: oneOf(organisationKinds),
  hosts: texts,
  weak: flag,
});

const abbreviation: Reader<AbbreviationInFile> = (value, place) => {
  const fields = { short: texts, readings: texts, paired: flag, sources: texts };
  const read = object<AbbreviationInFile>('an abbreviation', fields, ['short', 'readings'])(value, place);
  if (!read) return undefined;
  if (read.short.length === 0 || read.readings.length === 0)
    return report(place, 'An abbreviation needs a short form and a reading; it was left out.');
  if (!read.paired || read.short.length === read.readings.length) return read;
  return report(
    place,
    'With "paired" every short form has one reading, and here their numbers differ; it was left out.',
  );
};

const drugStatus = sourced(
  object<DrugStatus>(
    'a status',
    { list: oneOf(drugLists), status: oneOf(drugStatusWords), from: day, to: day, note: text, sources: texts },
    ['list', 'status'],
  ),
);
const drug: Reader<DrugInFile> = (value, place) => {
  const fields: Fields<DrugInFile> = {
    brands: texts,
    generic: text,
    description: text,
    class: text,
    nameSources: texts,
    statuses: list(drugStatus),
    notes: list(note),
    sources: texts,
  };
  const read = object<DrugInFile>('a drug', fields, ['brands'])(value, place);
  return read?.brands.length === 0 ? report(place, 'A drug needs a brand; it was left out.') : read;
};

const sourceEntry = object<SourceEntry>('a source', { id: anyId, about: text, url: link }, ['id', 'about']);

const catalogFile = object<CatalogFile & { readonly $schema?: string }>('a catalog file', {
  $schema: text,
  sources: list(sourceEntry, ({ id }) => id),
  guidelines: list(guideline, ({ id }) => id),
  criteria: list(criteriaTopic, nameOf),
  organisations: list(organisation, nameOf),
  abbreviations: list(abbreviation, ({ short }) => short[0]),
  drugs: list(drug, ({ brands }) => brands[0]),
});
