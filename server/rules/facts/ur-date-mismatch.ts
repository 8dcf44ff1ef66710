import { daysBetween, headerDates } from '../definitions/header-dates.ts';
import { reviewDates } from '../definitions/review-dates.ts';
import { marked } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { letterWithHeader } from '../header-example.ts';
import { quote } from '../words.ts';

/** A slip of so many days is often the day on which the decision was sent. */
const SMALL_SLIP = 3;

const good = letterWithHeader.replace(
  'An MRI was requested and denied.',
  'An MRI was requested. The utilization review dated 12/21/2016 denied it.',
);

export const urDateMismatch: Rule = {
  id: 'ur-date-mismatch',
  family: 'facts',
  severity: 'warning',
  scope: 'letter',
  docs: {
    title: 'Two dates of the utilization review',
    says:
      'The case summary dates the utilization review otherwise than the header; up to three days apart this is only a ' +
      'hint.',
    why: 'Identity: the date tells which decision of the claims administrator was reviewed (Labor Code 4610.5).',
    bad: marked(good.replace('dated 12/21/2016', 'dated 11/21/2016'), '11/21/2016'),
    good,
    notWhen:
      'Dates of an earlier utilization review never raise it, nor does a summary that names several reviews, one of them ' +
      'with the date of the header.',
    related: ['date-order', 'injury-date-mismatch'],
  },
  *check(letter, reading) {
    const header = headerDates(letter, reading).find(({ kind }) => kind === 'ur-date');
    if (!header) return;
    const slips = reviewDates(letter, reading).map(({ span, iso }) => ({ span, days: daysBetween(iso, header.iso) }));
    if (slips.length === 0 || slips.some(({ days }) => days === 0)) return;
    const { span, days } = slips.reduce((least, one) => (one.days < least.days ? one : least));
    yield {
      span,
      ...(days <= SMALL_SLIP && { severity: 'hint' }),
      message:
        `The case summary dates the utilization review ${quote(reading.plain(span))}, the header ` +
        `${quote(reading.plain(header.span))}. The date tells which decision was reviewed; keep the one of the records.`,
      related: [{ span: header.span, message: 'The date of the utilization review in the header.' }],
    };
  },
};
