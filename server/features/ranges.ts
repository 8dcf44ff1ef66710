import type { Range } from 'vscode-languageserver-types';
import type { Reading } from '../reading.ts';
import type { Span } from '../text/span.ts';

/** A span (UTF-16 offsets) as an editor's range. The one place that turns offsets into lines for an editor. */
export const rangeOf = (reading: Reading, span: Span): Range => ({
  start: reading.lines.positionAt(span.start),
  end: reading.lines.positionAt(span.end),
});

/** An editor's range as a span, clamped to the text; a range that runs backwards is turned round. */
export function spanOfRange(reading: Reading, range: Range): Span {
  const a = reading.lines.offsetAt(range.start);
  const b = reading.lines.offsetAt(range.end);
  return a <= b ? { start: a, end: b } : { start: b, end: a };
}
