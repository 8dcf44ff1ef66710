import { matchAt } from '../../content/mentions/found.ts';
import { splitWords } from '../../content/split-words.ts';
import { isBlank, isLetter, isLower, isUpper, isWordUnit } from '../../text/characters.ts';
import { firstEndingAfter, type Span, spanOf } from '../../text/span.ts';
import { gluedSentences } from './glued-sentences.ts';
import { mayBeRedacted } from './redaction.ts';
import { mayBeOneOf, shapesOf } from './word-shapes.ts';

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

/**
 * The artifacts of a stretch of the document, in order, given the places of it that may show one (offsets of
 * the stretch: `rawPlaces`). Addresses
 * and the gaps of redactions are none.
 */
export function artifactsIn(text: string, span: Span, places: readonly number[]): readonly Artifact[] {
  const found: Artifact[] = [];
  for (const place of places) {
    const artifact = artifactAt(text, span.start + place, span);
    if (artifact) found.push(artifact);
  }
  if (found.length === 0) return found;
  const addresses = addressesIn(text.slice(span.start, span.end), span.start);
  return found
    .filter(({ span: { start, end } }) => !((addresses[firstEndingAfter(addresses, start)]?.start ?? end) < end))
    .sort((a, b) => a.span.start - b.span.start || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

function artifactAt(text: string, at: number, span: Span): Artifact | undefined {
  switch (text[at]) {
    case ' ':
    case '\u00a0':
      return joinedAt(text, at, span) ?? mark(text, at, span.start, span.end);
    case '.':
      return sentences(text, at, span);
    case '\u00bf':
      return sign(text, at, span.end);
    default:
      return isLetter(text.charCodeAt(at)) ? gluedWords(text, at, span) : undefined;
  }
}

function sentences(text: string, at: number, span: Span): Artifact | undefined {
  const glued = gluedSentences(text, at, span);
  return (
    glued && { span: glued.span, kind: 'glued sentences', repair: { span: spanOf(glued.at, glued.at), newText: ' ' } }
  );
}

/** Artifacts that begin at one place stand in this order. */
const ORDER: readonly Artifact['kind'][] = ['glued sentences', 'glued words', 'sign'];

/** An address with what of it stands on the next line. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s]{0,500}(?:[ \t]{0,4}[\r\n]{1,4}[ \t]{0,4}[^\s]{1,200})?|[\w.-]{1,64}@[\w.-]{1,64}/gi;

/** What every address holds; most fields have none. */
const MAY_ADDRESS = /:\/\/|www\.|@/i;

const addressesIn = (part: string, from: number): Span[] =>
  (MAY_ADDRESS.test(part) ? [...part.matchAll(ADDRESS)] : []).map((match) =>
    spanOf(from + match.index, from + match.index + match[0].length),
  );

/** The blank at `at` taken out of a word that it splits, or from before its hyphen; `undefined` where it parts two words. */
export const joinedAt = (text: string, at: number, { start, end }: Span): Artifact | undefined =>
  splitWord(text, at, start, end) ?? hyphen(text, at, start, end);

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

const SHAPES = shapesOf(splitWords);

const isPart = (unit: number): boolean => isLetter(unit) || unit === 45;

/** The word that the blank at `at` splits, if it is one of the list; looks at nothing before `start` or behind `end`. */
export function splitWord(text: string, at: number, start: number, end: number): Artifact | undefined {
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
    if (!mayBeOneOf(SHAPES, text, first, to, at)) continue;
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
const GLUED_WORD = new RegExp(`\\b(?:${[...GLUED.keys()].join('|')})\\b`, 'iy');

/** Words that lost the blank between them, in small letters. */
export const gluedForms: readonly string[] = [...GLUED.keys()];

function gluedWords(text: string, at: number, { start, end }: Span): Artifact | undefined {
  const from = Math.max(start, at - 1);
  const [words] = matchAt(GLUED_WORD, text.slice(from, Math.min(end, at + LONGEST_WORD)), at - from) ?? [];
  if (words === undefined) return undefined;
  const first = GLUED.get(words.toLowerCase())?.indexOf(' ');
  const newText = `${words.slice(0, first)} ${words.slice(first)}`;
  const span = spanOf(at, at + words.length);
  return { span, kind: 'glued words', repair: { span, newText } };
}

/** "¿" stands for a bullet before a word, for an apostrophe within one; in Spanish it opens a question. */
function sign(text: string, at: number, end: number): Artifact | undefined {
  const span = spanOf(at, at + 1);
  const question = text.slice(at, Math.min(end, at + 200)).indexOf('?');
  if (question > 0 && !/[.\n]/.test(text.slice(at, at + question))) return undefined;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  const within = isLetter(before) && (isLower(after) || isUpper(after));
  const newText = !within ? '\u2022' : /^[st]\b/i.test(text.slice(at + 1, at + 3)) ? "'" : undefined;
  return { span, kind: 'sign', ...(newText !== undefined && { repair: { span, newText } }) };
}
