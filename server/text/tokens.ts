import { isDigit } from './characters.ts';
import { firstThat } from './search.ts';

/**
 * The runs of letters and the runs of digits (ASCII both) of a text, in order, each with a key of its small letters. All
 * numbers have one key. Readers that look for certain words ask the keys instead of scanning the text themselves.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  /** Offsets of the text (UTF-16). */
  readonly starts: Int32Array;
  readonly keys: Uint16Array;
}

const NUMBER = 0;

let starts = new Int32Array(4096);
let keys = new Uint16Array(4096);

/** Reads the tokens of a text, or of the stretch of it from `from` to `to`, in one pass. */
export function readTokens(text: string, from = 0, to: number = text.length): Tokens {
  let count = 0;
  for (let at = from; at < to; ) {
    const unit = text.charCodeAt(at);
    const start = at++;
    let key = NUMBER;
    if (isAsciiLetter(unit)) {
      key = nextKey(key, unit);
      for (; at < to; at++) {
        const next = text.charCodeAt(at);
        if (!isAsciiLetter(next)) break;
        key = nextKey(key, next);
      }
      key = wordKey(key);
    } else if (!isDigit(unit)) continue;
    else while (at < to && isDigit(text.charCodeAt(at))) at++;
    if (count === starts.length) grow();
    starts[count] = start;
    keys[count++] = key;
  }
  return { text, count, starts: starts.slice(0, count), keys: keys.slice(0, count) };
}

function grow(): void {
  const [wider, longer] = [new Int32Array(2 * starts.length), new Uint16Array(2 * keys.length)];
  wider.set(starts);
  longer.set(keys);
  starts = wider;
  keys = longer;
}

const isAsciiLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;

const nextKey = (key: number, unit: number): number => (Math.imul(key, 31) + (unit | 32)) | 0;

/** A key of 16 bits, never that of numbers. */
const wordKey = (key: number): number => (key ^ (key >>> 16)) & 0xffff || 1;

/** The keys of some words: a few other words may share them, so what is found by them is looked at again. */
export type TokenSet = Uint32Array;

/** The keys that the first runs of some words have; a run of digits stands for every number. */
export function tokenSet(words: Iterable<string>): TokenSet {
  const set = new Uint32Array(0x10000 >> 5);
  for (const word of words) {
    const key = firstKey(word);
    if (key !== undefined) set[key >> 5] |= 1 << (key & 31);
  }
  return set;
}

function firstKey(word: string): number | undefined {
  let at = 0;
  while (at < word.length && !isAsciiLetter(word.charCodeAt(at)) && !isDigit(word.charCodeAt(at))) at++;
  if (at === word.length) return undefined;
  let key = NUMBER;
  if (isDigit(word.charCodeAt(at))) return key;
  for (; isAsciiLetter(word.charCodeAt(at)); at++) key = nextKey(key, word.charCodeAt(at));
  return wordKey(key);
}

const has = (set: TokenSet, key: number): boolean => (set[key >> 5] & (1 << (key & 31))) !== 0;

/** Index of the first token from `n` on whose key the set has, or the number of tokens. */
export function nextIn(set: TokenSet, { keys, count }: Tokens, n: number): number {
  let k = n;
  while (k < count && !has(set, keys[k])) k++;
  return k;
}

/** True where one of the tokens from `n` to `end` (half open) is a number of four digits or more, as a year is. */
export function hasLongNumber({ text, keys, starts, count }: Tokens, n: number, end: number): boolean {
  for (let k = n; k < end && k < count; k++)
    if (keys[k] === NUMBER && digitsEnd(text, starts[k]) - starts[k] >= 4) return true;
  return false;
}

/** The end of the digits from an offset on. */
export function digitsEnd(text: string, offset: number): number {
  let at = offset;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** True where the stretch of the text from `start` to `end` has a token of the set. */
export function hasToken(set: TokenSet, { keys, starts, count }: Tokens, start: number, end: number): boolean {
  for (let n = firstThat(count, (k) => starts[k] >= start); n < count && starts[n] < end; n++)
    if (has(set, keys[n])) return true;
  return false;
}
