import type { Decisions } from './format.ts';
import type { DecisionValue } from './kinds.ts';

/** Words that stand in a decision's place in drafts and in other reviewers' letters, without blanks and hyphens. */
const others = [
  'upheld',
  'overturned',
  'denied',
  'certified',
  'noncertified',
  'notcertified',
  'modified',
  'affirmed',
  'approved',
  'notapproved',
  'reversed',
  'granted',
  'authorized',
  'notauthorized',
  'uphold',
  'overturn',
  'partial',
  'partialoverturn',
  'partiallyoverturned',
  'partiallyupheld',
  'partiallyapproved',
  'partiallycertified',
  'upheldinpart',
  'overturnedinpart',
  'medicallynecessary',
  'notmedicallynecessary',
];

/** The words that stand in a decision's place, as the letters of one format write them. */
export interface DecisionWords {
  /** What a word decides, whatever its case, blanks and hyphens; `undefined` for words that decide nothing. */
  readonly valueOfWord: (word: string) => DecisionValue | undefined;
  /** The longest of these words in a document, blanks within it included, in UTF-16 units. */
  readonly longest: number;
  /** One of the two that decide at a line's end, behind a blank or a mark that stands in the colon's place. */
  readonly loose: RegExp;
}

const squeeze = (word: string): string => word.replace(/[\s-]+/g, '').toLowerCase();

/** The words of a format that decides by these. */
export function decisionWords({ upheld, overturned }: Decisions): DecisionWords {
  const values = new Map<string, DecisionValue>(others.map((word) => [word, 'unknown']));
  values.set(squeeze(upheld), 'upheld').set(squeeze(overturned), 'overturned');
  const either = [upheld, overturned].map((word) => escapeSigns(word).replace(/\s+/g, '\\s+')).join('|');
  return {
    valueOfWord: (word) => values.get(squeeze(word)),
    longest: Math.max(40, upheld.length + 10, overturned.length + 10),
    loose: new RegExp(`[\\s;\\u2013\\u2014-](${either})\\.?$`),
  };
}

const escapeSigns = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Upheld and Overturned stood on all 439 items of published letters that were read. */
export const builtInDecisions: DecisionWords = decisionWords({ upheld: 'Upheld', overturned: 'Overturned' });

/** What a word in a decision's place decides in the built-in formats. */
export const decisionOf = builtInDecisions.valueOfWord;
