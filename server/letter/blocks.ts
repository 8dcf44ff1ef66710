import type { LetterFormat } from '../formats/format.ts';
import { type Change, changeBetween } from '../text/change.ts';
import { type LineTable, readLines, readLinesAgain } from '../text/lines.ts';
import { ownCopy } from '../text/own-copy.ts';
import { type Span, spanOf } from '../text/span.ts';
import { lineChange, readTextLines, type TextLines } from '../text/text-lines.ts';
import { cutLetters, type LetterCut } from './cut.ts';
import { cutByFormats, type FormatCut, type MarksOf } from './cut-by-formats.ts';
import { builtInFormats, type KnownFormats } from './known-formats.ts';
import type { Letter } from './letter.ts';
import { findMarks, findMarksAgain, type Mark, type Patterns } from './marks.ts';
import { parseLetter } from './parse.ts';

/**
 * One letter with the lines that it stands in and the gaps around them, all positions counted from where the text of
 * its `lines` starts: the same wherever in a file the letter stands.
 */
export interface LetterBlock {
  readonly lines: TextLines;
  readonly letter: Letter;
  /** The formats that it was read by. */
  readonly known: KnownFormats;
}

/** A block at its place: `start` is the document's offset (UTF-16) of the block's first unit. */
export interface PlacedBlock {
  readonly start: number;
  readonly block: LetterBlock;
}

/** One version of a document cut into its letters: also what the next version is read from. */
export interface CutVersion {
  readonly table: LineTable;
  readonly lines: TextLines;
  /** The fixed words of the document, by the formats that they were looked for by. */
  readonly marks: ReadonlyMap<Patterns, readonly Mark[]>;
  readonly placed: readonly PlacedBlock[];
  readonly byText: ReadonlyMap<string, LetterBlock>;
}

/** The version before, and what has changed since. */
interface Since extends Change {
  readonly before: CutVersion;
}

/**
 * Reads all letters of a document, by the built-in formats and those of a house. Total: every text gives a result;
 * linear in the text. Of what the version before, read by the same formats, has in common with this one nothing is read
 * again; a letter that was there already is that same block.
 */
export function cutVersion(text: string, own: readonly LetterFormat[] = [], before?: CutVersion): CutVersion {
  const since = before && { before, ...changeBetween(before.lines.text, text) };
  const table = since ? readLinesAgain(since.before.table, text, since) : readLines(text);
  const lines = readTextLines(text, table);
  const marks = new Map<Patterns, readonly Mark[]>();
  const cuts = cutFile(lines, findMarksIn(lines, marks, since), own);
  const byText = new Map<string, LetterBlock>();
  const kept = since && keptBlocks(since);
  const placed = cuts.map((one): PlacedBlock => {
    const place = placeOf(lines, one.cut);
    const standing = kept?.(place);
    const block = isSame(standing, lines, one, place) ? standing : blockOf(lines, one, place, [byText, before?.byText]);
    byText.set(block.lines.text, block);
    return { start: place.start, block };
  });
  return { table, lines, marks, placed, byText };
}

/** Finds the fixed words of formats, each once for a version. */
function findMarksIn(lines: TextLines, marks: Map<Patterns, readonly Mark[]>, since: Since | undefined): MarksOf {
  const change = since && lineChange(since.before.lines, lines, since);
  return ({ patterns }) => {
    const before = since?.before.marks.get(patterns);
    const found = before && change ? findMarksAgain(before, lines, change, patterns) : findMarks(lines, patterns);
    marks.set(patterns, found);
    return found;
  };
}

const cutFile = (lines: TextLines, marksOf: MarksOf, own: readonly LetterFormat[]): FormatCut[] =>
  own.length > 0
    ? cutByFormats(lines, marksOf, own)
    : cutLetters(lines, marksOf(builtInFormats)).map((cut) => ({ cut, known: builtInFormats }));

/** The text of a letter: from the end of the line before it to the start of the line after it. */
function placeOf(lines: TextLines, { from, to }: LetterCut): Span {
  return spanOf(from === 0 ? 0 : lines.ends[from - 1], to === lines.count ? lines.text.length : lines.starts[to]);
}

/** Gives the block of the version before that stood where a text stands that has not changed. */
function keptBlocks({ before, start, endBefore, end }: Since): (place: Span) => LetterBlock | undefined {
  const standing = new Map(before.placed.map((one) => [one.start, one.block]));
  return (place) => {
    if (place.end <= start) return standing.get(place.start);
    return place.start >= end ? standing.get(place.start - end + endBefore) : undefined;
  };
}

/** What surrounds a letter has a say in which of its lines count, and in the gaps between them. */
function isSame(
  block: LetterBlock | undefined,
  lines: TextLines,
  { cut: { from, to }, known }: FormatCut,
  { start, end }: Span,
): block is LetterBlock {
  if (block?.known !== known || block.lines.text.length !== end - start) return false;
  const { count, starts, ends, breaks } = block.lines;
  if (count !== to - from) return false;
  for (let n = 0, k = from; n < count; n++, k++)
    if (starts[n] + start !== lines.starts[k] || ends[n] + start !== lines.ends[k] || breaks[n] !== lines.breaks[k])
      return false;
  return true;
}

type ByText = CutVersion['byText'] | undefined;

/** The block of that text, wherever in these versions it stands; read where there is none. */
function blockOf(lines: TextLines, one: FormatCut, place: Span, versions: readonly ByText[]): LetterBlock {
  const { cut, known } = one;
  const text = lines.text.slice(place.start, place.end);
  for (const byText of versions) {
    const block = byText?.get(text);
    if (isSame(block, lines, one, place)) return block;
  }
  const own = linesOf(lines, cut, place);
  const marks = own === lines ? cut.marks : findMarks(own, known.patterns);
  return { lines: own, letter: parseLetter(own, { from: 0, to: own.count, marks }, known), known };
}

/** The lines of one letter, counted from its start. */
function linesOf(lines: TextLines, { from, to }: LetterCut, { start, end }: Span): TextLines {
  if (start === 0 && end === lines.text.length) return lines;
  const shifted = (offsets: Int32Array) => offsets.slice(from, to).map((offset) => offset - start);
  return {
    text: ownCopy(lines.text.slice(start, end)),
    count: to - from,
    starts: shifted(lines.starts),
    ends: shifted(lines.ends),
    breaks: lines.breaks.slice(from, to),
  };
}
