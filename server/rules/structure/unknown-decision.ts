import type { Decision } from '../../letter/letter.ts';
import { blocks, claimsExample, itemExample, rationaleExample, reviewerExample } from '../examples.ts';
import type { Fix, Rule } from '../finding.ts';
import { formatOf } from '../place.ts';
import { itemPlace, quote } from '../words.ts';

export const unknownDecision: Rule = {
  id: 'unknown-decision',
  family: 'structure',
  severity: 'error',
  scope: 'item',
  docs: {
    title: 'The decision is another word than Upheld or Overturned',
    says: 'In the place of the decision stands a word such as Denied, Certified, Non-certified or Modified.',
    why:
      "These are words of utilization review. An IMR decision upholds or overturns the claims administrator's denial; " +
      'nothing else stood on the 439 items of published letters read for this tool.',
    bad: blocks('MRI of the lumbar spine: <|Denied|>', claimsExample, reviewerExample, rationaleExample),
    good: itemExample,
    notWhen: 'Your letters follow a house format with decision words of its own.',
    related: ['missing-decision'],
  },
  *check(item, letter, reading) {
    const format = formatOf(letter);
    const { decision } = item;
    if (decision?.value !== 'unknown' || format.items !== 'titled') return;
    const { upheld, overturned } = format.decisions;
    yield {
      span: decision.span,
      message:
        `The decision reads ${quote(reading.plain(decision.span))}. An IMR letter decides ${upheld} or ${overturned} ` +
        'and nothing else; write which of the two.',
      related: [{ span: itemPlace(item, reading), message: 'The item.' }],
      fixes: [replace(decision, upheld), replace(decision, overturned)],
    };
  },
};

const replace = (decision: Decision, word: string): Fix => ({
  title: `Replace it with "${word}"`,
  changes: [{ span: decision.span, newText: word }],
  safe: false,
  preferred: false,
});
