import type { Range } from 'vscode-languageserver-types';
import type { Sex } from '../../content/mentions.ts';
import type { FieldState, LetterOverview } from '../letter-overview/overview.ts';

/** What one letter of a file says at a glance; lines and characters as an editor counts them. */
export interface LetterSummary {
  /** The version of the document that this was read from. */
  readonly version: number;
  /** All letters of the file, to choose from; a file of very many gives the first thousand. */
  readonly letters: readonly LetterChoice[];
  /** Which of them is summed up, counted from 0, also beyond the list; absent where the file holds no letter. */
  readonly index?: number;
  readonly letter?: SummarisedLetter;
}

/** One letter to choose. */
export interface LetterChoice {
  readonly name: string;
  readonly selection: Range;
}

/** One letter summed up. */
export interface SummarisedLetter {
  readonly overview: LetterOverview;
  readonly worker: WorkerSummary;
  /** Whether the case summary is written; "missing" where the letter has none. */
  readonly caseSummary: { readonly state: FieldState; readonly range?: Range };
  /** Oldest first. */
  readonly dates: readonly DateSummary[];
  /** One for each item of the overview, in its order. */
  readonly agreement: readonly Agreement[];
  /** What each finding of the overview is called in a few words, by its rule. */
  readonly findingTitles: Readonly<Record<string, string>>;
}

/** The injured worker as the case summary has it. */
export interface WorkerSummary {
  readonly age?: number;
  readonly sex?: Sex;
  /** The parts of the body that the case is about, the most named first; at most three. */
  readonly parts: readonly string[];
}

/** What happened on a day of the case. */
export type DateKind = 'injury' | 'examination' | 'request' | 'review' | 'application' | 'assignment' | 'decision';

/** One date of the case: from the header, else from the case summary. */
export interface DateSummary {
  readonly kind: DateKind;
  /** yyyy-mm-dd; of an injury also yyyy-mm or yyyy. */
  readonly day: string;
  readonly range: Range;
}

/** How an item's decision and guidelines stand to those of utilization review. */
export interface Agreement {
  /** "agrees" where the denial is upheld, "differs" where it is overturned; "open" without a decision. */
  readonly decision: 'agrees' | 'differs' | 'open';
  /** Whether both sides rest on the same guidelines; "open" where one of them cites none. */
  readonly guidelines: 'same' | 'partly' | 'different' | 'open';
}
