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
import { idUnder, otherNames, slugOf } from './names.ts';
import { readPages } from './pages.ts';
import type {
  Abbreviation,
  Catalog,
  Chapter,
  CriteriaTopic,
  CriterionFact,
  Drug,
  Edition,
  Guideline,
  Organisation,
  Pages,
  Topic,
} from './types.ts';

/**
 * The catalog with a file added: an entry whose id is known is extended, any other is new. Lists grow, single values of
 * the file win. `unsourced` are the sources of a new fact that names none.
 */
export function mergeFile(catalog: Catalog, file: CatalogFile, unsourced: readonly string[]): Catalog {
  const merged = <Old extends { readonly id: string }, Added>(
    old: readonly Old[],
    added: readonly Added[] | undefined,
    idOf: (item: Added) => string,
    merge: Merge<Old, Added>,
  ) => mergeById(old, added, idOf, merge, unsourced);
  return {
    ...catalog,
    sources: merged(
      catalog.sources,
      file.sources,
      (item) => item.id,
      (_, item) => item,
    ),
    guidelines: merged(catalog.guidelines, file.guidelines, (item) => item.id, mergeGuideline),
    criteria: merged(
      catalog.criteria,
      file.criteria,
      (item) => idUnder('criteria', catalog.criteria, item),
      mergeCriteria,
    ),
    organisations: merged(
      catalog.organisations,
      file.organisations,
      (item) => idUnder('org', catalog.organisations, item),
      mergeOrganisation,
    ),
    abbreviations: merged(
      catalog.abbreviations,
      file.abbreviations,
      (item) => `abbr/${item.short[0]}`,
      mergeAbbreviation,
    ),
    drugs: merged(catalog.drugs, file.drugs, (item) => `drug/${slugOf(item.brands[0] ?? '')}`, mergeDrug),
  };
}

type Merge<Old, Added> = (old: Old | undefined, added: Added, id: string, unsourced: readonly string[]) => Old;

/** Both lists in order, items of one id merged. */
function mergeById<Old extends { readonly id: string }, Added>(
  old: readonly Old[],
  added: readonly Added[] | undefined,
  idOf: (item: Added) => string,
  merge: Merge<Old, Added>,
  unsourced: readonly string[],
): readonly Old[] {
  if (!added || added.length === 0) return old;
  const items = new Map(old.map((item) => [item.id, item]));
  for (const item of added) {
    const id = idOf(item);
    items.set(id, merge(items.get(id), item, id, unsourced));
  }
  return [...items.values()];
}

const NONE: readonly never[] = [];

const union = (old: readonly string[] = NONE, added: readonly string[] = NONE): readonly string[] =>
  old.length === 0 ? added : added.length === 0 ? old : [...new Set([...old, ...added])];

const appended = <T>(old: readonly T[] = NONE, added: readonly T[] = NONE): readonly T[] =>
  old.length === 0 ? added : added.length === 0 ? old : [...old, ...added];

interface EntryParts {
  readonly id: string;
  readonly title?: string;
  readonly fullTitle?: string;
  readonly aliases?: readonly string[];
  readonly notes?: Guideline['notes'];
  readonly text?: string;
  readonly sources?: readonly string[];
}

/** What every entry has; an extension that names no source leaves those of the entry as they are. */
const mergeEntry = (
  old: EntryParts | undefined,
  added: Omit<EntryParts, 'id'>,
  id: string,
  unsourced: readonly string[],
) => ({
  id,
  title: added.title ?? old?.title ?? id.slice(id.lastIndexOf('/') + 1),
  aliases: union(old?.aliases, otherNames(added)),
  notes: appended(old?.notes, added.notes),
  text: added.text ?? old?.text,
  sources: union(old?.sources, added.sources ?? (old ? undefined : unsourced)),
});

/** Pages that are given take the place of the old ones. */
function mergePages(
  old: Pages | undefined,
  words: string | undefined,
  sources: readonly string[] | undefined,
  unsourced: readonly string[],
): Pages | undefined {
  const ranges = words === undefined ? undefined : readPages(words);
  return ranges ? { ranges, sources: sources ?? unsourced } : old;
}

const mergeGuideline: Merge<Guideline, GuidelineInFile> = (old, added, id, unsourced) => ({
  ...mergeEntry(old, added, id, unsourced),
  source: added.source ?? old?.source ?? 'Other',
  short: added.short ?? old?.short,
  publishers: appended(old?.publishers, added.publishers),
  link: added.link ?? old?.link,
  chapters: mergeById(
    old?.chapters ?? [],
    added.chapters,
    (item) => idUnder(id, old?.chapters ?? [], item),
    (chapter, item, chapterId) => mergeChapter(chapter, item, chapterId, id, unsourced),
    unsourced,
  ),
});

