import type { HeaderKind, Letter } from '../../letter/letter.ts';
import { headerValue } from '../../letter/letter.ts';
import { readDate } from '../../text/dates.ts';
import { type Span, spanOf, touches } from '../../text/span.ts';
import { scanDatesAndQuantities } from '../dates-and-quantities.ts';
import { wordsAround } from './around.ts';
import { dayInWords, daysBetween, timeBetween } from './days.ts';
import { bold } from './markdown.ts';
import type { Explain, Place } from './place.ts';

const measured: readonly (readonly [HeaderKind, string])[] = [
  ['date-of-injury', 'the injury'],
  ['ur-date', 'the utilization review decision'],
  ['decision-date', "this letter's decision"],
];

/** A date: how far it lies from the injury, the utilization review and the decision. */
export const explainDate: Explain = (place) => {
  const found = headerDate(place) ?? dateAround(place);
  if (!found) return undefined;
  const { span, day } = found;
  const distances = place.letter ? distancesOf(place.letter, day) : [];
  const lines = distances.length > 0 ? [distances.map((words) => `- ${words}`).join('\n')] : [];
  return { span, paragraphs: [bold(dayInWords(day)), ...lines] };
};

interface DatedSpan {
  readonly span: Span;
  readonly day: string;
}

function headerDate({ headerField, offset }: Place): DatedSpan | undefined {
  const { value, text } = headerField ?? {};
  if (!value || !touches(value, offset) || !/^\d{4}-\d\d-\d\d$/.test(text ?? '')) return undefined;
  return { span: value, day: text ?? '' };
}

function dateAround(place: Place): DatedSpan | undefined {
  const { words, start } = wordsAround(place);
  let found: DatedSpan | undefined;
  scanDatesAndQuantities(words, spanOf(0, words.length), (type, from, to) => {
    const span = spanOf(start + from, start + to);
    if (type !== 'imrDate' || !touches(span, place.offset)) return;
    const written = words.slice(from, to);
    const day = readDate(/^\d/.test(written) ? written.replace(/\s+/g, '') : written.replace(/\s+/g, ' '));
    if (day !== undefined) found ??= { span, day };
  });
  return found;
}

function distancesOf(letter: Letter, day: string): string[] {
  return measured.flatMap(([kind, name]) => {
    const other = headerValue(letter, kind);
    if (other === undefined) return [];
    const days = daysBetween(other, day);
    if (days === 0) return [`the day of ${name}`];
    return [`${timeBetween(other, day)} ${days > 0 ? 'after' : 'before'} ${name} (${dayInWords(other)})`];
  });
}
