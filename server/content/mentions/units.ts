import type { QuantityUnit } from '../mentions.ts';

/** Words of units as sources of patterns; the first that fits a word gives its unit. */
const words: readonly (readonly [QuantityUnit, string])[] = [
  ['percent', '%|percent'],
  ['milligrams', 'mgs?|milligrams?'],
  ['micrograms', 'mcgs?|ug|µg|μg|micrograms?'],
  ['grams', 'gms?|grams?|g'],
  ['milliliters', 'mls?|cc|milliliters?'],
  ['milliequivalents', 'meq'],
  ['centimeters', 'cms?|centimeters?'],
  ['minutes', 'minutes?|mins?'],
  ['hours', 'hours?|hrs?'],
  ['days', 'days?'],
  ['weeks', 'weeks?|wks?'],
  ['months', 'months?|mos?'],
  ['years', 'years?|yrs?'],
  ['visits', 'visits?|sessions?|treatments?|appointments?|encounters?'],
  ['injections', 'injections?|blocks?|shots?|esis?'],
  ['refills', 're-?fills?'],
  ['tablets', 'tablets?|tabs?|capsules?|caps?|pills?'],
  ['procedures', 'procedures?'],
  ['tests', 'tests?'],
  ['levels', 'levels?'],
  ['findings', 'findings?'],
  ['times', 'times'],
  ['units', 'units?|patch(?:es)?|bottles?|tubes?|boxes'],
];

const source = (units: readonly QuantityUnit[]): string =>
  words.flatMap(([unit, forms]) => (units.includes(unit) ? [forms] : [])).join('|');

/** The words of some units, written out: a question mark leaves out the letter or bracket before it. */
export function wordsOfUnits(source: string): string[] {
  const optional = /\(\?:(\w+)\)\?|(\w|-)\?/;
  const written = (form: string): string[] => {
    const match = optional.exec(form);
    if (!match) return [form];
    const [before, after] = [form.slice(0, match.index), form.slice(match.index + match[0].length)];
    return [...written(before + after), ...written(before + (match[1] ?? match[2]) + after)];
  };
  return source.split('|').flatMap(written);
}

/** The unit that a word means; `undefined` for other words. */
export const unitOf = (word: string): QuantityUnit | undefined => units.get(word.toLowerCase());

const units = new Map(
  words.flatMap(([unit, forms]) => wordsOfUnits(forms).map((form) => [form, unit] as const)).reverse(),
);

/** The source of a pattern for units of measure, right after their number. */
export const MEASURES = source([
  'percent',
  'milligrams',
  'micrograms',
  'grams',
  'milliliters',
  'milliequivalents',
  'centimeters',
]);

/** The source of a pattern for units of a drug's strength. */
export const STRENGTHS = source(['milligrams', 'micrograms', 'grams', 'milliliters', 'milliequivalents', 'percent']);

/** The source of a pattern for stretches of time. */
export const TIMES = source(['minutes', 'hours', 'days', 'weeks', 'months', 'years']);

/** The source of a pattern for what is counted; other words may stand before it ("two epidural injections"). */
export const COUNTED = source([
  'visits',
  'injections',
  'refills',
  'tablets',
  'procedures',
  'tests',
  'levels',
  'findings',
  'units',
]);
