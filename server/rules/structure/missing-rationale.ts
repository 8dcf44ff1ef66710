import { blocks, claimsExample, itemExample, marked, reviewerExample, titleExample } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { missingField } from '../missing-field.ts';
import { itemName } from '../words.ts';

export const missingRationale: Rule = {
  id: 'missing-rationale',
  family: 'structure',
  severity: 'error',
  scope: 'item',
  docs: {
    title: 'An item lacks its decision rationale',
    says: 'A disputed item has no field "Decision rationale:".',
    why:
      "Each item needs its own analysis: the employee's condition, the documents and the findings that the decision " +
      'rests on (Labor Code 4610.6(e)).',
    bad: marked(blocks(titleExample, claimsExample, reviewerExample), 'MRI of the lumbar spine'),
    good: itemExample,
    notWhen:
      'One rationale was written for several items. The law asks for one each; a short one that names the item and ' +
      'refers to the other is enough for this finding.',
    related: ['empty-field'],
  },
  check: (item, letter, reading) =>
    missingField(
      'rationale',
      item,
      letter,
      reading,
      () =>
        `${itemName(item, reading)} has no decision rationale. Each item needs its own analysis (Labor Code 4610.6(e)).`,
    ),
};
