import { entriesOf, type KindOfEntry } from '../../guidelines/catalog/entries.ts';
import type { Abbreviation, Catalog, Drug, LawCase, LawSection } from '../../guidelines/catalog/types.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';

/** Anything that a catalog holds and that has a page of its own. */
export type Catalogued =
  | KindOfEntry
  | { readonly kind: 'law'; readonly entry: LawSection }
  | { readonly kind: 'case'; readonly entry: LawCase }
  | { readonly kind: 'abbreviation'; readonly entry: Abbreviation }
  | { readonly kind: 'drug'; readonly entry: Drug };

/** All of a catalog by id, in its order, and the id of what a topic belongs to. */
export interface Contents {
  readonly all: ReadonlyMap<string, Catalogued>;
  readonly owners: ReadonlyMap<string, string>;
}

const made = new WeakMap<Catalog, Contents>();

/** What a catalog holds; made once for each catalog. */
export function contentsOf(catalog: Catalog): Contents {
  const known = made.get(catalog);
  if (known) return known;
  const contents = {
    all: new Map([...everything(catalog)].map((one) => [one.entry.id, one])),
    owners: owners(catalog),
  };
  made.set(catalog, contents);
  return contents;
}

function* everything(catalog: Catalog): Generator<Catalogued> {
  yield* entriesOf(catalog);
  for (const entry of catalog.law) yield { kind: 'law', entry };
  for (const entry of catalog.cases) yield { kind: 'case', entry };
  for (const entry of catalog.abbreviations) yield { kind: 'abbreviation', entry };
  for (const entry of catalog.drugs) yield { kind: 'drug', entry };
}

const owners = ({ guidelines }: Catalog): ReadonlyMap<string, string> =>
  new Map(
    guidelines.flatMap(({ chapters }) =>
      chapters.flatMap((chapter) =>
        [chapter, ...chapter.editions].flatMap(({ id, topics }) => topics.map((topic) => [topic.id, id] as const)),
      ),
    ),
  );

/** The title of an entry's page. */
export function titleOf(knowledge: Knowledge, { kind, entry }: Catalogued): string {
  switch (kind) {
    case 'edition':
      return `${entry.citedAs?.title ?? knowledge.chapter(entry.chapter)?.title ?? entry.chapter} ${entry.citedAs?.year ?? entry.label}`;
    case 'law':
      return `${entry.code} ${entry.section}`;
    case 'case':
      return entry.name;
    case 'abbreviation':
      return entry.forms.map(({ short }) => short).join(', ');
    case 'drug':
      return entry.brands.join(', ');
    default:
      return entry.title;
  }
}
