/**
 * The source of a pattern for fixed words as extraction leaves them: a blank may split a word or be lost between two.
 * Deterministic at every unit, so it cannot backtrack.
 */
export const looseWords = (words: string): string =>
  [...words.replaceAll(/\s+/g, '')].map((letter) => letter.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join(' ?');
