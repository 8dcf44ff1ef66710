import { isBlank, isWordUnit } from './characters.ts';
import type { Span } from './span.ts';
import { opensParagraph, type TextLines, textLineAt } from './text-lines.ts';

/**
 * A stretch of a document seen through extraction noise: blanks collapsed, wrapped lines joined (without a blank after
 * a word's hyphen and inside an address), page breaks and page numbers left out, paragraphs parted by one `\n`.
 * Every offset of `text` maps back to the document exactly.
 */
export interface LogicalText {
  readonly text: string;
  /** The offsets of `text` (UTF-16) at which a line of the document starts, in order. */
  readonly lineStarts: readonly number[];
  /** The document's offset of the unit at `offset` of `text` (UTF-16, both). */
  toSource(offset: number): number;
  /** The document's span of a non-empty stretch of `text`; an empty stretch maps to an empty span. */
  toSpan(start: number, end: number): Span;
  /** The stretch of `text` that shows the document's span. */
  fromSource(offset: number): number;
}

/** Reads a span of a document as logical text. */
export function readLogicalText(lines: TextLines, span: Span): LogicalText {
  const first = textLineAt(lines, span.start);
  if (isPlainWithin(lines, first, span)) {
    const { start, end } = span;
    return makeLogicalText(lines.text.slice(start, end), start === lines.starts[first] ? [0] : [], [0], [start]);
  }
  const builder = new Builder(lines.text);
  let previous = -1;
  for (let n = first; n < lines.count && lines.starts[n] < span.end; n++) {
    const start = Math.max(lines.starts[n], span.start);
    const end = Math.min(lines.ends[n], span.end);
    if (previous >= 0) builder.join(start, end, opensParagraph(lines, n));
    if (start === lines.starts[n]) builder.startLine();
    builder.add(start, end);
    previous = n;
  }
  return builder.finish();
}

const ADDRESS_TAIL = /(?:https?:\/\/|www\.)[^\s]*[^\s;,)]$/;
const ADDRESS_HEAD = /^[^\s]*[/._=?&%-][^\s]*/;
/** An address longer than this is none that a line's end parts, in UTF-16 units. */
const LONGEST_ADDRESS = 200;

/** True where a line that ends so goes on in the next one without a blank: after a word's hyphen, inside an address. */
export function goesOnWithoutBlank(line: string, next: string): boolean {
  if (line.endsWith('-') && isWordUnit(line.charCodeAt(line.length - 2))) return true;
  if (line.endsWith('.') || !(line.includes('://') || line.includes('www.'))) return false;
  const tail = line.slice(-LONGEST_ADDRESS);
  if (!ADDRESS_TAIL.test(tail)) return false;
  return tail.endsWith('/') || ADDRESS_HEAD.test(next);
}

/** Gathers the pieces of a logical text; each piece is a run of units that stand side by side in the document. */
class Builder {
  private readonly document: string;
  private readonly pieces: string[] = [];
  private readonly logical: number[] = [];
  private readonly source: number[] = [];
  private readonly lineStarts: number[] = [];
  private length = 0;

  constructor(document: string) {
    this.document = document;
  }

  startLine(): void {
    this.lineStarts.push(this.length);
  }

  add(start: number, end: number): void {
    if (start >= end) return;
    const { document } = this;
    if (isPlain(document, start, end)) {
      this.piece(document.slice(start, end), start);
      return;
    }
    let at = start;
    while (at < end) {
      while (at < end && isBlank(document.charCodeAt(at))) at++;
      let stop = at;
      while (stop < end && !isBlank(document.charCodeAt(stop))) stop++;
      if (stop > at) this.piece(document.slice(at, stop), at);
      at = stop;
      if (at < end && hasText(document, at, end)) this.piece(' ', at);
    }
  }

  /** Parts the line that comes from what stands there, as the two lines ask for. */
  join(start: number, end: number, paragraph: boolean): void {
    if (this.length === 0) return;
    const last = this.pieces[this.pieces.length - 1];
    if (paragraph) this.piece('\n', start - 1);
    else if (!goesOnWithoutBlank(last, this.document.slice(start, Math.min(end, start + LONGEST_ADDRESS))))
      this.piece(' ', start - 1);
  }

  private piece(piece: string, at: number): void {
    const n = this.logical.length;
    if (n === 0 || this.source[n - 1] - this.logical[n - 1] !== at - this.length) {
      this.logical.push(this.length);
      this.source.push(at);
    }
    this.pieces.push(piece);
    this.length += piece.length;
  }

  finish(): LogicalText {
    return makeLogicalText(this.pieces.join(''), this.lineStarts, this.logical, this.source);
  }
}

/** `logical` has where each piece starts in the text, `source` where in the document. */
function makeLogicalText(
  text: string,
  lineStarts: readonly number[],
  logical: readonly number[],
  source: readonly number[],
): LogicalText {
  const toSource = (offset: number): number => {
    if (logical.length === 0) return 0;
    const n = lastAtMost(logical, offset);
    return source[n] + offset - logical[n];
  };
  return {
    text,
    lineStarts,
    toSource,
    toSpan(start, end) {
      if (end <= start || logical.length === 0) {
        const at = toSource(start);
        return { start: at, end: end > start ? at + 1 : at };
      }
      const first = lastAtMost(logical, start);
      const last = first + 1 < logical.length && logical[first + 1] < end ? lastAtMost(logical, end - 1) : first;
      return { start: source[first] + start - logical[first], end: source[last] + end - logical[last] };
    },
    fromSource(offset) {
      if (logical.length === 0) return 0;
      const n = lastAtMost(source, offset);
      const next = n + 1 < logical.length ? logical[n + 1] : text.length;
      return Math.max(logical[n], Math.min(next, logical[n] + offset - source[n]));
    },
  };
}

/** True where the span lies in line `n`, and its words are there as they are read. */
const isPlainWithin = ({ text, count, starts, ends }: TextLines, n: number, { start, end }: Span): boolean =>
  n < count && start >= starts[n] && end <= ends[n] && isPlain(text, start, end);

/** True where all blanks are single plain ones between two words. */
function isPlain(text: string, start: number, end: number): boolean {
  let afterBlank = true;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const blank = isBlank(unit);
    if (blank && (afterBlank || unit !== 32)) return false;
    afterBlank = blank;
  }
  return !afterBlank;
}

function hasText(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (!isBlank(text.charCodeAt(at))) return true;
  return false;
}

/** Index of the last number that is at most `value`, or 0. */
function lastAtMost(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (numbers[middle] > value) high = middle;
    else low = middle;
  }
  return low;
}

/** The words of a span on one line, as `plainWords` gives those of its logical text. */
export function readPlainWords(lines: TextLines, span: Span): string {
  return isPlainWithin(lines, textLineAt(lines, span.start), span)
    ? lines.text.slice(span.start, span.end)
    : plainWords(readLogicalText(lines, span));
}

/** The words of logical text on one line, paragraphs joined by a blank. */
export const plainWords = ({ text }: LogicalText): string => (text.includes('\n') ? text.replaceAll('\n', ' ') : text);
