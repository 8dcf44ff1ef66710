import { isBlank, isDigit, isLetter, isWordUnit } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

/** Takes a date or a drug quantity that stands at `start` to `end` (UTF-16 offsets). */
export type Emit = (type: 'imrDate' | 'imrQuantity', start: number, end: number) => void;

/** How many blanks and line ends may stand within a date or quantity that was wrapped. */
const LONGEST_GAP = 12;
const HASH = 35;
const COMMA = 44;
const HYPHEN = 45;
const PERIOD = 46;
const SLASH = 47;

const monthNames = [
  ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november'],
  ['december', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sept', 'sep', 'oct', 'nov', 'dec'],
].flat();
const longestMonth = 9;
const units = new Set(['mg', 'mcg', 'ug', 'µg', 'μg', 'ml', 'gm', 'meq', 'mgs']);
const longestUnit = 3;

/** Finds the dates and drug quantities of a span in one walk from left to right. */
export function scanDatesAndQuantities(text: string, span: Span, emit: Emit): void {
  let at = span.start;
  while (at < span.end) {
    const unit = text.charCodeAt(at);
    if (isDigit(unit)) at = scanNumbers(text, at, span.end, emit);
    else if (unit === HASH) at = scanCount(text, at, span.end, emit);
    else if (isLetter(unit)) at = scanWord(text, at, span.end, emit);
    else at++;
  }
}

/** `#90`: up to four digits; longer ones are claim numbers. */
function scanCount(text: string, at: number, end: number, emit: Emit): number {
  let stop = at + 1;
  while (stop < end && isDigit(text.charCodeAt(stop))) stop++;
  const digits = stop - at - 1;
  if (digits > 0 && digits <= 4 && !isWordUnit(text.charCodeAt(stop))) emit('imrQuantity', at, stop);
  return stop;
}

/** A word, and the date that it opens where it is a month: `July 17, 2014`, `Sept. 5, 2015`. */
function scanWord(text: string, at: number, end: number, emit: Emit): number {
  let stop = at + 1;
  while (stop < end && isWordUnit(text.charCodeAt(stop))) stop++;
  if (stop - at < 3 || stop - at > longestMonth) return stop;
  if (!monthNames.includes(text.slice(at, stop).toLowerCase())) return stop;
  const past = text.charCodeAt(stop) === PERIOD ? stop + 1 : stop;
  const day = skipGap(text, past, end);
  const dayEnd = digitsEnd(text, day, end);
  if (day === past || dayEnd === day || !isDay(Number(text.slice(day, dayEnd)))) return stop;
  const comma = text.charCodeAt(dayEnd) === COMMA ? dayEnd + 1 : dayEnd;
  const year = skipGap(text, comma, end);
  const yearEnd = digitsEnd(text, year, end);
  if (year === dayEnd || !isYear(text.slice(year, yearEnd)) || isWordUnit(text.charCodeAt(yearEnd))) return stop;
  emit('imrDate', at, yearEnd);
  return yearEnd;
}

/** One number of a run such as `10/325`, and the separator in front of it (0 for the first). */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly before: number;
}

/** A run of numbers: a strength where a unit follows, dates where all of it reads as dates, else neither. */
function scanNumbers(text: string, at: number, end: number, emit: Emit): number {
  const parts = readParts(text, at, end);
  const stop = parts[parts.length - 1].end;
  const before = at > 0 ? text.charCodeAt(at - 1) : Number.NaN;
  const glued = isWordUnit(before) || before === PERIOD || before === HASH;
  const unitEnd = unitAfter(text, stop, end);
  if (unitEnd > 0) {
    emit('imrQuantity', at, unitEnd);
    return unitEnd;
  }
  if (!glued && !isLetter(text.charCodeAt(stop))) emitDates(text, parts, emit);
  return stop;
}

/** Reads numbers with `/`, `-`, `.` and `,` directly between them; a date may be wrapped after its hyphen. */
function readParts(text: string, at: number, end: number): Part[] {
  const parts: Part[] = [];
  let start = at;
  let before = 0;
  while (true) {
    const stop = digitsEnd(text, start, end);
    parts.push({ start, end: stop, before });
    const separator = text.charCodeAt(stop);
    if (separator !== SLASH && separator !== HYPHEN && separator !== PERIOD && separator !== COMMA) return parts;
    const wraps = separator === HYPHEN && stop - start <= 2 && parts.length < 3;
    const next = wraps ? skipGap(text, stop + 1, end) : stop + 1;
    if (next >= end || !isDigit(text.charCodeAt(next))) return parts;
    start = next;
    before = separator;
  }
}

function emitDates(text: string, parts: readonly Part[], emit: Emit): void {
  if (parts.length % 3 !== 0) return;
  for (let n = 0; n < parts.length; n += 3) if (!isDate(text, parts, n)) return;
  for (let n = 0; n < parts.length; n += 3) emit('imrDate', parts[n].start, parts[n + 2].end);
}

/** mm/dd/yyyy, mm-dd-yyyy or mm/dd/yy; two dates in a row are parted by a hyphen. */
function isDate(text: string, parts: readonly Part[], n: number): boolean {
  const [month, day, year] = [parts[n], parts[n + 1], parts[n + 2]];
  const separator = day.before;
  if (year.before !== separator || (separator !== SLASH && separator !== HYPHEN)) return false;
  if (n > 0 && month.before !== HYPHEN) return false;
  const words = text.slice(year.start, year.end);
  const dated = isYear(words) || (separator === SLASH && words.length === 2);
  return dated && isMonth(text.slice(month.start, month.end)) && isDay(Number(text.slice(day.start, day.end)));
}

/** The end of the unit that follows a number, or 0: `350mg`, `7.5 mg`. */
function unitAfter(text: string, at: number, end: number): number {
  const start = skipGap(text, at, end);
  let stop = start;
  while (stop < end && stop - start <= longestUnit && isUnitLetter(text.charCodeAt(stop))) stop++;
  return stop > start && units.has(text.slice(start, stop).toLowerCase()) ? stop : 0;
}

/** Latin letters, and the Greek mu that some texts write for micro. */
const isUnitLetter = (unit: number): boolean => isLetter(unit) || unit === 0xb5 || unit === 0x3bc;

const isMonth = (digits: string): boolean => digits.length <= 2 && Number(digits) >= 1 && Number(digits) <= 12;
const isDay = (day: number): boolean => day >= 1 && day <= 31;
const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/.test(digits);

function digitsEnd(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && isDigit(text.charCodeAt(stop))) stop++;
  return stop;
}

/** The first unit after blanks and line ends; `at` itself where more of them stand there than a wrap leaves. */
function skipGap(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && stop - at <= LONGEST_GAP && isBlank(text.charCodeAt(stop))) stop++;
  return stop - at <= LONGEST_GAP ? stop : at;
}
