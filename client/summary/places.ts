import type { LetterSummary } from '../../server/requests.ts';

interface Place {
  readonly line: number;
  readonly character: number;
}

const isBefore = (a: Place, b: Place): boolean => a.line < b.line || (a.line === b.line && a.character < b.character);

const holds = ({ start, end }: { readonly start: Place; readonly end: Place }, place: Place): boolean =>
  !isBefore(place, start) && !isBefore(end, place);

/** The number of the item at a place, counted from 0. */
export function itemAt({ letter }: LetterSummary, place: Place): number | undefined {
  const index = letter?.overview.items.findIndex(({ range }) => holds(range, place)) ?? -1;
  return index < 0 ? undefined : index;
}

/** True where a file of several letters may have another letter at the place than the one that is summed up. */
export const lettersDiffer = ({ letters, letter }: LetterSummary, place: Place): boolean =>
  letters.length > 1 && letter !== undefined && !holds(letter.overview.range, place);
