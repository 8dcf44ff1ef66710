/**
 * The words without case, blanks, line ends and punctuation: what stays the same when a letter is extracted, wrapped
 * or spaced another way.
 */
export const normalizedWords = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** A 64-bit hash as 16 hexadecimal digits; two lanes of FNV-1a over the UTF-16 units, mixed at the end. */
export function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
  }
  low = Math.imul(low ^ (high >>> 15), 0xc2b2ae35);
  high = Math.imul(high ^ (low >>> 13), 0x27d4eb2f);
  return hex(high ^ (low >>> 16)) + hex(low);
}

/**
 * Makes the fingerprints of one document's findings, in their order: the hash, and a running number for findings whose
 * hash is the same.
 */
export function runningNumbers(): (hash: string) => string {
  const seen = new Map<string, number>();
  return (hash) => {
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return count === 1 ? hash : `${hash}-${count}`;
  };
}

const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, '0');
