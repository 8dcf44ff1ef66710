import type { Position } from 'vscode-languageserver-types';
import type { Credentials, Item, Letter } from '../letter/letter.ts';
import type { Reading } from '../reading.ts';
import { isBlank, isDigit } from '../text/characters.ts';
import { overlaps, type Span, spanOf } from '../text/span.ts';
import { scanCitationWords } from './citation-words.ts';
import { scanDatesAndQuantities } from './dates-and-quantities.ts';
import { onceForEachLetter, originOf, placedAt } from './each-letter.ts';
import { grouped, type Limited } from './limits.ts';
import { type TokenType, tokenTypes } from './semantic-token-types.ts';

/** A coloured stretch of the text; it may run over several lines. */
interface Token {
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
}

type Emit = (type: TokenType, start: number, end: number) => void;

/** More than an editor paints well; about 3,000 letters in one file. */
const TOKEN_LIMIT = 200_000;
/** A wrapped date or citation label may begin this many units before the range that is asked for. */
const LEAD = 200;

/** The tokens of the whole document as LSP's integers, five for each token. */
export function semanticTokens(reading: Reading, limit: number = TOKEN_LIMIT): Limited<number[]> {
  const data: number[] = [];
  let last: Position = { line: 0, character: 0 };
  for (const alone of reading.alone) {
    const own = ownTokens(alone);
    if (own.data.length === 0) continue;
    const origin = originOf(reading, alone);
    const first = placedAt(origin, { line: own.data[0], character: own.data[1] });
    data.push(first.line - last.line, first.line === last.line ? first.character - last.character : first.character);
    for (let n = 2; n < own.data.length; n++) data.push(own.data[n]);
    last = placedAt(origin, own.last);
    if (data.length > limit * 5) return { value: data.slice(0, limit * 5), limit: tokenLimit(limit) };
  }
  return { value: data };
}

/** The tokens of a letter as LSP's integers, counted from the letter's start, and where the last of them starts. */
const ownTokens = onceForEachLetter((reading) => {
  const data = encode(reading, tokensIn(reading, spanOf(0, reading.text.length)));
  let last: Position = { line: 0, character: 0 };
  for (let n = 0; n < data.length; n += 5)
    last = { line: last.line + data[n], character: data[n] === 0 ? last.character + data[n + 1] : data[n + 1] };
  return { data: Int32Array.from(data), last };
});

/** The tokens that touch a span of the document. */
export function semanticTokensIn(reading: Reading, span: Span, limit: number = TOKEN_LIMIT): Limited<number[]> {
  const data = encode(
    reading,
    tokensIn(reading, span).filter((token) => overlaps(token, span)),
  );
  return data.length > limit * 5 ? { value: data.slice(0, limit * 5), limit: tokenLimit(limit) } : { value: data };
}

function tokensIn(reading: Reading, window: Span): Token[] {
  const tokens: Token[] = [];
  for (const letter of reading.letters) {
    if (overlaps(letter.span, window)) addLetterTokens(reading, letter, window, tokens);
  }
  return tokens;
}

function addLetterTokens(reading: Reading, letter: Letter, window: Span, tokens: Token[]): void {
  const tree = treeTokens(reading, letter, window);
  const mentions: Token[] = [];
  const lead = Math.max(letter.span.start, window.start - LEAD);
  const start = Math.max(letter.span.start, reading.lines.startOf(reading.lines.lineAt(lead)));
  const end = Math.min(letter.span.end, window.end + LEAD);
  scanDatesAndQuantities(reading.text, spanOf(start, end), (type, from, to) =>
    mentions.push({ start: from, end: to, type }),
  );
  merge(tree, mentions, tokens);
}

