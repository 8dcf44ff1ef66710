import type { Source } from '../citation.ts';

/** A statement with the ids of the sources that bear it out; none means "not verified". */
export interface Sourced {
  readonly sources: readonly string[];
}

/** Where facts come from: a public document, or a count over published letters. */
export interface SourceEntry {
  readonly id: string;
  readonly about: string;
  readonly url?: string;
}

/** A remark in our own words, never the guideline's. */
export interface Note extends Sourced {
  readonly text: string;
}

/** Printed pages, both inclusive. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
}

/** The printed pages of a chapter or topic, in reading order. */
export interface Pages extends Sourced {
  readonly ranges: readonly PageRange[];
}

/** What every entry of the catalog has: a stable id ("odg/hip-pelvis"), a name and other names that letters use for it. */
export interface Entry extends Sourced {
  readonly id: string;
  /** As a letter should cite it. */
  readonly title: string;
  /** Short forms and spellings that are right as well. */
  readonly aliases: readonly string[];
  readonly notes: readonly Note[];
  /** Licensed text from an organisation's own catalog; never in the built-in one. */
  readonly text?: string;
}

/** A guideline: a body of chapters from one publisher. */
export interface Guideline extends Entry {
  readonly source: Source;
  readonly short?: string;
  readonly publishers: readonly Publisher[];
  readonly chapters: readonly Chapter[];
  readonly link?: string;
}

/** Who published a guideline; dates as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, both inclusive. */
export interface Publisher extends Sourced {
  readonly name: string;
  readonly from?: string;
  readonly to?: string;
  readonly note?: string;
}

/** A chapter of a guideline; of the MTUS, a section of 8 CCR. */
export interface Chapter extends Entry {
  readonly guideline: string;
  readonly number?: number;
  /** The title in full, where letters cite a shorter one. */
  readonly fullTitle?: string;
  /** Wrong names that letters use for it. */
  readonly misspellings: readonly string[];
  /** The section of title 8, California Code of Regulations ("9792.23.5"). */
  readonly regulation?: string;
  /** False for what the MTUS leaves out, though it adopts other chapters of the guideline. */
  readonly partOfMtus?: boolean;
  readonly pages?: Pages;
  /** Its length, in pages, where that is known and the range is not. */
  readonly pageCount?: PageCount;
  /** Pages that letters cite without naming a topic. */
  readonly citedPages: readonly Pages[];
  readonly topics: readonly Topic[];
  /** True where `topics` holds every section that can be cited. */
  readonly sectionsComplete: boolean;
  /** Oldest first. */
  readonly editions: readonly Edition[];
  readonly link?: string;
}

/** A length in pages. */
export interface PageCount extends Sourced {
  readonly count: number;
}

/** Whether an edition holds: adopted, only proposed, known but never adopted, or not known to us. */
export type Standing = 'adopted' | 'proposed' | 'not-adopted' | 'unknown';

/** An edition of an MTUS chapter with the days it was in force, as `YYYY-MM-DD`, both inclusive; no `to`: no end found. */
export interface Edition extends Sourced {
  readonly id: string;
  readonly chapter: string;
  /** Its last id part: a year or a version. */
  readonly label: string;
  /** What it is, in a few words. */
  readonly title: string;
  readonly standing: Standing;
  /** True where it adds to the edition before it instead of taking its place. */
  readonly addition: boolean;
  readonly from?: string;
  readonly to?: string;
  /** The id of the adopted edition that took its place. */
  readonly next?: string;
  /** The id of an earlier edition whose text still applies under this one. */
  readonly keeps?: string;
  /** When its text was published: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly published?: string;
  /** The ids of the chapters of another guideline that it adopts. */
  readonly contents: readonly string[];
  readonly citedAs?: CitedAs;
  readonly pageCount?: PageCount;
  /** The topics of its own text; those of adopted chapters stand there. */
  readonly topics: readonly Topic[];
  /** True where `topics` holds every section that can be cited. */
  readonly sectionsComplete: boolean;
  readonly notes: readonly Note[];
  readonly text?: string;
}

/** The chapter name and year by which letters cite an edition (8 CCR 9792.21.1(d)). */
export interface CitedAs extends Sourced {
  readonly title: string;
  readonly year: number;
}

/** What a chapter is divided into: letters cite it as section (MTUS, ACOEM) or topic (ODG). */
export interface Topic extends Entry {
  readonly pages?: Pages;
  /** The id of the entry that has more on it. */
  readonly see?: string;
}

/** What a figure counts. */
export type Unit =
  | 'days'
  | 'weeks'
  | 'months'
  | 'years'
  | 'hours'
  | 'visits'
  | 'tests'
  | 'procedures'
  | 'injections'
  | 'levels'
  | 'findings'
  | 'percent'
  | 'milligrams'
  | 'milliliters';

/** A bound in one unit, both ends inclusive: at least `min`, at most `max`. */
export interface Bound {
  readonly min?: number;
  readonly max?: number;
  readonly unit: Unit;
}

