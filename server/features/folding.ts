import type { FoldingRange } from 'vscode-languageserver-types';
import type { Item, Letter } from '../letter/letter.ts';
import type { Reading } from '../reading.ts';
import { isBlank } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { onceForEachLetter, originOf } from './each-letter.ts';
import { grouped, type Limited } from './limits.ts';
import { partsOf, wholeField } from './parts.ts';

interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  /** 0 for a letter, 1 for its sections and header, and so on. */
  readonly level: number;
}

/**
 * Folding ranges of letters, header blocks, sections, items and fields, by whole lines. They carry no kind: none of
 * LSP's kinds (comment, imports, region) is a part of a letter. Of more than `limit` ranges the outer ones win.
 */
export function foldingRanges(reading: Reading, limit: number = Number.POSITIVE_INFINITY): Limited<FoldingRange[]> {
  // Folding the only letter of a file would hide the whole file.
  const outermostLevel = reading.alone.length > 1 ? 0 : 1;
  const folds = reading.alone.flatMap((alone) => {
    const { line } = originOf(reading, alone);
    return ownFolds(alone)
      .filter(({ level }) => level >= outermostLevel)
      .map(({ startLine, endLine, level }) => ({ startLine: line + startLine, endLine: line + endLine, level }));
  });
  const kept = folds.length > limit ? outermost(folds, limit) : folds;
  const value = kept
    .sort((a, b) => a.startLine - b.startLine || a.level - b.level)
    .map(({ startLine, endLine }) => ({ startLine, endLine }));
  if (kept.length === folds.length) return { value };
  return {
    value,
    limit: `Folding covers ${grouped(kept.length)} of ${grouped(folds.length)} parts, outer ones first.`,
  };
}

/** The folds of a letter, lines counted from the one that the letter starts in. */
const ownFolds = onceForEachLetter((reading): Fold[] => {
  const folds: Fold[] = [];
  const fold = (span: Span, level: number) => {
    const range = linesOf(reading, span);
    if (range.startLine < range.endLine) folds.push({ ...range, level });
  };
  for (const letter of reading.letters) {
    fold(letter.span, 0);
    foldLetter(letter, fold);
  }
  return folds;
});

function foldLetter(letter: Letter, fold: (span: Span, level: number) => void): void {
  if (letter.header) fold(letter.header.span, 1);
  for (const { span } of partsOf(letter).parts) fold(span, 1);
  for (const item of letter.items) foldItem(item, fold);
}

function foldItem(item: Item, fold: (span: Span, level: number) => void): void {
  fold(item.span, 2);
  for (const field of item.fields) fold(wholeField(field), 3);
}

/** The first and the last line with text of a span: blank lines below a part stay visible when it is folded. */
function linesOf({ lines, text }: Reading, span: Span): { startLine: number; endLine: number } {
  let { start, end } = span;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  return { startLine: lines.lineAt(start), endLine: lines.lineAt(Math.max(start, end - 1)) };
}

/** The `limit` outermost of the folds, in the document's order within a level. */
function outermost(folds: readonly Fold[], limit: number): Fold[] {
  return [...folds].sort((a, b) => a.level - b.level || a.startLine - b.startLine).slice(0, Math.max(0, limit));
}
