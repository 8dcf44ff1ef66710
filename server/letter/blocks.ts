import type { LetterFormat } from '../formats/format.ts';
import type { TextLines } from '../text/text-lines.ts';
import { cutLetters, type LetterCut } from './cut.ts';
import { cutByFormats, type FormatCut } from './cut-by-formats.ts';
import { builtInFormats, type KnownFormats } from './known-formats.ts';
import type { Letter } from './letter.ts';
import { findMarks, type Mark } from './marks.ts';
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

/** The blocks of the version of a document that was read last, by their text. */
export interface BlockStore {
  blocks: ReadonlyMap<string, LetterBlock>;
}

/**
 * Reads all letters of a document, by the built-in formats and those of a house. Total: every text gives a result; linear in the text. A block that the store has
 * from the version before is that same object; afterwards the store holds the blocks of this version and no others.
 */
export function readBlocks(lines: TextLines, own: readonly LetterFormat[] = [], store?: BlockStore): PlacedBlock[] {
  const marks = findMarks(lines);
  const blocks = new Map<string, LetterBlock>();
  const placed = cutFile(lines, marks, own).map(({ cut, known: by }): PlacedBlock => {
    const { start, own } = linesOf(lines, cut);
    const known = blocks.get(own.text) ?? store?.blocks.get(own.text);
    const same = known && known.known === by && sameLines(known.lines, own);
    const block = same ? known : readBlock(own, own === lines ? cut.marks : findMarks(own, by.patterns), by);
    blocks.set(own.text, block);
    return { start, block };
  });
  if (store) store.blocks = blocks;
  return placed;
}

const cutFile = (lines: TextLines, marks: readonly Mark[], own: readonly LetterFormat[]): FormatCut[] =>
  own.length > 0
    ? cutByFormats(lines, marks, own)
    : cutLetters(lines, marks).map((cut) => ({ cut, known: builtInFormats }));

const readBlock = (lines: TextLines, marks: readonly Mark[], known: KnownFormats): LetterBlock => ({
  lines,
  letter: parseLetter(lines, { from: 0, to: lines.count, marks }, known),
  known,
});

/** The lines of one letter, from the end of the line before it to the start of the line after it. */
function linesOf(lines: TextLines, { from, to }: LetterCut): { start: number; own: TextLines } {
  const start = from === 0 ? 0 : lines.ends[from - 1];
  const end = to === lines.count ? lines.text.length : lines.starts[to];
  if (start === 0 && end === lines.text.length) return { start, own: lines };
  const starts = lines.starts.slice(from, to);
  const ends = lines.ends.slice(from, to);
  for (let n = 0; n < starts.length; n++) {
    starts[n] -= start;
    ends[n] -= start;
  }
  const own = {
    text: lines.text.slice(start, end),
    count: to - from,
    starts,
    ends,
    breaks: lines.breaks.slice(from, to),
  };
  return { start, own };
}

/** What surrounds a letter has a say in which of its lines count, and in the gaps between them. */
function sameLines(a: TextLines, b: TextLines): boolean {
  if (a === b) return true;
  if (a.count !== b.count) return false;
  for (let n = 0; n < a.count; n++)
    if (a.starts[n] !== b.starts[n] || a.ends[n] !== b.ends[n] || a.breaks[n] !== b.breaks[n]) return false;
  return true;
}
