import { splitWords } from '../../content/split-words.ts';
import type { Field, Section } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { isBlank, isLetter, isUpper } from '../../text/characters.ts';
import { oncePerWords, wordsOf } from '../../text/words.ts';
import { gluedForms, splitWord } from './artifacts.ts';
import { oncePerNode } from './once-per-node.ts';
import { titles } from './person-names.ts';
import { mayBeOneOf, shapesOf } from './word-shapes.ts';

/** What a unit is to the search for places. */
const Kind = { other: 0, letter: 1, wide: 2, hyphen: 3, blank: 4, stop: 5, mark: 6 } as const;

const KINDS = Uint8Array.from({ length: 256 }, (_, unit) => {
  if ((unit | 32) >= 97 && (unit | 32) <= 122) return Kind.letter;
  if (isLetter(unit)) return Kind.wide;
  if (isBlank(unit)) return Kind.blank;
  const sign = String.fromCharCode(unit);
  if (sign === '-') return Kind.hyphen;
  if ('.,;:?!'.includes(sign)) return Kind.stop;
  return '()[]{}"\u00bf'.includes(sign) ? Kind.mark : Kind.other;
});

function kindOf(unit: number): number {
  if (unit < 256) return KINDS[unit];
  if (unit === 0x201c || unit === 0x201d) return Kind.mark;
  return isBlank(unit) ? Kind.blank : Kind.other;
}

const SPLIT = shapesOf(splitWords);
const LEADING = shapesOf([...gluedForms, ...titles]);

/**
 * The few places of a text as it stands in the document (UTF-16 offsets of the text) that rules on single marks and words
 * look at more closely: brackets, quotation marks and "¿"; single blanks that split a word or stand before a hyphen or
 * stop; periods right before a capital or what closes; the first letter of what may be a title ("Dr") or words that lost
 * their blank. Those of one kind are in order.
 */
export function rawPlaces(text: string): readonly number[] {
  const places: number[] = [];
  /** The last word, what of it follows its last hyphen, and the single blank behind it. */
  let word = 0;
  let part = 0;
  let wordEnd = -1;
  let blank = -1;
  const end = text.length;
  for (let at = 0; at < end; ) {
    const unit = text.charCodeAt(at);
    let kind = kindOf(unit);
    if (isOfWord(kind)) {
      const from = word;
      const partFrom = part;
      let earlier = at;
      word = part = at;
      do {
        const first = at++;
        if (kind === Kind.letter) {
          while (at < end && kindOf(text.charCodeAt(at)) === Kind.letter) at++;
          if (mayBeOneOf(LEADING, text, first, at)) places.push(first);
        } else if (kind === Kind.hyphen) {
          earlier = part;
          part = at;
        }
        kind = at < end ? kindOf(text.charCodeAt(at)) : Kind.other;
      } while (isOfWord(kind));
      if (part === at) part = earlier;
      const follows = blank >= 0 && blank === word - 1 && unit !== HYPHEN;
      const may =
        follows && (maySplit(text, from, blank, at) || (partFrom > from && maySplit(text, partFrom, blank, at)));
      if (may && splitWord(text, blank, 0, end)) places.push(blank);
      wordEnd = at;
    } else if (kind === Kind.blank) {
      const first = at++;
      while (at < end && kindOf(text.charCodeAt(at)) === Kind.blank) at++;
      if (first === 0 || at > first + 1 || at === end || (unit !== 32 && unit !== 0xa0)) continue;
      const next = kindOf(text.charCodeAt(at));
      if (next === Kind.hyphen || next === Kind.stop) places.push(first);
      if (wordEnd === first) blank = first;
    } else {
      if (kind === Kind.mark || (unit === PERIOD && at + 1 < end && mayGlue(text.charCodeAt(at + 1)))) places.push(at);
      at++;
    }
  }
  return places;
}

const PERIOD = 46;
const HYPHEN = 45;

const isOfWord = (kind: number): boolean => kind === Kind.letter || kind === Kind.hyphen || kind === Kind.wide;

const maySplit = (text: string, start: number, blank: number, end: number): boolean =>
  mayBeOneOf(SPLIT, text, start, end, blank);

const mayGlue = (unit: number): boolean => isUpper(unit) || CLOSES.has(unit);

const CLOSES = new Set([...'"\u201d)]'].map((sign) => sign.charCodeAt(0)));

const placesInWords = oncePerWords((_, asItStands: string) => rawPlaces(asItStands));

/** The places of a field's or section's body, as offsets of it. */
export const placesOf = oncePerNode(({ body }: Field | Section, reading: Reading) =>
  placesInWords(wordsOf(reading.logical(body).text), reading.text.slice(body.start, body.end)),
);
