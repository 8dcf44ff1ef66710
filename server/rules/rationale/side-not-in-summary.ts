import { regionOf } from '../../content/mentions/parts.ts';
import { mentionsIn, type Side } from '../../content/mentions.ts';
import { sectionOf } from '../../letter/letter.ts';
import { blocks, claimsExample, issuesExample, methodExample, reviewerExample } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { itemName } from '../words.ts';

const kneeExample = (heading: string, side: string) =>
  blocks(
    methodExample,
    `${heading}\nThe patient is a 45 year old man whose ${side} knee was injured in a fall on May 4, 2014. A ` +
      `meniscal tear of the ${side} knee was diagnosed. An MRI was requested and denied.`,
    issuesExample,
    'MRI of the right knee: Upheld',
    claimsExample.replace('Low Back', 'Knee'),
    reviewerExample.replace('Low Back', 'Knee'),
    'Decision rationale: MTUS reserves imaging for red flags. There are no red flags. The request for an MRI of the ' +
      'right knee is not medically necessary.',
  );

export const sideNotInSummary: Rule = {
  id: 'side-not-in-summary',
  family: 'rationale',
  severity: 'hint',
  scope: 'item',
  docs: {
    title: 'The case summary speaks of the other side only',
    says: "The item's side stands nowhere in the clinical case summary, and the other side of that part does.",
    why: 'One of the two names the wrong side, and a decision on it would be a mistake of fact (Labor Code 4610.6(h)(5)).',
    bad: kneeExample('<|CLINICAL CASE SUMMARY|>', 'left'),
    good: kneeExample('CLINICAL CASE SUMMARY', 'right'),
    notWhen: 'The summary tells of the other side as history and leaves the disputed side out because it is plain.',
    related: ['laterality-mismatch'],
  },
  *check(item, letter, reading) {
    const summary = sectionOf(letter, 'case-summary');
    if (!summary) return;
    const named = mentionsIn(reading.mentions(item.title).sides, item.service);
    const [own] = named;
    if (!own || own.side === 'both' || named.some(({ side }) => side !== own.side)) return;
    const { sides } = reading.mentions(summary.body);
    if (sides.some(({ side }) => side === own.side || side === 'both')) return;
    const other = sides.find(
      ({ part }) => part === undefined || own.part === undefined || regionOf(part) === regionOf(own.part),
    );
    if (!other || SHORT_SIDES[own.side].test(reading.plain(summary.body))) return;
    yield {
      span: summary.heading,
      key: `${item.title.start - letter.span.start}`,
      message:
        `${itemName(item, reading)} is for the ${own.side} side; the case summary speaks of the ${other.side} side ` +
        'only. One of the two may be a mistake of fact (Labor Code 4610.6(h)(5)).',
      related: [
        { span: own.span, message: 'The item.' },
        { span: other.span, message: `The case summary's ${other.side} side.` },
      ],
    };
  },
};

/** A side in other words than those that are read as one: "RLE", "R knee", "(L)", "rt.". */
const SHORT_SIDES: Readonly<Record<Exclude<Side, 'both'>, RegExp>> = {
  left: /\bleft|\b(?:LLE|LUE|lt)\b|\bL\b(?![\d-])/i,
  right: /\bright|\b(?:RLE|RUE|rt)\b|\bR\b(?![\d-])/i,
};
