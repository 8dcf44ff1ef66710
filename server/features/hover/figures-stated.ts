import type { Bound, Unit } from '../../guidelines/catalog/types.ts';

/** A value that a letter states: the words, and the bound that they set. */
export interface StatedValue {
  readonly words: string;
  /** Where it stands in the words handed in, as UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  readonly min: number;
  readonly max: number;
}

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const NUMBER = `(\\d{1,4}(?:\\.\\d)?|${NUMBERS.join('|')})`;
const BETWEEN = '(?:\\s*(?:-|\u2013|to|or|and)\\s*|\\s+or more\\s+)';
const unitWords: Readonly<Record<Unit, string>> = {
  days: 'days?',
  weeks: 'weeks?|wks?',
  months: 'months?',
  years: 'years?',
  hours: 'hours?|hrs?',
  visits: 'visits?|sessions?|treatments?',
  tests: 'tests?|screens?|times',
  procedures: 'procedures?|blocks?|injections?|sets?|times',
  injections: 'injections?|blocks?',
  levels: 'levels?|joints?',
  findings: 'findings?|signs?|maneuvers?|tests?',
  percent: '%|percent',
  milligrams: 'mg|milligrams?',
  milliliters: 'ml|cc|milliliters?',
};
const patterns = new Map<Unit, RegExp>();

/** The values of a unit that stand in the words, in order: "4 to 6 weeks", "three or more positive exam findings". */
export function valuesStated(words: string, unit: Unit): StatedValue[] {
  const pattern = patterns.get(unit) ?? patternOf(unit);
  patterns.set(unit, pattern);
  return [...words.matchAll(pattern)].map((match) => {
    const min = numberOf(match[1]);
    const max = match[2] === undefined ? min : numberOf(match[2]);
    const place = { start: match.index, end: match.index + match[0].length };
    return { ...place, words: match[0].replace(/\s+/g, ' '), min: Math.min(min, max), max: Math.max(min, max) };
  });
}

/** True where a stated value is that of the bound. */
export const isSameValue = (stated: StatedValue, { min, max }: Pick<Bound, 'min' | 'max'>): boolean =>
  stated.min === (min ?? max) && stated.max === (max ?? min);

/** Up to three words may stand between a number and its unit. */
const patternOf = (unit: Unit): RegExp =>
  new RegExp(
    `(?<![\\w.])${NUMBER}(?:${BETWEEN}${NUMBER})?(?: or more)?(?:[\\s-]+(?!(?:and|or|to)\\b)[a-z]{3,14}){0,3}?[\\s-]*(?:${unitWords[unit]})(?![a-z])`,
    'gi',
  );

function numberOf(words: string): number {
  const named = NUMBERS.indexOf(words.toLowerCase());
  return named < 0 ? Number(words) : named + 1;
}
