import { isBlank, isWordUnit } from '../../text/characters.ts';
import { type Span, spanOf } from '../../text/span.ts';
import type { Offer } from './offer.ts';

/** What an offer changes: one edit on the cursor's line, and edits of what was typed on lines above and below. */
export interface OfferEdit {
  readonly span: Span;
  readonly newText: string;
  readonly additional: readonly Span[];
  /** What the editor matches the typed words with. */
  readonly filter: string;
}

/** The document around a cursor. */
export interface Around {
  readonly text: string;
  readonly offset: number;
  /** The cursor's line. */
  readonly line: Span;
  /** Behind the cursor: the end of the word that it stands in, and the words after it that an offer may take over. */
  readonly behind: Behind;
}

interface Behind {
  readonly wordEnd: number;
  /** The whole word at the cursor, in small letters. */
  readonly here: string;
  readonly next: readonly Word[];
}

interface Word {
  readonly word: string;
  readonly end: number;
}

/** Editors look at no more of a filter text. */
const LONGEST_FILTER = 128;

/** As many words and units behind the cursor as an offer takes over at most. */
const MOST_WORDS = 30;
const REACH = 400;

/** Reads what stands around a cursor; `end` is where the text ends that an offer may take over (UTF-16 offset). */
export function aroundOf(text: string, offset: number, line: Span, end: number): Around {
  let wordEnd = offset;
  if (isWordUnit(text.charCodeAt(offset - 1))) while (wordEnd < end && isWordUnit(text.charCodeAt(wordEnd))) wordEnd++;
  let wordStart = offset;
  while (offset - wordStart < REACH && isWordUnit(text.charCodeAt(wordStart - 1))) wordStart--;
  const next = wordsIn(text, wordEnd, Math.min(end, wordEnd + REACH)).slice(0, MOST_WORDS);
  return { text, offset, line, behind: { wordEnd, here: text.slice(wordStart, wordEnd).toLowerCase(), next } };
}

/** Makes the edit of an offer: what stands already is kept, what is typed in short is replaced, nothing comes twice. */
export function editOf(around: Around, offer: Offer): OfferEdit {
  const { text, line, offset } = around;
  const whole = offer.parts.join('');
  const kept = keptOf(around, offer, whole);
  const behind = withOwnBracket(around, offer, Math.max(offer.end ?? 0, behindOf(around, offer.parts)));
  const above: Span[] = [];
  let start = kept.at;
  if (start < line.start) {
    above.push(spanOf(start, endOfText(text, start, line.start)));
    start = firstText(text, line.start, offset);
  }
  const below = behind > line.end ? [spanOf(line.end, behind)] : [];
  return {
    span: spanOf(start, Math.min(behind, line.end)),
    newText: whole.slice(kept.of),
    additional: [...above.filter((span) => span.end > span.start), ...below],
    filter: filterOf(around, offer, kept.of, start).slice(0, LONGEST_FILTER),
  };
}

/** The bracket that an editor closed by itself behind a typed one, where the offer closes it too. */
function withOwnBracket({ text, offset }: Around, { start, parts }: Offer, behind: number): number {
  if (text[behind] !== ')' || !parts.at(-1)?.endsWith(')')) return behind;
  const typed = text.slice(start, offset);
  return typed.lastIndexOf('(') > typed.lastIndexOf(')') ? behind + 1 : behind;
}

interface Kept {
  /** Offset in the document behind what is kept. */
  readonly at: number;
  /** Offset in the offer's text. */
  readonly of: number;
}

/** How much of the offer's text stands before the cursor word for word, up to the start of one of its parts. */
function keptOf({ text, offset }: Around, offer: Offer, whole: string): Kept {
  let kept: Kept = { at: offer.start, of: 0 };
  if (offer.start >= offset) return kept;
  const bounds = boundsOf(offer.parts);
  let at = offer.start;
  let of = 0;
  while (at <= offset && of <= whole.length) {
    if (bounds.has(of) && (at === offset || !isBlank(text.charCodeAt(at)))) kept = { at, of };
    if (at === offset || of === whole.length) break;
    if (isBlank(text.charCodeAt(at))) {
      let next = at;
      while (next < offset && isBlank(text.charCodeAt(next))) next++;
      if (whole.charCodeAt(of) === 32) of++;
      else if (of === 0 || whole.charCodeAt(of - 1) !== 32) break;
      // What was wrapped word for word stays on its line.
      if (/[\r\n]/.test(text.slice(at, next))) kept = { at: next, of };
      at = next;
    } else if (text.charCodeAt(at) === whole.charCodeAt(of)) {
      at++;
      of++;
    } else break;
  }
  return kept;
}

/** Where the parts start, and the places within separators that no word follows. */
function boundsOf(parts: readonly string[]): Set<number> {
  const bounds = new Set<number>();
  let at = 0;
  for (const part of parts) {
    bounds.add(at);
    for (let n = 1; n <= part.length && !isWordUnit(part.charCodeAt(n - 1)); n++) bounds.add(at + n);
    at += part.length;
  }
  return bounds;
}

/** The words that the editor matches: those typed for parts that are named already, then those of the parts to come. */
function filterOf({ text }: Around, { parts, words, named }: Offer, kept: number, start: number): string {
  const filters = named && named.end > start ? [text.slice(start, named.end)] : [];
  let at = 0;
  for (const [n, part] of parts.entries()) {
    const from = at;
    at += part.length;
    if (at <= kept || (named && n < named.parts)) continue;
    if (from < kept) filters.push(part.slice(kept - from).trim());
    else filters.push(words[n] || (n > 0 ? part.trim() : ''));
  }
  // Where all is named on the lines above, the last part is typed anew.
  return filters.filter((filter) => filter !== '').join(' ') || words.at(-1) || parts.join('').trim();
}

/** The end of the text behind the cursor that the offer's own words stand for already. */
function behindOf({ text, behind: { wordEnd, here, next } }: Around, parts: readonly string[]): number {
  if (next.length === 0) return wordEnd;
  const own = parts.flatMap(wordsOf);
  let most = 0;
  for (let n = own.indexOf(next[0].word); n >= 0; n = own.indexOf(next[0].word, n + 1)) {
    let run = 0;
    while (n + run < own.length && run < next.length && own[n + run] === next[run].word) run++;
    // The words go on with the one at the cursor, or are the offer's last.
    if (run > most && (n + run === own.length || (n > 0 && own[n - 1] === here))) most = run;
  }
  return most === 0 ? wordEnd : closed(text, next[most - 1].end, parts.at(-1) ?? '');
}

const known = new Map<string, readonly string[]>();

/** More parts than this are of more than one catalog. */
const MOST_KNOWN = 5000;

/** The words of a part in small letters; the same parts are in offer after offer. */
function wordsOf(part: string): readonly string[] {
  let words = known.get(part);
  if (words) return words;
  words = wordsIn(part, 0, part.length).map(({ word }) => word);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(part, words);
  return words;
}

/** With a last word goes the bracket that closes behind it, if the offer has it too. */
const closed = (text: string, at: number, whole: string): number =>
  text[at] === ')' && whole.endsWith(')') ? at + 1 : at;

function wordsIn(text: string, start: number, end: number): Word[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    end: start + match.index + match[0].length,
  }));
}

function endOfText(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

function firstText(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}
