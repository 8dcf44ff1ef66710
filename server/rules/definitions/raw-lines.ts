import type { Field, Section } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { isBlank } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import { oncePerWords, type Words, wordsOf } from '../../text/words.ts';
import { oncePerNode } from './once-per-node.ts';

/** What of a stretch of the document stands on one line, as it stands there. */
export interface RawLine {
  /** The line with the line ends before and behind it; of a line too long for a person the whole document. */
  readonly text: string;
  /** The document's offset (UTF-16) of the first unit of `text`. */
  readonly at: number;
  /** The part of `text` that is of the stretch, half open. */
  readonly start: number;
  readonly end: number;
  /** The same words wherever they stand; of a line too long for a person absent. */
  readonly words?: Words;
}

/** No person writes a longer line, and few programs do, in UTF-16 units. */
const LONGEST = 1000;

const LINE_END = 10;

/** The lines of a stretch that hold more than blanks. */
export function rawLines(text: string, { start, end }: Span): RawLine[] {
  const lines: RawLine[] = [];
  const stretch = text.slice(start, end);
  let from = 0;
  while (from < stretch.length) {
    const lineEnd = stretch.indexOf('\n', from);
    const to = lineEnd < 0 ? stretch.length : lineEnd + 1;
    // Of a line within the stretch the line's end before it is part of the stretch too.
    if (hasWords(stretch, from, to)) lines.push(lineOf(text, start + (from === 0 ? 0 : from - 1), start + to));
    from = to;
  }
  return lines;
}

function hasWords(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isBlank(text.charCodeAt(at))) return true;
  return false;
}

/** The line of the document with what stands from `start` to `end`. */
function lineOf(text: string, start: number, end: number): RawLine {
  let at = start;
  while (at > 0 && start - at < LONGEST && text.charCodeAt(at) !== LINE_END) at--;
  let to = end;
  while (to < text.length && to - at < LONGEST && text.charCodeAt(to - 1) !== LINE_END) to++;
  const isWhole =
    (at === 0 || text.charCodeAt(at) === LINE_END) && (to === text.length || text.charCodeAt(to - 1) === LINE_END);
  if (!isWhole || to - at > LONGEST) return { text, at: 0, start, end };
  const words = wordsOf(text.slice(at, to));
  return { text: words.text, at, start: start - at, end: end - at, words };
}

/** The lines of a field's or section's body that hold more than blanks. */
export const linesOf = oncePerNode((node: Field | Section, reading: Reading) => rawLines(reading.text, node.body));

/** An offset of a line's beginning and one of its end as one number. */
const ROOM = 2048;

/**
 * A question on single words and marks of a line (`text` from `start` to `end`), answered once for the same line. What
 * it returns holds offsets of the line's `text`; it looks at nothing before the line's first unit or behind its last.
 */
export function oncePerLine<Result>(
  ask: (text: string, start: number, end: number) => Result,
): (line: RawLine) => Result {
  const answer = oncePerWords((text: string, part: number) => {
    const behind = part % ROOM;
    return ask(text, (part - behind) / ROOM, text.length - behind);
  });
  return ({ text, start, end, words }) =>
    words ? answer(words, start * ROOM + (text.length - end)) : ask(text, start, end);
}
