import { blocks, claimsExample, itemExample, marked, rationaleExample, titleExample } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { missingField } from '../missing-field.ts';
import { itemName } from '../words.ts';

export const missingReviewerGuideline: Rule = {
  id: 'missing-reviewer-guideline',
  family: 'structure',
  severity: 'error',
  scope: 'item',
  docs: {
    title: "An item lacks the reviewer's guideline",
    says: 'A disputed item has no field "MAXIMUS guideline:".',
    why:
      'The determination refers to the evidence that it rests on (8 CCR 9792.10.6(d)), and the reviewer cites it in ' +
      'the order that the MTUS sets (8 CCR 9792.21.1). All 439 items of the published letters read have the field.',
    bad: marked(blocks(titleExample, claimsExample, rationaleExample), 'MRI of the lumbar spine'),
    good: itemExample,
    notWhen: 'Always heed it before a letter goes out.',
    related: ['missing-claims-guideline', 'empty-field'],
  },
  check: (item, letter, reading) =>
    missingField(
      'reviewer-guideline',
      item,
      letter,
      reading,
      (label) =>
        `${itemName(item, reading)} has no field "${label}". The determination names the evidence that it rests on ` +
        '(8 CCR 9792.10.6(d), 9792.21.1).',
    ),
};
