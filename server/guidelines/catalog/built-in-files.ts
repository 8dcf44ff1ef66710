import abbreviations from './abbreviations.json' with { type: 'json' };
import acoem2004 from './acoem-2004.json' with { type: 'json' };
import acoemLater from './acoem-later.json' with { type: 'json' };
import acupuncture2007 from './acupuncture-2007.json' with { type: 'json' };
import chronicPain from './chronic-pain.json' with { type: 'json' };
import criteria from './criteria.json' with { type: 'json' };
import drugs from './drugs.json' with { type: 'json' };
import type { AbbreviationInFile, CatalogFile, DrugInFile, FactInFile, TopicInFile } from './file-format.ts';
import generalApproaches from './general-approaches.json' with { type: 'json' };
import lawFile from './law.json' with { type: 'json' };
import mtus from './mtus.json' with { type: 'json' };
import odg from './odg.json' with { type: 'json' };
import opioids2016 from './opioids-2016.json' with { type: 'json' };
import organisations from './organisations.json' with { type: 'json' };
import postsurgical2009 from './postsurgical-2009.json' with { type: 'json' };
import sources from './sources.json' with { type: 'json' };
import type { DrugStatus, LawCase, LawSection, Note } from './types.ts';

/** The form of a type in a JSON file, where the compiler sees no single words: every word is a string. */
type InJson<T> = T extends string
  ? string
  : T extends readonly (infer Item)[]
    ? readonly InJson<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: InJson<T[Key]> }
      : T;

/** What a JSON file holds. The compiler checks its keys and kinds, the schema test its words. */
const fromJson = <T>(value: InJson<T>): T => value as T;

interface DrugsFile {
  /** The sources of all drugs: names and classes are general pharmacology. */
  readonly sources: readonly string[];
  /** Lists of statuses that many drugs share, by name. */
  readonly likeStatuses: {
    readonly opioid: readonly DrugStatus[];
    readonly 'buprenorphine-naloxone': readonly DrugStatus[];
  };
  readonly terms: readonly (Note & { readonly term: string })[];
  readonly classes: readonly {
    readonly class: string;
    readonly drugs: readonly (DrugInFile & { readonly like?: keyof DrugsFile['likeStatuses'] })[];
  }[];
}

const drugsFile = fromJson<DrugsFile>(drugs);

const drugsOfClasses = (): CatalogFile => ({
  drugs: drugsFile.classes.flatMap(({ class: name, drugs }) =>
    drugs.map(({ like, ...drug }) => ({
      ...drug,
      class: name,
      statuses: like ? drugsFile.likeStatuses[like] : drug.statuses,
      sources: drugsFile.sources,
    })),
  ),
});

interface AbbreviationsFile {
  /** The sources of all abbreviations: they are standard usage. */
  readonly sources: readonly string[];
  readonly single: Readonly<Record<string, string>>;
  /** Those with several forms or several readings. */
  readonly several: readonly AbbreviationInFile[];
}

const abbreviationsFile = fromJson<AbbreviationsFile>(abbreviations);

const abbreviationRows = (): CatalogFile => ({
  abbreviations: [
    ...Object.entries(abbreviationsFile.single).map(([short, reading]) => ({ short: [short], readings: [reading] })),
    ...abbreviationsFile.several,
  ].map((row) => ({ ...row, sources: abbreviationsFile.sources })),
});

interface Acoem2004File extends CatalogFile {
  /** The sections that every chapter on a part of the body has, and the ids of those chapters. */
  readonly commonTopics: readonly TopicInFile[];
  readonly commonTopicsOf: readonly string[];
}

const acoem2004File = fromJson<Acoem2004File>(acoem2004);

const acoem2004WithCommonTopics = (): CatalogFile => ({
  guidelines: acoem2004File.guidelines?.map((guideline) => ({
    ...guideline,
    chapters: guideline.chapters?.map((chapter) =>
      acoem2004File.commonTopicsOf.includes(chapter.id ?? '')
        ? { ...chapter, topics: [...acoem2004File.commonTopics, ...(chapter.topics ?? [])] }
        : chapter,
    ),
  })),
});

interface CriteriaFile extends CatalogFile {
  /** The words of a measure, which its facts share. */
  readonly measures: Readonly<Record<string, readonly string[]>>;
}

const criteriaFile = fromJson<CriteriaFile>(criteria);

const withWords = (fact: FactInFile): FactInFile => ({ ...fact, words: criteriaFile.measures[fact.measure ?? ''] });

const criteriaWithWords = (): CatalogFile => ({
  criteria: criteriaFile.criteria?.map((topic) => ({
    ...topic,
    sets: topic.sets?.map((set) => ({ ...set, facts: set.facts.map(withWords) })),
  })),
});

/** The built-in files in the order in which they add to each other. */
export const builtInFiles = (): readonly CatalogFile[] => [
  fromJson<CatalogFile>(sources),
  fromJson<CatalogFile>(mtus),
  fromJson<CatalogFile>(generalApproaches),
  fromJson<CatalogFile>(acupuncture2007),
  fromJson<CatalogFile>(chronicPain),
  fromJson<CatalogFile>(postsurgical2009),
  fromJson<CatalogFile>(opioids2016),
  acoem2004WithCommonTopics(),
  fromJson<CatalogFile>(acoemLater),
  fromJson<CatalogFile>(odg),
  criteriaWithWords(),
  fromJson<CatalogFile>(organisations),
  abbreviationRows(),
  drugsOfClasses(),
];

/** The sections of the law and the decisions of courts. */
export const law = fromJson<{ readonly sections: readonly LawSection[]; readonly cases: readonly LawCase[] }>(lawFile);

/** What the words of the MTUS Drug List mean. */
export const drugListTerms = drugsFile.terms;
