import { matchesOf } from '../text/matches.ts';
import { firstEndingAfter, type Span } from '../text/span.ts';
import { hasToken, type Tokens, tokenSet } from '../text/tokens.ts';
import { leadsElsewhere } from './list-leads.ts';
import { type Member, trimEnd } from './members.ts';

/** Criteria without numbers: "Criteria for X are: A; B; C", "Indications for X are as follows: A, B, C". */

const NOUN = 'criteria|indications?|conditions|requirements|prerequisites|contraindications';
const FRAME = new RegExp(
  `\\b(?:${NOUN})\\b([^:;.]{0,140}?)(?:(:)|\\b(?:are|is|include|includes|as follows)\\b ?(:)?)`,
  'gi',
);
const NOUNS = tokenSet(
  'criteria indication indications conditions requirements prerequisites contraindications'.split(' '),
);
/** A sentence with more of these nouns before its list is none that a person wrote. */
const MOST_FRAMES = 6;
/** As much after a frame's verb as shows "not met", in UTF-16 units. */
const LEAD_BEYOND = 16;
const LISTS = /\b(?:are|is|include|includes|as follows|following)\b/i;

/** Reads the frames of a rationale that no marked list covers. Offsets of the logical text. */
export function readFrames(
  tokens: Tokens,
  sentences: readonly Span[],
  taken: readonly Span[],
  firstList: number,
): Member[] {
  const members: Member[] = [];
  let list = firstList;
  for (const sentence of sentences) {
    if (!hasToken(NOUNS, tokens, sentence.start, sentence.end)) continue;
    const frame = frameIn(tokens.text, sentence);
    if (!frame || (taken[firstEndingAfter(taken, sentence.start)]?.start ?? Number.POSITIVE_INFINITY) < sentence.end)
      continue;
    frame.forEach(({ start, end }, k) => {
      members.push({ start, end, markerEnd: start, label: String(k + 1), list, level: 0 });
    });
    list++;
  }
  return members;
}

function frameIn(text: string, sentence: Span): Span[] | undefined {
  const words = text.slice(sentence.start, sentence.end);
  let tries = 0;
  for (const match of matchesOf(FRAME, words)) {
    if (++tries > MOST_FRAMES) return undefined;
    const colon = colonAfter(words, match);
    const lead = colon >= 0 ? words.slice(0, colon) : words.slice(0, match.index + match[0].length + LEAD_BEYOND);
    if (leadsElsewhere(lead)) continue;
    const from = sentence.start + (colon >= 0 ? colon + 1 : match.index + match[0].length);
    const body = text.slice(from, sentence.end);
    const semicolons = body.split(';').length - 1;
    if (colon >= 0 ? semicolons >= 1 : semicolons >= 2) return split(text, from, sentence.end, ';');
    const listed = colon >= 0 && LISTS.test(words.slice(match.index, colon));
    if (listed && body.split(',').length > 2) return split(text, from, sentence.end, ',');
  }
  return undefined;
}

/** The colon that the frame's words run into, if there is one soon; -1 else. */
function colonAfter(words: string, match: RegExpMatchArray): number {
  const from = (match.index ?? 0) + match[0].length - 1;
  if (match[2] || match[3]) return words.indexOf(':', from);
  const colon = words.indexOf(':', from);
  return colon >= 0 && colon - from < 60 && !/[;.]/.test(words.slice(from, colon)) ? colon : -1;
}

function split(text: string, start: number, end: number, separator: string): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && text[at] !== separator) continue;
    while (from < at && /\s/.test(text[from])) from++;
    const and = /^and\s+/.exec(text.slice(from, Math.min(at, from + 8)));
    if (and) from += and[0].length;
    const to = trimEnd(text, from, at);
    if (to > from) parts.push({ start: from, end: to });
    from = at + 1;
  }
  return parts;
}
