import { isDigit, isLetter, isPatternWord, isWordUnit } from '../../text/characters.ts';
import { isoDate, monthOf } from '../../text/dates.ts';
import { digitsEnd, hasLongNumber, nextIn, type Tokens, tokenSet } from '../../text/tokens.ts';
import type { DateMention } from '../mentions.ts';
import { matchAt } from './found.ts';

const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec';
const MONTH = `(?:${MONTHS})`;
/** The words before a year that stands alone. */
const LEADS = 'in|since|during|until|till|before|after|early|late|mid|around|circa|year|from';
const YEAR = '(?:19|20)\\d\\d';
const TH = '(?: ?(?:st|nd|rd|th))?';

/** Every word that a date can start with: a month's name, or the words before a year that stands alone. */
const STARTS = new RegExp(`(?<![\\w.])${MONTH}\\b|\\b(?:${LEADS})(?=[ -])`, 'iy');
const STARTING = tokenSet(['1', ...MONTHS.split('|'), ...LEADS.split('|')]);
const MONTH_DAY_YEAR = new RegExp(`(${MONTH})\\.? ?(\\d{1,2})${TH}(?: ?, ?| )(\\d{4})(?![\\w/]|-\\d)`, 'iy');
const MONTH_YEAR = new RegExp(`(${MONTH})\\.?(?: ?, ?| of | )(${YEAR})(?![\\w/]|-\\d)`, 'iy');
const DAY_MONTH_YEAR = new RegExp(`(\\d{1,2})${TH} (?:day of |of )?(${MONTH})\\.?(?: ?, ?| )(\\d{4})(?![\\w/])`, 'iy');
const YEAR_ALONE = new RegExp(
  `(?:${LEADS})[ -](?:(?:the|year|about|approximately|around|early|late|mid|spring|summer|fall|winter|end|beginning|of)[ -]){0,3}(${YEAR})(?![\\w/]|[.,-]\\d)`,
  'iy',
);
const NEXT_YEAR = new RegExp(`(?:, and |, or | and | or | to | through |, | ?- ?|/)(${YEAR})(?![\\w/]|[.,-]\\d)`, 'iy');
/** What makes of a number after "in" or "from" no year. */
const NO_YEAR =
  /(?: ?%| (?:mg|mcg|ml|grams?|calories|feet|steps|hours|patients|subjects|participants|people|cases|guidelines?|edition|version|acoem|mtus|odg)\b)/iy;
/** What makes of a run of numbers no date, right after it. */
const UNIT_AFTER =
  /(?: ?%| ?°|[- ]?(?:mgs?|mcg|ug|gm?|grams?|ml|cc|meq|cm|mm|kg|lbs?|pounds?|percent|degrees?|weeks?|wks?|days?|months?|visits?|sessions?|times|reps?|repetitions|sets|inch(?:es)?|feet|hours?|hrs?|minutes?|mins?|units?|tablets?|levels?)\b)/iy;

/** No date has more tokens before its year: "the 5th day of March 2015". */
const YEAR_WITHIN = 6;

/** Reads the dates of a text in one pass. A run of numbers with anything of a number beside it is none. */
export function readDates(tokens: Tokens): DateMention[] {
  const dates: DateMention[] = [];
  const { text, starts, count } = tokens;
  let end = 0;
  for (let n = nextIn(STARTING, tokens, 0); n < count; n = nextIn(STARTING, tokens, n + 1)) {
    const at = starts[n];
    const isNumber = isDigit(text.charCodeAt(at));
    const named = at >= end && hasLongNumber(tokens, n + 1, n + YEAR_WITHIN);
    if (at < end || !(isNumber ? isApart(text, at) : named && matchAt(STARTS, text, at))) continue;
    end =
      (named ? (isNumber ? dayFirst(text, at, dates) : monthFirst(text, at, dates)) : undefined) ??
      (isNumber ? readRun(text, at, dates) : yearAlone(text, at, dates));
  }
  return dates;
}

/** True where nothing goes on from the left to a number. */
const isApart = (text: string, at: number): boolean => text[at - 1] !== '.' && !isPatternWord(text.charCodeAt(at - 1));

function monthFirst(text: string, at: number, dates: DateMention[]): number | undefined {
  const full = matchAt(MONTH_DAY_YEAR, text, at);
  if (full) return add(dates, at, at + full[0].length, ofDay(full[3], monthOf(full[1]), full[2]));
  const month = matchAt(MONTH_YEAR, text, at);
  if (!month) return undefined;
  return add(dates, at, at + month[0].length, ofMonth(Number(month[2]), monthOf(month[1])));
}

function dayFirst(text: string, at: number, dates: DateMention[]): number | undefined {
  const full = matchAt(DAY_MONTH_YEAR, text, at);
  if (!full || isAttached(text, at)) return undefined;
  return add(dates, at, at + full[0].length, ofDay(full[3], monthOf(full[2]), full[1]));
}

