import type { Range } from 'vscode-languageserver-types';
import type { ConclusionValue } from '../../content/content.ts';
import type { DecisionOverview } from '../letter-overview/overview.ts';

/** One disputed item of any letter, as far as others are compared with it. */
export interface ComparedItem {
  /** The letter's file. */
  readonly uri: string;
  /** The item's heading. */
  readonly range: Range;
  /** The letter's case number, else its place in the file and what it is about. */
  readonly letter: string;
  /** Of the letter's decision, else of utilization review; yyyy-mm-dd. */
  readonly day?: string;
  readonly name: string;
  readonly decision: DecisionOverview['value'];
  /** The guidelines that each side cites. */
  readonly claims: readonly string[];
  readonly reviewer: readonly string[];
  readonly criteria: number;
  /** The amounts that the criteria name, in the letter's numbers: "4-6 weeks", "50 percent". */
  readonly values: readonly string[];
  readonly conclusion?: ConclusionValue;
}

/** How many items there are of each decision. */
export interface DecisionCounts {
  readonly items: number;
  readonly letters: number;
  readonly upheld: number;
  readonly overturned: number;
}

/** Something that items name, with how many do. */
export interface Named {
  readonly name: string;
  readonly items: number;
  readonly upheld: number;
  readonly overturned: number;
  /** Whether the item that others are compared with names it too. */
  readonly own: boolean;
}

/** Earlier items of one kind: counted, and the newest of them. */
export interface ComparedGroup {
  readonly counts: DecisionCounts;
  /** The most named first; at most fifty of each. */
  readonly claims: readonly Named[];
  readonly reviewer: readonly Named[];
  readonly values: readonly Named[];
  /** The newest first; at most two hundred. */
  readonly items: readonly ComparedItem[];
}

/** What the letters of a workspace say on the service of one item. */
export interface Comparison {
  readonly item: ComparedItem;
  readonly sameService: ComparedGroup;
  /** Items on another service whose citations name the same topic of a guideline. */
  readonly sameTopic: ComparedGroup;
  /** How many items were looked through, without the item's own letter. */
  readonly searched: { readonly items: number; readonly letters: number };
  /** What is missing, in one plain sentence. */
  readonly limit?: string;
}
