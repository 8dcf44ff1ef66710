/** Draws that are the same in every run, and sentences made by them. */
export interface Dice {
  /** A whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** True in that share of all cases. */
  readonly chance: (share: number) => boolean;
  /** So many different ones of a list, in any order. */
  readonly some: <T>(list: readonly T[], count: number) => T[];
}

/** Dice for one letter: two seeds that differ by one give letters that have nothing to do with each other. */
export function createDice(seed: number): Dice {
  let state = (seed + 1) * 0x9e3779b1;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  const some = <T>(list: readonly T[], count: number): T[] => {
    const rest = [...list];
    return Array.from({ length: Math.min(count, list.length) }, () => rest.splice(below(rest.length), 1)[0]);
  };
  return {
    below,
    pick: (list) => list[below(list.length)],
    chance: (share) => below(1000) < share * 1000,
    some,
  };
}

/** What a template may name in braces; a function draws anew each time. */
export type Words = Readonly<Record<string, string | (() => string)>>;

/**
 * A sentence from its template: `<a|b|c>` is one of the three, `{side}` what the letter has under that name. Words may
 * hold braces themselves. A name that is not there is a mistake in a template.
 */
export function say(template: string, words: Words, dice: Dice): string {
  const chosen = template.replace(/<([^<>]*)>/g, (_, ways: string) => dice.pick(ways.split('|')));
  const said = chosen.replace(/\{(\w+)\}/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined) throw new Error(`"${template}" names {${name}}, which no letter has.`);
    return typeof word === 'string' ? word : word();
  });
  return said.includes('{') ? say(said, words, dice) : said;
}

/** The first letter of a sentence as a capital. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
