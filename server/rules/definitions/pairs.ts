import { isBlank, isLetter } from '../../text/characters.ts';
import { type Span, spanOf } from '../../text/span.ts';
import { oncePerLine, type RawLine } from './raw-lines.ts';
import { mayBeRedacted } from './redaction.ts';

/** A quotation mark or bracket that has no partner, or stands on the wrong side of a blank. */
export interface LonelyMark {
  /** The mark alone (UTF-16 offsets of the document). */
  readonly span: Span;
  readonly mark: 'quotation mark' | 'bracket';
  readonly fault: 'never closed' | 'never opened' | 'wrong side';
  /** Whether it opens something, as it seems. */
  readonly opens: boolean;
}

/**
 * The marks of a stretch of the document, given by its lines, that do not pair. Apostrophes, inch marks and list markers
 * are none.
 */
export function lonelyMarks(text: string, lines: readonly RawLine[]): readonly LonelyMark[] {
  const brackets: Bracket[] = [];
  const quotes: Quote[] = [];
  for (const line of lines) {
    const marks = marksIn(line);
    for (const one of marks.brackets) brackets.push({ ...one, at: one.at + line.at });
    for (const one of marks.quotes) quotes.push({ ...one, at: one.at + line.at });
  }
  if (brackets.length === 0 && quotes.length === 0) return [];
  return [...lonelyBrackets(text, brackets), ...lonelyQuotes(text, quotes)].sort((a, b) => a.span.start - b.span.start);
}

/** The brackets and quotation marks of a line, their places in its own offsets. */
interface Marks {
  readonly brackets: readonly Bracket[];
  readonly quotes: readonly Quote[];
}

