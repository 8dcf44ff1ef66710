import type { HeaderKind } from '../../formats/kinds.ts';
import type { Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { DatedWords } from '../../rules/definitions/dated-words.ts';
import { examinationDates } from '../../rules/definitions/examination-dates.ts';
import { injuryDates } from '../../rules/definitions/injury-dates.ts';
import { requestDates } from '../../rules/definitions/request-dates.ts';
import { reviewDates } from '../../rules/definitions/review-dates.ts';
import type { Span } from '../../text/span.ts';
import { rangeOf } from '../ranges.ts';
import type { DateKind, DateSummary } from './summary.ts';

interface Dated {
  readonly kind: DateKind;
  readonly day: string;
  readonly span: Span;
}

/** Kinds in the order in which they follow one another on one day. */
const order: readonly DateKind[] = [
  'injury',
  'examination',
  'request',
  'review',
  'application',
  'assignment',
  'decision',
];

const headerKinds: Readonly<Partial<Record<HeaderKind, DateKind>>> = {
  'date-of-injury': 'injury',
  'ur-date': 'review',
  'date-received': 'application',
  'date-assigned': 'assignment',
  'decision-date': 'decision',
};

/** More examinations than a timeline can show; the first and the last of more are kept. */
const MOST_EXAMINATIONS = 12;

/** The dates of a case, oldest first: those of the header, and of the case summary what the header does not give. */
export function datesOf(letter: Letter, reading: Reading): DateSummary[] {
  const dates = headerDates(letter);
  const has = (kind: DateKind): boolean => dates.some((date) => date.kind === kind);
  if (!has('injury')) dates.push(...first('injury', injuryDates(letter, reading)));
  if (!has('review')) dates.push(...first('review', reviewDates(letter, reading)));
  const requests = requestDates(letter, reading);
  dates.push(...first('request', requests));
  // A report that comes with the request, or tells of the review, is no visit of its own.
  const others = new Set([...requests, ...reviewDates(letter, reading)].map(({ span }) => span.start));
  dates.push(
    ...examinations(
      examinationDates(letter, reading).filter(({ span }) => !others.has(span.start)),
      dates,
    ),
  );
  return dates
    .sort((a, b) => compare(a.day, b.day) || order.indexOf(a.kind) - order.indexOf(b.kind))
    .map(({ kind, day, span }) => ({ kind, day, range: rangeOf(reading, span) }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function headerDates(letter: Letter): Dated[] {
  return (letter.header?.fields ?? []).flatMap(({ kind, value, text }) => {
    const named = headerKinds[kind];
    return named && value && text && /^\d{4}-\d\d-\d\d$/.test(text) ? [{ kind: named, day: text, span: value }] : [];
  });
}

const first = (kind: DateKind, [date]: readonly DatedWords[]): Dated[] =>
  date ? [{ kind, day: date.iso, span: date.span }] : [];

/** Each day of an examination once, from the injury to the decision: others are slips of the pen, told by findings. */
function examinations(dates: readonly DatedWords[], known: readonly Dated[]): Dated[] {
  const dayOf = (kind: DateKind): string | undefined => known.find((date) => date.kind === kind)?.day;
  const from = dayOf('injury') ?? '';
  const to = dayOf('decision') ?? dayOf('review') ?? '9999';
  const days = new Map<string, Dated>();
  for (const { iso, span } of dates)
    if (!days.has(iso) && from <= iso && iso <= to) days.set(iso, { kind: 'examination', day: iso, span });
  const sorted = [...days.values()].sort((a, b) => compare(a.day, b.day));
  if (sorted.length <= MOST_EXAMINATIONS) return sorted;
  return [...sorted.slice(0, 1), ...sorted.slice(1 - MOST_EXAMINATIONS)];
}
