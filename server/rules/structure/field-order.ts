import type { Field, Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { inOrder } from '../definitions/in-order.ts';
import {
  blocks,
  claimsExample,
  itemExample,
  marked,
  rationaleExample,
  reviewerExample,
  titleExample,
} from '../examples.ts';
import type { Fix, Rule } from '../finding.ts';
import { fieldEnd, fieldRank, firstFields, formatOf } from '../place.ts';
import { quote } from '../words.ts';

export const fieldOrder: Rule = {
  id: 'field-order',
  family: 'structure',
  severity: 'hint',
  scope: 'item',
  docs: {
    title: 'The fields of an item stand in another order',
    says: 'A field of a disputed item stands after one that follows it in letters of this format.',
    why:
      "Format: the claims administrator's guideline, the reviewer's guideline and the rationale stand in this order on " +
      'all 439 items of the published letters read for this tool.',
    bad: marked(
      blocks(titleExample, reviewerExample, claimsExample, rationaleExample),
      'Claims Administrator guideline:',
    ),
    good: itemExample,
    notWhen: 'Your letters follow a house format with another order.',
    related: ['section-order', 'duplicate-field'],
  },
  *check(item, letter, reading) {
    const format = formatOf(letter);
    const rank = (field: Field) => fieldRank(format, field.kind);
    if (inOrder(item.fields, rank)) return;
    const fields = firstFields(item).filter((field) => rank(field) >= 0);
    const late = fields.findIndex((field, n) => n > 0 && rank(field) < rank(fields[n - 1]));
    if (late < 0) return;
    const before = fields.find((field) => rank(field) > rank(fields[late])) ?? fields[0];
    const label = quote(reading.plain(fields[late].label));
    const other = quote(reading.plain(before.label));
    yield {
      span: fields[late].label,
      message: `${label} stands after ${other}. In letters of this format it comes before.`,
      related: [{ span: before.label, message: `The field ${other}.` }],
      fixes: [reorder(item, reading, rank)],
    };
  },
};

/** Every field's place takes the field that belongs there; what stands between the fields stays. */
function reorder(item: Item, reading: Reading, rank: (field: Field) => number): Fix {
  const places = [...item.fields].sort((a, b) => a.label.start - b.label.start);
  const order = [...places].sort((a, b) => rank(a) - rank(b));
  const changes = places.flatMap((place, n) => {
    if (place === order[n]) return [];
    const newText = reading.text.slice(order[n].label.start, fieldEnd(order[n])).replace(/\r\n?/g, '\n');
    return [{ span: { start: place.label.start, end: fieldEnd(place) }, newText }];
  });
  return { title: "Put the fields in the format's order", changes, safe: false, preferred: true };
}
