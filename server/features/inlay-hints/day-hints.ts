import { headerValue, type Letter } from '../../letter/letter.ts';
import { datedWords } from '../../rules/definitions/dated-words.ts';
import { type HeaderDate, headerDates } from '../../rules/definitions/header-dates.ts';
import { dayInWords } from '../../text/day-words.ts';
import { counted, daysBetween } from '../hover/days.ts';
import type { Hint, HintsOf } from './hint.ts';

/** The steps of a review in the order that they are taken. */
const steps: readonly (readonly [HeaderDate['kind'], string])[] = [
  ['date-of-injury', 'injury'],
  ['ur-date', 'UR'],
  ['date-received', 'application'],
  ['date-assigned', 'assignment'],
  ['decision-date', 'decision'],
];

/** In the header the days since the step before, in the case summary the days since the injury. */
export function* dayHints(...[reading, letter, within]: Parameters<HintsOf>): Iterable<Hint> {
  const isWithin = ({ end }: { readonly end: number }): boolean => end >= within.start && end <= within.end;
  for (const { span, label } of headerHints(headerDates(letter, reading))) {
    if (isWithin(span)) yield { at: span.end, label };
  }
  const injury = headerValue(letter, 'date-of-injury');
  if (injury === undefined) return;
  for (const { span, iso } of datedWords(letter, reading)) {
    if (iso.length !== 10 || !isWithin(span) || iso === injury) continue;
    yield { at: span.end, label: sinceWords(injury, iso, 'injury'), tooltip: tooltipOf(letter, iso) };
  }
}

function* headerHints(
  dates: readonly HeaderDate[],
): Iterable<{ readonly span: HeaderDate['span']; readonly label: string }> {
  let before: { readonly iso: string; readonly name: string } | undefined;
  for (const [kind, name] of steps) {
    const date = dates.find((one) => one.kind === kind);
    if (!date) continue;
    if (before) yield { span: date.span, label: sinceWords(before.iso, date.iso, before.name) };
    before = { iso: date.iso, name };
  }
}

function sinceWords(from: string, to: string, name: string): string {
  const days = daysBetween(from, to);
  if (days === 0) return `day of ${name}`;
  return `${counted(Math.abs(days), 'day')} ${days > 0 ? 'after' : 'before'} ${name}`;
}

function tooltipOf(letter: Letter, iso: string): string {
  const decision = headerValue(letter, 'decision-date');
  const said = decision === undefined ? '' : `, ${sinceWords(decision, iso, 'the decision')}`;
  return `${dayInWords(iso)}${said}.`;
}
