import { splitWords } from '../../content/split-words.ts';
import { isBlank, isLetter, isLower, isUpper, isWordUnit } from '../../text/characters.ts';
import { firstEndingAfter, type Span, shift, spanOf } from '../../text/span.ts';
import { gluedSentences } from './glued-sentences.ts';
import { oncePerLine, type RawLine } from './raw-lines.ts';
import { mayBeRedacted } from './redaction.ts';

/** What text extraction did to words. */
export interface Artifact {
  /** The words that it did it to (UTF-16 offsets of the document). */
  readonly span: Span;
  readonly kind:
    | 'split word'
    | 'glued sentences'
    | 'glued words'
    | 'blank before hyphen'
    | 'blank before mark'
    | 'sign';
  /** What to put in their place; where it cannot be told, absent. */
  readonly repair?: Repair;
}

/** One change that mends an artifact. */
export interface Repair {
  readonly span: Span;
  readonly newText: string;
}

/** The artifacts of a stretch of the document, given by its lines, in order. Addresses and the gaps of redactions are none. */
export function artifactsIn(text: string, span: Span, lines: readonly RawLine[]): readonly Artifact[] {
  const found: Artifact[] = [];
  let mayAddress = false;
  for (const line of lines) {
    const { artifacts, holdsAddress } = ofLine(line);
    for (const artifact of artifacts) found.push(line.at === 0 ? artifact : placed(artifact, line.at));
    mayAddress ||= holdsAddress;
  }
  if (!mayAddress || found.length === 0) return found;
  const addresses = addressesIn(text.slice(span.start, span.end), span.start);
  return found.filter(
    ({ span: { start, end } }) => !((addresses[firstEndingAfter(addresses, start)]?.start ?? end) < end),
  );
}

const placed = ({ span, kind, repair }: Artifact, by: number): Artifact => ({
  span: shift(span, by),
  kind,
  ...(repair && { repair: { span: shift(repair.span, by), newText: repair.newText } }),
});

/** What a line alone shows: addresses may go on in the next. */
interface OfLine {
  readonly artifacts: readonly Artifact[];
  readonly holdsAddress: boolean;
}

const NOTHING: OfLine = { artifacts: [], holdsAddress: false };
const ADDRESS_ALONE: OfLine = { artifacts: [], holdsAddress: true };

const ofLine = oncePerLine((text, start, end): OfLine => {
  const artifacts = [
    ...blanksIn(text, start, end),
    ...gluedSentences(text, { start, end }).map(
      ({ span, at }): Artifact => ({
        span,
        kind: 'glued sentences',
        repair: { span: spanOf(at, at), newText: ' ' },
      }),
    ),
    ...gluedWords(text, start, end),
    ...signs(text, start, end),
  ];
  const holdsAddress = MAY_ADDRESS.test(text.slice(start, end));
  if (artifacts.length === 0) return holdsAddress ? ADDRESS_ALONE : NOTHING;
  return { artifacts: artifacts.sort((a, b) => a.span.start - b.span.start), holdsAddress };
});

/** An address with what of it stands on the next line. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s]{0,500}(?:[ \t]{0,4}[\r\n]{1,4}[ \t]{0,4}[^\s]{1,200})?|[\w.-]{1,64}@[\w.-]{1,64}/gi;

/** What every address holds; most lines have none. */
const MAY_ADDRESS = /:\/\/|www\.|@/i;

const addressesIn = (part: string, from: number): Span[] =>
  [...part.matchAll(ADDRESS)].map((match) => spanOf(from + match.index, from + match.index + match[0].length));

/** The blank at `at` taken out of a word that it splits, or from before its hyphen; `undefined` where it parts two words. */
export const joinedAt = (text: string, at: number, { start, end }: Span): Artifact | undefined =>
  splitWord(text, at, start, end) ?? hyphen(text, at, start, end);

