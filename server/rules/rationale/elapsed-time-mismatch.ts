import { fieldOf, type Letter, sectionOf } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';
import { oncePerWords } from '../../text/words.ts';
import { daysBetween, headerDates } from '../definitions/header-dates.ts';
import { isCumulative } from '../definitions/injury-dates.ts';
import { oncePerNode } from '../definitions/once-per-node.ts';
import { proseOf } from '../definitions/prose.ts';
import { blocks, claimsExample, issuesExample, methodExample, reviewerExample, titleExample } from '../examples.ts';
import type { Related, Rule } from '../finding.ts';
import { headerExample } from '../header-example.ts';

const elapsedExample = (words: string) =>
  blocks(
    headerExample,
    methodExample,
    'CLINICAL CASE SUMMARY\nThe patient is a 45 year old man who injured the low back in a fall on 05/04/2014. A ' +
      'lumbar strain was diagnosed. An examination of 11/12/2016 found tenderness. An MRI was requested and denied.',
    issuesExample,
    titleExample,
    claimsExample,
    reviewerExample,
    `Decision rationale: MTUS reserves imaging for red flags. The injury was ${words}, and the patient has no red ` +
      'flags. The request for an MRI is not medically necessary.',
  );

export const elapsedTimeMismatch: Rule = {
  id: 'elapsed-time-mismatch',
  family: 'rationale',
  severity: 'hint',
  scope: 'item',
  docs: {
    title: 'The time since the injury fits no date of the letter',
    says:
      'The rationale says how long ago the injury was, and that fits no day from the first examination of the case ' +
      'summary to the decision.',
    why:
      'Whether a condition is acute or chronic decides which guideline applies; the dates of the letter are ordinary ' +
      'knowledge (Labor Code 4610.6(h)(5)).',
    bad: elapsedExample('<|a month ago|>'),
    good: elapsedExample('almost two years ago'),
    notWhen: 'The sentence speaks of another injury than the one in the header.',
    related: [],
  },
  *check(item, letter, reading) {
    const rationale = fieldOf(item, 'rationale');
    if (!rationale) return;
    for (const { said, words, listed, part } of proseOf(rationale, reading)) {
      if (listed) continue;
      for (const stated of statedIn(said)) {
        const course = courseOf(letter, reading);
        if (!course) return;
        if (fits(stated, course)) continue;
        yield {
          span: part(stated.start, stated.end),
          message:
            `"${words.slice(stated.start, stated.end)}": the injury is dated ${reading.plain(course.injury)}, which ` +
            'fits no day from the first visit of the case summary to the decision.',
          related: course.related,
        };
        return;
      }
    }
  },
};

/** The injury's day, and how many days later the letter's first visit and its decision are. */
interface Course {
  readonly injury: Span;
  readonly first: number;
  readonly last: number;
  readonly related: readonly Related[];
}

const courseOf = oncePerNode((letter: Letter, reading: Reading): Course | undefined => {
  const dates = headerDates(letter, reading);
  const injury = dates.find(({ kind }) => kind === 'date-of-injury');
  const decision = dates.find(({ kind }) => kind === 'decision-date');
  const summary = sectionOf(letter, 'case-summary');
  if (!injury || !decision || !summary || decision.iso <= injury.iso || isCumulative(letter, reading)) return undefined;
  const days = reading
    .mentions(summary.body)
    .dates.flatMap(({ precision, iso }) => (precision === 'day' && iso && iso > injury.iso ? [iso] : []))
    .sort();
  const [first] = days;
  if (!first || first > decision.iso) return undefined;
  return {
    injury: injury.span,
    first: daysBetween(injury.iso, first),
    last: daysBetween(injury.iso, decision.iso),
    related: [
      { span: injury.span, message: 'The date of injury.' },
      { span: decision.span, message: 'The date of the decision.' },
    ],
  };
});

/** A stretch of time that a sentence gives since the injury; offsets of its words. */
interface Stated {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
  readonly bound: 'about' | 'over' | 'under';
}

const GUIDELINE =
  /\b(?:guidelines?|MTUS|ACOEM|ODG|recommend\w*|should|if|when|within|patients|generally|criteri\w+)\b/i;
const WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const NUMBER = `\\d{1,2}|an?|${WORDS.join('|')}`;
const TIME = `(over|more than|greater than|less than|under|almost|nearly|about|approximately|around|some)? ?(${NUMBER}) (?:and a half )?(day|week|month|year)s?`;
const INJURY =
  "(?:the|this|his|her|the patient['\u2019]s|the (?:index|industrial|original|date of)) (?:(?:industrial|work|date " +
  'of|original|index) )*(?:injury|accident)';
const PATTERNS = [
  new RegExp(
    `(?<=\\b${INJURY} (?:is|was|occurred|happened|took place|dates) (?:now |only |just )?)${TIME} (?:ago|old|prior|back)\\b`,
    'gi',
  ),
  new RegExp(`\\b${TIME} (?:after|since|from|past|post|out from|removed from|status post) ${INJURY}\\b`, 'gi'),
  new RegExp(`\\b${TIME} post[- ]?injury\\b`, 'gi'),
];

/** Every stretch of time since the injury speaks of one of them. */
const MAY_STATE = /injury|accident/i;
/** No person writes a longer sentence, in UTF-16 units. */
const LONGEST = 1500;

const statedIn = oncePerWords((words): readonly Stated[] => {
  if (words.length > LONGEST || !MAY_STATE.test(words) || GUIDELINE.test(words)) return [];
  return PATTERNS.flatMap((pattern) =>
    [...words.matchAll(pattern)].map((match) => {
      const [all, bound = '', number, unit] = match;
      const small = bound.toLowerCase();
      const lead = all.length - all.trimStart().length;
      return {
        start: match.index + lead,
        end: match.index + all.length,
        number: numberOf(number),
        unit: unit.toLowerCase() as Stated['unit'],
        bound: /^(?:over|more|greater)/.test(small) ? 'over' : /^(?:less|under)/.test(small) ? 'under' : 'about',
      };
    }),
  );
});

function numberOf(words: string): number {
  if (/^an?$/i.test(words)) return 1;
  const named = WORDS.indexOf(words.toLowerCase());
  return named < 0 ? Number(words) : named + 1;
}

const DAYS: Readonly<Record<Stated['unit'], number>> = { day: 1, week: 7, month: 30.44, year: 365.25 };

/** A number of weeks, months or years is meant to within one of them, and a tenth of the whole; of days, to three. */
function fits({ number, unit, bound }: Stated, { first, last }: Course): boolean {
  const days = number * DAYS[unit];
  const slack = Math.max(unit === 'day' ? 3 : DAYS[unit], days / 10);
  const low = bound === 'under' ? 0 : days - slack;
  const high = bound === 'over' ? Number.POSITIVE_INFINITY : days + slack;
  return low <= last && first <= high;
}
