import type { LetterFormat } from '../formats/format.ts';
import { formats, headingsRead } from '../formats/formats.ts';
import type { FieldKind, SectionKind } from '../formats/kinds.ts';
import { fold, isBlank, isLower } from '../text/characters.ts';
import type { TextLines } from '../text/text-lines.ts';

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

/** The fixed words of some formats, by their first unit. */
export type Patterns = ReadonlyMap<number, readonly Pattern[]>;

/** Those of the built-in formats. */
export const builtInPatterns: Patterns = compilePatterns(formats);

/** Finds all fixed words of the formats at the starts of the text lines, in the document's order. */
export function findMarks(lines: TextLines, patterns: Patterns = builtInPatterns): Mark[] {
  const marks: Mark[] = [];
  const { text, starts, count } = lines;
  for (let n = 0; n < count; n++) {
    const first = text.charCodeAt(starts[n]);
    const candidates = isLower(first) ? undefined : patterns.get(fold(first));
    if (!candidates) continue;
    for (const pattern of candidates) {
      const mark = matchPattern(lines, n, pattern);
      if (!mark) continue;
      marks.push(mark);
      n = mark.lastLine;
      break;
    }
  }
  return marks;
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
function endAfter(
  { text, ends, starts }: TextLines,
  match: { end: number; lastLine: number },
  pattern: Pattern,
): number {
  if (pattern.after === 'anything') return match.end;
  const lineEnd = ends[match.lastLine];
  let at = match.end;
  if (pattern.mark.type === 'label' && fold(text.charCodeAt(at)) === 115) at++;
  while (at < lineEnd && isBlank(text.charCodeAt(at))) at++;
  const colon = text.charCodeAt(at) === 58 && at < lineEnd;
  if (pattern.mark.type === 'case-number') return colon && caseNumberFollows(text, at + 1, lineEnd) ? at + 1 : -1;
  if (pattern.after === 'colon') return colon ? at + 1 : splitColon(text, starts, ends, match.lastLine, at);
  if (colon && pattern.after === 'inline') return at + 1;
  if (colon || text.charCodeAt(at) === 46) at++;
  return at >= lineEnd ? at : -1;
}

/** A colon that extraction put on the next line, by itself. */
function splitColon(text: string, starts: Int32Array, ends: Int32Array, line: number, at: number): number {
  if (at < ends[line] || line + 1 >= starts.length) return -1;
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
