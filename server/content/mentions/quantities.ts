import { isDigit, isLetter, isPatternWord } from '../../text/characters.ts';
import { digitsEnd, hasToken, nextIn, type Tokens, tokenSet } from '../../text/tokens.ts';
import type { DateMention, Quantity, QuantityUnit } from '../mentions.ts';
import { firstEndingAfter, matchAt } from './found.ts';
import { DIGITS, NUMBER, NUMBER_WORDS, numberOf, numberWords } from './numbers.ts';
import { readRate } from './rates.ts';
import { periodOf, type Range, type ReadQuantity, rangeOf } from './read-quantity.ts';
import { COUNTED, MEASURES, STRENGTHS, TIMES, unitOf, wordsOfUnits } from './units.ts';

/** Every place where a quantity can start: a number, `#`, `x` before a number, or the words that announce one. */
const STARTS = new RegExp(
  `(?<![\\w.,/$])(?:(?:[#x×] ?)?\\.?\\d|(?:${NUMBER_WORDS}|zero|no|once|twice|thrice|x)\\b|(?:qty|quantity|count|dispensed?|disp|refills?|sessions?|visits?)\\b|refill\\(s\\))`,
  'iy',
);
const STARTING = tokenSet([
  ...['90', 'x', 'zero', 'no', 'once', 'twice', 'thrice', ...numberWords],
  ...['qty', 'quantity', 'count', 'disp', 'dispense', 'dispensed', 'refill', 'refills'],
  ...['session', 'sessions', 'visit', 'visits'],
]);

const COMPOUND = new RegExp(
  `(${DIGITS})(?: ?(?:${STRENGTHS}))?((?: ?[/-] ?${DIGITS}(?: ?(?:${STRENGTHS}))?){0,3}?) ?-?(${STRENGTHS})(?![\\w])`,
  'iy',
);
const HASH = /# ?(\d{1,4})(?:\.0{1,2})?(?![\w/]|-\d|[.,]\d)/y;
/** Before `#`: the number names something and counts nothing. */
const NAMES_NUMBER =
  /(?:claim|case|file|item|number|no\.?|criteri(?:on|a)|reference|step|page|table|codeine|tylenol|record|control|apt|suite|request|issue|line|cpt|policy|diagnosis|injury|body part) ?$/i;
const TIMES_NUMBER = new RegExp(`[x×] ?(${NUMBER})(?:(?: ?- ?| to )(${NUMBER}))?(?![\\w/]|[.,]\\d)`, 'iy');
const ANNOUNCED = new RegExp(
  `(qty|quantity|count|dispensed?|disp|refills?|refill\\(s\\)|sessions?|visits?)(?: ?[.:#=]+ ?| of | x ?|,? ?)#?(${NUMBER})(?![\\w/%-]|[.,]\\d)`,
  'iy',
);
const NO_REFILLS = /(?:no|zero) refills?\b/iy;
const RANGE = new RegExp(`(${NUMBER})(?:(?:-? (?:to|or|through) | ?(?:-|–|—) ?)(${NUMBER}))?`, 'iy');
/** Before a number that is no count: a place in a guideline, a distance walked, a name. */
const NO_COUNT =
  /(?:\b(?:pages?|pgs?\.?|pp?\.|chapters?|sections?|tables?|figures?|grade|stage|type|class|walk(?:ing|s|ed)?|walk (?:about|only|up to)|[CTLS]\d{1,2}-) ?|[CTLS]\d{1,2}[-/])$/i;
const MEASURE = new RegExp(` ?-?(${MEASURES})(?!\\w)`, 'iy');
const TIME = new RegExp(`[ -]?(${TIMES})\\b(?![- ]?old\\b| of age\\b|-\\w+-old\\b)`, 'iy');
/** Words that end a search for what is counted: another thing begins. */
const NO_GAP =
  'of|in|on|at|to|for|from|with|by|per|a|an|the|this|that|and|or|is|was|were|are|be|been|has|have|had|as|which|who|than|after|before|weeks?|months?|days?|years?|hours?|out|up|out|level|levels|times?|mg|not|no|patients?';