/** What a single blank did: it split a word, or stands before a hyphen or a mark. */
function blanksIn(text: string, start: number, end: number): Artifact[] {
  const found: Artifact[] = [];
  for (let at = start + 1; at + 1 < end; at++) {
    const unit = text.charCodeAt(at);
    if ((unit !== 32 && unit !== 0xa0) || isBlank(text.charCodeAt(at - 1)) || isBlank(text.charCodeAt(at + 1)))
      continue;
    const artifact = joinedAt(text, at, { start, end }) ?? mark(text, at, start, end);
    if (artifact) found.push(artifact);
  }
  return found;
}

const LISTED: ReadonlySet<string> = new Set(splitWords);
const LONGEST = Math.max(...splitWords.map((word) => word.length));

/** Words of the list that people write as two, or that are two. */
const TWO_WORDS = new Set([
  'post operative',
  'radio frequency',
  'electro diagnostic',
  'base line',
  'out patient',
  'head ache',
  'anti depressant',
  'in stability',
]);

/** A word's first and last letter, in small letters, and its length, as one number. */
const shapeOf = (first: number, last: number, length: number): number =>
  (length << 16) | ((first | 32) << 8) | (last | 32);

/** The shapes of the listed words: few other pairs of words have one of them when they are joined. */
const SHAPES: ReadonlySet<number> = new Set(
  splitWords.map((word) => shapeOf(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length)),
);

const isPart = (unit: number): boolean => isLetter(unit) || unit === 45;

