import type { Range } from 'vscode-languageserver-types';
import type { Reading } from '../reading.ts';
import { isBlank } from '../text/characters.ts';
import { type Span, spanOf, touches } from '../text/span.ts';
import { rangeOf } from './ranges.ts';
import { titleNames } from './rename/name-places.ts';

/** LSP's linked editing ranges: equal texts, and what may be typed in them. */
export interface LinkedRanges {
  readonly ranges: Range[];
  readonly wordPattern: string;
}

/** Names hold blanks, commas and numbers; an editor would stop at the first of them. */
const ANYTHING = '[^\\r\\n]*';

/**
 * The places that must read alike with the one at the offset (UTF-16), to be edited as one: the names in a partial
 * approval's frame, as far as their words are the same. The quantities, which differ, are never linked.
 */
export function linkedEditing(reading: Reading, offset: number): LinkedRanges | null {
  const spans = linkedSpans(reading, offset);
  return spans.length > 1 ? { ranges: spans.map((span) => rangeOf(reading, span)), wordPattern: ANYTHING } : null;
}

function linkedSpans(reading: Reading, offset: number): Span[] {
  const letter = reading.letters.findLast(({ span }) => span.start <= offset && offset <= span.end);
  const item = letter?.items.find(({ title, partialApproval }) => partialApproval && touches(title, offset));
  if (!item) return [];
  const names = titleNames(item);
  const words = commonWords(names.map(({ start, end }) => reading.text.slice(start, end)));
  const first = names.map(({ start }) => spanOf(start, start + words.length));
  if (words.length > 0 && first.some((span) => touches(span, offset))) return oneLine(words) ? first : [];
  return tails(reading, names, words.length, offset);
}

/** What stands behind the common words where it is the same in two of the names. */
function tails({ text }: Reading, names: readonly Span[], from: number, offset: number): Span[] {
  const rests = names.map(({ start, end }) => spanOf(afterBlanks(text, start + from, end), end));
  const here = rests.find((span) => span.end > span.start && touches(span, offset));
  if (!here) return [];
  const words = text.slice(here.start, here.end);
  return oneLine(words) ? rests.filter(({ start, end }) => text.slice(start, end) === words) : [];
}

function afterBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

const oneLine = (words: string): boolean => !/[\r\n]/.test(words);

/** The whole words that all texts begin with, without the blanks behind them. */
function commonWords([first = '', ...others]: readonly string[]): string {
  let end = first.length;
  for (const other of others) {
    let at = 0;
    while (at < end && at < other.length && first.charCodeAt(at) === other.charCodeAt(at)) at++;
    // Half a word is none: "12" and "1".
    const isWhole = (text: string) => at >= text.length || isBlank(text.charCodeAt(at));
    while (at > 0 && !(isWhole(first) && isWhole(other))) at--;
    end = Math.min(end, at);
  }
  return first.slice(0, end).trimEnd();
}
