import type { LogicalText } from '../text/logical-text.ts';
import type { Span } from '../text/span.ts';
import type { PartialApproval } from './letter.ts';

/** The two fixed frames of a partial approval, and where in them the disputed service stands. */

const ORIGINAL = /^(.+?) (?:was|were|is) the original request\.? ?/is;
/** What every first sentence of a frame has: found at once where the pattern for all of it would search long. */
const FRAMED = / (?:was|were|is) the original request/i;
const AUTHORIZED_BY = /(.+?) (?:was|were) authorized by the Claims Administrator\b/is;
const ADMINISTRATOR_AUTHORIZED = /The Claims Administrator (?:has )?authorized (.+?)(?=, leaving\b|\. The\b|$)/is;
const REMAINING =
  /(?:The remaining IMR[- ]eligible portion of the original request|The remaining portion of the original request|The original request), *(.+?)(?: (?:is|are))?\.?$/is;

/** Longer than any frame that a person wrote (the longest title of 439 had 550 UTF-16 units). */
const LONGEST_FRAME = 4000;

/** Blanks of any width: the words may come as they stand in the document. */
const SPEAKS =
  /\bIMR(?:-|\s+)eligible\b|\bremaining\s+portion\s+of\s+the\s+original\s+request\b|\bthe\s+original\s+request,/i;
const OPENS = /\b(?:was|were|is)\s+the\s+original\s+request\b/i;

/** True for words that can only stand in such a frame. */
export const speaksOfPartialApproval = (words: string): boolean => SPEAKS.test(words);

/** True where the words have the frame's first sentence. */
export const opensPartialApproval = (words: string): boolean => OPENS.test(words);

/** Reads a title as a frame of partial approval; `undefined` where it is none. */
export function readPartialApproval(title: LogicalText): PartialApproval | undefined {
  if (title.text.length > LONGEST_FRAME || !FRAMED.test(title.text)) return undefined;
  const original = ORIGINAL.exec(title.text);
  const remaining = REMAINING.exec(title.text);
  if (!original || !remaining) return undefined;
  const from = original[0].length;
  const middle = title.text.slice(from, remaining.index);
  const authorized = AUTHORIZED_BY.exec(middle) ?? ADMINISTRATOR_AUTHORIZED.exec(middle);
  const remainingStart = remaining.index + remaining[0].indexOf(remaining[1], remaining[0].indexOf(',') + 1);
  return {
    original: title.toSpan(0, original[1].length),
    authorized: authorized ? spanOfGroup(title, from, authorized) : title.toSpan(from, from),
    remaining: title.toSpan(remainingStart, remainingStart + remaining[1].trimEnd().length),
  };
}

function spanOfGroup(title: LogicalText, from: number, match: RegExpExecArray): Span {
  const start = from + match.index + match[0].indexOf(match[1]);
  return title.toSpan(start, start + match[1].length);
}
