/** The length of some words with their first and last two letters: few other words have these. */
export interface WordShapes {
  readonly ends: Uint32Array;
  readonly nextToEnds: Uint32Array;
}

const LONGEST = 32;

/** The shapes of words of 2 to 31 UTF-16 units. */
export function shapesOf(words: Iterable<string>): WordShapes {
  const shapes = { ends: new Uint32Array(LONGEST * 32), nextToEnds: new Uint32Array(LONGEST * 32) };
  for (const word of words) {
    const unit = (at: number) => word.charCodeAt(at) & 31;
    shapes.ends[word.length * 32 + unit(0)] |= 1 << unit(word.length - 1);
    shapes.nextToEnds[word.length * 32 + unit(1)] |= 1 << unit(word.length - 2);
  }
  return shapes;
}

/**
 * True where the word of a text from `start` to `end` may be one of those of the shapes, in any case; with `blank`, where
 * it may be without the unit there. What is none of them passes now and then, what is one always.
 */
export function mayBeOneOf(shapes: WordShapes, text: string, start: number, end: number, blank = -1): boolean {
  const length = end - start - (blank < 0 ? 0 : 1);
  if (length >= LONGEST) return false;
  const last = text.charCodeAt(end - 1) & 31;
  if ((shapes.ends[length * 32 + (text.charCodeAt(start) & 31)] & (1 << last)) === 0) return false;
  const second = text.charCodeAt(start + 1 === blank ? start + 2 : start + 1) & 31;
  const lastButOne = text.charCodeAt(end - 2 === blank ? end - 3 : end - 2) & 31;
  return (shapes.nextToEnds[length * 32 + second] & (1 << lastButOne)) !== 0;
}
