import { isBlank, isLetter } from '../../text/characters.ts';
import { type Span, spanOf } from '../../text/span.ts';
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
 * The marks of a stretch of the document that do not pair, given the places of it that may hold one (offsets of the stretch:
 * `rawPlaces`).
 * Apostrophes, inch marks and list markers are none.
 */
export function lonelyMarks(text: string, span: Span, places: readonly number[]): readonly LonelyMark[] {
  const brackets: number[] = [];
  const quotes: Quote[] = [];
  for (const place of places) {
    const at = span.start + place;
    if (BRACKETS.includes(text[at])) brackets.push(at);
    else if (QUOTES.includes(text[at])) quotes.push(quoteAt(text, at, span));
  }
  const found = [...lonelyBrackets(text, brackets, span.start), ...lonelyQuotes(text, quotes)];
  return found.sort((a, b) => a.span.start - b.span.start);
}

const OPENERS = '([{';
const CLOSERS = ')]}';

const BRACKETS = OPENERS + CLOSERS;
const QUOTES = '"\u201c\u201d';

function lonelyBrackets(text: string, brackets: readonly number[], start: number): LonelyMark[] {
  const found: LonelyMark[] = [];
  const report = (at: number, fault: LonelyMark['fault']) =>
    found.push({ span: spanOf(at, at + 1), mark: 'bracket', fault, opens: OPENERS.includes(text[at]) });
  const open: number[][] = [[], [], []];
  let marker = Number.NEGATIVE_INFINITY;
  for (const at of brackets) {
    const opener = OPENERS.indexOf(text[at]);
    const closer = CLOSERS.indexOf(text[at]);
    if (opener >= 0) {
      open[opener].push(at);
      if (blankAfterOpening(text, at)) report(at, 'wrong side');
    } else {
      const isMarker = closer === 0 && isListMarker(text, at, start);
      if (open[closer].pop() === undefined) {
        if (isMarker) continue;
        if (text[at - 1] !== ':' && at - marker > NEAR) report(at, 'never opened');
        marker = Number.NEGATIVE_INFINITY;
        // "(for 1) pain, 2) spasm)": the list's marker closed the bracket in its stead.
      } else if (isMarker) marker = at;
      else if (blankBeforeClosing(text, at)) report(at, 'wrong side');
    }
  }
  for (const left of open.flat()) report(left, 'never closed');
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

function quoteAt(text: string, at: number, { start, end }: Span): Quote {
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
