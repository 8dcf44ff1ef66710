import type { Reading } from '../../reading.ts';
import { type Span, spanOf } from '../../text/span.ts';
import { applyChanges, lineEndingOf } from '../text-changes.ts';
import { formatChanges, formatRangeChanges, type ReadText } from './formatting.ts';
import type { Wrap } from './wrap.ts';

/**
 * Text that is put in place of a span of the document, laid out as a part of the letter that it comes to stand in;
 * `undefined` where there is nothing to lay out. Text that comes as part of no letter is unwrapped as a summary's is.
 */
export function cleanText(
  reading: Reading,
  span: Span,
  pasted: string,
  wrap: Wrap,
  readText: ReadText,
): string | undefined {
  const ending = lineEndingOf(reading.text);
  const text = pasted.replaceAll(/\r\n|\r/g, '\n').replaceAll('\n', ending);
  const laidOut = inPlace(reading, span, text, wrap, readText) ?? alone(text, wrap, readText);
  return laidOut === text ? undefined : laidOut;
}

/** The text within the letter around it. */
function inPlace(reading: Reading, span: Span, text: string, wrap: Wrap, readText: ReadText): string | undefined {
  if (reading.letters.length === 0) return undefined;
  const before = reading.text.slice(0, span.start);
  const after = reading.text.slice(span.end);
  const whole = readText(before + text + after);
  const here = spanOf(before.length, before.length + text.length);
  const inside = formatRangeChanges(whole, here, wrap, readText).filter(
    (change) => here.start <= change.span.start && change.span.end <= here.end,
  );
  const laidOut = applyChanges(whole.text, inside);
  return laidOut.slice(before.length, laidOut.length - after.length);
}

const HEADING = 'CLINICAL CASE SUMMARY\n';

/** A letter by itself, or prose: read as a case summary, which may hold anything. */
function alone(text: string, wrap: Wrap, readText: ReadText): string {
  const own = readText(text);
  if (own.letters.length > 0) return applyChanges(text, formatChanges(own, wrap, readText));
  const summary = readText(HEADING + text);
  const laidOut = applyChanges(summary.text, formatChanges(summary, wrap, readText));
  return laidOut.startsWith(HEADING) ? laidOut.slice(HEADING.length) : text;
}