const COUNT = new RegExp(
  `(?:[- ](?:more|additional|further|other|remaining|total)\\b)?[- ](?:(?!(?:${NO_GAP})\\b)[a-z][a-z/'-]{0,20}[- ]){0,5}?(${COUNTED})(?:\\(s\\)|\\b(?!\\())`,
  'iy',
);
const PER =
  /(?: (?:a|per|each|every) |\/| ?-? ?(?=(?:daily|weekly|monthly)\b))(day|daily|week|wk|weekly|month|monthly|year|hour|hr|session|visit)\b/iy;

/** Reads the quantities of a text in one pass; nothing of a date is one. */
export function readQuantities(tokens: Tokens, dates: readonly DateMention[]): Quantity[] {
  const quantities: Quantity[] = [];
  const { text, count } = tokens;
  let from = 0;
  for (let n = nextIn(STARTING, tokens, 0); n < count; n = nextIn(STARTING, tokens, n + 1)) {
    const { at, end: behind } = startAt(text, tokens.starts[n], from);
    if (behind <= at) continue;
    const date = dates[firstEndingAfter(dates, at)];
    if (date && date.span.start <= at) {
      from = date.span.end;
      continue;
    }
    from = behind;
    const read = isDigit(text.charCodeAt(at)) ? numberAt(tokens, at) : quantityAt(tokens, at);
    if (read) {
      const { end, ...rest } = read;
      quantities.push({ span: { start: at, end }, ...rest });
      from = end;
    } else if (isDigit(text.charCodeAt(from - 1))) from = Math.max(from, runEnd(text, at));
  }
  return quantities;
}

/**
 * Where a quantity starts at a token, from `from` on, and where the sign ends that shows it; empty where none does. Before
 * a number it may start with a point or a sign.
 */
function startAt(text: string, token: number, from: number): { at: number; end: number } {
  const isNumber = isDigit(text.charCodeAt(token));
  const sign = isNumber ? signBefore(text, token) : token;
  for (let at = Math.max(from, sign); at <= token; at++) {
    if (isNumber && sign === token) return isApart(text, at) ? { at, end: at + 1 } : { at, end: at };
    const match = matchAt(STARTS, text, at);
    if (match) return { at, end: at + match[0].length };
  }
  return { at: token, end: token };
}

/** True where nothing goes on from the left to a number. */
const isApart = (text: string, at: number): boolean =>
  !isPatternWord(text.charCodeAt(at - 1)) && !['.', ',', '/', '$'].includes(text[at - 1]);

function signBefore(text: string, number: number): number {
  const point = text[number - 1] === '.' ? number - 1 : number;
  const sign = text[point - 1] === ' ' ? point - 2 : point - 1;
  return text[sign] === '#' || text[sign] === '×' ? sign : point;
}

/** How the words start that a unit of strength and a rate go on with behind a blank. */
const MAY_BE_STRENGTH = / [pmugc]/iy;
/** No other number and no bracket follows. */
const ALONE = / (?!(?:to|or|through) )/iy;
const MAY_BE_RATE = / (?:to|or|x|tim|treat|vis|ses|da|hour|hr|a |per|each|ev|w[ek]|mo)/iy;

/** A longer number counts nothing. */
const MOST_DIGITS = 6;

