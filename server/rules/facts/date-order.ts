import type { HeaderKind, Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { examinationDates } from '../definitions/examination-dates.ts';
import { type HeaderDate, headerDates } from '../definitions/header-dates.ts';
import { injuryDates, isCumulative } from '../definitions/injury-dates.ts';
import { marked } from '../examples.ts';
import type { Report, Rule } from '../finding.ts';
import { letterWithHeader } from '../header-example.ts';
import { quote } from '../words.ts';

/** The header's dates as one case runs through them, with what happened on each. */
const COURSE: ReadonlyMap<HeaderKind, string> = new Map([
  ['date-of-injury', 'the injury'],
  ['ur-date', 'the utilization review'],
  ['date-received', 'the receipt of the application'],
  ['date-assigned', 'the assignment'],
  ['decision-date', 'the decision'],
]);

export const dateOrder: Rule = {
  id: 'date-order',
  family: 'facts',
  severity: 'warning',
  scope: 'letter',
  docs: {
    title: 'Dates that cannot follow each other',
    says:
      'The header has injury, utilization review, receipt, assignment and decision in another order, or the case summary ' +
      'dates the first examination before the injury.',
    why:
      'A date that cannot be right is a mistake of fact (Labor Code 4610.6(h)(5)); that of the decision also says which ' +
      'editions of the guidelines were in force.',
    bad: marked(letterWithHeader.replace('Decision Date: 02/03/2017', 'Decision Date: 02/03/2016'), '02/03/2016'),
    good: letterWithHeader,
    notWhen:
      'Two events of one day are in order. Earlier injuries, operations and imaging, cumulative trauma, and notes that ' +
      'the summary calls prior or history never raise it.',
    related: ['invalid-date', 'injury-date-mismatch', 'ur-date-mismatch'],
  },
  *check(letter, reading) {
    const outOfOrder = [...headerOrder(letter, reading)];
    yield* outOfOrder;
    if (outOfOrder.length === 0) yield* examinationOrder(letter, reading);
  },
};

function* headerOrder(letter: Letter, reading: Reading): Iterable<Report> {
  const dates = headerDates(letter, reading);
  let step: HeaderDate | undefined;
  for (const kind of COURSE.keys()) {
    const date = dates.find((one) => one.kind === kind);
    if (!date) continue;
    const [before, after] = [step ?? date, date];
    step = date;
    if (before.iso <= after.iso) continue;
    const [first, later] = before.span.start < after.span.start ? [before, after] : [after, before];
    yield {
      span: later.span,
      message:
        `${quote(reading.plain(before.span))} for ${COURSE.get(before.kind)} is after ` +
        `${quote(reading.plain(after.span))} for ${COURSE.get(after.kind)}. Correct the one that the records do not bear out.`,
      related: [
        { span: first.span, message: `The date of ${COURSE.get(first.kind)?.replace('the ', '')} in the header.` },
      ],
    };
  }
}

function* examinationOrder(letter: Letter, reading: Reading): Iterable<Report> {
  if (isCumulative(letter, reading)) return;
  const header = headerDates(letter, reading).find(({ kind }) => kind === 'date-of-injury');
  const injuries = [...(header ? [header] : []), ...injuryDates(letter, reading)];
  if (injuries.length === 0) return;
  const injury = injuries.reduce((first, one) => (one.iso < first.iso ? one : first));
  const early = examinationDates(letter, reading).find(({ iso }) => iso < injury.iso && !injury.iso.startsWith(iso));
  if (!early) return;
  const [first, later] = injury.span.start < early.span.start ? [injury, early] : [early, injury];
  yield {
    span: later.span,
    message:
      `The case summary has an examination on ${quote(reading.plain(early.span))}, before the injury of ` +
      `${quote(reading.plain(injury.span))}. Correct the date that the records do not bear out.`,
    related: [{ span: first.span, message: first === early ? 'The examination.' : 'The date of injury.' }],
  };
}
