import type { Citation } from '../../guidelines/citation.ts';
import { headerValue, type Letter, letterDay } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { dayInWords } from '../../text/day-words.ts';
import { decidedLetter } from '../citation-examples.ts';
import { citingFieldsOf } from '../definitions/citation-questions.ts';
import { citedName, isScaffold, standingOn } from '../definitions/cited-chapters.ts';
import { datedWords } from '../definitions/dated-words.ts';
import { daysOfCitations, yearsAhead } from '../definitions/days-of-citations.ts';
import { dayOfLetter } from '../definitions/letter-day.ts';
import { SIDES, type Side } from '../definitions/sides-of-letter.ts';
import type { Rule } from '../finding.ts';
import { quote } from '../words.ts';

export const anachronisticGuideline: Rule = {
  id: 'anachronistic-guideline',
  family: 'citation',
  severity: 'error',
  scope: 'item',
  docs: {
    title: 'The edition did not exist yet',
    says: 'An edition is cited, by either side, that took effect only after the letter was decided.',
    why:
      'Nobody can have decided by a guideline that was not there; the citation or a date is wrong. Editions of the MTUS ' +
      'hold from the day of their adoption (Labor Code 4604.5, 8 CCR 9792.21.1(a)(1)).',
    bad: decidedLetter('03/10/2016', '<|Chronic Pain Medical Treatment 2016, Section(s): Opioids|>'),
    good: decidedLetter('03/10/2016', 'Chronic Pain Medical Treatment 2009, Section(s): Opioids, criteria for use'),
    notWhen:
      'Always heed it. Check the decision date of the header too. A letter without it is judged by the day of utilization ' +
      'review, half a year being allowed for; one that gives neither day is never reported.',
    related: ['superseded-guideline', 'mtus-missing-year'],
  },
  *check(item, letter, reading) {
    const day = dayOfLetter(letter, reading);
    if (day === undefined) return;
    for (const side of SIDES)
      for (const citing of citingFieldsOf(item, side, reading)) {
        if (day >= daysOfCitations(citing, reading).from) continue;
        const latest = latestDays(letter, day, reading)[side];
        for (const citation of reading.content(citing.field).citations) {
          const early = tooEarly(citation, latest, reading);
          if (!early || isScaffold(citation, reading)) continue;
          yield {
            span: citation.span,
            message: `${early.what}; ${judged(letter, day)}. ${early.remedy} (8 CCR 9792.21.1(a)(1)).`,
          };
        }
      }
  },
};

/** How the cited edition or year lies behind the day. */
function tooEarly(citation: Citation, day: string, reading: Reading): { what: string; remedy: string } | undefined {
  const standing = standingOn(citation, reading.knowledge, day);
  if (standing?.kind === 'not-yet') {
    const { edition, current } = standing;
    const then = current.find(({ citedAs }) => citedAs);
    return {
      what: `${quote(citedName(edition))} took effect on ${dayInWords(edition.from ?? '')}`,
      remedy: then ? `In force then: ${citedName(then)}` : 'Check the year and the date of the letter',
    };
  }
  const { year, source } = citation;
  if (standing || year === undefined || year <= Number(day.slice(0, 4)) + yearsAhead(citation)) return undefined;
  return {
    what: `${source === 'Other' ? 'The guideline' : source} is cited with the year ${year}`,
    remedy: 'Check the year and the date of the letter',
  };
}

/**
 * The last day that either side can have decided on. The reviewer decides months after utilization review; where only
 * that date is known, half a year is allowed for. No date of the case summary lies after the letter.
 */
function latestDays(letter: Letter, day: string, reading: Reading): Readonly<Record<Side, string>> {
  if (headerValue(letter, 'decision-date') !== undefined) return { claims: day, reviewer: day };
  const known = letterDay(letter) !== undefined;
  const dates = known ? [] : datedWords(letter, reading).map(({ iso }) => iso);
  const last = [day, ...dates].reduce((a, b) => (b > a ? b : a));
  return { claims: last, reviewer: last > later(day) ? last : later(day) };
}

/** Half a year later. */
function later(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const sum = month + 6;
  const [inYear, inMonth] = sum > 12 ? [year + 1, sum - 12] : [year, sum];
  return `${inYear}-${String(inMonth).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

const judged = (letter: Letter, day: string): string =>
  headerValue(letter, 'decision-date') === undefined
    ? `utilization review was on ${dayInWords(day)}`
    : `this letter was decided on ${dayInWords(day)}`;
