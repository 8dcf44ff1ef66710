import { datesIn } from '../../content/mentions/mentions-of-words.ts';
import type { DateMention } from '../../content/mentions.ts';
import type { Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';
import { keptWithWords, wordsOf } from '../../text/words.ts';
import { writtenParts } from '../definitions/written-parts.ts';
import { marked } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { letterWithHeader } from '../header-example.ts';
import { quote } from '../words.ts';

export const invalidDate: Rule = {
  id: 'invalid-date',
  family: 'facts',
  severity: 'error',
  scope: 'letter',
  docs: {
    title: 'A date that no calendar has',
    says: 'A full date has a month or a day that does not exist, such as February 30.',
    why:
      'A wrong date is a mistake of fact that anybody can see (Labor Code 4610.6(h)(5)), and the dates of the injury, ' +
      'the notes and the review tell one case from another.',
    bad: marked(letterWithHeader.replace('02/03/2017', '02/30/2017'), '02/30/2017'),
    good: letterWithHeader,
    notWhen:
      'Pain scores (8/10), blood pressures, strengths, page ranges and dates without a day never raise it. In the ' +
      'words of a quoted record the date may really stand so; say it with "[sic]".',
    related: ['date-order'],
  },
  *check(letter, reading) {
    const spans = stretches(letter);
    if (!spans.some((span) => mayBeInvalid(wordsOf(reading.logical(span).text)))) return;
    for (const span of eachOnce(spans))
      for (const date of reading.mentions(span).dates)
        if (isInvalid(date) && isMeant(date, span, reading))
          yield {
            span: date.span,
            message:
              `${quote(reading.plain(date.span))} is a date that no calendar has. Write it as the records have it; ` +
              'a wrong date is a mistake of fact (Labor Code 4610.6(h)(5)).',
          };
  },
};

/** True where words have a date that no calendar has, meant or not. */
const mayBeInvalid = keptWithWords((words) => datesIn(words).some(isInvalid));

const isInvalid = ({ precision, iso }: DateMention): boolean => precision === 'day' && iso === undefined;

/** The header and what stands around it, the titles of the items, all fields and sections. */
function stretches(letter: Letter): Span[] {
  const first = Math.min(
    letter.sections[0]?.heading.start ?? letter.span.end,
    letter.items[0]?.span.start ?? letter.span.end,
  );
  const spans: Span[] = [];
  if (first > letter.span.start) spans.push({ start: letter.span.start, end: first });
  for (const { title } of letter.items) if (title.end > title.start) spans.push(title);
  for (const { node } of writtenParts(letter)) spans.push(node.body);
  return spans;
}

const eachOnce = (spans: readonly Span[]): Iterable<Span> => new Map(spans.map((span) => [span.start, span])).values();

/** Numbers with two digits for the year are a date only where the year is one of a letter; "[sic]" says it was read. */
function isMeant({ span, shortYear }: DateMention, { end }: Span, reading: Reading): boolean {
  if (/^.?\s{0,4}\[sic\]/i.test(reading.text.slice(span.end, Math.min(end, span.end + 12)))) return false;
  return !shortYear || /[012]\d$/.test(reading.plain(span));
}
