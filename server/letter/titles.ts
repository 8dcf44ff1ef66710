import type { DecisionWords } from '../formats/decisions.ts';
import { isBlank, isLower } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { Break, endsSentence, opensParagraph, type TextLines } from '../text/text-lines.ts';
import type { Decision } from './letter.ts';
import { opensPartialApproval, speaksOfPartialApproval } from './partial-approval.ts';

/** The title of an item: its first and last text line, its words, and the decision if there is one. */
export interface Title {
  readonly line: number;
  readonly lastLine: number;
  readonly span: Span;
  readonly decision?: Decision;
}

/** A title is at most this many lines long; the longest of 439 had eight. */
const MOST_LINES = 14;

/** The decision that ends a text line: after a colon, or alone below the title's words. */
export function decisionAtEnd(lines: TextLines, n: number, floor: number, words: DecisionWords): Decision | undefined {
  const { text, starts, ends } = lines;
  const end = text.charCodeAt(ends[n] - 1) === 46 ? ends[n] - 1 : ends[n];
  const from = Math.max(starts[n], end - words.longest);
  const colon = text.slice(from, end).lastIndexOf(':');
  if (colon >= 0) return decisionIn(text, from + colon + 1, end, words);
  if (from > starts[n]) return undefined;
  const alone = decisionIn(text, starts[n], end, words);
  if (!alone || isLower(text.charCodeAt(alone.span.start))) return undefined;
  if (alone.value !== 'unknown') return alone;
  return n > floor && text.charCodeAt(ends[n - 1] - 1) === 58 ? alone : undefined;
}

/** The decision right above a field's label: there its colon may be missing. */
export function decisionAboveLabel(
  lines: TextLines,
  n: number,
  floor: number,
  words: DecisionWords,
): Decision | undefined {
  const strict = decisionAtEnd(lines, n, floor, words);
  if (strict) return strict;
  const from = Math.max(lines.starts[n], lines.ends[n] - words.longest);
  const match = words.loose.exec(lines.text.slice(from, lines.ends[n]));
  const start = from + (match?.index ?? 0) + 1;
  return match ? decisionIn(lines.text, start, start + match[1].length, words) : undefined;
}

function decisionIn(text: string, from: number, end: number, { valueOfWord }: DecisionWords): Decision | undefined {
  let start = from;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  if (start >= end) return undefined;
  const value = valueOfWord(text.slice(start, end));
  if (!value || (value === 'unknown' && isLower(text.charCodeAt(start)))) return undefined;
  return { span: { start, end }, value };
}

/**
 * The title that ends at text line `last` with a decision: up to the line above which a paragraph or a sentence ends,
 * but never only the later part of a partial approval's frame. `floor` is the first line it may take.
 */
export function titleWithDecision(
  lines: TextLines,
  last: number,
  floor: number,
  decision: Decision,
  words: DecisionWords,
): Title {
  const alone = decision.span.start === lines.starts[last] && last > floor;
  const bodyEnd = beforeColon(lines.text, alone ? lines.ends[last - 1] : decision.span.start, lines.starts[floor]);
  let line = alone ? last - 1 : last;
  const bounds = { last, floor, end: bodyEnd };
  line = wholeFrame(lines, titleStart(lines, line, floor, words), bounds, words);
  const start = lines.starts[line];
  return { line, lastLine: last, span: { start, end: Math.max(start, bodyEnd) }, decision };
}

/** Words of a rationale's end, in which no title runs on. */
const CONCLUDES =
  /\bnecessary\b|\bmedical necessity\b|\btherefore\b|\b(?:this|the) request (?:is|was)\b|\bnot (?:established|supported|recommended|indicated|certified)\b|\bdenial\b|https?:\/\/\S*$/i;
const IN_FRAME = /\boriginal request\b|\bauthorized\b|\bIMR[- ]eligible\b/i;

/** True where the words of `line` continue the line above. */
function runsOnFrom(lines: TextLines, line: number, words: DecisionWords): boolean {
  if (opensParagraph(lines, line)) return isContinuation(lines, line);
  if (endsSentence(lines, line - 1) && !endsWithColon(lines, line - 1)) return false;
  const above = lines.text.slice(lines.starts[line - 1], Math.min(lines.ends[line - 1], lines.starts[line - 1] + 400));
  if (CONCLUDES.test(above) && !IN_FRAME.test(above)) return false;
  return !endsWithDecision(lines, line - 1, words);
}

/** True where the line ends with a colon and a decision: a title of its own. */
const endsWithDecision = (lines: TextLines, n: number, words: DecisionWords): boolean => {
  const decision = decisionAtEnd(lines, n, n, words);
  return decision !== undefined && decision.span.start > lines.starts[n] && decision.value !== 'unknown';
};

/** A line that cannot open a title: it starts small after an unfinished line (a page ended within the title). */
function isContinuation(lines: TextLines, line: number): boolean {
  return line > 0 && isLower(lines.text.charCodeAt(lines.starts[line])) && !endsSentence(lines, line - 1);
}

const endsWithPeriod = (lines: TextLines, n: number): boolean => endsSentence(lines, n) && !endsWithColon(lines, n);