const NO_MARKS: Marks = { brackets: [], quotes: [] };
const ANY_MARK = /[()[\]{}"\u201c\u201d]/g;

const marksIn = oncePerLine((text, start, end): Marks => {
  const brackets: Bracket[] = [];
  const quotes: Quote[] = [];
  for (const { index } of text.slice(start, end).matchAll(ANY_MARK)) {
    const at = start + index;
    if ('"\u201c\u201d'.includes(text[at])) quotes.push(quoteAt(text, at, start, end));
    else brackets.push(bracketAt(text, at, start));
  }
  return brackets.length + quotes.length > 0 ? { brackets, quotes } : NO_MARKS;
});

const OPENERS = '([{';
const CLOSERS = ')]}';

interface Bracket {
  readonly at: number;
  /** Index of its pair in `OPENERS` and `CLOSERS`. */
  readonly pair: number;
  readonly opens: boolean;
  /** It closes the marker of a list. */
  readonly isMarker: boolean;
}

function bracketAt(text: string, at: number, start: number): Bracket {
  const opener = OPENERS.indexOf(text[at]);
  const closer = CLOSERS.indexOf(text[at]);
  const isMarker = closer === 0 && isListMarker(text, at, start);
  return { at, pair: Math.max(opener, closer), opens: opener >= 0, isMarker };
}

function lonelyBrackets(text: string, brackets: readonly Bracket[]): LonelyMark[] {
  const found: LonelyMark[] = [];
  const report = (at: number, fault: LonelyMark['fault'], opens: boolean) =>
    found.push({ span: spanOf(at, at + 1), mark: 'bracket', fault, opens });
  const open: number[][] = [[], [], []];
  let marker = Number.NEGATIVE_INFINITY;
  for (const { at, pair, opens, isMarker } of brackets) {
    if (opens) {
      open[pair].push(at);
      if (blankAfterOpening(text, at)) report(at, 'wrong side', true);
    } else if (open[pair].pop() === undefined) {
      if (isMarker) continue;
      if (text[at - 1] !== ':' && at - marker > NEAR) report(at, 'never opened', false);
      marker = Number.NEGATIVE_INFINITY;
      // "(for 1) pain, 2) spasm)": the list's marker closed the bracket in its stead.
    } else if (isMarker) marker = at;
    else if (blankBeforeClosing(text, at)) report(at, 'wrong side', false);
  }
  for (const left of open.flat()) report(left, 'never closed', true);
  return found;
}

/** How far behind a list's marker a second closing bracket is forgiven, in UTF-16 units. */
const NEAR = 600;

const LIST_LABEL = /(?:^|[\s;:,."])(?:\d{1,2}|[a-z]|[ivx]{1,5})[.]?$/i;

/** "1)", "a)", "iv)" after a blank or separator. */
const isListMarker = (text: string, at: number, from: number): boolean =>
  LIST_LABEL.test(text.slice(Math.max(from, at - 8), at));

/** "( surface": digits are a marker's own way, and a small word may follow a name that was taken out. */
const blankAfterOpening = (text: string, at: number): boolean =>
  text[at + 1] === ' ' && /^[A-Za-z]{5}/.test(text.slice(at + 2, at + 7));

/** "surface )". */
const blankBeforeClosing = (text: string, at: number): boolean =>
  text[at - 1] === ' ' && isLetter(text.charCodeAt(at - 2)) && !mayBeRedacted(text, at - 1);

interface Quote {
  readonly at: number;
  readonly shape: 'opens' | 'closes' | 'alone' | 'within';
  /** A bare number stands right before it, as before an inch mark. */
  readonly afterNumber: boolean;
  readonly opensLine: boolean;
}

/** A quotation opens before a word and closes behind one; a stack keeps those within others. */
function lonelyQuotes(text: string, quotes: readonly Quote[]): LonelyMark[] {
  const found: LonelyMark[] = [];
  const report = ({ at }: Quote, fault: LonelyMark['fault'], opens: boolean) =>
    found.push({ span: spanOf(at, at + 1), mark: 'quotation mark', fault, opens });
  const open: Quote[] = [];
  let inches = false;
  for (const [n, quote] of quotes.entries()) {
    const next = quotes[n + 1];
    if (open.length > 0) {
      if (quote.shape === 'opens') {
        // Every paragraph of a long quotation opens it anew.
        if (!quote.opensLine) open.push(quote);
        inches = false;
      } else {
        open.pop();
        inches = quote.afterNumber;
        if (quote.shape === 'alone' && !mayBeRedacted(text, quote.at - 1)) report(quote, 'wrong side', false);
      }
    } else if (quote.shape === 'opens') open.push(quote);
    else if (quote.afterNumber || inches) inches = false;
    else if (quote.shape === 'within') open.push(quote);
    else if (next && (next.shape === 'closes' || next.shape === 'within')) {
      if (!mayBeRedacted(text, quote.at + 1) || quote.shape === 'closes') report(quote, 'wrong side', true);
      open.push(quote);
    } else if (quote.shape === 'closes') report(quote, 'never opened', false);
  }
  for (const quote of open) report(quote, 'never closed', true);
  return found;
}

/** 6", 72"x60", 5'10", 1/2". */
const INCHES = /(?:^|[\s(x'"\u2019\u201c])[\d./-]{1,6}$/i;

function quoteAt(text: string, at: number, start: number, end: number): Quote {
  const before = at === start ? Number.NaN : text.charCodeAt(at - 1);
  const after = at + 1 === end ? Number.NaN : text.charCodeAt(at + 1);
  const left = Number.isNaN(before) || isBlank(before) || '([{-/\u2013\u2014'.includes(text[at - 1]);
  const right = Number.isNaN(after) || isBlank(after) || ')]}.,;:?!-/\u2013\u2014'.includes(text[at + 1]);
  const curly = text[at] === '\u201c' ? 'opens' : text[at] === '\u201d' ? 'closes' : undefined;
  const shape = left && right ? (curly ?? 'alone') : left ? 'opens' : right ? 'closes' : (curly ?? 'within');
  return {
    at,
    shape,
    afterNumber: INCHES.test(text.slice(Math.max(start, at - 8), at)),
    opensLine: opensLine(text, at, start),
  };
}

function opensLine(text: string, at: number, from: number): boolean {
  let before = at;
  while (before > from && (text[before - 1] === ' ' || text[before - 1] === '\t')) before--;
  return before > from && (text[before - 1] === '\n' || text[before - 1] === '\r');
}