/** What the tree knows: headings, labels, decisions, citations, criteria. */
function treeTokens(reading: Reading, letter: Letter, window: Span): Token[] {
  const tokens: Token[] = [];
  const emit: Emit = (type, start, end) => {
    if (end > start) tokens.push({ start, end, type });
  };
  for (const { label } of letter.header?.fields ?? []) emit('imrLabel', label.start, label.end);
  for (const { heading } of letter.sections) emit('imrHeading', heading.start, heading.end);
  if (letter.credentials) credentialLabels(reading, letter.credentials, emit);
  for (const item of letter.items) if (overlaps(item.span, window)) itemTokens(reading, item, emit);
  return tokens.sort((a, b) => a.start - b.start || b.end - a.end);
}

function itemTokens(reading: Reading, item: Item, emit: Emit): void {
  const { decision } = item;
  if (decision?.value === 'upheld') emit('imrUpheld', decision.span.start, decision.span.end);
  if (decision?.value === 'overturned') emit('imrOverturned', decision.span.start, decision.span.end);
  for (const field of item.fields) {
    emit('imrLabel', field.label.start, field.label.end);
    scanCitationWords(reading, field, emit);
    for (const { marker } of reading.content(field).criteria) emit('imrCriterion', marker.start, marker.end);
  }
}

/** A label of the reviewer's credentials: words up to a colon at a line's start; a sentence has none. */
function credentialLabels({ text, lines }: Reading, { span }: Credentials, emit: Emit): void {
  const last = lines.lineAt(span.end);
  for (let line = lines.lineAt(span.start); line <= last; line++) {
    const start = Math.max(span.start, lines.startOf(line));
    const end = Math.min(span.end, lines.endOf(line));
    const label = /^[\s]*[A-Z][A-Za-z()/ ]{2,40}:/.exec(text.slice(start, Math.min(end, start + 80)));
    if (label) emit('imrLabel', start, start + label[0].length);
  }
}

/** Adds both lists in one order; where two tokens share text, the tree's wins, then the earlier one. */
function merge(tree: readonly Token[], mentions: readonly Token[], merged: Token[]): void {
  let next = 0;
  let end = 0;
  const push = (token: Token) => {
    if (token.start < end) return;
    merged.push(token);
    end = token.end;
  };
  for (const token of tree) {
    while (next < mentions.length && mentions[next].start < token.start) {
      if (mentions[next].end <= token.start) push(mentions[next]);
      next++;
    }
    push(token);
  }
  for (; next < mentions.length; next++) push(mentions[next]);
}

/** Five integers per token and line, each place relative to the last; a token that spans lines becomes several. */
function encode(reading: Reading, tokens: readonly Token[]): number[] {
  const { lines, text } = reading;
  const data: number[] = [];
  let line = tokens.length > 0 ? lines.lineAt(tokens[0].start) : 0;
  let lastLine = 0;
  let lastCharacter = 0;
  for (const token of tokens) {
    const type = tokenTypes.indexOf(token.type);
    let at = token.start;
    while (at < token.end) {
      while (line + 1 < lines.count && lines.startOf(line + 1) <= at) line++;
      const lineStart = lines.startOf(line);
      const piece = withoutBlanks(text, at, Math.min(token.end, lines.endOf(line)));
      if (piece.end > piece.start && !isPageNumber(text, token, piece)) {
        const character = piece.start - lineStart;
        const delta = line === lastLine ? character - lastCharacter : character;
        data.push(line - lastLine, delta, piece.end - piece.start, type, 0);
        lastLine = line;
        lastCharacter = character;
      }
      at = Math.max(lines.startOf(line + 1), at + 1);
    }
  }
  return data;
}

function withoutBlanks(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return spanOf(start, end);
}

/** True for the number of a page that ends within a heading. */
function isPageNumber(text: string, token: Token, { start, end }: Span): boolean {
  if (token.type !== 'imrHeading' || end - start > 3) return false;
  for (let at = start; at < end; at++) if (!isDigit(text.charCodeAt(at))) return false;
  return true;
}

const tokenLimit = (limit: number): string =>
  `Colours end after the first ${grouped(limit)} coloured words; the rest keeps the plain colours.`;
