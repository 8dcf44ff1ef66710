import type { FieldKind, HeaderKind, SectionKind } from './kinds.ts';

/** A heading of a format: the words on a line of their own. A trailing colon and blanks count for nothing. */
export interface HeadingText {
  readonly kind: SectionKind;
  readonly text: string;
  /** True where the section's text may follow on the heading's own line, after its colon. */
  readonly inline?: boolean;
}

/** A field's label as it stands at a line's start. */
export interface FieldLabel {
  readonly kind: FieldKind;
  readonly label: string;
  /** False for labels that are words of a sentence; the others count only with their colon. */
  readonly colon: boolean;
  /** True where every item of the format has the field. */
  readonly required: boolean;
}

/** A label of the header block, with its colon. */
export interface HeaderLabel {
  readonly kind: HeaderKind;
  readonly label: string;
}

/**
 * How the items of a format are set off. `titled`: a title, a colon and the decision, then the fields (D, E, F).
 * `single`: the letter is about one item, named in a section of its own (A). `regarding`: `1) Regarding the request for
 * X:`, decided in a list before (B). `requested`: `1. The request for X is not medically necessary and appropriate.` (C).
 */
export const itemStyles = ['titled', 'single', 'regarding', 'requested'] as const;
export type ItemStyle = (typeof itemStyles)[number];

/** Where the reviewer's qualifications stand. */
export const credentialsPlaces = ['block', 'method', 'section'] as const;
export type CredentialsPlace = (typeof credentialsPlaces)[number];

/** The labels of a block of credentials, each with its colon. */
export interface CredentialsLabels {
  readonly state: string;
  readonly specialty: string;
}

/** The words that decide an item, as a format writes them. */
export interface Decisions {
  readonly upheld: string;
  readonly overturned: string;
}

/** A letter format, as data: one file each. Sources: the letter formats' evidence grades are named per file. */
export interface LetterFormat {
  /** "A" to "F", or a house's own name. */
  readonly id: string;
  readonly title: string;
  readonly years: string;
  /** True where only headings are known and the rest of the form is reconstructed. */
  readonly reconstructed: boolean;
  /** Lines that open a letter of this format, besides its headings. */
  readonly openings: readonly string[];
  /** In the format's order. */
  readonly headings: readonly HeadingText[];
  /** The sections that every letter of this format has, in order. */
  readonly required: readonly SectionKind[];
  readonly credentials: CredentialsPlace;
  /** Of a block of credentials. */
  readonly credentialsLabels?: CredentialsLabels;
  readonly header: readonly HeaderLabel[];
  /** In the format's order. */
  readonly fields: readonly FieldLabel[];
  readonly items: ItemStyle;
  readonly decisions: Decisions;
  /** The fixed sentence between the issues heading and the first item. */
  readonly introduction?: string;
  /**
   * What stands under a section's heading in every letter, for drafts; `[[...]]` where the letter's own words go. A
   * section that is not named here is drafted with a prompt alone.
   */
  readonly texts?: Readonly<Partial<Record<SectionKind, string>>>;
  /** What a guideline field says, behind who decided, where the decision does not rest on the MTUS. */
  readonly outsideMtus?: string;
  /** True where citations name pages in place of sections. */
  readonly citesPages?: boolean;
  /** Fixed phrases that tell this format from its neighbours. */
  readonly signs: readonly string[];
}
