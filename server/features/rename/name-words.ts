import { isBlank } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';

/** A word of a service's name with the marks at its ends: `start` to `end` without them (UTF-16 offsets). */
export interface NameWord extends Span {
  /** The word in small letters, without the marks. */
  readonly word: string;
  /** The word as it stands, with the marks. */
  readonly whole: Span;
}

const OPENING = /[("'\u201c\u2018[]/;
const CLOSING = /[,.;:)"'\u201d\u2019\]]/;

/** The words of a stretch of text, parted by blanks. */
export function nameWords(text: string, { start, end }: Span): NameWord[] {
  const words: NameWord[] = [];
  for (let at = start; at < end; ) {
    while (at < end && isBlank(text.charCodeAt(at))) at++;
    const first = at;
    while (at < end && !isBlank(text.charCodeAt(at))) at++;
    if (at === first) break;
    let from = first;
    let to = at;
    while (from < to - 1 && OPENING.test(text[from])) from++;
    while (to > from + 1 && CLOSING.test(text[to - 1])) to--;
    words.push({ start: from, end: to, word: text.slice(from, to).toLowerCase(), whole: { start: first, end: at } });
  }
  return words;
}

/** A stretch of one list that becomes a stretch of another: indexes, half open. */
export interface Hunk {
  readonly old: Span;
  readonly new: Span;
}

/** No name of a service has more words; longer ones differ as a whole. */
const MOST_WORDS = 120;

/** What differs between two lists of words, in order: all that stands between the longest common sequence. */
export function hunksBetween(before: readonly string[], after: readonly string[]): Hunk[] {
  if (before.length > MOST_WORDS || after.length > MOST_WORDS)
    return [{ old: { start: 0, end: before.length }, new: { start: 0, end: after.length } }];
  const common = commonLengths(before, after);
  const hunks: Hunk[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const from = { i, j };
    while ((i < before.length || j < after.length) && before[i] !== after[j]) {
      if (j >= after.length || (i < before.length && common[i + 1][j] >= common[i][j + 1])) i++;
      else j++;
    }
    if (i > from.i || j > from.j) hunks.push({ old: { start: from.i, end: i }, new: { start: from.j, end: j } });
    i++;
    j++;
  }
  return hunks;
}

/** The lengths of the longest common sequences from each pair of places on. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      lengths[i][j] =
        before[i] === after[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
  return lengths;
}
