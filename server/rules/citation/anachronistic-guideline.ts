import type { Citation } from '../../guidelines/citation.ts';
import { headerValue, type Letter, letterDay } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { dayInWords } from '../../text/day-words.ts';
import { decidedLetter } from '../citation-examples.ts';
import { citedName, isScaffold, standingOn } from '../definitions/cited-chapters.ts';
import { citationsOfBothSides } from '../definitions/sides-of-letter.ts';
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
    notWhen: 'Always heed it. Check the decision date of the header too. Letters without a date are never reported.',
    related: ['superseded-guideline', 'mtus-missing-year'],
  },
  *check(item, letter, reading) {
    const day = letterDay(letter);
    if (day === undefined) return;
    for (const { citation, side } of citationsOfBothSides(item, reading)) {
      const early = tooEarly(citation, side === 'claims' ? day : latestDay(letter, day), reading);
      if (!early || isScaffold(citation, reading)) continue;
      yield {
        span: citation.span,
        message: `${early.what}; ${judged(letter, day)}. ${early.remedy} (8 CCR 9792.21.1(a)(1)).`,
      };
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
  if (standing || year === undefined || year <= lastYear(citation, day)) return undefined;
  return {
    what: `${source === 'Other' ? 'The guideline' : source} is cited with the year ${year}`,
    remedy: 'Check the year and the date of the letter',
  };
}

/** Books of the next year may be out before it begins; the MTUS never. */
const lastYear = ({ source }: Citation, day: string): number => Number(day.slice(0, 4)) + (source === 'MTUS' ? 0 : 1);

/** The reviewer decides months after utilization review; where only that date is known, half a year is allowed for. */
function latestDay(letter: Letter, day: string): string {
  if (headerValue(letter, 'decision-date') !== undefined) return day;
  const [year, month, date] = day.split('-').map(Number);
  const later = month + 6;
  const [inYear, inMonth] = later > 12 ? [year + 1, later - 12] : [year, later];
  return `${inYear}-${String(inMonth).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

const judged = (letter: Letter, day: string): string =>
  headerValue(letter, 'decision-date') === undefined
    ? `utilization review was on ${dayInWords(day)}`
    : `this letter was decided on ${dayInWords(day)}`;
