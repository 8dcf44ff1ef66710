import type { Source } from '../citation.ts';
import type {
  CitedAs,
  DrugStatus,
  Figure,
  Note,
  OrganisationKind,
  PageCount,
  Publisher,
  SourceEntry,
  Standing,
  StatedOtherwise,
} from './types.ts';

/**
 * A catalog file as people write it: the built-in files and an organisation's own are of one form. Every file adds to
 * what is there: an entry with an id that is known extends that entry, any other is new. Ids of chapters, editions and
 * topics are the last part only ("hip-pelvis"); pages are words ("63-66, 90").
 */
export interface CatalogFile {
  readonly sources?: readonly SourceEntry[];
  readonly guidelines?: readonly GuidelineInFile[];
  readonly criteria?: readonly CriteriaTopicInFile[];
  readonly organisations?: readonly OrganisationInFile[];
  readonly abbreviations?: readonly AbbreviationInFile[];
  readonly drugs?: readonly DrugInFile[];
}

interface EntryInFile {
  readonly id?: string;
  readonly title?: string;
  readonly aliases?: readonly string[];
  readonly notes?: readonly Note[];
  readonly text?: string;
  readonly sources?: readonly string[];
}

/** A guideline in a file; `id` is needed. */
export interface GuidelineInFile extends EntryInFile {
  readonly id: string;
  readonly source?: Source;
  readonly short?: string;
  readonly publishers?: readonly Publisher[];
  readonly chapters?: readonly ChapterInFile[];
  readonly link?: string;
}

/** A chapter in a file; `id` or `title` is needed. */
export interface ChapterInFile extends EntryInFile {
  readonly number?: number;
  readonly fullTitle?: string;
  readonly misspellings?: readonly string[];
  readonly regulation?: string;
  readonly partOfMtus?: boolean;
  readonly pages?: string;
  readonly pageSources?: readonly string[];
  readonly pageCount?: PageCount;
  readonly citedPages?: readonly { readonly pages: string; readonly sources?: readonly string[] }[];
  readonly topics?: readonly TopicInFile[];
  readonly sectionsComplete?: boolean;
  readonly editions?: readonly EditionInFile[];
  readonly link?: string;
}

/** An edition in a file, by its label. */
export interface EditionInFile {
  readonly label: string;
  readonly title?: string;
  readonly standing?: Standing;
  readonly addition?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly keeps?: string;
  readonly published?: string;
  readonly contents?: readonly string[];
  readonly citedAs?: CitedAs;
  readonly pageCount?: PageCount;
  readonly topics?: readonly TopicInFile[];
  readonly sectionsComplete?: boolean;
  readonly notes?: readonly Note[];
  readonly text?: string;
  readonly sources?: readonly string[];
}

/** A topic in a file; `id` or `title` is needed. */
export interface TopicInFile extends EntryInFile {
  readonly pages?: string;
  readonly pageSources?: readonly string[];
  readonly see?: string;
}

/** A criterion in a file: its figure stands beside its words. */
export interface FactInFile extends Partial<Figure> {
  readonly text: string;
  readonly sources?: readonly string[];
  readonly alsoStated?: readonly StatedOtherwise[];
}

/** A criteria topic in a file; `id` or `title` is needed. */
export interface CriteriaTopicInFile {
  readonly id?: string;
  readonly title?: string;
  readonly aliases?: readonly string[];
  readonly topics?: readonly string[];
  readonly sets?: readonly {
    readonly guidelines: readonly string[];
    readonly edition?: string;
    readonly facts: readonly FactInFile[];
  }[];
  readonly notes?: readonly Note[];
}

/** A body in a file; `id` or `title` is needed. */
export interface OrganisationInFile extends EntryInFile {
  readonly kind?: OrganisationKind;
  readonly hosts?: readonly string[];
  readonly weak?: boolean;
}

/** Abbreviations in a file: every short form has all readings, or with `paired` the n-th form the n-th reading. */
export interface AbbreviationInFile {
  readonly short: readonly string[];
  readonly readings: readonly string[];
  readonly paired?: boolean;
  readonly sources?: readonly string[];
}

/** A drug in a file. */
export interface DrugInFile {
  readonly brands: readonly string[];
  readonly generic?: string;
  readonly description?: string;
  readonly class?: string;
  readonly nameSources?: readonly string[];
  readonly statuses?: readonly DrugStatus[];
  readonly notes?: readonly Note[];
  readonly sources?: readonly string[];
}
