import { blocks, itemExample, marked, rationaleExample, reviewerExample, titleExample } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { missingField } from '../missing-field.ts';
import { itemName } from '../words.ts';

export const missingClaimsGuideline: Rule = {
  id: 'missing-claims-guideline',
  family: 'structure',
  severity: 'error',
  scope: 'item',
  docs: {
    title: "An item lacks the claims administrator's guideline",
    says: 'A disputed item has no field "Claims Administrator guideline:".',
    why:
      'Letter practice: all 439 items of the published letters read for this tool have the field. It says what the ' +
      'denial was based on, or that the claims administrator cited nothing.',
    bad: marked(blocks(titleExample, reviewerExample, rationaleExample), 'MRI of the lumbar spine'),
    good: itemExample,
    notWhen:
      'The claims administrator cited nothing: then the field says so ("The Claims Administrator did not cite any ' +
      'medical evidence for its decision."), and is there.',
    related: ['missing-reviewer-guideline', 'empty-field'],
  },
  check: (item, letter, reading) =>
    missingField(
      'claims-guideline',
      item,
      letter,
      reading,
      (label) =>
        `${itemName(item, reading)} has no field "${label}". Every item of a published letter names what the denial ` +
        'was based on, or that nothing was cited.',
    ),
};
