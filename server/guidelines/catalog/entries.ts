import type { Catalog, Chapter, CriteriaTopic, Edition, Guideline, Organisation, Sourced, Topic } from './types.ts';

/** An entry with what kind it is. */
export type KindOfEntry =
  | { readonly kind: 'guideline'; readonly entry: Guideline }
  | { readonly kind: 'chapter'; readonly entry: Chapter }
  | { readonly kind: 'edition'; readonly entry: Edition }
  | { readonly kind: 'topic'; readonly entry: Topic }
  | { readonly kind: 'criteria'; readonly entry: CriteriaTopic }
  | { readonly kind: 'organisation'; readonly entry: Organisation };

/** A name that letters may write and the entry it stands for; one name may stand for several entries. */
export interface EntryName {
  readonly name: string;
  readonly id: string;
  readonly kind: KindOfEntry['kind'];
  readonly role: 'title' | 'alias' | 'misspelling';
}

/** Whether a fact has a source; all others are shown as "not verified". */
export const isVerified = (fact: Sourced): boolean => fact.sources.length > 0;

/** The entries of the catalog in its order: guidelines with all that is in them, criteria topics, organisations. */
export function* entriesOf(catalog: Catalog): Generator<KindOfEntry> {
  for (const guideline of catalog.guidelines) {
    yield { kind: 'guideline', entry: guideline };
    for (const chapter of guideline.chapters) {
      yield { kind: 'chapter', entry: chapter };
      for (const topic of chapter.topics) yield { kind: 'topic', entry: topic };
      for (const edition of chapter.editions) {
        yield { kind: 'edition', entry: edition };
        for (const topic of edition.topics) yield { kind: 'topic', entry: topic };
      }
    }
  }
  for (const topic of catalog.criteria) yield { kind: 'criteria', entry: topic };
  for (const organisation of catalog.organisations) yield { kind: 'organisation', entry: organisation };
}

/** The entries by id. */
export const entriesById = (catalog: Catalog): ReadonlyMap<string, KindOfEntry> =>
  new Map([...entriesOf(catalog)].map((item) => [item.entry.id, item]));

/** All names of all guidelines, chapters, editions, topics and organisations, in the order of the entries. */
export function* namesOf(catalog: Catalog): Generator<EntryName> {
  for (const { kind, entry } of entriesOf(catalog)) {
    const named = (role: EntryName['role'], names: readonly (string | undefined)[]): EntryName[] =>
      [...new Set(names)].flatMap((name) => (name === undefined ? [] : [{ name, id: entry.id, kind, role }]));
    if (kind === 'edition') yield* named('title', [entry.citedAs?.title]);
    else if (kind !== 'criteria') {
      const longer = kind === 'guideline' ? entry.short : kind === 'chapter' ? entry.fullTitle : undefined;
      yield* named('title', [entry.title]);
      yield* named('alias', [longer, ...entry.aliases]);
      if (kind === 'chapter') yield* named('misspelling', entry.misspellings);
    }
  }
}
