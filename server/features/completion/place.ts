import type { LetterFormat } from '../../formats/format.ts';
import { type Field, type Item, type Letter, letterDay, type Section } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { firstThat } from '../../text/search.ts';
import { type Span, spanOf } from '../../text/span.ts';

/** Where the cursor stands in a letter that is being written; parts that end right before it count too. */
export interface Place {
  readonly reading: Reading;
  /** UTF-16 offset in the document. */
  readonly offset: number;
  /** The editor's line of the cursor, its terminator left out. */
  readonly line: Span;
  readonly letter?: Letter;
  /** The letter's format; where no letter is known, the one that a new letter is written in. */
  readonly format: LetterFormat;
  /** The day that editions are judged by, as yyyy-mm-dd. */
  readonly day?: string;
  readonly section?: Section;
  /** The last item that starts before the cursor. */
  readonly item?: Item;
  /** The field that the cursor writes in. */
  readonly field?: Field;
}

/** Finds what the cursor writes in, without a walk through the file. */
export function placeAt(reading: Reading, offset: number): Place {
  const { letters, lines } = reading;
  const row = lines.lineAt(offset);
  const line = spanOf(lines.startOf(row), lines.endOf(row));
  const letter = lastFrom(letters, offset, (one) => one.span.start);
  if (!letter) return { reading, offset, line, format: reading.draftFormat };
  const section = lastFrom(letter.sections, offset, ({ heading }) => heading.start);
  const item = lastFrom(letter.items, offset, ({ span }) => span.start);
  return {
    reading,
    offset,
    line,
    letter,
    format: letter.format,
    day: letterDay(letter),
    section,
    item: item && section && item.span.end < section.heading.start ? undefined : item,
    field: item?.fields.findLast((field) => writesIn(reading.text, field, offset)),
  };
}

/** The text of the cursor's line before it. */
export const lineBefore = ({ reading, line, offset }: Place): string => reading.text.slice(line.start, offset);

/** The text of the cursor's line behind it. */
export const lineAfter = ({ reading, line, offset }: Place): string => reading.text.slice(offset, line.end);

/** True where the cursor's line opens a paragraph: the line above is blank, or there is none. */
export function opensParagraph({ reading: { text }, line }: Place): boolean {
  let at = line.start;
  let breaks = 0;
  while (at > 0 && breaks < 2) {
    const unit = text.charCodeAt(at - 1);
    if (unit === 10 || unit === 13) {
      breaks++;
      at -= unit === 10 && text.charCodeAt(at - 2) === 13 ? 2 : 1;
    } else if (unit === 32 || unit === 9 || unit === 12) at--;
    else return false;
  }
  return true;
}

/** True in a field's label line and text, and behind its last word on the same line. */
function writesIn(text: string, field: Field, offset: number): boolean {
  if (offset < field.label.end) return false;
  const end = Math.max(field.label.end, field.body.end);
  return offset <= end || /^[^\S\r\n]*$/.test(text.slice(end, Math.min(offset, end + LONGEST_GAP)));
}

/** More blanks behind a field's text than this are no place to go on with it. */
const LONGEST_GAP = 200;

/** The last part that starts at the offset or before it; parts stand in order. */
function lastFrom<T>(parts: readonly T[], offset: number, startOf: (part: T) => number): T | undefined {
  return parts[firstThat(parts.length, (n) => startOf(parts[n]) > offset) - 1];
}
