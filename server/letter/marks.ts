import type { LetterFormat } from '../formats/format.ts';
import { formats, headingsRead } from '../formats/formats.ts';
import type { FieldKind, SectionKind } from '../formats/kinds.ts';
import { fold, isBlank, isLower } from '../text/characters.ts';
import { firstThat } from '../text/search.ts';
import type { LineChange, TextLines } from '../text/text-lines.ts';

/** Fixed words found at a line's start. `line` and `lastLine` count text lines; offsets are UTF-16 units. */
interface MarkPlace {
  readonly line: number;
  readonly lastLine: number;
  readonly start: number;
  readonly end: number;
}
export interface HeadingMark extends MarkPlace {
  readonly type: 'heading';
  readonly kind: SectionKind;
  /** The heading's words as the format gives them. */
  readonly text: string;
}
export interface LabelMark extends MarkPlace {
  readonly type: 'label';
  readonly kind: FieldKind;
}
export interface OpeningMark extends MarkPlace {
  readonly type: 'opening';
  readonly format: string;
}
/** The header's case number label at a line's start, followed by nothing, another label or a case number. */
export interface CaseNumberMark extends MarkPlace {
  readonly type: 'case-number';
}
export interface IntroductionMark extends MarkPlace {
  readonly type: 'introduction';
}
export type Mark = HeadingMark | LabelMark | OpeningMark | CaseNumberMark | IntroductionMark;

type MarkIdentity =
  | Pick<HeadingMark, 'type' | 'kind' | 'text'>
  | Pick<LabelMark, 'type' | 'kind'>
  | Pick<OpeningMark, 'type' | 'format'>
  | Pick<CaseNumberMark, 'type'>
  | Pick<IntroductionMark, 'type'>;

/** What must follow the words: nothing, a colon, a colon with anything after it, or anything. */
type After = 'nothing' | 'colon' | 'inline' | 'anything';

/** Fixed words as they are looked for. */
export interface Pattern {
  /** Folded, without blanks and without its last colon. */
  readonly units: string;
  readonly after: After;
  readonly mark: MarkIdentity;
}

/** Fixed words may be wrapped over this many lines. */
const MOST_LINES = 4;
/** Whether a line opens fixed words is said by so many lines: theirs, and one more for a colon by itself. */
const REACH = MOST_LINES + 1;

/** The fixed words of some formats, by their first unit. */
export type Patterns = ReadonlyMap<number, readonly Pattern[]>;

/** Those of the built-in formats. */
export const builtInPatterns: Patterns = compilePatterns(formats);

/** Finds all fixed words of the formats at the starts of the text lines, in the document's order. */
export function findMarks(lines: TextLines, patterns: Patterns = builtInPatterns): Mark[] {
  const marks: Mark[] = [];
  for (let n = 0; n < lines.count; n++) {
    const mark = markAt(lines, n, patterns);
    if (!mark) continue;
    marks.push(mark);
    n = mark.lastLine;
  }
  return marks;
}

/** As `findMarks`, from the marks of the version before: looked for where lines have changed, moved along elsewhere. */
export function findMarksAgain(
  before: readonly Mark[],
  lines: TextLines,
  change: LineChange,
  patterns: Patterns,
): Mark[] {
  const { above, below, linesBy, unitsBy } = change;
  const marks = before.slice(
    0,
    firstThat(before.length, (k) => before[k].line + REACH >= above),
  );
  let n = Math.max(0, above - REACH, (marks.at(-1)?.lastLine ?? -1) + 1);
  let next = marks.length;
  while (n < lines.count) {
    if (n >= lines.count - below) {
      while (next < before.length && before[next].lastLine + linesBy < n) next++;
      // Where no mark of the version before runs over this line, all goes on as it did there.
      if (next === before.length || before[next].line + linesBy >= n) break;
    }
    const mark = markAt(lines, n, patterns);
    if (mark) marks.push(mark);
    n = (mark?.lastLine ?? n) + 1;
  }
  if (n < lines.count) for (; next < before.length; next++) marks.push(movedMark(before[next], linesBy, unitsBy));
  return marks;
}

const movedMark = (mark: Mark, linesBy: number, unitsBy: number): Mark => ({
  ...mark,
  line: mark.line + linesBy,
  lastLine: mark.lastLine + linesBy,
  start: mark.start + unitsBy,
  end: mark.end + unitsBy,
});

function markAt(lines: TextLines, line: number, patterns: Patterns): Mark | undefined {
  const first = lines.text.charCodeAt(lines.starts[line]);
  if (isLower(first)) return undefined;
  for (const pattern of patterns.get(fold(first)) ?? []) {
    const mark = matchPattern(lines, line, pattern);
    if (mark) return mark;
  }
  return undefined;
}

