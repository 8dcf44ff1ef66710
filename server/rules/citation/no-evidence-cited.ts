import { isAncillary } from '../definitions/ancillary.ts';
import { citationsQuestion, citingFieldsOf } from '../definitions/citation-questions.ts';
import { hasScaffold } from '../definitions/cited-chapters.ts';
import { blocks, claimsExample, itemExample, rationaleExample, titleExample } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { itemName } from '../words.ts';

export const noEvidenceCited: Rule = {
  id: 'no-evidence-cited',
  family: 'citation',
  severity: 'information',
  scope: 'item',
  docs: {
    title: 'No evidence is cited for the decision',
    says: "The reviewer's guideline field says that no medical evidence was cited, or names no guideline or study.",
    why:
      'A determination refers to the evidence that it rests on (8 CCR 9792.10.6(d)). 29 of the 439 items of published ' +
      'letters that were read cite none, most of them services that belong to a surgery.',
    bad: blocks(
      titleExample,
      claimsExample,
      '<|MAXIMUS guideline:|> The Expert Reviewer did not cite any medical evidence for its decision.',
      rationaleExample,
    ),
    good: itemExample,
    notWhen: 'The service belongs to a surgery and falls with it; the tool is silent where the letter says so.',
    related: ['missing-reviewer-guideline', 'empty-field'],
  },
  *check(item, _letter, reading) {
    const bare = citingFieldsOf(item, 'reviewer', reading).filter(
      (citing) => citesNothing(citing, reading) && !hasScaffold(citing.field.body, reading),
    );
    if (bare.length === 0 || isAncillary(item, reading)) return;
    for (const { field } of bare)
      yield {
        span: field.label,
        message:
          `No evidence is cited for ${itemName(item, reading)}. A determination refers to the evidence that it rests ` +
          'on (8 CCR 9792.10.6(d)).',
      };
  },
};

const citesNothing = citationsQuestion((citations) => citations.length === 0);