/** "in 2010 and 2013": the words before a year make it a date, and those joined to it are dates too. */
function yearAlone(text: string, at: number, dates: DateMention[]): number {
  const first = matchAt(YEAR_ALONE, text, at);
  if (!first) return 0;
  let end = at + first[0].length;
  let year = first[1];
  const found: (readonly [number, string])[] = [];
  while (true) {
    found.push([end - 4, year]);
    const next = matchAt(NEXT_YEAR, text, end);
    if (!next) break;
    end += next[0].length;
    year = next[1];
  }
  if (matchAt(NO_YEAR, text, end)) return 0;
  for (const [start, words] of found) add(dates, start, start + 4, { precision: 'year', iso: words, shortYear: false });
  return end;
}

/** A number of a run such as `08-13-2015` with what parts it from the one before. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly before: string;
}

function readRun(text: string, at: number, dates: DateMention[]): number {
  const parts = readParts(text, at);
  const end = parts[parts.length - 1].end;
  const days = parts.length % 3 === 0 ? inThrees(parts).map((three) => dayOf(text, three)) : [];
  const month = parts.length === 2 ? monthIn(text, parts) : undefined;
  if (!month && (days.length === 0 || days.some((day) => day === undefined))) return end;
  if (matchAt(UNIT_AFTER, text, end) || isJoinedAfter(text, end)) return end;
  const attached = isAttached(text, at);
  if (month) return attached ? end : add(dates, at, end, month);
  if (!attached || (days.length === 1 && text[at - 1] === '-' && !days[0]?.shortYear))
    days.forEach((day, n) => {
      if (day) add(dates, parts[3 * n].start, parts[3 * n + 2].end, day);
    });
  return end;
}

/** The numbers of a run; one blank may stand after a hyphen before a year ("08-13- 2015"). */
function readParts(text: string, at: number): Part[] {
  const parts: Part[] = [];
  let before = '';
  for (let start = at; ; ) {
    const end = digitsEnd(text, start);
    parts.push({ start, end, before });
    before = text[end];
    if (isJoint(before) && isDigit(text.charCodeAt(end + 1))) {
      start = end + 1;
      continue;
    }
    if (parts.length !== 2 || (before !== '-' && before !== '/') || before !== parts[1].before) return parts;
    if (!/^ (?:19|20)\d\d(?![\d/-])/.test(text.slice(end + 1, end + 7))) return parts;
    start = end + 2;
  }
}

const isJoint = (sign: string | undefined): boolean => sign === '/' || sign === '.' || sign === ',' || sign === '-';

function inThrees(parts: readonly Part[]): Part[][] {
  const threes: Part[][] = [];
  for (let n = 0; n < parts.length; n += 3) threes.push(parts.slice(n, n + 3));
  return threes.every((three, n) => n === 0 || three[0].before === '-' || three[0].before === ',') ? threes : [];
}

type Day = Omit<DateMention, 'span'>;

/** mm/dd/yyyy, mm-dd-yy or yyyy-mm-dd; `undefined` for numbers of another kind. */
function dayOf(text: string, [a, b, c]: readonly Part[]): Day | undefined {
  if (b.before !== c.before || (b.before !== '/' && b.before !== '-')) return undefined;
  const [first, second, third] = [a, b, c].map(({ start, end }) => text.slice(start, end));
  if (/^(?:19|20)\d\d$/.test(first))
    return second.length <= 2 && third.length <= 2 ? ofDay(first, Number(second), third) : undefined;
  if (first.length > 2 || second.length > 2) return undefined;
  if (third.length === 4) return ofDay(third, Number(first), second);
  if (third.length !== 2) return undefined;
  const isLike = Number(first) >= 1 && Number(first) <= 12 && Number(second) >= 1 && Number(second) <= 31;
  return isLike ? ofDay(third, Number(first), second) : undefined;
}

function ofDay(year: string, month: number, day: string): Day {
  const iso = isoDate(year, month, Number(day));
  return { precision: 'day', ...(iso && Number(iso.slice(0, 4)) >= 1900 && { iso }), shortYear: year.length === 2 };
}

const ofMonth = (year: number, month: number): Day => ({
  precision: 'month',
  iso: `${year}-${String(month).padStart(2, '0')}`,
  shortYear: false,
});

/** "05/2013", "5-2013". */
function monthIn(text: string, [a, b]: readonly Part[]): Day | undefined {
  const month = text.slice(a.start, a.end);
  const year = text.slice(b.start, b.end);
  if ((b.before !== '/' && b.before !== '-') || month.length > 2 || !/^(?:19|20)\d\d$/.test(year)) return undefined;
  return Number(month) >= 1 && Number(month) <= 12 ? ofMonth(Number(year), Number(month)) : undefined;
}

/** True where the number at `at` goes on to the left: `#8-13-15`, `L3-4-15`, `$1/2/15`, `x-08/13/2015`. */
function isAttached(text: string, at: number): boolean {
  if (at === 0) return false;
  const before = text.charCodeAt(at - 1);
  return isWordUnit(before) || '.,/#$-+<>=%'.includes(text[at - 1]);
}

/** True where letters are glued to the run; after a year in four digits they are the next sentence's. */
const isJoinedAfter = (text: string, end: number): boolean => isLetter(text.charCodeAt(end)) && !endsInYear(text, end);

const endsInYear = (text: string, end: number): boolean =>
  /[/-](?:19|20)\d\d$/.test(text.slice(Math.max(0, end - 5), end));

function add(dates: DateMention[], start: number, end: number, day: Day): number {
  dates.push({ span: { start, end }, ...day });
  return end;
}
