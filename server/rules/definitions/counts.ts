import type { Quantity } from '../../content/mentions.ts';
import type { Reading } from '../../reading.ts';
import { contains, type Span } from '../../text/span.ts';

/** What a count counts; `pieces` are tablets, `#60` and bare numbers ("x 12"), which may be of anything. */
export type CountKind = 'visits' | 'injections' | 'tests' | 'hours' | 'days' | 'weeks' | 'months' | 'pieces';

/** How many of something are asked for. */
export interface Count {
  readonly span: Span;
  readonly kind: CountKind;
  /** The number; of a range its lower end. */
  readonly value: number;
  /** The upper end of a range; else the number. */
  readonly max: number;
  /** True where the letter says what is counted ("12 sessions"), false for `#12` and "x 12". */
  readonly named: boolean;
}

const KINDS: Readonly<Partial<Record<Quantity['unit'], CountKind>>> = {
  visits: 'visits',
  injections: 'injections',
  procedures: 'injections',
  tests: 'tests',
  hours: 'hours',
  days: 'days',
  weeks: 'weeks',
  months: 'months',
  tablets: 'pieces',
  units: 'pieces',
  times: 'pieces',
};

/**
 * The counts of a stretch of a title or of a request. `within` is the whole field or title that the stretch belongs to.
 * Strengths, refills, levels and rates ("8 hours a day") are none.
 */
export function countsOf(within: Span, stretch: Span, reading: Reading): readonly Count[] {
  const counts: Count[] = [];
  for (const quantity of reading.mentions(within).quantities) {
    const kind = KINDS[quantity.unit];
    if (!kind || quantity.per || !contains(stretch, quantity.span)) continue;
    // "3 days a week for 6 weeks" counts days of care, not visits.
    if (quantity.factors && kind !== 'visits') continue;
    counts.push({
      span: quantity.span,
      kind,
      value: quantity.value,
      max: quantity.max ?? quantity.value,
      named: quantity.unit !== 'units' && quantity.unit !== 'times',
    });
  }
  return counts;
}

/** True where two counts may be of the same thing: the same kind, or one of them does not say of what. */
export const isComparable = (a: Count, b: Count): boolean =>
  a.kind === b.kind || (countsAnything(a) && !isTime(b)) || (countsAnything(b) && !isTime(a));

const countsAnything = ({ kind, named }: Count): boolean => kind === 'pieces' && !named;
const isTime = ({ kind }: Count): boolean =>
  kind === 'days' || kind === 'weeks' || kind === 'months' || kind === 'hours';
