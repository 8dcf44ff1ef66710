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

/** How the items of a format are set off. */
export type ItemStyle =
  /** A title, a colon and the decision, then the fields (D, E, F). */
  | 'titled'
  /** The letter is about one item, named in a section of its own (A). */
  | 'single'
  /** `1) Regarding the request for X:`, decided in a list before (B). */
  | 'regarding'
  /** `1. The request for X is not medically necessary and appropriate.` (C). */
  | 'requested';

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
  /** Where the reviewer's qualifications stand. */
  readonly credentials: 'block' | 'method' | 'section';
  readonly header: readonly HeaderLabel[];
  /** In the format's order. */
  readonly fields: readonly FieldLabel[];
  readonly items: ItemStyle;
  /** The words of a decision as this format writes them. */
  readonly decisions: { readonly upheld: string; readonly overturned: string };
  /** The fixed sentence between the issues heading and the first item. */
  readonly introduction?: string;
  /**
   * What stands under a section's heading in every letter, for drafts; `[[...]]` where the letter's own words go. A
   * section that is not named here is drafted with a prompt alone.
   */
  readonly texts?: Readonly<Partial<Record<SectionKind, string>>>;
  /** Fixed phrases that tell this format from its neighbours. */
  readonly signs: readonly string[];
}
