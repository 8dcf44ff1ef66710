import { isBlank, isWordUnit } from './characters.ts';
import { firstThat } from './search.ts';
import type { Span } from './span.ts';
import { opensParagraph, type TextLines, textLineAt } from './text-lines.ts';

/**
 * A stretch of a document seen through extraction noise: blanks collapsed, wrapped lines joined (without a blank after
 * a word's hyphen and inside an address), page breaks and page numbers left out, paragraphs parted by one `\n`.
 * Every offset of `text` maps back to the document exactly.
 */
export interface LogicalText {
  readonly text: string;
  /** The document's offset of the unit at `offset` of `text` (UTF-16, both). */
  toSource(offset: number): number;
  /** The document's span of a non-empty stretch of `text`; an empty stretch maps to an empty span. */
  toSpan(start: number, end: number): Span;
  /** The stretch of `text` that shows the document's span. */
  fromSource(offset: number): number;
}

/** Reads a span of a document as logical text. */
export function readLogicalText(lines: TextLines, span: Span): LogicalText {
  const builder = new Builder();
  let previous = -1;
  for (let n = textLineAt(lines, span.start); n < lines.count && lines.starts[n] < span.end; n++) {
    const start = Math.max(lines.starts[n], span.start);
    const end = Math.min(lines.ends[n], span.end);
    if (previous >= 0) builder.join(lines.text, start, end, opensParagraph(lines, n));
    builder.add(lines.text, start, end);
    previous = n;
  }
  return builder.finish();
}

/** Anything that is not a single plain blank between two words. */
const NOISE = /[\t\v\u0085\u00a0\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]| {2}|^ | $/;
const ADDRESS_TAIL = /(?:https?:\/\/|www\.)[^\s]*[^\s;,)]$/;
const ADDRESS_HEAD = /^[^\s]*[/._=?&%-][^\s]*/;

/** True where a line that ends so goes on in the next one without a blank: after a word's hyphen, inside an address. */
export function goesOnWithoutBlank(line: string, next: string): boolean {
  if (line.endsWith('-') && isWordUnit(line.charCodeAt(line.length - 2))) return true;
  const tail = line.slice(-200);
  if (tail.endsWith('.') || !ADDRESS_TAIL.test(tail)) return false;
  return tail.endsWith('/') || ADDRESS_HEAD.test(next);
}

/** Gathers the pieces of a logical text; each piece is a run of units that stand side by side in the document. */
class Builder {
  private readonly pieces: string[] = [];
  private readonly logical: number[] = [];
  private readonly source: number[] = [];
  private length = 0;
  private last = '';

  add(text: string, start: number, end: number): void {
    if (start >= end) return;
    const line = text.slice(start, end);
    if (!NOISE.test(line)) {
      this.piece(line, start);
      return;
    }
    let at = start;
    while (at < end) {
      while (at < end && isBlank(text.charCodeAt(at))) at++;
      let stop = at;
      while (stop < end && !isBlank(text.charCodeAt(stop))) stop++;
      if (stop > at) this.piece(text.slice(at, stop), at);
      at = stop;
      if (at < end && hasText(text, at, end)) this.piece(' ', at);
    }
  }

  /** Parts the line that comes from what stands there, as the two lines ask for. */
  join(text: string, start: number, end: number, paragraph: boolean): void {
    if (this.length === 0) return;
    if (paragraph) this.piece('\n', start - 1);
    else if (!goesOnWithoutBlank(this.last, text.slice(start, Math.min(end, start + 200)))) this.piece(' ', start - 1);
  }

  private piece(piece: string, at: number): void {
    const n = this.logical.length;
    if (n === 0 || this.source[n - 1] - this.logical[n - 1] !== at - this.length) {
      this.logical.push(this.length);
      this.source.push(at);
    }
    this.pieces.push(piece);
    this.length += piece.length;
    this.last = piece;
  }

  finish(): LogicalText {
    const { logical, source } = this;
    const text = this.pieces.join('');
    const toSource = (offset: number): number => {
      if (logical.length === 0) return 0;
      const n = lastAtMost(logical, offset);
      return source[n] + offset - logical[n];
    };
    return {
      text,
      toSource,
      toSpan(start, end) {
        const from = toSource(start);
        return { start: from, end: end > start ? toSource(end - 1) + 1 : from };
      },
      fromSource(offset) {
        if (logical.length === 0) return 0;
        const n = lastAtMost(source, offset);
        const next = n + 1 < logical.length ? logical[n + 1] : text.length;
        return Math.max(logical[n], Math.min(next, logical[n] + offset - source[n]));
      },
    };
  }
}

function hasText(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (!isBlank(text.charCodeAt(at))) return true;
  return false;
}

/** Index of the last number that is at most `value`, or 0. */
function lastAtMost(numbers: readonly number[], value: number): number {
  return Math.max(0, firstThat(numbers.length, (n) => numbers[n] > value) - 1);
}

/** The words of logical text on one line, paragraphs joined by a blank. */
export const plainWords = ({ text }: LogicalText): string => (text.includes('\n') ? text.replaceAll('\n', ' ') : text);
