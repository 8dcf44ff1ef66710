import type { DecisionValue } from './kinds.ts';

/** The words that decide an item. Upheld and Overturned stood on all 439 items that were read. */
const known: Readonly<Record<string, DecisionValue>> = { upheld: 'upheld', overturned: 'overturned' };

/** Words that stand in a decision's place in drafts and in other reviewers' letters, without blanks and hyphens. */
const others = [
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

const values = new Map<string, DecisionValue>([
  ...Object.entries(known),
  ...others.map((word) => [word, 'unknown'] as const),
]);

/** The longest of these words in the document, blanks within it included. */
export const longestDecision = 40;

/** What a word in a decision's place decides, whatever its case, blanks and hyphens; `undefined` for other words. */
export const decisionOf = (word: string): DecisionValue | undefined =>
  values.get(word.replace(/[\s-]+/g, '').toLowerCase());
