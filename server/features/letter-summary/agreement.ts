import type { Item, Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { sameGuideline } from '../../rules/definitions/same-guideline.ts';
import { citationsOf } from '../../rules/definitions/sides-of-letter.ts';
import type { Agreement } from './summary.ts';

/** How each item's decision and guidelines stand to those of utilization review. */
export const agreementOf = ({ items }: Letter, reading: Reading, most: number): Agreement[] =>
  items.slice(0, most).map((item) => ({ decision: decisionOf(item), guidelines: guidelinesOf(item, reading) }));

function decisionOf({ decision }: Item): Agreement['decision'] {
  if (decision?.value === 'upheld') return 'agrees';
  return decision?.value === 'overturned' ? 'differs' : 'open';
}

/** Citations are compared one by one; nobody cites more than this on one item. */
const MOST = 40;

function guidelinesOf(item: Item, reading: Reading): Agreement['guidelines'] {
  const [claims, reviewer] = (['claims', 'reviewer'] as const).map((side) =>
    [...citationsOf(item, side, reading)]
      .map(({ citation }) => citation)
      .filter(({ kind }) => kind !== 'note')
      .slice(0, MOST),
  );
  if (claims.length === 0 || reviewer.length === 0) return 'open';
  const same = (a: typeof claims, b: typeof claims): number =>
    a.filter((one) => b.some((other) => sameGuideline(reading.knowledge, one, other))).length;
  const shared = same(reviewer, claims);
  if (shared === 0) return 'different';
  return shared === reviewer.length && same(claims, reviewer) === claims.length ? 'same' : 'partly';
}
