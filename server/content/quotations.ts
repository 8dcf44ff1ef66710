import { isBlank, isDigit, isWordUnit } from '../text/characters.ts';
import { matchesOf } from '../text/matches.ts';
import { firstEndingAfter, type Span } from '../text/span.ts';

const MARKS = /["\u201c\u201d]/g;

/** The quotations of logical text, without their quotation marks. A mark that never closes opens none. */
export function readQuotations(text: string): Span[] {
  const quotations: Span[] = [];
  let open = -1;
  for (const { index: at } of matchesOf(MARKS, text)) {
    const unit = text.charCodeAt(at);
    if (unit === 0x201c) open = at + 1;
    else if (unit === 0x201d) {
      if (open >= 0) quotations.push({ start: open, end: at });
      open = -1;
    } else if (unit === 34) {
      if (open >= 0 && !opens(text, at)) {
        quotations.push({ start: open, end: at });
        open = -1;
      } else if (open >= 0 || !isInchMark(text, at)) open = at + 1;
    }
  }
  return quotations;
}

/** A mark after a blank or bracket and before a word opens a quotation; one that is open then never closed. */
function opens(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return (isBlank(before) || before === 40 || before === 91) && isWordUnit(text.charCodeAt(at + 1));
}

/** 6" and the like: a number right before, a blank after, and nothing quoted yet. */
const isInchMark = (text: string, at: number): boolean =>
  at > 0 && isDigit(text.charCodeAt(at - 1)) && (at + 1 >= text.length || isBlank(text.charCodeAt(at + 1)));

/** True where the offset lies inside a quotation. */
export const isQuoted = (quotations: readonly Span[], at: number): boolean =>
  (quotations[firstEndingAfter(quotations, at)]?.start ?? Number.POSITIVE_INFINITY) <= at;
