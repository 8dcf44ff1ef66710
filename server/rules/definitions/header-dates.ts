import type { HeaderField, HeaderKind, Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';
import { oncePerNode } from './once-per-node.ts';

/** A date of the header block that was surely read: the value's place and the day as yyyy-mm-dd. */
export interface HeaderDate {
  readonly kind: HeaderKind;
  readonly span: Span;
  readonly iso: string;
}

/**
 * The dates of the header block, in its order. Where a date of the block belongs to no label or a draft has gaps, only
 * those right beside their labels: in columns the others may stand beside the wrong ones.
 */
export const headerDates = oncePerNode(readDates);

function readDates(letter: Letter, reading: Reading): readonly HeaderDate[] {
  const { header } = letter;
  if (!header) return [];
  const dates = header.fields.flatMap(dateOf);
  const read = new Set(dates.map(({ span }) => span.start));
  const isStray = reading.mentions(header.span).dates.some(({ span }) => !read.has(span.start));
  const hasGaps = reading.text.slice(header.span.start, header.span.end).includes('[[');
  if (!isStray && !hasGaps) return dates;
  return header.fields.filter((field) => isBeside(field, reading)).flatMap(dateOf);
}

const isBeside = ({ label, value }: HeaderField, { text }: Reading): boolean =>
  value !== undefined && /^[ \t]{0,80}$/.test(text.slice(label.end, value.start));

const dateOf = ({ kind, value, text }: HeaderField): HeaderDate[] =>
  value && text && /^\d{4}-\d\d-\d\d$/.test(text) ? [{ kind, span: value, iso: text }] : [];

/** True where two dates (yyyy, yyyy-mm or yyyy-mm-dd) are the same as far as both go. */
export const sameDate = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

/** How many days lie between two days (yyyy-mm-dd). */
export const daysBetween = (a: string, b: string): number => Math.abs(dayNumber(a) - dayNumber(b));

const dayNumber = (iso: string): number =>
  Math.round(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8))) / 86_400_000);
