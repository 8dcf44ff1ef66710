import { isBlank } from '../../text/characters.ts';
import { type Span, spanOf } from '../../text/span.ts';
import type { Place } from './place.ts';

/** How far a wrapped name, date or reference may reach to either side of the cursor. */
const REACH = 90;

/** The words around the cursor; so few that no hover walks through a file. */
export interface Around {
  readonly words: string;
  /** UTF-16 offset of the words in the document. */
  readonly start: number;
}

/** The span within reach of the cursor, and of the field or letter around it, cut at blanks. */
export function spanAround({ reading: { text }, offset, field, letter }: Place): Span {
  const bounds = field && offset >= field.body.start ? field.body : (letter?.span ?? spanOf(0, text.length));
  const first = Math.min(bounds.start, offset);
  let start = Math.max(first, offset - REACH);
  while (start > first && start < offset && !isBlank(text.charCodeAt(start - 1))) start++;
  return spanOf(start, Math.min(Math.max(bounds.end, offset), offset + REACH));
}

/** The words around the cursor. */
export function wordsAround(place: Place): Around {
  const { start, end } = spanAround(place);
  return { words: place.reading.text.slice(start, end), start };
}

/** A match in the words around the cursor as a span of the document. */
export const spanIn = (around: Around, at: number, length: number): Span =>
  spanOf(around.start + at, around.start + at + length);
