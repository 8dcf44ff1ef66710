import { sectionOf } from '../../letter/letter.ts';
import { blocks, issuesExample, letterExample, marked, methodExample, summaryExample } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { insertAfter } from '../insert.ts';
import { formatOf, sectionEnd } from '../place.ts';
import { itemScaffold } from '../scaffold.ts';

export const noDisputedItems: Rule = {
  id: 'no-disputed-items',
  family: 'structure',
  severity: 'error',
  scope: 'letter',
  docs: {
    title: 'The issues section holds no disputed item',
    says: 'The section with the issues is there, and no disputed item stands in it.',
    why:
      'The determination states the disputed treatment and whether it is necessary (8 CCR 9792.10.6(d)). An item is ' +
      'known by the labels of its fields, or by a title that ends with a colon and the decision.',
    bad: marked(blocks(methodExample, summaryExample, issuesExample), 'IMR ISSUES, DECISIONS AND RATIONALES'),
    good: letterExample,
    notWhen: 'The items are there under other labels, as in a house format.',
    related: ['missing-section', 'missing-decision'],
  },
  *check(letter, reading) {
    const issues = sectionOf(letter, 'issues');
    if (!issues || letter.items.length > 0) return;
    const end = sectionEnd(issues, reading.text);
    const block = itemScaffold(formatOf(letter));
    yield {
      span: issues.heading,
      message:
        'This section holds no disputed item. The determination states each disputed treatment and its decision ' +
        '(8 CCR 9792.10.6(d)).',
      fixes: [
        {
          title: 'Insert a disputed item',
          changes: [insertAfter(reading.text, end, block)],
          safe: false,
          preferred: false,
        },
      ],
    };
  },
};
