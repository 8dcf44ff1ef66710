import { regionOf } from '../../content/mentions/parts.ts';
import type { Side, SideMention } from '../../content/mentions.ts';
import { requestMentions } from '../definitions/request-mentions.ts';
import { blocks, claimsExample, issuesExample, methodExample, reviewerExample } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { quote } from '../words.ts';

const kneeExample = (conclusion: string) =>
  blocks(
    methodExample,
    'CLINICAL CASE SUMMARY\nThe patient is a 45 year old man whose right knee was injured in a fall on May 4, 2014. ' +
      'An MRI of the right knee was requested for a meniscal tear and denied.',
    issuesExample,
    'MRI of the right knee: Upheld',
    claimsExample.replace('Low Back', 'Knee'),
    reviewerExample.replace('Low Back', 'Knee'),
    `Decision rationale: MTUS reserves imaging for red flags. There are no red flags. ${conclusion}`,
  );

export const lateralityMismatch: Rule = {
  id: 'laterality-mismatch',
  family: 'rationale',
  severity: 'error',
  scope: 'item',
  docs: {
    title: 'Item and rationale are for different sides',
    says:
      'The item names a side, and the sentence of the rationale that restates the request or concludes on it names ' +
      'the other side; or one of the two is bilateral.',
    why:
      'A decision on a side that nobody asked for is a finding of fact that ordinary knowledge shows to be wrong ' +
      '(Labor Code 4610.6(h)(5)).',
    bad: kneeExample('The request for <|an MRI of the left knee|> is not medically necessary.'),
    good: kneeExample('The request for an MRI of the right knee is not medically necessary.'),
    notWhen:
      'The rationale means a part of a bilateral request on purpose: say so in the conclusion, for each side. Sides ' +
      'in findings, history and comparisons are not compared.',
    related: [],
  },
  *check(item, _letter, reading) {
    const named = requestMentions(item, reading, (mentions) => mentions.sides);
    const own = named && oneSide(named.service);
    if (!named || !own || (own.side === 'both' && eachNamed(named.requests.flatMap(({ mentions }) => mentions))))
      return;
    for (const { request, mentions, beside } of named.requests) {
      const other = oneSide(mentions);
      if (!other || other.side === own.side || !maybeSamePart(own, other)) continue;
      if (beside.some(({ side }) => side === own.side)) continue;
      // Of both knees the right one was authorized: what remains is the left one.
      if (named.frame.some(({ side }) => side !== own.side)) continue;
      yield {
        span: request.request,
        message:
          `The item is ${IN_WORDS[own.side]}; the rationale ${request.concludes ? 'decides on' : 'speaks of'} ` +
          `${quote(request.words)}. A decision on another side is a mistake of fact (Labor Code 4610.6(h)(5)).`,
        related: [{ span: own.span, message: 'The item.' }],
      };
      return;
    }
  },
};

const IN_WORDS: Readonly<Record<Side, string>> = {
  left: 'for the left side',
  right: 'for the right side',
  both: 'bilateral',
};

/** The one side that all mentions agree on; left for one thing and right for another is none. */
const oneSide = (mentions: readonly SideMention[]): SideMention | undefined =>
  mentions.every(({ side }) => side === mentions[0].side) ? mentions[0] : undefined;

/** Both sides, one in this sentence and one in that: together they are the bilateral request. */
const eachNamed = (mentions: readonly SideMention[]): boolean =>
  mentions.some(({ side }) => side === 'left') && mentions.some(({ side }) => side === 'right');

/** Sides of parts that have nothing to do with each other belong to two services. */
const maybeSamePart = ({ part }: SideMention, { part: other }: SideMention): boolean =>
  part === undefined || other === undefined || regionOf(part) === regionOf(other);