/** The quantity that starts with a number in digits at an offset; the word behind it tells what it may be. */
function numberAt(tokens: Tokens, at: number): ReadQuantity | undefined {
  const { text } = tokens;
  const end = digitsEnd(text, at);
  if (!goesOn(text, end)) return undefined;
  const worded = end - at <= MOST_DIGITS && text[end] === ' ' && isLetter(text.charCodeAt(end + 1));
  const mayBe = (pattern: RegExp) => !worded || matchAt(pattern, text, end) !== null;
  return (
    (mayBe(MAY_BE_RATE) ? readRate(text, at) : undefined) ??
    (mayBe(MAY_BE_STRENGTH) ? strengthAt(text, at) : undefined) ??
    (worded && mayBe(ALONE) ? counted(tokens, at, end, { value: Number(text.slice(at, end)) }) : countAt(tokens, at))
  );
}

/** False where what stands behind a number ends it: a mark of punctuation, a line's end, or nothing. */
function goesOn(text: string, end: number): boolean {
  const unit = text.charCodeAt(end);
  if (unit === 44 || unit === 46) return isDigit(text.charCodeAt(end + 1));
  return isLetter(unit) || ' -/%(['.includes(text[end]) || unit > 127;
}

function quantityAt(tokens: Tokens, at: number): ReadQuantity | undefined {
  const { text } = tokens;
  const first = text[at];
  if (first === '#') return hashAt(text, at);
  if (/[a-z×]/i.test(first)) {
    const announced = announcedAt(text, at);
    if (announced) return announced;
  }
  return readRate(text, at) ?? strengthAt(text, at) ?? countAt(tokens, at) ?? timesAt(tokens, at);
}

/** `#90`: up to four digits that no word in front makes a name. */
function hashAt(text: string, at: number): ReadQuantity | undefined {
  const match = matchAt(HASH, text, at);
  if (!match || NAMES_NUMBER.test(text.slice(Math.max(0, at - 12), at))) return undefined;
  return { end: at + match[0].length, value: Number(match[1]), unit: 'units' };
}

