import type { FieldKind } from '../../formats/kinds.ts';
import type { Field } from '../../letter/letter.ts';
import { blocks, claimsExample, itemExample, rationaleExample, reviewerExample, titleExample } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { formatOf } from '../place.ts';
import { itemName, quote } from '../words.ts';

export const duplicateField: Rule = {
  id: 'duplicate-field',
  family: 'structure',
  severity: 'warning',
  scope: 'item',
  docs: {
    title: 'An item has the same field twice',
    says: "A field's label stands a second time in one disputed item.",
    why:
      'Format: each item of a published letter has each field once. A second one is often left over from a draft, or ' +
      'belongs to an item whose title is gone.',
    bad: blocks(
      titleExample,
      claimsExample,
      reviewerExample,
      '<|MAXIMUS guideline:|> Decision based on MTUS Low Back Complaints 2004, Section(s): Physical Examination.',
      rationaleExample,
    ),
    good: itemExample,
    notWhen: 'Label words inside a sentence never raise it; only a label at the start of a line opens a field.',
    related: ['field-order', 'missing-reviewer-guideline'],
  },
  *check(item, letter, reading) {
    // Some formats write a field's label in several sentences, all of which may stand.
    if (formatOf(letter).items !== 'titled') return;
    const first = new Map<FieldKind, Field>();
    for (const field of item.fields) {
      const earlier = first.get(field.kind);
      if (!earlier) first.set(field.kind, field);
      else
        yield {
          span: field.label,
          message:
            `${itemName(item, reading)} has the field ${quote(reading.plain(field.label))} twice. Keep one, or give ` +
            'the second its own item.',
          related: [{ span: earlier.label, message: 'The first one.' }],
        };
    }
  },
};
