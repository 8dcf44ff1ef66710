import { isAddressAlone, isBareAddress } from '../definitions/bare-address.ts';
import { citationQuestion } from '../definitions/citation-questions.ts';
import {
  blocks,
  citedBesideOdg,
  claimsExample,
  odgRationaleExample,
  odgReviewerExample,
  titleExample,
} from '../examples.ts';
import type { Rule } from '../finding.ts';

export const bareUrlCitation: Rule = {
  id: 'bare-url-citation',
  family: 'citation',
  severity: 'hint',
  scope: 'item',
  docs: {
    title: 'A citation is a web address and nothing else',
    says: 'The reviewer cites an address on the web without organisation, title and date.',
    why:
      'A guideline is cited by its organisation, year, chapter and section (8 CCR 9792.21.1(d)(2)). Addresses change; ' +
      'the reader of the letter cannot tell what stood there.',
    bad: blocks(
      titleExample,
      claimsExample,
      citedBesideOdg('<|http://www.example.org/imaging/lumbar-mri.html|>'),
      odgRationaleExample,
    ),
    good: blocks(titleExample, claimsExample, odgReviewerExample, odgRationaleExample),
    notWhen: 'The organisation, title and date stand in the rationale, beside the statement that the page bears out.',
    related: ['weak-source', 'study-citation-incomplete'],
  },
  *check(item, _letter, reading) {
    for (const { citation } of addresses(item, 'reviewer', reading)) {
      if (!isBareAddress(citation, reading)) continue;
      yield {
        span: citation.span,
        message:
          'This citation is an address alone. Add the organisation, the title of the page and its date (8 CCR ' +
          '9792.21.1(d)(2)).',
      };
    }
  },
};

const addresses = citationQuestion(({ source }, words) => source === 'Other' && isAddressAlone(words));