function splitWord(text: string, at: number, start: number, end: number): Artifact | undefined {
  if (!isPart(text.charCodeAt(at - 1)) || !isPart(text.charCodeAt(at + 1))) return undefined;
  let from = at;
  while (from > start && at - from <= LONGEST && isPart(text.charCodeAt(from - 1))) from--;
  let to = at + 1;
  while (to < end && to - at <= LONGEST && isPart(text.charCodeAt(to))) to++;
  if (from > start && isWordUnit(text.charCodeAt(from - 1))) return undefined;
  if (to < end && isWordUnit(text.charCodeAt(to))) return undefined;
  // "patient s/p surgery", "the patient s' choice".
  if (to - at <= 3 && to < end && /['\u2019/]/.test(text[to])) return undefined;
  // "anti-inflamm atory": the word begins behind the hyphen.
  let inner = at - 1;
  while (inner > from && text.charCodeAt(inner - 1) !== 45) inner--;
  for (const first of inner > from ? [from, inner] : [from]) {
    if (!SHAPES.has(shapeOf(text.charCodeAt(first), text.charCodeAt(to - 1), to - first - 1))) continue;
    const word = text.slice(first, at) + text.slice(at + 1, to);
    if (!LISTED.has(word.toLowerCase()) || TWO_WORDS.has(text.slice(first, to).toLowerCase())) continue;
    const span = spanOf(first, to);
    return { span, kind: 'split word', repair: { span, newText: word } };
  }
  return undefined;
}

/** Halves of words that have a hyphen: between others a dash may have been meant. */
const FIRST_HALVES = new Set('non pre post anti self well re sub multi semi inter intra co micro cross x t'.split(' '));
const SECOND_HALVES = new Set(
  (
    'mtus flag flags name up line term based related induced guided certified specific body quality dose strength ' +
    'counter operative surgical steroidal inflammatory dependent approved assisted free label release acting ' +
    'effective threatening bearing documented certification necessity duty ray rays old year month week day hour ' +
    'point step dimensional epileptic depressant articular going date sided spine scale exertion'
  ).split(' '),
);

/** "Non -MTUS", "red -flag": word, blank, hyphen, word. */
function hyphen(text: string, at: number, start: number, end: number): Artifact | undefined {
  if (text[at + 1] !== '-' || !isWordUnit(text.charCodeAt(at - 1)) || !isLetter(text.charCodeAt(at + 2)))
    return undefined;
  const from = wordStart(text, at, start);
  let to = at + 2;
  while (to < end && to - at < LONGEST_WORD && isLetter(text.charCodeAt(to))) to++;
  const known =
    FIRST_HALVES.has(text.slice(from, at).toLowerCase()) || SECOND_HALVES.has(text.slice(at + 2, to).toLowerCase());
  if (!known) return undefined;
  const span = spanOf(from, to);
  return { span, kind: 'blank before hyphen', repair: { span: spanOf(at, at + 1), newText: '' } };
}

const LONGEST_WORD = 30;

function wordStart(text: string, at: number, start: number): number {
  let from = at;
  while (from > start && at - from < LONGEST_WORD && isWordUnit(text.charCodeAt(from - 1))) from--;
  return from;
}

/** "pain , and": not before a number (" .5 mg"), not an ellipsis, not where a name was taken out. */
function mark(text: string, at: number, start: number, end: number): Artifact | undefined {
  const sign = text[at + 1];
  if (!'.,;:?!'.includes(sign)) return undefined;
  const before = text.charCodeAt(at - 1);
  if (!isWordUnit(before) && !')]%'.includes(text[at - 1])) return undefined;
  const next = at + 2 < end ? text.charCodeAt(at + 2) : Number.NaN;
  if (!Number.isNaN(next) && !isBlank(next) && !'")]\u201d'.includes(text[at + 2])) return undefined;
  if (text[at + 2] === ' ' && '.,;:?!'.includes(text[at + 3] ?? 'x')) return undefined;
  const from = wordStart(text, at, start);
  const word = text.slice(from, at);
  // "1 . Pain" numbers a list; "2 : 1" is a ratio.
  if (/^(?:\d{1,2}|[A-Za-z])$/.test(word) && (sign === '.' || sign === ':')) return undefined;
  if (mayBeRedacted(text, at)) return undefined;
  return {
    span: spanOf(from === at ? at - 1 : from, at + 2),
    kind: 'blank before mark',
    repair: { span: spanOf(at, at + 1), newText: '' },
  };
}

const GLUED: ReadonlyMap<string, string> = new Map([
  ['notmedically', 'not medically'],
  ['ismedically', 'is medically'],
  ['isnot', 'is not'],
  ['medicallynecessary', 'medically necessary'],
  ['medicallyappropriate', 'medically appropriate'],
  ['notnecessary', 'not necessary'],
]);
const GLUED_WORDS = new RegExp(`\\b(?:${[...GLUED.keys()].join('|')})\\b`, 'gi');

function gluedWords(text: string, start: number, end: number): Artifact[] {
  return [...text.slice(start, end).matchAll(GLUED_WORDS)].map((match) => {
    const span = spanOf(start + match.index, start + match.index + match[0].length);
    const parted = GLUED.get(match[0].toLowerCase()) ?? match[0];
    const first = parted.indexOf(' ');
    const newText = `${match[0].slice(0, first)} ${match[0].slice(first)}`;
    return { span, kind: 'glued words', repair: { span, newText } };
  });
}

/** "¿" stands for a bullet before a word, for an apostrophe within one; in Spanish it opens a question. */
function signs(text: string, start: number, end: number): Artifact[] {
  const found: Artifact[] = [];
  for (let at = text.indexOf('\u00bf', start); at >= 0 && at < end; at = text.indexOf('\u00bf', at + 1)) {
    const span = spanOf(at, at + 1);
    const question = text.slice(at, Math.min(end, at + 200)).indexOf('?');
    if (question > 0 && !/[.\n]/.test(text.slice(at, at + question))) continue;
    const before = text.charCodeAt(at - 1);
    const after = text.charCodeAt(at + 1);
    const within = isLetter(before) && (isLower(after) || isUpper(after));
    const newText = !within ? '\u2022' : /^[st]\b/i.test(text.slice(at + 1, at + 3)) ? "'" : undefined;
    found.push({ span, kind: 'sign', ...(newText !== undefined && { repair: { span, newText } }) });
  }
  return found;
}
