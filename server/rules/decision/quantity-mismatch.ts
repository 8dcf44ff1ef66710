import { fieldOf, type Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { type Count, countsOf, isComparable } from '../definitions/counts.ts';
import { namesAnother } from '../definitions/request-mentions.ts';
import { comparedWith, requestSentences } from '../definitions/request-sentence.ts';
import { blocks, claimsExample, reviewerExample } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { quote } from '../words.ts';

const therapy = (request: string): string =>
  blocks(
    'Physical therapy, lumbar spine, 2 times a week for 4 weeks: Upheld',
    claimsExample,
    reviewerExample,
    'Decision rationale: The MTUS expects therapy to change over to exercise at home. This patient had therapy in ' +
      `March 2016 and exercises daily. The request for ${request} of physical therapy is not medically necessary.`,
  );

export const quantityMismatch: Rule = {
  id: 'quantity-mismatch',
  family: 'decision',
  severity: 'hint',
  scope: 'item',
  docs: {
    title: 'The rationale decides on another quantity than the item',
    says: 'The visits, sessions or units that the rationale names as the request are not those of the item.',
    why:
      'The decision is on the service as it was requested. One on another quantity is a mistake of fact (Labor Code ' +
      '4610.6(h)(5)).',
    bad: therapy('<|10 sessions|>'),
    good: therapy('8 sessions'),
    notWhen:
      'The rationale names a part of the request on purpose. "2 times a week for 4 weeks" is 8; in a partial approval ' +
      'the original request and what remains both pass.',
    related: ['partial-approval-arithmetic', 'decision-contradicts-rationale'],
  },
  *check(item, _letter, reading) {
    const found = mismatch(item, reading);
    if (!found) return;
    const { asked, decided } = found;
    const count = asked.kind === 'visits' && !/^\d+ /.test(reading.plain(asked.span)) ? ` (${asked.value})` : '';
    yield {
      span: decided.span,
      message:
        `The item is for ${quote(reading.plain(asked.span))}${count}; the rationale decides on ` +
        `${quote(reading.plain(decided.span))}. A decision on another quantity is a mistake of fact (Labor Code ` +
        '4610.6(h)(5)).',
      related: [{ span: asked.span, message: 'The item.' }],
    };
  },
};

interface Mismatch {
  readonly asked: Count;
  readonly decided: Count;
}

/** The mismatch of the request sentence that concludes, else of the first that has one. */
function mismatch(item: Item, reading: Reading): Mismatch | undefined {
  const rationale = fieldOf(item, 'rationale');
  const counted = rationale ? countsOfItem(item, reading) : [];
  if (!rationale || counted.length === 0) return undefined;
  const title = reading.plain(item.title).toLowerCase();
  let first: Mismatch | undefined;
  for (const sentence of requestSentences(item, reading)) {
    const { request, words, concludes } = sentence;
    if (namesAnother(sentence)) continue;
    const limit = OF_ANOTHER_AMOUNT.exec(words)?.[0];
    if (limit && !title.includes(limit.toLowerCase())) continue;
    if (!concludes && namesAsked(counted, countsOf(rationale.body, sentence.sentence.span, reading))) continue;
    const found = compare(counted, countsOf(rationale.body, request, reading));
    if (found && concludes) return found;
    first ??= found;
  }
  return first;
}

/** "More than the 10 visits allowed": a limit is named, or a part of the request. */
const OF_ANOTHER_AMOUNT = /\b(?:more than|beyond|in excess of|up to|allowed|trial|first|initial|part of|limit)\b/i;

/** What the item counts; nothing where it names a drug, whose quantities another finding compares. */
function countsOfItem(item: Item, reading: Reading): readonly Count[] {
  if (reading.mentions(item.title).drugs.length > 0) return [];
  const { service, frame } = comparedWith(item);
  return [service, ...frame].flatMap((span) => countsOf(item.title, span, reading)).filter(isOfRequest);
}

/** Stretches of time are not compared: a rental, a course and its intervals name several. */
const isOfRequest = ({ kind }: Count): boolean => kind !== 'days' && kind !== 'weeks' && kind !== 'months';

const namesAsked = (item: readonly Count[], others: readonly Count[]): boolean =>
  others.some((other) => item.some((one) => agrees(one, other)));

function compare(item: readonly Count[], decided: readonly Count[]): Mismatch | undefined {
  const others = decided.filter(isOfRequest);
  if (namesAsked(item, others)) return undefined;
  for (const other of others) {
    const asked = item.find((one) => isComparable(one, other));
    if (asked) return { asked, decided: other };
  }
  return undefined;
}

const agrees = (one: Count, other: Count): boolean => one.value <= other.max && other.value <= one.max;
