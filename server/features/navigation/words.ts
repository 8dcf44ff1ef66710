import { isLower, isWordUnit } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';

/** A word of a document as it is compared: small letters, without the ending of its plural. */
export interface Word extends Span {
  readonly word: string;
}

/** The words of a span; whatever is no letter or digit parts them, line ends too. */
export function wordsOf(text: string, span: Span): Word[] {
  const words: Word[] = [];
  let at = span.start;
  while (at < span.end) {
    if (!isWordUnit(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    while (at < span.end && isWordUnit(text.charCodeAt(at))) at++;
    words.push({ start, end: at, word: compared(text.slice(start, at)) });
  }
  return words;
}

/** "Injections" and "injection" are one word, "therapies" and "therapy" too; short words in capitals stay (TENS). */
function compared(word: string): string {
  const small = word.toLowerCase();
  if (small.length <= 3 || !small.endsWith('s')) return small;
  if (small.length === 4 && !isLower(word.charCodeAt(0)) && !isLower(word.charCodeAt(3))) return small;
  if (small.endsWith('ies')) return `${small.slice(0, -3)}y`;
  return /(?:ss|us|is)$/.test(small) ? small : small.slice(0, -1);
}

/** The words of a string without their places. */
export const comparedWords = (text: string): string[] =>
  wordsOf(text, { start: 0, end: text.length }).map(({ word }) => word);
