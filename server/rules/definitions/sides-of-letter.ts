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
export function* citationsOf(item: Item, side: Side, reading: Reading): Iterable<SidedCitation> {
  for (const field of guidelineFields(item, side))
    for (const citation of reading.content(field).citations) yield { citation, field, side };
}

/** The citations of both sides' guideline fields; those of the claims side weigh no more than `claims`. */
export function* citationsOfBothSides(item: Item, reading: Reading, claims?: Severity): Iterable<SidedCitation> {
  for (const cited of citationsOf(item, 'claims', reading)) yield claims ? { ...cited, severity: claims } : cited;
  yield* citationsOf(item, 'reviewer', reading);
}

/** The day that a side's citations are judged by, as yyyy-mm-dd: of the decision, on the claims side of utilization review. */
export const dayOf = (letter: Letter, side: Side, reading: Reading): string | undefined =>
  side === 'claims' ? reviewDay(letter, reading) : dayOfLetter(letter, reading);
