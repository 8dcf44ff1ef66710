import { digitsEnd } from '../../text/tokens.ts';

/** Number words up to ninety-nine, and the sources of patterns for numbers. */

const ONES = 'one two three four five six seven eight nine'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** The words that end a number in words. */
export const numberWords: readonly string[] = [...TENS, ...TEENS, ...ONES];

const values = new Map([
  ...ONES.map((word, n) => [word, n + 1] as const),
  ...TEENS.map((word, n) => [word, n + 10] as const),
  ...TENS.flatMap((ten, t) => [
    [ten, 20 + 10 * t] as const,
    ...ONES.map((one, n) => [ten + one, 21 + 10 * t + n] as const),
  ]),
  ['zero', 0] as const,
  ['once', 1] as const,
  ['twice', 2] as const,
  ['thrice', 3] as const,
]);

/** A number in words: "six", "twenty-four". Longer words first, so that "sixteen" is not read as "six". */
export const NUMBER_WORDS = `(?:(?:${TENS.join('|')})(?:[- ](?:${ONES.join('|')}))?|${TEENS.join('|')}|${ONES.join('|')})`;

/** A number in digits: "12", "7.5", ".5", "1,500". */
export const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d{1,6}(?:\.\d{1,4})?|\.\d{1,4})`;

/** A number with the same number again in brackets: "six (6)", "12 (twelve)", "six [6]". */
export const NUMBER = `(?:${DIGITS}|${NUMBER_WORDS})(?: ?[([](?:#?\\d{1,3}|${NUMBER_WORDS})[)\\]])?`;

/** The value of a number as one of the patterns above finds it, or of "once", "twice"; NaN for other words. */
export function numberOf(words: string): number {
  if (digitsEnd(words, 0) === words.length) return words === '' ? Number.NaN : Number(words);
  const bare = words
    .replace(/ ?[([].*$/, '')
    .toLowerCase()
    .trim();
  if (/^[\d.,]/.test(bare)) return Number(bare.replaceAll(',', ''));
  return values.get(bare.replace(/[- ]/g, '')) ?? Number.NaN;
}
