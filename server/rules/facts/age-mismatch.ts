import { agesIn } from '../../content/mentions/mentions-of-words.ts';
import type { DateMention } from '../../content/mentions.ts';
import { headerValue, type Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';
import { bodyWords } from '../definitions/item-words.ts';
import { dayOfLetter } from '../definitions/letter-day.ts';
import { workerParts } from '../definitions/worker-parts.ts';
import { letterExample, marked } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { quote } from '../words.ts';

const rationale = (age: number) =>
  letterExample.replace('There are no red flags.', `This ${age} year old man has no red flags.`);

export const ageMismatch: Rule = {
  id: 'age-mismatch',
  family: 'facts',
  severity: 'warning',
  scope: 'letter',
  docs: {
    title: 'Two ages of one worker',
    says: 'The letter gives the worker two ages that no birthday between them explains.',
    why:
      "Identity: two ages are often the trace of another worker's text. A wrong age is a mistake of fact that anybody " +
      'can see (Labor Code 4610.6(h)(5)).',
    bad: marked(rationale(54), '54 year old'),
    good: rationale(45),
    notWhen:
      'One year of difference is a birthday. The age at an earlier time ("when he was 45"), ages that a guideline names, ' +
      'and those of relatives never raise it.',
    related: ['sex-mismatch', 'injury-date-mismatch'],
  },
  *check(letter, reading) {
    if (!differ(letter, reading)) return;
    const ages = agesOf(letter, reading);
    const first = ages.find(({ past }) => !past) ?? ages[0];
    const years = yearsSinceInjury(letter);
    const decided = yearOf(dayOfLetter(letter, reading));
    const seen = new Set<string>();
    for (const age of ages) {
      if (age.dated && age.years <= first.years) continue;
      const allowed = age.past || first.past ? years : BIRTHDAY;
      if (
        Math.abs(age.years - first.years) <= allowed ||
        agree(first, age, decided) ||
        seen.has(`${age.part} ${age.years}`)
      )
        continue;
      seen.add(`${age.part} ${age.years}`);
      const [before, later] = first.span.start < age.span.start ? [first, age] : [age, first];
      yield {
        span: later.span,
        message:
          `The worker is ${quote(reading.plain(later.span))} here, ${quote(reading.plain(before.span))} in ` +
          `${before.part}. Check that the words are about this worker (Labor Code 4610.6(h)(5)).`,
        related: [{ span: before.span, message: `The age in ${before.part}.` }],
      };
    }
  },
};

/** True where two of the letter's ages are more than a birthday apart. */
function differ(letter: Letter, reading: Reading): boolean {
  let youngest = Number.POSITIVE_INFINITY;
  let oldest = Number.NEGATIVE_INFINITY;
  for (const { node } of workerParts(letter, reading))
    for (const { years } of agesIn(bodyWords(node, reading))) {
      youngest = Math.min(youngest, years);
      oldest = Math.max(oldest, years);
    }
  return oldest - youngest > BIRTHDAY;
}

/** By so many years two ages of one person may differ, by the day that each is taken at. */
const BIRTHDAY = 1;

interface Age {
  readonly span: Span;
  readonly years: number;
  readonly part: string;
  /** The age at an earlier time. */
  readonly past: boolean;
  /** The year of a date that its sentence puts it to ("the report of 6/3/2014 describes a 49 year old man"). */
  readonly year?: number;
  /** That earlier time has a year of its own ("45 years old when first hurt in 2003"), not that of the injury. */
  readonly dated: boolean;
}

const PAST =
  /\b(?:was|were|when|then|at the time|as an?|at that time|in (?:19|20)\d\d,?(?: \w+){0,4}) (?:an? |then )?$/i;

function agesOf(letter: Letter, reading: Reading): Age[] {
  return workerParts(letter, reading).flatMap(({ node, name, isQuoted }) => {
    const { ages, dates } = reading.mentions(node.body);
    let next = 0;
    return ages
      .filter(({ span }) => !isQuoted(span.start))
      .map(({ span, years }) => {
        while (next < dates.length && dates[next].span.end <= span.start) next++;
        const past = isPast(span, node.body, reading);
        const year = yearBefore(span, dates[next - 1], reading) ?? yearBehind(span, dates[next], reading);
        return { span, years, part: name, past, year, dated: past && isDated(span, node.body, reading) };
      });
  });
}

/** As far as a date may stand from the age that it belongs to, in UTF-16 units. */
const REACH = 140;
const yearOf = (iso: string | undefined): number | undefined =>
  iso === undefined ? undefined : Number(iso.slice(0, 4));

/** "Per the report of 3/16/2012, this is a 47 year old man": the date stands before, in the same sentence. */
function yearBefore({ start }: Span, date: DateMention | undefined, reading: Reading): number | undefined {
  if (!date?.iso || start - date.span.end > REACH) return undefined;
  return /[.;] /.test(reading.plain({ start: date.span.end, end: start })) ? undefined : yearOf(date.iso);
}

/** "49 years old as of 6/3/2014"; the date of an injury stands farther off. */
function yearBehind({ end }: Span, date: DateMention | undefined, reading: Reading): number | undefined {
  if (!date?.iso || date.span.start - end > 40) return undefined;
  return BEHIND.test(reading.plain({ start: end, end: date.span.start })) ? yearOf(date.iso) : undefined;
}

const BEHIND = /^[\s,(]*(?:(?:fe)?male|man|woman|patient|worker)?[\s,(]*(?:as of|on|at|in)\s*$/i;

/**
 * True where one birthday explains both ages, each taken at the letter's day or at its own date. Without the letter's day
 * any later one may be meant.
 */
function agree(first: Age, age: Age, decided: number | undefined): boolean {
  if (first.year === undefined && age.year === undefined) return false;
  const births = ({ years, year }: Age): number[] =>
    [year, decided].flatMap((one) => (one === undefined ? [] : [one - years]));
  if (births(first).some((one) => births(age).some((other) => Math.abs(one - other) <= 1))) return true;
  if (decided !== undefined || (first.year !== undefined && age.year !== undefined)) return false;
  const [dated, undated] = first.year === undefined ? [age, first] : [first, age];
  return undated.years >= dated.years;
}

function isPast({ start, end }: Span, body: Span, reading: Reading): boolean {
  const before = start > body.start ? reading.plain({ start: Math.max(body.start, start - 50), end: start }) : '';
  const after = end < body.end ? reading.plain({ start: end, end: Math.min(body.end, end + 60) }) : '';
  return (
    PAST.test(`${before} `) ||
    /^(?:[, ]+\w+){0,3}? (?:at the time|when|at that time|at injury|on the date)\b/i.test(after)
  );
}

const isDated = ({ end }: Span, body: Span, reading: Reading): boolean =>
  /^[^.;]*\b(?:in|of|since) (?:19|20)\d\d\b/.test(reading.plain({ start: end, end: Math.min(body.end, end + 90) }));

/** How many years an age at an earlier time may lie back; without dates any number. */
function yearsSinceInjury(letter: Letter): number {
  const injury = headerValue(letter, 'date-of-injury');
  const decision = headerValue(letter, 'decision-date') ?? headerValue(letter, 'ur-date');
  if (!injury || !decision) return Number.POSITIVE_INFINITY;
  return Math.max(1, Number(decision.slice(0, 4)) - Number(injury.slice(0, 4)) + 1);
}
