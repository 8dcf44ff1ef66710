import type { Knowledge } from '../../guidelines/knowledge.ts';
import {
  type Field,
  type HeaderField,
  headerValue,
  type Item,
  type Letter,
  letterDay,
  type Section,
} from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { type Span, spanOf, touches } from '../../text/span.ts';
import { nodeAt } from '../node-at.ts';
import { wholeField } from '../parts.ts';

/** A day of the letter that editions are held against. */
export interface LetterDay {
  /** `yyyy-mm-dd` */
  readonly day: string;
  readonly called: 'decision date' | 'utilization review date';
}

/** What the cursor stands in; found without a walk through the file. */
export interface Place {
  readonly reading: Reading;
  readonly knowledge: Knowledge;
  /** UTF-16 offset in the document. */
  readonly offset: number;
  readonly letter?: Letter;
  readonly day?: LetterDay;
  readonly headerField?: HeaderField;
  readonly section?: Section;
  readonly item?: Item;
  readonly field?: Field;
}

/** What is said about the words under the cursor: paragraphs of Markdown, and the words it is said about. */
export interface Said {
  readonly span: Span;
  readonly paragraphs: readonly string[];
}

/** One kind of thing that explains itself; `undefined` where the cursor stands on none. */
export type Explain = (place: Place) => Said | undefined;

/** Finds letter, header field, section, item and field around an offset. */
export function placeAt(reading: Reading, offset: number): Place {
  const { knowledge } = reading;
  const letter = nodeAt(reading.letters, offset);
  if (!letter) return { reading, knowledge, offset };
  const item = nodeAt(letter.items, offset);
  return {
    reading,
    knowledge,
    offset,
    letter,
    day: dayOf(letter),
    headerField: letter.header?.fields.find((field) => touches(wholeHeaderField(field), offset)),
    section: letter.sections.find(({ heading, body }) => touches(spanOf(heading.start, body.end), offset)),
    item,
    field: item?.fields.find((field) => touches(wholeField(field), offset)),
  };
}

/** The day that a letter's guidelines are held against: its decision, else the utilization review. */
export function dayOf(letter: Letter): LetterDay | undefined {
  const day = letterDay(letter);
  if (day === undefined) return undefined;
  const decided = headerValue(letter, 'decision-date') === day;
  return { day, called: decided ? 'decision date' : 'utilization review date' };
}

const wholeHeaderField = ({ label, value = label }: HeaderField): Span => {
  // Where columns were read one after the other, other labels stand between a label and its value.
  const beside = value.start >= label.end && value.start - label.end < 4;
  return beside ? spanOf(label.start, value.end) : label;
};
