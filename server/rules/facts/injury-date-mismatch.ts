import { datedWords } from '../definitions/dated-words.ts';
import { headerDates, sameDate } from '../definitions/header-dates.ts';
import { injuryDates, isCumulative } from '../definitions/injury-dates.ts';
import { marked } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { letterWithHeader } from '../header-example.ts';
import { quote } from '../words.ts';

const good = letterWithHeader.replace('low back pain since May 4, 2014', 'low back pain who was hurt on 05/04/2014');

export const injuryDateMismatch: Rule = {
  id: 'injury-date-mismatch',
  family: 'facts',
  severity: 'warning',
  scope: 'letter',
  docs: {
    title: 'Two dates of injury',
    says: 'The case summary gives another date of injury than the header.',
    why:
      'Identity: the date of injury tells one claim from another (8 CCR 9792.10.4 joins applications by it). A wrong one ' +
      'makes it doubtful whose records were read.',
    bad: marked(good.replace('on 05/04/2014', 'on 05/14/2014'), '05/14/2014'),
    good,
    notWhen:
      'The two are compared only as far as both go: "2014" agrees with 05/04/2014. Cumulative trauma and letters about ' +
      'several injuries, one of which has the date of the header, never raise it.',
    related: ['date-order', 'ur-date-mismatch'],
  },
  *check(letter, reading) {
    const header = headerDates(letter, reading).find(({ kind }) => kind === 'date-of-injury');
    if (!header || isCumulative(letter, reading)) return;
    const dates = injuryDates(letter, reading);
    if (dates.length === 0 || dates.some(({ iso }) => sameDate(iso, header.iso))) return;
    // Of several injuries the one of the header may be named by its date alone.
    if (datedWords(letter, reading).some(({ iso }) => iso === header.iso)) return;
    const [{ span }] = dates;
    yield {
      span,
      message:
        `The case summary dates the injury ${quote(reading.plain(span))}, the header ` +
        `${quote(reading.plain(header.span))}. The date tells one claim from another; keep the one of the records.`,
      related: [{ span: header.span, message: 'The date of injury in the header.' }],
    };
  },
};
