/** First letter, last letter and length of some words: few other words have one of these shapes too. */
export type WordShapes = Uint32Array;

const LONGEST = 32;

/** The shapes of words of up to 32 UTF-16 units. */
export function shapesOf(words: Iterable<string>): WordShapes {
  const shapes = new Uint32Array(LONGEST * 32);
  for (const word of words)
    shapes[place(word.charCodeAt(0), word.length)] |= 1 << (word.charCodeAt(word.length - 1) & 31);
  return shapes;
}

/** True where one of the words, in any case, has this length, first and last unit. Some others have them by chance. */
export const hasShape = (shapes: WordShapes, first: number, last: number, length: number): boolean =>
  length < LONGEST && (shapes[place(first, length)] & (1 << (last & 31))) !== 0;

const place = (first: number, length: number): number => length * 32 + (first & 31);
