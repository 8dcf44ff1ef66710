import type { Factors, QuantityUnit } from '../mentions.ts';
import { matchAt } from './found.ts';
import { NUMBER } from './numbers.ts';
import { periodOf, type Range, type ReadQuantity, rangeOf } from './read-quantity.ts';
import { unitOf } from './units.ts';

const TO = '(?: ?(?:-|–|—) ?| to | or )';
const WEEK = '(?:a |per |each |every |/ ?)?(week|wk|weekly|month|monthly|day|daily)';
/** "2 times a week", "2-3 visits per week", "twice weekly", "3x/wk", "1-2 x week". */
const RATE = new RegExp(
  `(?:(${NUMBER})(?:${TO}(${NUMBER}))?(?: ?(x|times?|visits?|sessions?|treatments?|days?|hours?|hrs?))?|(once|twice|thrice)(?:${TO}(twice|thrice))?)[ -]?/? ?${WEEK}s?\\b`,
  'iy',
);
/** "for 4 weeks", "x 4-6 wks", "times six weeks", "over 4 weeks". */
const STRETCH = new RegExp(
  `(?:,? ?(?:for(?: a total of| the next| up to| another| an additional)?|x|×|times|over(?: the next)?|during)|,) ?(?:the next )?(${NUMBER})(?:${TO}(${NUMBER}))?[ -]?(weeks?|wks?|months?|mos?)\\b(?! (?:after|ago|post|from|before|later|prior|out|of age))`,
  'iy',
);
/** `2x6`, "3 x 4 weeks": times a week, and weeks. */
const PRODUCT =
  /(\d{1,2})(?:-(\d{1,2}))? ?[x×] ?(\d{1,2})(?:-(\d{1,2}))?(?![\w/%.-]*\d)(?: ?-?(weeks?|wks?|months?|mos?)\b|(?!\w|[.,]\d| ?[x×"” -]*(?:\d|cm|mm|inch|in\b|feet|ft|foot|reps?|sets?|repetitions|gauze|pads?|mg|ml|daily|day|per|minutes?|hours?|years?|levels?)|["”]))/iy;

/** A number of visits, days or hours from how often and how long: "2 times a week for 4 weeks", `2x4`. */
export function readRate(text: string, at: number): ReadQuantity | undefined {
  return productAt(text, at) ?? rateAt(text, at);
}

function productAt(text: string, at: number): ReadQuantity | undefined {
  const match = matchAt(PRODUCT, text, at);
  if (!match) return undefined;
  const times = rangeOf(match[1], match[2]);
  const periods = rangeOf(match[3], match[4]);
  if (!times || !periods || times.value === 0 || periods.value === 0) return undefined;
  const period = match[5] ? periodOf(match[5]) : undefined;
  return product(
    at + match[0].length,
    'visits',
    times,
    periods,
    period === 'month' || period === 'week' ? period : undefined,
  );
}

function rateAt(text: string, at: number): ReadQuantity | undefined {
  const match = matchAt(RATE, text, at);
  if (!match) return undefined;
  const times = rangeOf(match[1] ?? match[4], match[2] ?? match[5]);
  const period = periodOf(match[6]);
  const end = at + match[0].length;
  const counted = match[4] ? 'x' : match[3];
  if (!times || !isRate(match, counted)) return undefined;
  const unit = unitCounted(counted);
  const stretch = matchAt(STRETCH, text, end);
  const periods = stretch && rangeOf(stretch[1], stretch[2]);
  if (!stretch || !periods || (period !== 'week' && period !== 'month')) return { end, ...times, unit, per: period };
  const periodUnit = periodOf(stretch[3]);
  if (periodUnit !== period) return { end, ...times, unit, per: period };
  return product(end + stretch[0].length, unit === 'times' ? 'visits' : unit, times, periods, period);
}

/** "6 week" and "30-day" are stretches of time; a rate has a word or a stroke between number and period. */
function isRate(match: RegExpExecArray, counted: string | undefined): boolean {
  if (counted) return true;
  const words = match[0].slice((match[1]?.length ?? 0) + (match[2]?.length ?? 0));
  return /\b(?:a|per|each|every|weekly|monthly|daily)\b|\//i.test(words);
}

function unitCounted(word: string | undefined): QuantityUnit {
  if (word === undefined || /^(?:x|times?)$/i.test(word)) return 'times';
  return unitOf(word) ?? 'times';
}

function product(end: number, unit: QuantityUnit, times: Range, periods: Range, per?: Factors['per']): ReadQuantity {
  const max = times.max !== undefined || periods.max !== undefined;
  return {
    end,
    value: times.value * periods.value,
    ...(max && { max: (times.max ?? times.value) * (periods.max ?? periods.value) }),
    unit,
    factors: {
      times: times.value,
      ...(times.max !== undefined && { timesMax: times.max }),
      ...(per && { per }),
      periods: periods.value,
      ...(periods.max !== undefined && { periodsMax: periods.max }),
    },
  };
}
