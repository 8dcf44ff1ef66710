/** The words of a text in small letters, each with the next one; the measure of how alike two texts are. */
export interface WordBag {
  readonly words: readonly string[];
}

/** The words of a text, without case, punctuation and blanks. */
export const wordBag = (text: string): WordBag => ({ words: text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [] });

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

function pairs({ words }: WordBag, masked: ReadonlySet<string>): string[] {
  const kept = words.filter((word) => !masked.has(word));
  return kept.map((word, n) => `${word} ${kept[n + 1] ?? ''}`);
}
