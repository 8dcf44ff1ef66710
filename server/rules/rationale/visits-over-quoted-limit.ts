import { mentionsIn, type Quantity } from '../../content/mentions.ts';
import { type Field, fieldOf, type Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { proseOf } from '../definitions/prose.ts';
import { blocks, claimsExample, reviewerExample } from '../examples.ts';
import type { Report, Rule } from '../finding.ts';

const visitsExample = (visits: string) =>
  blocks(
    `Physical therapy for the low back, ${visits}: Overturned`,
    claimsExample,
    reviewerExample,
    'Decision rationale: MTUS allows up to 10 visits of physical therapy for a strain. The patient has muscle spasm. ' +
      'The request is medically necessary.',
  );

export const visitsOverQuotedLimit: Rule = {
  id: 'visits-over-quoted-limit',
  family: 'rationale',
  severity: 'hint',
  scope: 'item',
  docs: {
    title: 'More visits than the quoted limit, or a product that is wrong',
    says:
      'The item is Overturned, and its visits exceed the limit that its own rationale quotes; or "a times a week for ' +
      'b weeks" stands beside a number that is not its product.',
    why: 'A decision and the figures that it rests on must agree, or the reason for the exception must be told.',
    bad: visitsExample('<|12 visits|>'),
    good: visitsExample('10 visits'),
    notWhen: 'The rationale tells why more visits than the guideline allows are necessary here.',
    related: [],
  },
  *check(item, _letter, reading) {
    const rationale = fieldOf(item, 'rationale');
    const title = reading.mentions(item.title).quantities;
    yield* wrongProducts(mentionsIn(title, item.service), reading);
    if (!rationale) return;
    yield* wrongProducts(reading.mentions(rationale.body).quantities, reading);
    if (item.decision?.value === 'overturned' && reading.content(rationale).conclusion?.value === 'necessary')
      yield* overLimit(item, rationale, reading);
  },
};

const isVisits = ({ unit, per }: Quantity): boolean => unit === 'visits' && per === undefined;

/** What limits, and what takes the limit back. */
const LIMIT =
  /\b(?:up to|at most|no more than|not more than|maximum(?: of)?|limit(?:ed|s)?(?: of| to)?|allows?(?: for)?|recommends?|supports?|total of(?: up to)?)\b/i;
const OVER = /^ (?:over|in|within) (?:\d|[a-z]+ (?:weeks|months))/i;
const MORE = /\b(?:trial|initial(?:ly)?|additional|further|exceed\w*|beyond|more than|exception\w*|extend\w*|flare)\b/i;
const GUIDELINE = /\b(?:MTUS|ODG|ACOEM|guidelines?)\b/;

function* overLimit(item: Item, rationale: Field, reading: Reading): Iterable<Report> {
  const asked = mentionsIn(reading.mentions(item.title).quantities, item.service).filter(isVisits);
  if (asked.length !== 1 || asked[0].max !== undefined) return;
  const { quantities } = reading.mentions(rationale.body);
  const limits: Quantity[] = [];
  for (const { span, own } of proseOf(rationale, reading)) {
    if (own.length > 1500) continue;
    if (MORE.test(own)) return;
    if (!GUIDELINE.test(own)) continue;
    for (const quantity of mentionsIn(quantities, span)) {
      if (!isVisits(quantity) || quantity.factors) continue;
      const before = reading.plain({ start: span.start, end: quantity.span.start });
      const after = ` ${reading.plain({ start: quantity.span.end, end: span.end })}`;
      if (LIMIT.test(before.slice(-60)) || OVER.test(after)) limits.push(quantity);
    }
  }
  const highest = limits.reduce<Quantity | undefined>((a, b) => (a && top(a) >= top(b) ? a : b), undefined);
  if (!highest || asked[0].value <= top(highest)) return;
  yield {
    span: asked[0].span,
    message:
      `The item has ${asked[0].value} visits; its rationale quotes a limit of "${reading.plain(highest.span)}" and ` +
      'overturns. Say why more are necessary here.',
    related: [{ span: highest.span, message: 'The limit that the rationale quotes.' }],
  };
}

const top = ({ value, max }: Quantity): number => max ?? value;

/** "(12 visits)", "= 12", "for a total of 12 sessions" right behind the product; "12 visits, 2 times a week for 6 weeks". */
const BETWEEN =
  /^ ?(?:\(|\(total(?: of)? |= ?|, for a total of |for a total of |, total(?:ing)?(?: of)? |, ?|\(for )?$/i;

function* wrongProducts(quantities: readonly Quantity[], reading: Reading): Iterable<Report> {
  for (let n = 0; n + 1 < quantities.length; n++) {
    const [first, second] = [quantities[n], quantities[n + 1]];
    const [product, count] = first.factors ? [first, second] : [second, first];
    if (!product.factors || count.factors || !isVisits(count) || product.unit !== 'visits') continue;
    if (product.max !== undefined || count.max !== undefined || count.value === product.value) continue;
    if (product.factors.timesMax !== undefined || product.factors.periodsMax !== undefined) continue;
    if (!BETWEEN.test(reading.text.slice(first.span.end, second.span.start).replace(/\s+/g, ' '))) continue;
    yield {
      span: second.span,
      message:
        `"${reading.plain(product.span)}" makes ${product.value} visits; "${reading.plain(count.span)}" stands ` +
        'beside it. Say which of the two was requested.',
      related: [{ span: first.span, message: 'The other number.' }],
    };
  }
}
