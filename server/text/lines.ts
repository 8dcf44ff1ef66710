import type { Change } from './change.ts';
import { firstThat } from './search.ts';

/** A place in an editor: 0-based line and UTF-16 character, as LSP counts them. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The lines of a document as an editor counts them: ended by `\n`, `\r\n` or `\r`. */
export interface LineTable {
  /** How many lines there are; at least one. */
  readonly count: number;
  /** UTF-16 offset of each line's first unit. */
  readonly starts: Int32Array;
  /** UTF-16 offset of the line's first unit; the text's length past the last line. */
  startOf(line: number): number;
  /** UTF-16 offset of the line's end, its terminator left out. */
  endOf(line: number): number;
  /** 0-based line that holds `offset`; offsets outside the text belong to the nearest line. */
  lineAt(offset: number): number;
  /** Offset as an editor's position. */
  positionAt(offset: number): Position;
  /** An editor's position as an offset, clamped to the line and to the text. */
  offsetAt(position: Position): number;
}

const LF = 10;
const CR = 13;

/** Reads the line starts of a text in one pass. */
export const readLines = (text: string): LineTable => tableOf(text, lineStarts(text));

/** The line table of the next version of a text, made from that of the version before: only the change is looked through. */
export function readLinesAgain(before: LineTable, text: string, { start, end, endBefore }: Change): LineTable {
  // Whether a line starts at an offset is said by the unit there and the one before it.
  const above = Math.max(
    1,
    firstThat(before.count, (n) => before.starts[n] >= start),
  );
  const below = firstThat(before.count, (n) => before.starts[n] > endBefore);
  const from = before.starts[above - 1];
  const inside = lineStarts(text.slice(from, end + 1)).filter((offset) => offset > 0 && from + offset <= end);
  const starts = new Int32Array(above + inside.length + before.count - below);
  starts.set(before.starts.subarray(0, above));
  for (let n = 0; n < inside.length; n++) starts[above + n] = from + inside[n];
  starts.set(before.starts.subarray(below), above + inside.length);
  for (let n = above + inside.length; n < starts.length; n++) starts[n] += end - endBefore;
  return tableOf(text, starts);
}

function tableOf(text: string, starts: Int32Array): LineTable {
  const count = starts.length;
  let last = 0;
  const lineAt = (offset: number): number => {
    // Places are asked for in their order more often than not.
    if (starts[last] <= offset && (last + 1 >= count || offset < starts[last + 1])) return last;
    last = Math.max(0, firstThat(count, (n) => starts[n] > offset) - 1);
    return last;
  };
  const startOf = (line: number) => (line < 0 ? 0 : line < count ? starts[line] : text.length);
  const endOf = (line: number) => {
    let end = startOf(line + 1);
    if (line + 1 < count) {
      if (text.charCodeAt(end - 1) === LF) end--;
      if (end > starts[line] && text.charCodeAt(end - 1) === CR) end--;
    }
    return end;
  };
  return {
    count,
    starts,
    startOf,
    endOf,
    lineAt,
    positionAt(offset) {
      const inside = Math.max(0, Math.min(offset, text.length));
      const line = lineAt(inside);
      return { line, character: inside - starts[line] };
    },
    offsetAt(position) {
      if (position.line < 0) return 0;
      if (position.line >= count) return text.length;
      return Math.min(starts[position.line] + Math.max(0, position.character), endOf(position.line));
    },
  };
}

/** Offset of the next such sign; past the text's end where there is none. */
function next(text: string, sign: '\n' | '\r', from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length + 1 : at;
}

function lineStarts(text: string): Int32Array {
  let starts = new Int32Array(Math.max(16, text.length >> 5));
  let count = 1;
  const add = (offset: number) => {
    if (count === starts.length) {
      const grown = new Int32Array(starts.length * 2);
      grown.set(starts);
      starts = grown;
    }
    starts[count++] = offset;
  };
  // Two searches side by side are several times faster than a look at every unit.
  let lf = next(text, '\n', 0);
  let cr = next(text, '\r', 0);
  while (lf < text.length || cr < text.length) {
    if (lf < cr) {
      add(lf + 1);
      lf = next(text, '\n', lf + 1);
    } else {
      if (cr + 1 !== lf) add(cr + 1);
      cr = next(text, '\r', cr + 1);
    }
  }
  return starts.slice(0, count);
}
