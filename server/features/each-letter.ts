import type { Position, Range } from 'vscode-languageserver-types';
import type { LetterBlock } from '../letter/blocks.ts';
import type { LetterAlone, Reading } from '../reading.ts';

/**
 * Makes something of each letter alone, positions counted from the letter's start, once for as long as the letter stays
 * as it is: an edit in one letter of many costs that letter.
 */
export function onceForEachLetter<T>(make: (reading: Reading) => T): (letter: LetterAlone) => T {
  const kept = new WeakMap<LetterBlock, { readonly made: T }>();
  return ({ block, read }) => {
    const known = kept.get(block) ?? { made: make(read()) };
    kept.set(block, known);
    return known.made;
  };
}

/** The document's position of a letter's own first unit. */
export const originOf = ({ lines }: Reading, { start }: LetterAlone): Position => lines.positionAt(start);

/** A letter's own position in the document, where the letter starts at `origin`. */
export const placedAt = (origin: Position, { line, character }: Position): Position => ({
  line: origin.line + line,
  character: line === 0 ? origin.character + character : character,
});

/** A letter's own range in the document, where the letter starts at `origin`. */
export const placedRange = (origin: Position, { start, end }: Range): Range => ({
  start: placedAt(origin, start),
  end: placedAt(origin, end),
});