const mergeChapter = (
  old: Chapter | undefined,
  added: ChapterInFile,
  id: string,
  guideline: string,
  unsourced: readonly string[],
): Chapter => ({
  ...mergeEntry(old, added, id, unsourced),
  guideline,
  number: added.number ?? old?.number,
  fullTitle: added.fullTitle ?? old?.fullTitle,
  misspellings: union(old?.misspellings, added.misspellings),
  regulation: added.regulation ?? old?.regulation,
  partOfMtus: added.partOfMtus ?? old?.partOfMtus,
  pages: mergePages(old?.pages, added.pages, added.pageSources, unsourced),
  pageCount: added.pageCount ?? old?.pageCount,
  citedPages: appended(
    old?.citedPages,
    added.citedPages?.map(({ pages, sources }) => ({ ranges: readPages(pages) ?? [], sources: sources ?? unsourced })),
  ),
  topics: mergeTopics(old?.topics, added.topics, id, unsourced),
  sectionsComplete: added.sectionsComplete ?? old?.sectionsComplete ?? false,
  editions: chained(
    mergeById(
      old?.editions ?? [],
      added.editions,
      (item) => `${id}/${item.label}`,
      (edition, item, editionId) => mergeEdition(edition, item, editionId, id, unsourced),
      unsourced,
    ),
  ),
  link: added.link ?? old?.link,
});

const mergeEdition = (
  old: Edition | undefined,
  added: EditionInFile,
  id: string,
  chapter: string,
  unsourced: readonly string[],
): Edition => ({
  id,
  chapter,
  label: added.label,
  title: added.title ?? old?.title ?? added.label,
  standing: added.standing ?? old?.standing ?? 'adopted',
  addition: added.addition ?? old?.addition ?? false,
  from: added.from ?? old?.from,
  to: added.to ?? old?.to,
  keeps: added.keeps ?? old?.keeps,
  published: added.published ?? old?.published,
  contents: union(old?.contents, added.contents),
  citedAs: added.citedAs ?? old?.citedAs,
  pageCount: added.pageCount ?? old?.pageCount,
  topics: mergeTopics(old?.topics, added.topics, id, unsourced),
  sectionsComplete: added.sectionsComplete ?? old?.sectionsComplete ?? false,
  notes: appended(old?.notes, added.notes),
  text: added.text ?? old?.text,
  sources: union(old?.sources, added.sources ?? (old ? undefined : unsourced)),
});

/** The editions with the one that follows each; additions and what was never adopted follow nothing. */
function chained(editions: readonly Edition[]): readonly Edition[] {
  const inForce = editions
    .filter(({ standing, addition, from }) => standing === 'adopted' && !addition && from !== undefined)
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  const next = new Map(inForce.map((edition, k) => [edition.id, inForce[k + 1]?.id]));
  return editions.map((edition) => ({ ...edition, next: next.get(edition.id) }));
}

const mergeTopics = (
  old: readonly Topic[] | undefined,
  added: readonly TopicInFile[] | undefined,
  parent: string,
  unsourced: readonly string[],
): readonly Topic[] =>
  mergeById(
    old ?? [],
    added,
    (item) => idUnder(parent, old ?? [], item),
    (topic, item, id) => ({
      ...mergeEntry(topic, item, id, unsourced),
      pages: mergePages(topic?.pages, item.pages, item.pageSources, unsourced),
      see: item.see ?? topic?.see,
    }),
    unsourced,
  );

const mergeCriteria: Merge<CriteriaTopic, CriteriaTopicInFile> = (old, added, id, unsourced) => ({
  id,
  title: added.title ?? old?.title ?? id.slice(id.lastIndexOf('/') + 1),
  aliases: union(old?.aliases, added.aliases),
  topics: union(old?.topics, added.topics),
  sets: appended(
    old?.sets,
    added.sets?.map((set) => ({ ...set, facts: set.facts.map((fact) => factOf(fact, unsourced)) })),
  ),
  notes: appended(old?.notes, added.notes),
});

function factOf(fact: FactInFile, unsourced: readonly string[]): CriterionFact {
  const { text, sources = unsourced, alsoStated = [], measure, unit, words = [], ...bound } = fact;
  const figure = measure !== undefined && unit !== undefined ? { ...bound, measure, unit, words } : undefined;
  return { text, figure, alsoStated, sources };
}

const mergeOrganisation: Merge<Organisation, OrganisationInFile> = (old, added, id, unsourced) => ({
  ...mergeEntry(old, added, id, unsourced),
  kind: added.kind ?? old?.kind ?? 'web page',
  hosts: union(old?.hosts, added.hosts),
  weak: added.weak ?? old?.weak ?? false,
});

const mergeAbbreviation: Merge<Abbreviation, AbbreviationInFile> = (old, added, id, unsourced) => {
  const forms = new Map(old?.forms.map((form) => [form.short, form.readings]));
  for (const [k, short] of added.short.entries())
    forms.set(short, union(forms.get(short), added.paired ? added.readings.slice(k, k + 1) : added.readings));
  return {
    id,
    forms: [...forms].map(([short, readings]) => ({ short, readings })),
    sources: union(old?.sources, added.sources ?? (old ? undefined : unsourced)),
  };
};

const mergeDrug: Merge<Drug, DrugInFile> = (old, added, id, unsourced) => ({
  id,
  brands: union(old?.brands, added.brands),
  generic: added.generic ?? old?.generic,
  description: added.description ?? old?.description,
  class: added.class ?? old?.class ?? 'Other',
  nameSources: union(old?.nameSources, added.nameSources),
  statuses: appended(old?.statuses, added.statuses),
  notes: appended(old?.notes, added.notes),
  sources: union(old?.sources, added.sources ?? (old ? undefined : unsourced)),
});
