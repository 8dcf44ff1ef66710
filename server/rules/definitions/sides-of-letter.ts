import type { Citation } from '../../guidelines/citation.ts';
import type { Field, Item, Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Severity } from '../finding.ts';
import { dayOfLetter, reviewDay } from './letter-day.ts';

/**
 * Whose words they are: the reviewer answers for the `MAXIMUS guideline:` field and the rationale; the
 * `Claims Administrator guideline:` field reports what somebody else cited.
 */
export type Side = 'reviewer' | 'claims';

/** The sides in the order in which an item's fields have them. */
export const SIDES: readonly Side[] = ['claims', 'reviewer'];

/** The side that a field of an item belongs to. */
export const sideOf = ({ kind }: Field): Side => (kind === 'claims-guideline' ? 'claims' : 'reviewer');

/** The guideline fields of one side with text, in the document's order; a field may stand twice. */
export const guidelineFields = (item: Item, side: Side): Field[] =>
  item.fields.filter(
    ({ kind, body }) =>
      kind === (side === 'claims' ? 'claims-guideline' : 'reviewer-guideline') && body.end > body.start,
  );

/** A citation with where it stands and how much a finding on it weighs at most; absent: as the rule says. */
export interface SidedCitation {
  readonly citation: Citation;
  readonly field: Field;
  readonly side: Side;
  readonly severity?: Severity;
}

/** The citations of the guideline fields of one side, in the document's order. */
export const citationsOf = (item: Item, side: Side, reading: Reading): SidedCitation[] =>
  guidelineFields(item, side).flatMap((field) =>
    reading.content(field).citations.map((citation) => ({ citation, field, side })),
  );

/** The day that a side's citations are judged by, as yyyy-mm-dd: of the decision, on the claims side of utilization review. */
export const dayOf = (letter: Letter, side: Side, reading: Reading): string | undefined =>
  side === 'claims' ? reviewDay(letter, reading) : dayOfLetter(letter, reading);
