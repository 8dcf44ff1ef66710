import type { TextLines } from '../text/text-lines.ts';
import { endsSentence, opensParagraph } from '../text/text-lines.ts';
import { isHeaderLine } from './header.ts';
import { builtInFormats, type KnownFormats } from './known-formats.ts';
import type { HeadingMark, Mark } from './marks.ts';

/** The text lines of one letter, half open, with the fixed words found in them. */
export interface LetterCut {
  readonly from: number;
  readonly to: number;
  readonly marks: readonly Mark[];
}

/** What of a letter has been seen before the mark at hand. */
interface Seen {
  readonly kinds: Set<string>;
  caseNumber: string | undefined;
}

/** Cuts a file into its letters. A file without any letter gives none. */
export const cutLetters = (
  lines: TextLines,
  marks: readonly Mark[],
  known: KnownFormats = builtInFormats,
): LetterCut[] => cutAll(lines, marks, known).filter((cut) => holdsLetter(lines, cut, known));

/** Cuts all lines of a file where letters begin, whether or not each piece holds one. */
export function cutAll(lines: TextLines, marks: readonly Mark[], known: KnownFormats): LetterCut[] {
  const boundaries = [0];
  let seen: Seen = { kinds: new Set(), caseNumber: undefined };
  marks.forEach((mark, k) => {
    if (opensLetter({ lines, marks, known }, k, seen)) {
      boundaries.push(headerStart(lines, mark.line, boundaries[boundaries.length - 1], known));
      seen = { kinds: new Set(), caseNumber: undefined };
    }
    note(lines, mark, seen);
  });
  let next = 0;
  return boundaries.map((from, k) => {
    const to = boundaries[k + 1] ?? lines.count;
    const first = next;
    while (next < marks.length && marks[next].line < to) next++;
    return { from, to, marks: marks.slice(first, next) };
  });
}

function note(lines: TextLines, mark: Mark, seen: Seen): void {
  if (mark.type === 'heading') seen.kinds.add(mark.kind);
  else if (mark.type === 'label') seen.kinds.add('field');
  else if (mark.type === 'case-number') seen.caseNumber ??= caseNumberText(lines, mark);
}

const caseNumberText = (lines: TextLines, mark: Mark): string =>
  lines.text.slice(mark.end, lines.ends[mark.lastLine]).trim().split(/\s/, 1)[0];

interface File {
  readonly lines: TextLines;
  readonly marks: readonly Mark[];
  readonly known: KnownFormats;
}

function opensLetter({ lines, marks, known }: File, k: number, seen: Seen): boolean {
  const mark = marks[k];
  if (seen.kinds.size === 0) return false;
  switch (mark.type) {
    case 'opening':
      return seen.kinds.has('issues') || seen.kinds.has('rationale') || seen.kinds.has('field');
    case 'case-number': {
      const number = caseNumberText(lines, mark);
      if (number !== '' && number === seen.caseNumber) return false;
      if (opensParagraph(lines, mark.line) || endsSentence(lines, mark.line - 1)) return true;
      return isHeaderLine(lines, mark.lastLine + 1, known.header);
    }
    case 'heading':
      return headingOpensLetter(marks, k, mark, seen);
    default:
      return false;
  }
}

function headingOpensLetter(marks: readonly Mark[], k: number, mark: HeadingMark, seen: Seen): boolean {
  if (mark.kind === 'method') {
    if (seen.kinds.has('method')) return true;
    return seen.kinds.has('field') && summaryFollows(marks, k, seen);
  }
  const main = mark.kind === 'case-summary' || mark.kind === 'issues' || mark.kind === 'dispute';
  return main && seen.kinds.has(mark.kind) && seen.kinds.has('field');
}

/** A late method heading opens a letter where the summary, which this letter has already, comes again after it. */
function summaryFollows(marks: readonly Mark[], k: number, seen: Seen): boolean {
  for (let n = k + 1; n < marks.length; n++) {
    const mark = marks[n];
    if (mark.type !== 'heading') continue;
    if (mark.kind === 'method') return false;
    if (mark.kind === 'case-summary' || mark.kind === 'issues') return seen.kinds.has(mark.kind);
  }
  return false;
}

/** Header lines right above the line that opens a letter belong to that letter. */
export function headerStart(lines: TextLines, line: number, floor: number, { header }: KnownFormats): number {
  let from = line;
  while (from - 1 > floor && isHeaderLine(lines, from - 1, header)) from--;
  return from;
}

/** True where the words of a piece are those of a letter. */
export function holdsLetter(lines: TextLines, cut: LetterCut, { header }: KnownFormats): boolean {
  const { marks } = cut;
  const has = (test: (mark: Mark) => boolean) => marks.some(test);
  if (has((m) => m.type === 'opening' || m.type === 'introduction')) return true;
  if (has((m) => m.type === 'heading' && (m.kind === 'method' || m.kind === 'issues' || m.kind === 'credentials')))
    return true;
  if (has((m) => m.type === 'heading' && m.text === 'CLINICAL CASE SUMMARY')) return true;
  const fields = new Set(marks.filter((m) => m.type === 'label').map((m) => m.kind));
  if (fields.size >= 2) return true;
  const number = marks.find((m) => m.type === 'case-number');
  if (!number) return false;
  for (let n = number.line; n < Math.min(cut.to, number.line + 8); n++)
    if (n !== number.line && isHeaderLine(lines, n, header)) return true;
  return false;
}
