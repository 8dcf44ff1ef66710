import type { Bound, Figure, PageRange, Pages, StatedOtherwise, Unit } from '../../guidelines/catalog/types.ts';

/** Figures and pages as words. */

const singular: Readonly<Record<Unit, string>> = {
  days: 'day',
  weeks: 'week',
  months: 'month',
  years: 'year',
  hours: 'hour',
  visits: 'visit',
  tests: 'test',
  procedures: 'procedure',
  injections: 'injection',
  levels: 'level',
  findings: 'finding',
  percent: 'percent',
  milligrams: 'milligram',
  milliliters: 'milliliter',
};
const perWords: Readonly<Record<NonNullable<Figure['per']>, string>> = {
  day: 'a day',
  week: 'a week',
  month: 'a month',
  year: 'a year',
  session: 'a session',
  'region-year': 'a region and year',
  joint: 'a joint',
};

/** The numbers of a bound: "4-6", "at least 3", "at most 4". */
export function numbersOf({ min, max }: Pick<Bound, 'min' | 'max'>): string {
  if (min !== undefined && max !== undefined) return min === max ? `${min}` : `${min}-${max}`;
  if (min !== undefined) return `at least ${min}`;
  return max === undefined ? '' : `at most ${max}`;
}

/** A bound with its unit: "4-6 weeks", "at least 80 percent". */
export const boundInWords = (bound: Bound): string => `${numbersOf(bound)} ${unitOf(bound)}`.trim();

const unitOf = ({ min, max, unit }: Bound): string => ((max ?? min) === 1 ? singular[unit] : unit);

/** A figure with what it is counted per and within: "at most 4 procedures a year", "8-10 visits in 4 weeks". */
export function figureInWords(figure: Figure): string {
  const { per, over } = figure;
  const counted = boundInWords(figure) + (per ? ` ${perWords[per]}` : '');
  return over ? `${counted} in ${numbersOf(over).replace('at most ', '')} ${unitOf(over)}` : counted;
}

/** A value that is stated instead, without the unit where that is the figure's own. */
export function otherwiseInWords(other: StatedOtherwise, figure: Figure | undefined): string {
  return figure && figure.unit === other.unit ? numbersOf(other) : boundInWords(other);
}

/** A measure of the catalog as words: "conservative-care" is "conservative care". */
export const measureInWords = (figure: Figure): string =>
  figure.measure.replaceAll('-', ' ') + (figure.for ? `, ${figure.for}` : '');

/** "63-66, 90". */
export const rangesInWords = (ranges: readonly PageRange[]): string =>
  ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');

/** "page 122", "pages 63-66". */
export const pagesInWords = ({ ranges }: Pages): string =>
  `${ranges.length === 1 && ranges[0].from === ranges[0].to ? 'page' : 'pages'} ${rangesInWords(ranges)}`;

/** True where all of one range of pages lies in a stretch of others. */
export const pagesHold = (ranges: readonly PageRange[], { from, to }: PageRange): boolean =>
  ranges.some((range) => range.from <= from && to <= range.to);

const CITED_PAGES = /^(\d{1,4})(?:\s?[-\u2013]\s?(\d{1,4}))?$/;

/** A page or range as letters write it ("195-7" ends on page 197); `undefined` for other words. */
export function readCitedPages(words: string): PageRange | undefined {
  const match = CITED_PAGES.exec(words.trim());
  if (!match) return undefined;
  const [, first, last = first] = match;
  const short = last.length < first.length && Number(last) < Number(first);
  const end = short ? first.slice(0, first.length - last.length) + last : last;
  return Number(end) < Number(first) ? undefined : { from: Number(first), to: Number(end) };
}
