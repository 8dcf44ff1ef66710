import type { NameHit } from '../../guidelines/name-automaton.ts';
import type { Span } from '../../text/span.ts';
import { nextIn, type Tokens, tokenSet } from '../../text/tokens.ts';
import type { BodyPartMention, LevelMention, Side, SideMention } from '../mentions.ts';
import { firstStartingAt, matchAt } from './found.ts';
import { type BodyPart, type NamedPart, partNames, partOfVertebra } from './parts.ts';

/** Words around a name that take its meaning as a part of the body; by the name in the singular. */
const others: Readonly<Record<string, { readonly before?: RegExp; readonly after?: RegExp }>> = {
  hand: {
    before: /\b(?:other|on|in|at|second|by|one|short|off)[ -]$/i,
    after: /^(?: of the (?:examiner|provider|physician)|[- ](?:dominan|held|on\b|made|written|out\b|rail|book|icap))/i,
  },
  foot: {
    before: /(?:\d|\b(?:one|two|three|four|five|six|eight|ten|twelve|per|square|cubic|linear))[ -]$/i,
    after: /^[- ](?:long|wide|tall|high|fall)\b/i,
  },
  leg: { before: /\bstraight[- ]$/i, after: /^[- ](?:rais|lift)/i },
  head: {
    before: /\b(?:femoral|humeral|radial|ulnar|metatarsal|metacarpal|fibular|tibial|talar|over)[ -]$/i,
    after: /^ ?(?:of\b|nurse\b|-?to-?(?:toe|head))/i,
  },
  heel: { after: /^(?:[- ](?:walk|to|strike)|(?: and|\/|-| or|,) ?toe)/i },
  toe: { after: /^[- ](?:walk|touch|gait|raise|stand)/i },
  thumb: { before: /\brule of $/i },
  neck: { before: /\b(?:femoral|surgical|humeral|talar|radial|anatomic)[ -]$/i },
  knee: { after: /^(?:[- ](?:jerk|reflex|high|chest)|-to-)/i },
  ankle: { after: /^[- ](?:jerk|reflex)/i },
  achilles: { after: /^ (?:tendon )?(?:reflex|jerk)/i },
  'biceps tendon': { before: /\bdistal $/i, after: /^ reflex/i },
  thoracic: { before: /\bcardio[- ]?$/i, after: /^ outlet/i },
  stress: {
    before: /\b(?:varus|valgus|mechanical|cardiac|shear)(?: or valgus| and valgus)?[ -]$/i,
    after: /^[- ](?:test|view|radiograph|fracture|film|x-?ray|reaction|echo|ekg|injection|shielding)/i,
  },
  depression: {
    before: /\b(?:respiratory|cns|st|marrow|immune|nervous system|breathing)[ -]$/i,
    after: /^ of (?:the )?(?:respir|breath|central|scapul|should|bone|tibia)/i,
  },
  vision: { before: /\b(?:double|super|tele)[ -]$/i },
  eye: { before: /\b(?:bird'?s|bird’s) $/i },
  arm: { after: /^(?:'s|’s)? length/i },
};
const REACH = 24;
const NEAR_NECK = 80;

/** Reads the parts of the body that a text names, by name and by level of the spine; without their sides. */
export function readBodyParts(tokens: Tokens, levels: readonly LevelMention[]): BodyPartMention[] {
  const named = readNames(tokens);
  const byLevel = levels.flatMap(({ span, vertebrae }) =>
    [...new Set(vertebrae.flatMap((name) => partOfVertebra(name) ?? []))].map((part) => ({
      span,
      part,
      by: 'level' as const,
    })),
  );
  return byLevel.length === 0 ? named : [...named, ...byLevel].sort((a, b) => a.span.start - b.span.start);
}

function readNames(tokens: Tokens): BodyPartMention[] {
  const { text } = tokens;
  const hits = partNames()
    .findIn(tokens)
    .filter((hit) => !isOther(text, hit));
  const parts: BodyPartMention[] = [];
  hits.forEach(({ start, end, values: [{ part, beside }] }, n) => {
    if (!beside || isBeside(hits, n, beside)) parts.push({ span: { start, end }, part, by: 'name' });
  });
  return parts;
}

type Hit = NameHit<NamedPart>;

const spine: ReadonlySet<BodyPart> = new Set<BodyPart>(['neck', 'upper back', 'low back']);

/** "trapezius" is the neck's, "paraspinal" the low back's, where that part is named near by and no other of the spine. */
function isBeside(hits: readonly Hit[], n: number, part: BodyPart): boolean {
  let near = false;
  for (const step of [-1, 1])
    for (let k = n + step; hits[k] && Math.abs(hits[k].start - hits[n].start) <= NEAR_NECK; k += step) {
      const [other] = hits[k].values;
      if (other.beside) continue;
      if (other.part === part) near = true;
      else if (spine.has(other.part)) return false;
    }
  return near;
}

function isOther(text: string, { start, end, values: [{ name }] }: Hit): boolean {
  const other = Object.hasOwn(others, name) ? others[name] : undefined;
  if (!other) return false;
  return (
    (other.before?.test(text.slice(Math.max(0, start - REACH), start)) ?? false) ||
    (other.after?.test(text.slice(end, end + REACH)) ?? false)
  );
}

/** Words that say a side; a single capital only in brackets or right before a part. */
const SIDES = /\b(?:left|right|bilateral(?:ly)?|bilat|both|[lr]t)\b\.?|\bB\/L\b|\(?\b[LR]\b\)?(?![-/.&'’])/iy;
const STARTS = tokenSet('left right bilateral bilaterally bilat both lt rt b l r'.split(' '));
/** "left and right", "right or left". */
const OTHER_SIDE = /^ ?(?:and|or|\/|&|>|<|,|greater than|less than|more than|worse than) ?(?:the )?(left|right)\b/i;
const NO_SIDE =
  /^(?:[- ]hand(?:ed|ed(?:ness)?|[- ]dominan)|[- ]?handed|[- ](?:over|alone|untreated|off|out|in place|behind|work\b|against|that\b|here|message|message|intact|due|because|when|until|home)|[- ](?:to|of|away|now|after|before|at|kind|amount|treatment|person|patient|thing|choice|time|decision|direction|track|lane|road|path|diagnosis|answer|question|medication|drug|dose|approach)\b|[- ](?:the|his|her|a|an|with|without|this|for|it|by)\b)/i;
/** What may stand between a side and the part it is said of. */
const BETWEEN =
  /^[ -](?:(?!(?:the|a|an|is|was|were|are|of|to|for|with|in|on|his|her|has|had|and|or|but|by|from|at|that|which|who|left|right|bilateral|both|no|not|as|due)\b)[\w/'’-]+[ -]){0,5}$/i;
const BOTH_OF = /^(?: of)?(?: (?:the|his|her|their|these))?[ -](?:[\w/-]+[ -]){0,2}$/i;
/** Anatomy that no table of parts has, after which or before which a side stands as well. */
const ANATOMY =
  /^[- ](?:sided?|upper|lower|stellate|sciatic|radic|transforaminal|facet|medial branch|lateral branch|ulnar|median|radial|peroneal|tibia|fibula|femur|femoral|humer|biceps|triceps|quadriceps|hamstring|glute|buttock|piriformis|occipital|trapezi|paraspinal|paravertebral|flank|chest|rib|ribs|clavicle|ear|breast|ring|index|middle|small|little|great|long|thenar|rotator|testic|temporomandibular|tmj|facial|face|lateral|medial|posterior|anterior|distal|proximal|sural|saphenous|intercostal|lumb|cerv|thor|sacr|l\d|c\d|s\d|t\d|extremit|greater|iliotibial|psoas|calcane|metatars|metacarp|dip|pip|mcp|mtp|acetab|scalene|deltoid|supraspin|infraspin|subscap|labr|de quervain|first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th|total|partial|open|endoscopic|arthroscop|intra|trigger|carpal|cubital|nephr|kidney|renal|inguin|vocal|frontal|parietal|hemi|side)/i;
/** "of the knee on the left", "knee, left", "knees bilaterally". */
const AFTER_PART = /^(?:,? ?\(?|,? ?- ?| on the | of the | to the | at the |: )$/i;

interface Sided extends Span {
  readonly side: Side;
}

/** The sides of a text, and those that are said of a part by the part's index. */
export interface Sides {
  readonly sides: readonly SideMention[];
  readonly sideOf: ReadonlyMap<number, Side>;
}

/** Reads the sides of a text, each with the part it is said of. "left work" and "right to appeal" are none. */
export function readSides(tokens: Tokens, parts: readonly BodyPartMention[]): Sides {
  const { text, starts, count } = tokens;
  const sides: SideMention[] = [];
  const sideOf = new Map<number, Side>();
  let end = 0;
  for (let n = nextIn(STARTS, tokens, 0); n < count; n = nextIn(STARTS, tokens, n + 1)) {
    const match = starts[n] < end ? null : matchFrom(text, starts[n]);
    if (!match) continue;
    const sided = sideAt(text, match);
    end = Math.max(match.index + match[0].length, sided.end);
    const at = partAt(text, sided, parts);
    if (at !== undefined) sideOf.set(at, sided.side);
    else if (!standsAlone(text, sided, match[0])) continue;
    const part = at === undefined ? undefined : parts[at].part;
    sides.push({ span: { start: sided.start, end: sided.end }, side: sided.side, ...(part && { part }) });
  }
  return { sides, sideOf };
}

/** The words of a side at a token; a bracket right before a single capital belongs to them. */
const matchFrom = (text: string, token: number): RegExpExecArray | null =>
  (text[token - 1] === '(' ? matchAt(SIDES, text, token - 1) : null) ?? matchAt(SIDES, text, token);

function sideAt(text: string, match: RegExpExecArray): Sided {
  const word = match[0].toLowerCase().replace(/[().]/g, '');
  const start = match.index + (match[0].startsWith('(') ? 1 : 0);
  let end = match.index + match[0].replace(/[.)]+$/, '').length;
  if (word !== 'left' && word !== 'right')
    return { start, end, side: /^b/.test(word) ? 'both' : word.startsWith('l') ? 'left' : 'right' };
  const other = OTHER_SIDE.exec(text.slice(end, end + 24));
  if (!other || other[1].toLowerCase() === word) return { start, end, side: word };
  end += other[0].length;
  return { start, end, side: 'both' };
}

/** The index of the part that a side is said of. */
function partAt(text: string, { start, end, side }: Sided, parts: readonly BodyPartMention[]): number | undefined {
  const word = text.slice(start, end);
  const next = firstStartingAt(parts, end);
  const following = parts[next]?.span;
  const isLetter = /^[LR]$/.test(word);
  if (following && following.start - end <= 60) {
    const gap = text.slice(end, following.start).replace(/^[.)]+/, '');
    if (isLetter ? /^ $/.test(gap) : BETWEEN.test(gap) || (/^both$/i.test(word) && BOTH_OF.test(gap)))
      return NO_SIDE.test(text.slice(end, end + 20)) && side !== 'both' ? undefined : next;
  }
  const before = parts[next - 1]?.span;
  if (!before || start - before.end > 12 || before.end > start) return undefined;
  const gap = text.slice(before.end, start);
  if (isLetter && !/\($/.test(gap)) return undefined;
  return AFTER_PART.test(gap) ? next - 1 : undefined;
}

/** Before a side that stands alone: words after which "left" is no verb and "right" no judgment. */
const LEADS =
  /(?:\b(?:the|an?|on|of|and|into|to|in|over|along|at|with|her|his|for|absent|positive|negative|weak|severe|mild|moderate|recurrent|persistent|chronic|slight|small|broad-based|residual|repeat|revision)|^|[.:;] ?) ?$/i;
/** After "on the left" as a place of its own. */
const PLACE_ENDS =
  /^(?:$|[.,;:)"”]| \(| (?:sides?|at|with|against|and|or|than|in|to|for|over|is|was|are|were|more|greater|compared|versus|vs|from|by|as|but|which|only|since|after|on|during|when)\b)/i;

/** A side that no part of the table stands beside. */
function standsAlone(text: string, { start, end, side }: Sided, word: string): boolean {
  if (/^\(?[LR]\)?$/i.test(word) || /^[lr]t/i.test(word)) return false;
  if (/^bi/i.test(word) || /^b\/l/i.test(word)) return true;
  const after = text.slice(end, end + 24);
  if (/^both/i.test(word)) return /^ sides?\b/i.test(after);
  const before = text.slice(Math.max(0, start - 16), start);
  if (side === 'both' || (/\b(?:on|to) (?:the )?$/i.test(before) && PLACE_ENDS.test(after))) return true;
  if (NO_SIDE.test(after)) return false;
  return ANATOMY.test(after) || (LEADS.test(before) && /^[- ][a-z]/i.test(after));
}