/** "quantity: 90", "refills x 2", "sessions: 12", "no refills". */
function announcedAt(text: string, at: number): ReadQuantity | undefined {
  const none = matchAt(NO_REFILLS, text, at);
  if (none) return { end: at + none[0].length, value: 0, unit: 'refills' };
  const match = matchAt(ANNOUNCED, text, at);
  if (!match) return undefined;
  const word = match[1].toLowerCase().replace(/\(s\)$/, '');
  const joined = match[0].slice(match[1].length, match[0].length - match[2].length);
  const end = at + match[0].length;
  if (/^(?:session|visit)/.test(word) && !/[:x#]/.test(joined)) return undefined;
  if (/^(?:count|refill)/.test(word) && !/[:x#=]/.test(joined) && /^[ -]?[a-z]/i.test(text.slice(end, end + 2)))
    return undefined;
  return { end, value: numberOf(match[2]), unit: unitOf(word) ?? 'units' };
}

/** "350mg", "10/325 mg", "5-325mg", "10-20 mg", "2.5%". */
function strengthAt(text: string, at: number): ReadQuantity | undefined {
  const match = matchAt(COMPOUND, text, at);
  const unit = match && unitOf(match[3]);
  if (!match || !unit) return undefined;
  const end = at + match[0].length;
  const numbers = [match[1], ...(match[2].match(new RegExp(DIGITS, 'g')) ?? [])].map(numberOf);
  const per = perAt(text, end);
  const rest = { end: per?.end ?? end, unit, ...(per && { per: per.per }) };
  if (numbers.length === 1) return { value: numbers[0], ...rest };
  if (numbers.length === 2 && !match[2].includes('/') && !isFixedDose(numbers))
    return numbers[0] < numbers[1] ? { value: numbers[0], max: numbers[1], ...rest } : undefined;
  return { value: numbers[0], parts: numbers, ...rest };
}

/** "5-325": an opioid with acetaminophen, no range. */
const isFixedDose = ([first, second]: readonly number[]): boolean =>
  first < 100 && [200, 300, 325, 400, 500, 650, 660, 750].includes(second);

/** "six (6) sessions", "4-6 weeks", "two epidural steroid injections", "30-day". */
function countAt(tokens: Tokens, at: number): ReadQuantity | undefined {
  const { text } = tokens;
  const match = matchAt(RANGE, text, at);
  if (!match) return undefined;
  const end = at + match[0].length;
  const range = rangeOf(match[1], match[2]);
  return range && !/^\/\d/.test(text.slice(end, end + 2)) ? counted(tokens, at, end, range) : undefined;
}

/** A number or range, and the unit behind it. */
function counted(tokens: Tokens, at: number, end: number, range: Range): ReadQuantity | undefined {
  const unit = unitAt(tokens, at, end, range.value);
  if (!unit) return undefined;
  const per = perAt(tokens.text, unit.end);
  return { ...range, unit: unit.unit, end: per?.end ?? unit.end, ...(per && { per: per.per }) };
}

const lettersOf = (units: string): ReadonlySet<number> =>
  new Set(wordsOfUnits(units).flatMap((word) => [word, word.toUpperCase()].map((form) => form.charCodeAt(0))));

/** The units right behind a number, with the units of text that their words start with. */
const UNITS_BEHIND = [
  [MEASURE, lettersOf(MEASURES)],
  [TIME, lettersOf(TIMES)],
] as const;

/** The first unit behind a blank and a hyphen, if these are there. */
function firstLetter(text: string, at: number): number {
  const start = text[at] === ' ' ? at + 1 : at;
  return text.charCodeAt(text[start] === '-' ? start + 1 : start);
}

/** No word that is counted stands further behind its number, in UTF-16 units. */
const COUNT_REACH = 140;
const COUNTABLE = tokenSet(wordsOfUnits(COUNTED));

function unitAt(
  tokens: Tokens,
  start: number,
  at: number,
  value: number,
): { unit: QuantityUnit; end: number } | undefined {
  const { text } = tokens;
  for (const [pattern, letters] of UNITS_BEHIND) {
    const match = letters.has(firstLetter(text, at)) ? matchAt(pattern, text, at) : null;
    const unit = match && unitOf(match[1]);
    if (unit) return { unit, end: at + match[0].length };
  }
  if (value > 999 || NO_COUNT.test(text.slice(Math.max(0, start - 16), start))) return undefined;
  if (!hasToken(COUNTABLE, tokens, at, at + COUNT_REACH)) return undefined;
  const match = matchAt(COUNT, text, at);
  const unit = match && unitOf(match[1]);
  return unit ? { unit, end: at + match[0].length } : undefined;
}

/** "x 10 repetitions", "x 3 views". */
const OF_EXERCISE = / ?(?:reps?|repetitions|sets|cm|mm|inch(?:es)?|in\b|feet|ft|views?)\b/iy;

/** `x 12`, "x 6 weeks", "x3 visits". */
function timesAt(tokens: Tokens, at: number): ReadQuantity | undefined {
  const { text } = tokens;
  const match = matchAt(TIMES_NUMBER, text, at);
  if (!match) return undefined;
  const end = at + match[0].length;
  const range = rangeOf(match[1], match[2]);
  if (!range || /^ ?[x×-] ?\d/i.test(text.slice(end, end + 4))) return undefined;
  const unit = unitAt(tokens, at, end, range.value);
  if (!unit && (/\d ?$/.test(text.slice(Math.max(0, at - 2), at)) || matchAt(OF_EXERCISE, text, end))) return undefined;
  return { ...range, unit: unit?.unit ?? 'units', end: unit?.end ?? end };
}

function perAt(text: string, at: number): { per: NonNullable<Quantity['per']>; end: number } | undefined {
  const match = matchAt(PER, text, at);
  if (!match) return undefined;
  return { per: periodOf(match[1]), end: at + match[0].length };
}

const runEnd = (text: string, at: number): number =>
  at + (matchAt(/[#x× ]*\d[\d.,]*(?:[-–/]\d[\d.,]*)*/iy, text, at)?.[0].length ?? 1);
