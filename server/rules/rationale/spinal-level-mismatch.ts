import { vertebraeBetween, vertebraPlace } from '../../content/mentions/parts.ts';
import type { LevelMention } from '../../content/mentions.ts';
import type { Reading } from '../../reading.ts';
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
    const title = reading.plain(item.title);
    for (const { request, mentions, beside } of named.requests) {
      const other = levelsOf(firstList(mentions, reading));
      if (!isOther(own, other) || beside.some((level) => !isOther(own, levelsOf([level])))) continue;
      if ((BY_NERVES.test(title) || BY_NERVES.test(request.words)) && sameByNerves(own, other)) continue;
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

/** "L4-5 and L5-S1" of "L4-5 and L5-S1 blocks with a history of L3-4 fusion": other words begin another procedure. */
function firstList(mentions: readonly LevelMention[], { text }: Reading): readonly LevelMention[] {
  const ends = mentions.findIndex(
    ({ span }, n) => n > 0 && !JOINT.test(text.slice(mentions[n - 1].span.end, span.start).replace(/\s+/g, ' ')),
  );
  return ends < 0 ? mentions : mentions.slice(0, ends);
}

/** What joins levels to one list. */
const JOINT =
  /^[ ,/&()+-]*(?:(?:and|or|to|through|at|the|levels?|bilateral(?:ly)?|left|right|both|sides?|joints?|as well as)\b[ ,/&()+-]*){0,6}$/i;

interface Levels {
  readonly pairs: ReadonlySet<string>;
  readonly vertebrae: ReadonlySet<string>;
  /** The joints that the named nerves serve: those named one by one ("L3, L4, L5") or as a range ("L3-L5"). */
  readonly served: ReadonlySet<string>;
}

function levelsOf(mentions: readonly LevelMention[]): Levels {
  const nerves = mentions.filter(({ pairs }) => pairs.length !== 1).flatMap(({ vertebrae }) => vertebrae);
  return {
    pairs: new Set(mentions.flatMap(({ pairs }) => pairs.map((pair) => pair.join('-')))),
    vertebrae: new Set(mentions.flatMap(({ vertebrae }) => vertebrae)),
    served: new Set(jointsServed(new Set(nerves))),
  };
}

/** Pairs are held against pairs; a root or branch alone may name the level above or below it. */
function isOther(own: Levels, other: Levels): boolean {
  if (own.pairs.size > 0 && other.pairs.size > 0) return !isWithin(other.pairs, own.pairs);
  return ![...other.vertebrae].some((name) => own.vertebrae.has(name));
}

const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
  [...some].every((name) => all.has(name));

/** Words that make of "L3-L5" the names of nerves. */
const BY_NERVES =
  /\bmedial[- ]branch|\bMBN?BS?\b|\bdorsal ram(?:us|i)\b|\bradio-?frequency\b|\bRFT?[AL]?s?\b|\brhizotom|\bneurotom|\bablation/i;

/** One side names the nerves of the joints that the other names; or both name nerves. */
const sameByNerves = (own: Levels, other: Levels): boolean =>
  (own.served.size > 0 && isWithin(other.pairs, new Set([...own.pairs, ...own.served]))) ||
  (other.served.size > 0 && isWithin(other.served, new Set([...own.pairs, ...own.served])));

/** Two neighbouring medial branches serve the joint one level below them, in the neck the joint of their own names. */
const jointsServed = (nerves: ReadonlySet<string>): string[] =>
  [...nerves].flatMap((nerve) => {
    const place = vertebraPlace(nerve) ?? 0;
    const [, below, next] = vertebraeBetween(place, place + 3).filter((name) => !BETWEEN.test(name));
    if (!below || !next || !nerves.has(below)) return [];
    return nerve.startsWith('C') ? [`${nerve}-${below}`] : [`${below}-${next}`];
  });

/** C8 names a root alone, and L6 is rare. */
const BETWEEN = /^(?:C8|L6)$/;
