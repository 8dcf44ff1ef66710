import { isBlank, isDigit, isLetter, isLower, isUpper } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

/** Words before whose period no sentence ends, in small letters. */
const ABBREVIATIONS = new Set(
  (
    'dr mr ms mrs st no nos vs etc e.g i.e al approx fig pg pp p ch sec sect vol ed eds inc co jr sr dept ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec min hr hrs wk wks mo yr yrs tab tabs cap caps ref dx rx tx hx ' +
    'cal lab reg cir ct app u.s a.m p.m m.d d.c d.o ph.d p.o q.d b.i.d t.i.d q.i.d q.h.s h.s p.r.n bid tid qid prn'
  ).split(' '),
);

/** These end a sentence where a capital follows, all the same. */
const ALSO_ENDS = new Set([
  ...'etc a.m p.m m.d d.c d.o ph.d al inc no ed min ct p.o q.d b.i.d t.i.d q.i.d q.h.s h.s p.r.n bid tid qid prn'.split(
    ' ',
  ),
]);

/** Cuts logical text into sentences (offsets of that text). A criterion's number opens none of its own. */
export function readSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    let from = start;
    while (from < end && isBlank(text.charCodeAt(from))) from++;
    let to = end;
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
    if (to > from) sentences.push({ start: from, end: to });
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10) close(at);
    else if (unit === 46 || unit === 63 || unit === 33) {
      const end = sentenceEnd(text, at, start);
      if (end > 0) {
        close(end);
        at = end - 1;
      }
    }
  }
  close(text.length);
  return sentences;
}

/** The offset after the sentence that the mark at `at` ends, its closing quotes and brackets included; 0 if it ends none. */
function sentenceEnd(text: string, at: number, start: number): number {
  let end = at + 1;
  while (isCloser(text.charCodeAt(end))) end++;
  if (end >= text.length) return end;
  const next = text.charCodeAt(end);
  if (!isBlank(next)) return isGlued(text, at, end) ? end : 0;
  if (text.charCodeAt(at) !== 46) return end;
  const word = wordBefore(text, at, start);
  if (isListNumber(text, at - word.length, word, start)) return 0;
  let after = end;
  while (after < text.length && isBlank(text.charCodeAt(after))) after++;
  if (isLower(text.charCodeAt(after))) return 0;
  const small = word.toLowerCase();
  if (ABBREVIATIONS.has(small)) return ALSO_ENDS.has(small) && isUpper(text.charCodeAt(after)) ? end : 0;
  return isInitial(word) ? 0 : end;
}

const isCloser = (unit: number): boolean =>
  unit === 34 || unit === 39 || unit === 41 || unit === 93 || unit === 0x201d || unit === 0x2019;

/** "claim.In a": extraction lost the blank between two sentences. */
function isGlued(text: string, at: number, next: number): boolean {
  if (text.charCodeAt(at) !== 46 || !isUpper(text.charCodeAt(next)) || !isLower(text.charCodeAt(next + 1))) {
    if (!(isUpper(text.charCodeAt(next)) && isBlank(text.charCodeAt(next + 1)) && next === at + 1)) return false;
  }
  const before = text.charCodeAt(at - 1);
  return (
    (isLetter(before) && isLetter(text.charCodeAt(at - 2))) || (isDigit(before) && isDigit(text.charCodeAt(at - 2)))
  );
}

function wordBefore(text: string, at: number, start: number): string {
  let from = at;
  while (from > start && !isBlank(text.charCodeAt(from - 1)) && text.charCodeAt(from - 1) !== 40) from--;
  return text.slice(from, at);
}

/** "4." after a separator or at the sentence's start numbers a criterion; "no more than 4." ends a sentence. */
function isListNumber(text: string, from: number, word: string, start: number): boolean {
  if (!/^(?:\d{1,2}|[a-h]|[ivx]{1,4})$/.test(word)) return false;
  let before = from - 1;
  while (before >= start && isBlank(text.charCodeAt(before))) before--;
  if (before < start) return true;
  const unit = text.charCodeAt(before);
  return unit === 59 || unit === 58 || unit === 44 || text.slice(Math.max(start, before - 3), before + 1) === ' and';
}

/** One capital: an initial of a name. */
const isInitial = (word: string): boolean => word.length === 1 && isUpper(word.charCodeAt(0)) && word !== 'I';