function matchPattern(lines: TextLines, line: number, pattern: Pattern): Mark | undefined {
  const match = matchWords(lines, line, pattern.units);
  if (!match) return undefined;
  const end = endAfter(lines, match, pattern);
  if (end < 0) return undefined;
  return { ...pattern.mark, line, lastLine: match.lastLine, start: lines.starts[line], end };
}

/** Compares folded words with the text from a line's start on, blind to blanks, line ends and page breaks. */
export function matchWords(
  lines: TextLines,
  line: number,
  units: string,
): { end: number; lastLine: number } | undefined {
  const { text, starts, ends, count } = lines;
  let n = line;
  let at = starts[n];
  for (let k = 0; k < units.length; k++) {
    for (;;) {
      if (at >= ends[n]) {
        if (++n >= count || n - line >= MOST_LINES) return undefined;
        at = starts[n];
      } else if (isBlank(text.charCodeAt(at))) at++;
      else break;
    }
    if (fold(text.charCodeAt(at)) !== units.charCodeAt(k)) return undefined;
    at++;
  }
  return { end: at, lastLine: n };
}

/** The mark's end after what must follow the words, or -1. */
function endAfter(lines: TextLines, match: { end: number; lastLine: number }, pattern: Pattern): number {
  const { text, ends } = lines;
  if (pattern.after === 'anything') return match.end;
  const lineEnd = ends[match.lastLine];
  let at = match.end;
  if (pattern.mark.type === 'label' && fold(text.charCodeAt(at)) === 115) at++;
  while (at < lineEnd && isBlank(text.charCodeAt(at))) at++;
  const colon = text.charCodeAt(at) === 58 && at < lineEnd;
  if (pattern.mark.type === 'case-number') return colon && caseNumberFollows(text, at + 1, lineEnd) ? at + 1 : -1;
  if (pattern.after === 'colon') return colon ? at + 1 : splitColon(lines, match.lastLine, at);
  if (colon && pattern.after === 'inline') return at + 1;
  if (colon || text.charCodeAt(at) === 46) at++;
  return at >= lineEnd ? at : -1;
}

/** A colon that extraction put on the next line, by itself. */
function splitColon({ text, starts, ends, count }: TextLines, line: number, at: number): number {
  if (at < ends[line] || line + 1 >= count) return -1;
  return text.charCodeAt(starts[line + 1]) === 58 && ends[line + 1] === starts[line + 1] + 1 ? ends[line + 1] : -1;
}

const CASE_NUMBER = /^\s*(?:C\s?[A-Z]{1,2}\s?\d\d\s?-?\s?\d+|\[\[|[A-Z][a-z]+(?: [A-Za-z]+){0,2}:|$)/;

const caseNumberFollows = (text: string, from: number, to: number): boolean => CASE_NUMBER.test(text.slice(from, to));

/** Folded words without blanks and last colon, as `matchWords` takes them. */
export function foldWords(words: string): string {
  let units = '';
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    if (!isBlank(unit)) units += String.fromCharCode(fold(unit));
  }
  return units.endsWith(':') ? units.slice(0, -1) : units;
}

/** Makes the fixed words of formats ready to be found; of the same words the first format's count. */
export function compilePatterns(formats: readonly LetterFormat[]): Patterns {
  const all = new Map<string, Pattern>();
  const add = (words: string, after: After, mark: MarkIdentity) => {
    const units = foldWords(words);
    if (!all.has(`${mark.type} ${units}`)) all.set(`${mark.type} ${units}`, { units, after, mark });
  };
  for (const format of formats) {
    for (const words of format.openings) add(words, 'nothing', { type: 'opening', format: format.id });
    for (const { kind, text, inline } of headingsRead(format))
      add(text, inline ? 'inline' : 'nothing', { type: 'heading', kind, text });
    for (const { kind, label, colon } of format.fields)
      add(label, colon ? 'colon' : 'anything', { type: 'label', kind });
    for (const { kind, label } of format.header)
      if (kind === 'case-number') add(label, 'colon', { type: 'case-number' });
    if (format.introduction) add(format.introduction, 'anything', { type: 'introduction' });
  }
  const byFirst = new Map<number, Pattern[]>();
  const longestFirst = [...all.values()].sort((a, b) => b.units.length - a.units.length);
  for (const pattern of longestFirst) {
    const first = pattern.units.charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), pattern]);
  }
  return byFirst;
}
