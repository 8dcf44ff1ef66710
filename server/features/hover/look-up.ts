import type {
  Abbreviation,
  Catalog,
  Chapter,
  CriteriaTopic,
  Drug,
  Edition,
  LawPart,
  LawSection,
} from '../../guidelines/catalog/types.ts';
import { foldName } from '../../guidelines/names.ts';

/** What hovers look up in a catalog by the words of a letter; made once for each catalog. */
export interface LookUp {
  /** Abbreviations by their short form, as it is written. */
  readonly abbreviations: ReadonlyMap<string, readonly string[]>;
  /** Drugs by brand and generic name, and combined drugs by each of their parts; names as `drugKey` writes them. */
  readonly drugs: ReadonlyMap<string, readonly Drug[]>;
  readonly drugParts: ReadonlyMap<string, readonly Drug[]>;
  /** Sections of law by number ("4610.6", "9792.10.6"). */
  readonly law: ReadonlyMap<string, LawSection>;
  /** MTUS chapters by their section of 8 CCR ("9792.23.5"). */
  readonly regulations: ReadonlyMap<string, Chapter>;
  /** MTUS editions by the id of a chapter that they adopt. */
  readonly adoptions: ReadonlyMap<string, readonly { readonly chapter: Chapter; readonly edition: Edition }[]>;
  /** Criteria by the id of a topic that they stand under. */
  readonly criteriaOf: ReadonlyMap<string, readonly CriteriaTopic[]>;
  /** Criteria by the service's names, longest name first. */
  readonly criteriaNames: readonly { readonly name: string; readonly topic: CriteriaTopic }[];
}

const made = new WeakMap<Catalog, LookUp>();

/** The look-ups of a catalog. */
export function lookUpOf(catalog: Catalog): LookUp {
  const known = made.get(catalog);
  if (known) return known;
  const lookUp = makeLookUp(catalog);
  made.set(catalog, lookUp);
  return lookUp;
}

/** A drug's name as it is compared: small letters, one blank for every joint. */
export const drugKey = (name: string): string => name.toLowerCase().replace(/[\s/-]+/g, ' ');

/** The parts of a section of law under a subdivision: those within it, else those of what it is within. */
export function lawParts(section: LawSection, subdivision: string): readonly LawPart[] {
  if (subdivision === '') return section.parts;
  const within = section.parts.filter(({ part }) => part.startsWith(subdivision));
  if (within.length > 0) return within;
  const around = subdivision.slice(0, subdivision.lastIndexOf('('));
  return around === '' ? [] : lawParts(section, around);
}

function makeLookUp(catalog: Catalog): LookUp {
  const mtus = catalog.guidelines.filter(({ source }) => source === 'MTUS').flatMap(({ chapters }) => chapters);
  return {
    abbreviations: new Map(readings(catalog.abbreviations)),
    drugs: grouped(catalog.drugs.flatMap((drug) => namesOfDrug(drug).map((name) => [drugKey(name), drug] as const))),
    drugParts: grouped(
      catalog.drugs.flatMap((drug) => partsOfDrug(drug).map((part) => [drugKey(part), drug] as const)),
    ),
    law: new Map(catalog.law.map((section) => [section.section.replace(/\.\d+-.*$/, ''), section])),
    regulations: new Map(mtus.flatMap((chapter) => (chapter.regulation ? [[chapter.regulation, chapter]] : []))),
    adoptions: grouped(
      mtus.flatMap((chapter) =>
        chapter.editions.flatMap((edition) => edition.contents.map((id) => [id, { chapter, edition }] as const)),
      ),
    ),
    criteriaOf: grouped(catalog.criteria.flatMap((topic) => topic.topics.map((id) => [id, topic] as const))),
    criteriaNames: catalog.criteria
      .flatMap((topic) => [topic.title, ...topic.aliases].map((name) => ({ name: foldName(name), topic })))
      .sort((a, b) => b.name.length - a.name.length),
  };
}

const readings = (abbreviations: readonly Abbreviation[]): [string, readonly string[]][] =>
  abbreviations.flatMap(({ forms }) =>
    forms.map(({ short, readings }): [string, readonly string[]] => [short, readings]),
  );

const namesOfDrug = ({ brands, generic }: Drug): string[] => [...brands, ...(generic ? [generic] : [])];

/** The drugs that a combined drug is made of. */
function partsOfDrug({ generic }: Drug): string[] {
  const parts = generic?.split('-') ?? [];
  return parts.length < 2 ? [] : parts.filter((part) => part.length > 3);
}

function grouped<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (!group) groups.set(key, [value]);
    else if (!group.includes(value)) group.push(value);
  }
  return groups;
}
