import type { Span } from '../text/span.ts';

/** The bodies that guidelines come from. */
export type Source = 'MTUS' | 'ACOEM' | 'ODG' | 'Other';

/** Where a citation stands: in a guideline field, named in prose, or an author-year note of a study. */
export type CitationKind = 'address' | 'mention' | 'note';

/** A part of a citation: its place, and its words without extraction noise. */
export interface CitationPart {
  readonly span: Span;
  readonly text: string;
}

/** One citation of a guideline as data. Parts that the letter does not give are absent. */
export interface Citation {
  readonly kind: CitationKind;
  /** Its words without their lead-in and final period (UTF-16 offsets of the document). */
  readonly span: Span;
  readonly source: Source;
  /** The words that name the guideline or body. */
  readonly name?: CitationPart;
  /** As written, without a trailing Chapter, Section, Topic or bracketed remark. */
  readonly chapter?: CitationPart;
  readonly chapterNumber?: number;
  /** All sections of the chapter as one string (MTUS, ACOEM). */
  readonly section?: CitationPart;
  /** What an ODG chapter is divided into. */
  readonly topic?: CitationPart;
  /** As written ("195-7"). */
  readonly pages: readonly CitationPart[];
  readonly year?: number;
  /** Catalog id of the guideline ("odg", "mtus", "acoem-2004") or organisation; the same for all its names. */
  readonly guideline?: string;
  /** Catalog id of the most exact thing that it names: topic, chapter or guideline. */
  readonly entry?: string;
  /** Catalog id of the edition cited; absent where nothing tells the edition. */
  readonly edition?: string;
}
