import { isLower, isUpper, isWordUnit } from '../../text/characters.ts';
import { lineBefore, type Place } from './place.ts';

/** What stands before the cursor in prose. */
export interface Typed {
  /** The letters of the word that is being typed; empty where none is. */
  readonly word: string;
  /** Where it starts (UTF-16 offset). */
  readonly start: number;
  /** True where a sentence starts with it. */
  readonly opens: boolean;
}

/** No word is longer. */
const LONGEST = 60;
const WORD = /(?:^|[^\p{L}\p{N}'\u2019-])(\p{L}[\p{L}'\u2019-]*)$/u;

/** The word at the cursor; `undefined` in the middle of one, and behind digits and marks that no word goes on from. */
export function typedWord(place: Place): Typed | undefined {
  const { reading, offset } = place;
  if (isWordUnit(reading.text.charCodeAt(offset))) return undefined;
  const before = lineBefore(place).slice(-LONGEST);
  if (before !== '' && isWordUnit(before.charCodeAt(before.length - 1))) {
    const word = WORD.exec(before)?.[1];
    if (word === undefined || word.length >= LONGEST) return undefined;
    const start = offset - word.length;
    return { word, start, opens: opensSentence(reading.text, start) };
  }
  if (before !== '' && !/[\s("\u201c:]$/.test(before)) return undefined;
  return { word: '', start: offset, opens: opensSentence(reading.text, offset) };
}

/** True at a text's start, and behind a period, a colon, an opening quote, a scaffold or a blank line. */
function opensSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST), start).trimEnd();
  return (
    before === '' ||
    /[.?!:]["')\]\u201d]*$|\]\]$|["\u201c]$/.test(before) ||
    /\n\s*\n\s*$/.test(text.slice(Math.max(0, start - 8), start))
  );
}

/** True for two or more capitals, as abbreviations have them. */
export const isCapitals = (word: string): boolean =>
  word.length > 1 && word === word.toUpperCase() && !/[^A-Z]/.test(word);

/** True for a word of small letters, or one with a first capital. */
export const isWordLike = (word: string): boolean =>
  word.length > 1 && [...word.slice(1)].every((unit) => !isUpper(unit.charCodeAt(0))) && isLower(word.charCodeAt(1));