const endsWithColon = (lines: TextLines, n: number): boolean => lines.text.charCodeAt(lines.ends[n] - 1) === 58;

/** Takes in the lines above that hold the first sentences of a frame, where a page's end or a period cut it. */
function wholeFrame(
  lines: TextLines,
  line: number,
  { last, floor, end }: { readonly last: number; readonly floor: number; readonly end: number },
  words: DecisionWords,
): number {
  const said = (from: number) => lines.text.slice(lines.starts[from], end);
  if (!speaksOfPartialApproval(said(line)) || opensPartialApproval(said(line))) return line;
  let from = line;
  while (from > floor && last - from < MOST_LINES) {
    from--;
    if (!opensPartialApproval(said(from))) continue;
    while (from > floor && last - from < MOST_LINES && runsOnFrom(lines, from, words)) from--;
    return from;
  }
  return line;
}

/**
 * The first line of a title that goes on to `line`: the whole paragraph, though lines of it end with periods, unless a
 * rationale's last sentence stands in it; without a paragraph of its own, the line after the last sentence.
 */
function titleStart(lines: TextLines, line: number, floor: number, words: DecisionWords): number {
  let stop = line;
  while (stop > floor && line - stop < MOST_LINES && runsOnFrom(lines, stop, words)) stop--;
  let from = line;
  while (from > floor && line - from < MOST_LINES && !opensParagraph(lines, from)) from--;
  if (!opensParagraph(lines, from) || from > stop) return stop;
  const above = lines.text.slice(lines.starts[from], lines.ends[Math.max(from, stop - 1)]);
  const concludes = stop > from && endsWithPeriod(lines, stop - 1) && CONCLUDES.test(above) && !IN_FRAME.test(above);
  return concludes || above.length > LONGEST_UNDECIDED ? stop : from;
}

/** The end of the title's words: before the colon that the decision follows. */
function beforeColon(text: string, decision: number, floor: number): number {
  let end = decision;
  const back = () => {
    while (end > floor && isBlank(text.charCodeAt(end - 1))) end--;
  };
  back();
  const separator = text.charCodeAt(end - 1);
  if (separator === 58 || separator === 59 || separator === 0x2013 || separator === 0x2014) end--;
  else if (separator === 45 && isBlank(text.charCodeAt(end - 2))) end--;
  back();
  return end;
}

const FIELD_SENTENCE = /^(?:Decision based on|The (?:Claims Administrator|Expert Reviewer|Physician Reviewer)\b)/;
const LONGEST_UNDECIDED = 600;

/** What stands above a title without decision: another field's body, and whether the title may end with a period. */
interface UndecidedPlace {
  readonly above: boolean;
  readonly mayEndInPeriod: boolean;
}

/**
 * A title without a decision right above a label: the lines after the last paragraph's or sentence's end, if they are
 * no sentence themselves. `floor` is the first line it may take.
 */
export function titleWithoutDecision(
  lines: TextLines,
  last: number,
  floor: number,
  place: UndecidedPlace,
  words: DecisionWords,
): Title | undefined {
  if (last < floor) return undefined;
  let line = last;
  while (line > floor && last - line < MOST_LINES && runsOnFrom(lines, line, words)) line--;
  if (place.above && line === floor && !opensParagraph(lines, line) && !endsSentence(lines, line - 1)) return undefined;
  const { text, starts, ends } = lines;
  const start = starts[line];
  let end = ends[last];
  if (text.charCodeAt(end - 1) === 58) end = beforeColon(text, end, start);
  else if (endsSentence(lines, last) && !asksForDecision(text.slice(start, end))) {
    if (!place.mayEndInPeriod || !isNamePhrase(text.slice(start, end))) return undefined;
  }
  if (end - start > LONGEST_UNDECIDED || end <= start || isLower(text.charCodeAt(start))) return undefined;
  if (FIELD_SENTENCE.test(text.slice(start, start + 60))) return undefined;
  return { line, lastLine: last, span: { start, end } };
}

/** True where a draft asks for the decision behind the title's colon. */
const asksForDecision = (words: string): boolean => /:\s*\[\[[^[\]]{1,60} or [^[\]]{1,60}\]\]$/.test(words);

const SHORT_TITLE = 150;
const FINITE_VERB =
  /\b(?:is|are|was|were|be|been|has|have|had|does|do|did|will|would|may|can|cannot|should|state[sd]?|recommends?|denied|requested|approved|certified|necessary|based|cites?)\b/i;

/** A title may end with a period: short, and no sentence. */
const isNamePhrase = (words: string): boolean =>
  words.length <= SHORT_TITLE && !FINITE_VERB.test(words) && !/[.;] /.test(words);

/**
 * True where a title stands without fields: a paragraph of its own, or a line of a list in which every line ends with
 * its decision.
 */
export function standsAlone(lines: TextLines, first: number, last: number, to: number, words: DecisionWords): boolean {
  const decides = (n: number) => endsWithDecision(lines, n, words);
  const opens = opensParagraph(lines, first) || decides(first - 1);
  const closes = last + 1 >= to || opensParagraph(lines, last + 1) || lines.breaks[last + 1] === Break.page;
  return opens && (closes || decides(last + 1) || (last + 2 < to && decides(last + 2)));
}