/** A figure that a criterion sets: its bound, per a day, a week, a month, a year or a session, within a stretch of time. */
export interface Figure extends Bound {
  /** What is measured, one word for all guidelines ("conservative-care"). */
  readonly measure: string;
  readonly per?: 'day' | 'week' | 'month' | 'year' | 'session' | 'region-year' | 'joint';
  readonly over?: Bound;
  /** The condition or service it holds for, where it is not the whole topic. */
  readonly for?: string;
  /** Words of which one stands beside the figure in a letter. */
  readonly words: readonly string[];
}

/** One criterion as a fact in our own words, with its figure if it has one and the figures that letters state instead. */
export interface CriterionFact extends Sourced {
  readonly text: string;
  readonly figure?: Figure;
  readonly alsoStated: readonly StatedOtherwise[];
}

/** A value that letters or sources give instead of the one noted. */
export interface StatedOtherwise extends Sourced, Bound {
  readonly over?: Bound;
  readonly note?: string;
}

/** What one guideline asks for one service: the facts of one edition, or of one whose date is not known. */
export interface CriteriaSet {
  /** The ids of the guidelines, chapters, editions or topics that set them. */
  readonly guidelines: readonly string[];
  /** Which text of it, where it is no edition of the catalog ("text until 2015"). */
  readonly edition?: string;
  readonly facts: readonly CriterionFact[];
}

/** A service or drug with what the guidelines ask for it; where two sets share a measure, their values conflict. */
export interface CriteriaTopic {
  readonly id: string;
  readonly title: string;
  /** Other names of the service in letters. */
  readonly aliases: readonly string[];
  /** The ids of the topics of chapters that these criteria stand under. */
  readonly topics: readonly string[];
  readonly sets: readonly CriteriaSet[];
  readonly notes: readonly Note[];
}

/** What kind of source a body is. */
export type OrganisationKind =
  | 'guideline host'
  | 'specialty society'
  | 'evidence review'
  | 'study'
  | 'drug information'
  | 'textbook'
  | 'payer'
  | 'government'
  | 'level of care'
  | 'state guideline'
  | 'impairment rating'
  | 'web page';

/** A body other than MTUS, ACOEM and ODG that letters cite. */
export interface Organisation extends Entry {
  readonly kind: OrganisationKind;
  /** Web hosts that stand for it ("drugs.com"). */
  readonly hosts: readonly string[];
  /** True where it is too weak to carry a determination (Labor Code 4610.5(c)(2)). */
  readonly weak: boolean;
}

/** A section of the law that letters name. */
export interface LawSection extends Sourced {
  readonly id: string;
  readonly code: 'Labor Code' | '8 CCR';
  /** Its number ("4610.6", "9792.10.6"). */
  readonly section: string;
  readonly title: string;
  readonly link?: string;
  readonly parts: readonly LawPart[];
}

/** A subdivision of a section, or a point of it where `part` is empty. */
export interface LawPart extends Sourced {
  readonly part: string;
  readonly text: string;
  readonly items?: readonly Note[];
}

/** A decision of a court or of the appeals board on determinations. */
export interface LawCase extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly point: string;
}

/** Abbreviations that are one entry (ADL, ADLs), each with all its readings; more than one reading is ambiguous. */
export interface Abbreviation extends Sourced {
  readonly id: string;
  readonly forms: readonly { readonly short: string; readonly readings: readonly string[] }[];
}

/** A status on a drug list with the days it held, as `YYYY-MM-DD`, both inclusive. */
export interface DrugStatus extends Sourced {
  readonly list: 'MTUS Drug List' | 'ODG drug formulary';
  readonly status: 'Exempt' | 'Non-Exempt' | 'Y' | 'N';
  readonly from?: string;
  readonly to?: string;
  readonly note?: string;
}

/** A drug by its brands; `generic` is a name too, `description` is not. */
export interface Drug extends Sourced {
  readonly id: string;
  readonly brands: readonly string[];
  readonly generic?: string;
  readonly description?: string;
  readonly class: string;
  /** Where the names were seen, which does not verify what the drug is. */
  readonly nameSources: readonly string[];
  readonly statuses: readonly DrugStatus[];
  readonly notes: readonly Note[];
}

/** Everything that is known about guidelines, law, abbreviations and drugs; no part is a guideline's own text. */
export interface Catalog {
  readonly sources: readonly SourceEntry[];
  readonly guidelines: readonly Guideline[];
  readonly criteria: readonly CriteriaTopic[];
  readonly organisations: readonly Organisation[];
  readonly law: readonly LawSection[];
  readonly cases: readonly LawCase[];
  readonly abbreviations: readonly Abbreviation[];
  readonly drugs: readonly Drug[];
  /** What the words of the MTUS Drug List mean. */
  readonly drugListTerms: readonly (Note & { readonly term: string })[];
}
