import { oncePerWords } from '../../text/words.ts';

/** The words of a text in small letters, each with the next one; the measure of how alike two texts are. */
export interface WordBag {
  readonly words: readonly string[];
  readonly distinct: ReadonlySet<string>;
}

/** The words of a text, without case, punctuation and blanks. */
export const wordBag = oncePerWords((text): WordBag => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return { words, distinct: new Set(words) };
});

/**
 * How alike two texts are, from 0 to 1: the share of pairs of neighbouring words that both have (Dice), when the words of
 * `masked` are left out of both.
 */
export function likeness(a: WordBag, b: WordBag, masked: ReadonlySet<string>): number {
  const left = pairs(a, masked);
  const right = pairs(b, masked);
  const total = left.length + right.length;
  if (total === 0) return 0;
  const counts = new Map<string, number>();
  for (const pair of left) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of right) {
    const count = counts.get(pair) ?? 0;
    if (count > 0) {
      shared++;
      counts.set(pair, count - 1);
    }
  }
  return (2 * shared) / total;
}

/**
 * False where two texts surely are less alike than `least`: each word that only one of them has begins a pair that only
 * that one has.
 */
export function maybeAlike(a: WordBag, b: WordBag, masked: ReadonlySet<string>, least: number): boolean {
  let spare = (1 - least) * (a.words.length + b.words.length);
  for (const [one, other] of [
    [a, b],
    [b, a],
  ])
    for (const word of one.distinct) if (!other.distinct.has(word) && !masked.has(word) && --spare < 0) return false;
  return true;
}

function pairs({ words }: WordBag, masked: ReadonlySet<string>): string[] {
  const kept = words.filter((word) => !masked.has(word));
  return kept.map((word, n) => `${word} ${kept[n + 1] ?? ''}`);
}
