/** A place in a document, as editors count: 0-based line and UTF-16 character. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

const isBefore = (one: Place, other: Place): boolean =>
  one.line < other.line || (one.line === other.line && one.character < other.character);

const compare = (one: Place, other: Place): number => (isBefore(one, other) ? -1 : isBefore(other, one) ? 1 : 0);

/** The letter that a place is in: the last one that starts at it or before it, else the first. */
export const letterAt = <T extends { readonly range: { readonly start: Place } }>(
  letters: readonly T[],
  at: Place,
): T | undefined => letters.findLast(({ range }) => !isBefore(at, range.start)) ?? letters.at(0);

/** The next of some places behind `at`, or the one before it; round from the last to the first. */
export function nextPlace(places: readonly Place[], at: Place, forward: boolean): Place | undefined {
  const sorted = [...places].sort(compare);
  return forward
    ? (sorted.find((place) => isBefore(at, place)) ?? sorted.at(0))
    : (sorted.findLast((place) => isBefore(place, at)) ?? sorted.at(-1));
}

/** How many of some places there are, each counted once, and which of them `at` is, from 1. */
export function countOf(places: readonly Place[], at: Place): { readonly number: number; readonly count: number } {
  const sorted = [...places].sort(compare).filter((place, n, all) => n === 0 || isBefore(all[n - 1], place));
  return { number: sorted.findIndex((place) => compare(place, at) === 0) + 1, count: sorted.length };
}

/** True where `at` lies in the range or at its end. */
export const holds = (range: { readonly start: Place; readonly end: Place }, at: Place): boolean =>
  !isBefore(at, range.start) && !isBefore(range.end, at);
