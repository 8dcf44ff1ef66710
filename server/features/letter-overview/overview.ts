import type { Range } from 'vscode-languageserver-types';
import type { ConclusionValue } from '../../content/content.ts';
import type { DecisionValue, FieldKind, HeaderKind } from '../../formats/kinds.ts';
import type { Severity } from '../../rules/finding.ts';

/** What one document holds, for views of it; lines and characters as an editor counts them. */
export interface LettersOverview {
  /** The version of the document that this was read from. */
  readonly version: number;
  readonly letters: readonly LetterOverview[];
  /** Findings that belong to no letter. */
  readonly findings: FindingsOverview;
  /** What was left out, in one plain sentence. */
  readonly limit?: string;
}

/** One letter of a file. */
export interface LetterOverview {
  /** Its case number, else its place in the file and what it is about. */
  readonly name: string;
  /** The format's id ("A" to "F"), or "unknown". */
  readonly format: string;
  readonly range: Range;
  /** The case number, else the letter's first line. */
  readonly selection: Range;
  /** The header's facts in its order; a label without a value is among them. */
  readonly facts: readonly HeaderFact[];
  readonly states: readonly string[];
  readonly specialties: readonly string[];
  /** In the letter's order. */
  readonly items: readonly ItemOverview[];
  /** Findings of the letter that belong to none of its items. */
  readonly findings: FindingsOverview;
}

/** One label of the header block with its value. */
export interface HeaderFact {
  readonly kind: HeaderKind;
  /** As it stands, without its colon. */
  readonly label: string;
  /** As it stands; absent where there is none. */
  readonly value?: string;
  /** The value as yyyy-mm-dd, where it is a date. */
  readonly day?: string;
  /** The value, else the label. */
  readonly range: Range;
}

/** One disputed item. */
export interface ItemOverview {
  /** What is disputed. */
  readonly name: string;
  /** The whole heading, where it says more than the name. */
  readonly title?: string;
  readonly decision: DecisionOverview;
  readonly range: Range;
  /** The heading's words. */
  readonly selection: Range;
  /** The fields that it has and those that every item of its format has, in the format's order. */
  readonly fields: readonly FieldOverview[];
  /** How many criteria the rationale lists. */
  readonly criteria: number;
  /** What the rationale concludes; absent where it has no conclusion. */
  readonly conclusion?: { readonly value: ConclusionValue; readonly range: Range };
  readonly findings: FindingsOverview;
}

/** The decision's value and word: "missing" where the heading has none, "draft" where a prompt stands in its place. */
export interface DecisionOverview {
  /** "none" in the format whose letters are about a single item and have no word for the decision. */
  readonly value: DecisionValue | 'missing' | 'draft' | 'none';
  /** The word as it stands; empty where there is none. */
  readonly word: string;
}

/** A field of an item, written or due. */
export interface FieldOverview {
  readonly kind: FieldKind;
  /** Its label as the format writes it, without its colon. */
  readonly label: string;
  readonly state: FieldState;
  /** The label; absent where the field is missing. */
  readonly range?: Range;
  /** The guidelines that it names, each once: of a guideline field those cited, of a rationale none. */
  readonly guidelines: readonly string[];
}

/** A draft's field holds prompts that wait for words. */
export type FieldState = 'present' | 'draft' | 'empty' | 'missing';

/** How many findings there are of each severity, and the first of them in the letter's order. */
export interface FindingsOverview {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly first: readonly FindingOverview[];
}

/** One finding, as the Problems panel has it. */
export interface FindingOverview {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
}
