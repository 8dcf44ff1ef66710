import type { LevelMention } from '../../content/mentions.ts';
import { requestMentions } from '../definitions/request-mentions.ts';
import { blocks, claimsExample, issuesExample, methodExample, reviewerExample } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { quote } from '../words.ts';

const fusionExample = (conclusion: string) =>
  blocks(
    methodExample,
    'CLINICAL CASE SUMMARY\nThe patient is a 45 year old man who injured the low back in a fall on May 4, 2014. MRI ' +
      'showed stenosis at L4-L5. A decompression was requested and denied.',
    issuesExample,
    'Decompression at L4-L5: Upheld',
    claimsExample,
    reviewerExample,
    `Decision rationale: MTUS reserves surgery for severe leg symptoms. The left foot is not weak. ${conclusion}`,
  );

export const spinalLevelMismatch: Rule = {
  id: 'spinal-level-mismatch',
  family: 'rationale',
  severity: 'warning',
  scope: 'item',
  docs: {
    title: 'Item and rationale name different levels of the spine',
    says: 'The item names a level of the spine, and the request sentence of the rationale names another one.',
    why:
      'A determination that assessed the wrong segment of the spine was set aside by the court (Heath; Labor Code ' +
      '4610.6(h)(5)).',
    bad: fusionExample('The request for <|a decompression at L5-S1|> is not medically necessary.'),
    good: fusionExample('The request for a decompression at L4-L5 is not medically necessary.'),
    notWhen:
      'Both names mean one level: a disc by its nerve root, a joint by its medial branches. Levels in findings, ' +
      'imaging and history are not compared, and fewer levels than the item has are no other ones.',
    related: ['laterality-mismatch'],
  },
  *check(item, _letter, reading) {
    const named = requestMentions(item, reading, (mentions) => mentions.levels);
    if (!named || named.service.length === 0) return;
    const own = levelsOf([...named.service, ...named.frame]);
    for (const { request, mentions } of named.requests) {
      if (!isOther(own, levelsOf(mentions))) continue;
      const [first] = named.service;
      const last = named.service[named.service.length - 1];
      const levels = { start: first.span.start, end: last.span.end };
      yield {
        span: request.request,
        message:
          `The item names ${quote(reading.plain(levels))}; the rationale ` +
          `${request.concludes ? 'decides on' : 'speaks of'} ${quote(request.words)}. ` +
          'A decision on another level is a mistake of fact (Labor Code 4610.6(h)(5)).',
        related: [{ span: levels, message: 'The item.' }],
      };
      return;
    }
  },
};

interface Levels {
  readonly pairs: ReadonlySet<string>;
  readonly vertebrae: ReadonlySet<string>;
}

const levelsOf = (mentions: readonly LevelMention[]): Levels => ({
  pairs: new Set(mentions.flatMap(({ pairs }) => pairs.map((pair) => pair.join('-')))),
  vertebrae: new Set(mentions.flatMap(({ vertebrae }) => vertebrae)),
});

/** Pairs are held against pairs; a root or branch alone may name the level above or below it. */
function isOther(own: Levels, other: Levels): boolean {
  if (own.pairs.size > 0 && other.pairs.size > 0) return [...other.pairs].some((pair) => !own.pairs.has(pair));
  return ![...other.vertebrae].some((name) => own.vertebrae.has(name));
}
