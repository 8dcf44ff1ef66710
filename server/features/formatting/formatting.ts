import type { Reading } from '../../reading.ts';
import type { TextChange } from '../../rules/finding.ts';
import type { Span } from '../../text/span.ts';
import { readTextLines, type TextLines, textLineAt } from '../../text/text-lines.ts';
import { applyChanges, changeBetween, lineEndingOf } from '../text-changes.ts';
import { fillLines } from './fill.ts';
import { Lead, type Plan, planOf } from './leads.ts';
import { Degree, type Piece, piecesOf } from './pieces.ts';
import { lettersOf } from './same-letters.ts';
import type { Wrap } from './wrap.ts';

/** Reads another text of the same document; handed in, so that this feature stays a function of its arguments. */
export type ReadText = (text: string) => Reading;

/** Each round makes room for the next one, so a few are plenty; a text that never comes to rest stays as it is. */
const MOST_ROUNDS = 6;

/**
 * The changes that lay out the letters of a document: labels, blanks, blank lines, broken words of fixed phrases, and
 * by `wrap` the lines of a paragraph. The letters are read as before, but for line numbers and joined words: where
 * they would not be, a letter's lines stay, and so on down to the letter as it stands. Twice is once.
 */
export function formatChanges(reading: Reading, wrap: Wrap, readText: ReadText): TextChange[] {
  const first = changesOnce(reading, wrap, readText);
  let last = first;
  const once = last.after;
  for (let round = 1; last.changes.length > 0; round++) {
    if (round >= MOST_ROUNDS) return [];
    last = changesOnce(last.after, wrap, readText);
  }
  return last.after.text === once.text ? first.changes : [changeBetween(reading.text, last.after.text)];
}

/** The changes of `formatChanges` in the paragraphs that a range (UTF-16 offsets) touches. */
export function formatRangeChanges(reading: Reading, range: Span, wrap: Wrap, readText: ReadText): TextChange[] {
  const lines = readTextLines(reading.text);
  return changesOnce(reading, wrap, readText, paragraphsAt(lines, planOf(reading, lines), range)).changes;
}

interface Once {
  readonly changes: TextChange[];
  readonly after: Reading;
}

/** One round: lays out, reads the result, and does less with the letters that would not be read as before. */
function changesOnce(reading: Reading, wrap: Wrap, readText: ReadText, within?: Span): Once {
  const lines = readTextLines(reading.text);
  const plan = planOf(reading, lines);
  const degrees = new Uint8Array(reading.letters.length);
  let before: string[] | undefined;
  for (;;) {
    const pieces = piecesOf({ reading, lines, plan, wrap, degrees });
    if (typeof wrap === 'number') fillLines(pieces, wrap);
    const all = changesOf(reading.text, lines, plan, pieces);
    const changes = within ? all.filter(({ span }) => within.start <= span.start && span.end <= within.end) : all;
    if (changes.length === 0) return { changes, after: reading };
    const after = readText(applyChanges(reading.text, changes));
    // What stands around a part that is laid out must not be taken for other paragraphs than before.
    before ??= lettersOf(reading, within !== undefined);
    if (!lessOf(degrees, before, lettersOf(after, within !== undefined))) return { changes, after };
  }
}

/** Lowers the degree of the letters that are read otherwise; false where all are read as before. */
function lessOf(degrees: Uint8Array, before: readonly string[], after: readonly string[]): boolean {
  const sameNumber = before.length === after.length;
  let less = false;
  before.forEach((letter, k) => {
    if ((sameNumber && letter === after[k]) || degrees[k] === Degree.none) return;
    degrees[k]++;
    less = true;
  });
  if (!less && !(sameNumber && before.every((letter, k) => letter === after[k]))) {
    // A letter that stays is read otherwise for what became of its neighbours.
    less = degrees.some((degree) => degree !== Degree.none);
    degrees.fill(Degree.none);
  }
  return less;
}

/** What of the document differs from the pieces and gaps, each change as small as it can be. */
function changesOf(text: string, lines: TextLines, { letterOf }: Plan, pieces: readonly Piece[]): TextChange[] {
  const ending = lineEndingOf(text);
  const changes: TextChange[] = [];
  const write = (start: number, end: number, newText: string) => {
    const written = ending === '\n' ? newText : newText.replaceAll('\n', ending);
    const old = text.slice(start, end);
    if (old === written) return;
    const { span, newText: small } = changeBetween(old, written);
    changes.push({ span: { start: start + span.start, end: start + span.end }, newText: small });
  };
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (const { start, end, text: words, gap } of pieces) {
    if (gap !== undefined) write(at, start, gap);
    if (words !== undefined) write(start, end, words);
    at = end;
  }
  const isLast = lines.count > 0 && letterOf[lines.count - 1] >= 0 && at === lines.ends[lines.count - 1];
  if (isLast) write(at, text.length, /[\r\n]/.test(text.slice(at)) ? '\n' : '');
  return changes;
}

/** The paragraphs that a range touches, from the first text of the first to the end of the last line. */
function paragraphsAt(lines: TextLines, { leads }: Plan, { start, end }: Span): Span {
  const opens = (n: number) => leads[n] !== Lead.flow && leads[n] !== Lead.join;
  let first = textLineAt(lines, start);
  while (first > 0 && first < lines.count && !opens(first)) first--;
  let next = textLineAt(lines, end);
  while (next < lines.count && (lines.starts[next] < end || !opens(next))) next++;
  return {
    start: Math.min(start, lines.starts[first] ?? start),
    end: Math.max(end, next > 0 ? lines.ends[Math.min(next, lines.count) - 1] : end),
  };
}
