import type { Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { contains, type Span } from '../../text/span.ts';
import { type Count, countsOf, isComparable } from '../definitions/counts.ts';
import { blocks, claimsExample, rationaleExample, reviewerExample } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { quote } from '../words.ts';

const frame = (remaining: string): string =>
  'Physical therapy, lumbar spine, 12 sessions was the original request. Physical therapy, lumbar spine, 6 sessions was ' +
  'authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Physical ' +
  `therapy, lumbar spine, ${remaining} is: Upheld`;

export const partialApprovalArithmetic: Rule = {
  id: 'partial-approval-arithmetic',
  family: 'decision',
  severity: 'warning',
  scope: 'item',
  docs: {
    title: 'The parts of a partial approval do not add up',
    says: 'What the claims administrator authorized and what remains in dispute are together not the original request.',
    why:
      'The frame says what the dispute is about. A wrong number decides on more, or on less, than was disputed (8 CCR ' +
      '9792.10.6(d)).',
    bad: blocks(
      frame('<|8 sessions|>'),
      claimsExample,
      reviewerExample,
      rationaleExample.replace('an MRI', 'physical therapy'),
    ),
    good: blocks(
      frame('6 sessions'),
      claimsExample,
      reviewerExample,
      rationaleExample.replace('an MRI', 'physical therapy'),
    ),
    notWhen:
      'The units differ, or a sentence of the frame holds several quantities: then nothing is computed. Refills are ' +
      'counted, and months: #60 with 2 refills or x 3 months are 180.',
    related: ['quantity-mismatch', 'duplicate-item'],
  },
  *check(item, _letter, reading) {
    const parts = partsOf(item, reading);
    if (!parts) return;
    const { original, authorized, remaining, remainderIsWhole } = parts;
    const sum = authorized.total + remaining.total;
    // The second frame leaves the whole request in dispute.
    if (sum === original.total || (remainderIsWhole && remaining.total === original.total)) return;
    const counted = [original, authorized, remaining].some(({ times }) => times > 1)
      ? ', refills and months counted'
      : '';
    yield {
      span: remaining.count.span,
      message:
        `${words(original, reading)} requested, ${words(authorized, reading)} authorized and ${words(remaining, reading)} ` +
        `remaining do not add up: ${authorized.total} and ${remaining.total} are ${sum}, not ${original.total}${counted}.`,
      related: [
        { span: original.count.span, message: 'The original request.' },
        { span: authorized.count.span, message: 'What the claims administrator authorized.' },
      ],
    };
  },
};

/** One sentence of the frame: its one count, and how often it is dispensed by refills or months. */
interface Part {
  readonly count: Count;
  readonly times: number;
  readonly total: number;
}

interface Parts {
  readonly original: Part;
  readonly authorized: Part;
  readonly remaining: Part;
  readonly remainderIsWhole: boolean;
}

function partsOf({ title, partialApproval }: Item, reading: Reading): Parts | undefined {
  if (!partialApproval) return undefined;
  const original = partOf(title, partialApproval.original, reading);
  const authorized = partOf(title, partialApproval.authorized, reading);
  const remaining = partOf(title, partialApproval.remaining, reading);
  if (!original || !authorized || !remaining) return undefined;
  if (!isComparable(original.count, authorized.count) || !isComparable(original.count, remaining.count))
    return undefined;
  const remainderIsWhole = !/\bremaining\b/i.test(reading.plain(title));
  return { original, authorized, remaining, remainderIsWhole };
}

/** Undefined where the sentence holds no count, several, a range, or several drugs. */
function partOf(title: Span, span: Span, reading: Reading): Part | undefined {
  const all = countsOf(title, span, reading);
  // "8 visits over 4 weeks" is a count and its time; "three times a week for four weeks (12 sessions)" is one count.
  const timeless = all.filter(({ kind }) => kind !== 'weeks' && kind !== 'months' && kind !== 'days');
  const counts = timeless.length > 0 ? timeless : all;
  const [count] = counts;
  if (!count || counts.some((one) => one.value !== count.value || one.max !== count.value)) return undefined;
  const { drugs, quantities } = reading.mentions(title);
  const ids = new Set(drugs.filter((drug) => contains(span, drug.span)).map(({ id }) => id));
  const refills = quantities.filter((one) => one.unit === 'refills' && contains(span, one.span));
  const months = count.kind === 'pieces' ? all.filter(({ kind }) => kind === 'months') : [];
  if (ids.size > 1 || refills.length + months.length > 1) return undefined;
  // "#90 x 3 months" are 270; of "#90, a supply of 3 months" nobody can tell.
  if (months.some(({ span: { start } }) => !TIMES_BEFORE.test(reading.text.slice(start - 4, start + 2))))
    return undefined;
  const times = months[0]?.value ?? 1 + (refills[0]?.value ?? 0);
  return { count, times, total: count.value * times };
}

/** The sign before a number of months that multiplies, where it is not part of the quantity itself. */
const TIMES_BEFORE = /(?:^|[\s,])[x×]\s?/i;

const words = ({ count }: Part, reading: Reading): string => quote(reading.plain(count.span));
