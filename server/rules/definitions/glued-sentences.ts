import { isBlank, isDigit, isLetter, isLower, isUpper, isWordUnit } from '../../text/characters.ts';
import { type Span, spanOf } from '../../text/span.ts';

/** The words on either side of a lost blank, and where the blank belongs (UTF-16 offsets of the document). */
export interface GluedSentences {
  readonly span: Span;
  readonly at: number;
}

/** "claim.In", "2015.An", 'support."There': the blank between two sentences was lost behind the period at `at`. */
export function gluedSentences(text: string, at: number, { start, end }: Span): GluedSentences | undefined {
  let next = at + 1;
  while (next < end && next - at < 4 && '"\u201d)]'.includes(text[next])) next++;
  if (next >= end || !opensSentence(text, next, end) || !endsSentence(text, at, start)) return undefined;
  return { span: spanOf(wordStart(text, at, start), wordEnd(text, next, end)), at: next };
}

/** Words after a period that belong to an address or file, and those that only shorten what goes on. */
const NO_OPENING = /^(?:com|org|net|gov|edu|pdf|html?|docx?|jpe?g|txt|aspx?|php)\b/i;

/** A capital and small letters, "A" or "I", or an abbreviation in capitals; not "Phys" of "Arch.Phys.Med". */
function opensSentence(text: string, at: number, end: number): boolean {
  if (!isUpper(text.charCodeAt(at)) || NO_OPENING.test(text.slice(at, at + 6))) return false;
  const to = wordEnd(text, at, end);
  const word = text.slice(at, to);
  if (text[to] === '.' && !isBlank(text.charCodeAt(to + 1)) && to + 1 < end) return false;
  if (word.length === 1) return (word === 'A' || word === 'I') && isBlank(text.charCodeAt(to));
  return isLower(text.charCodeAt(at + 1)) || /^[A-Z]{2,8}s?$/.test(word);
}

/** Words whose period ends no sentence. */
const ABBREVIATIONS = new Set(
  (
    'dr mr ms mrs st vs no nos fig pg pp vol ch sec sect ed eds cal lab reg cir ct app dept approx ref arch clin phys ' +
    'orthop ann int eur proc med surg rehabil univ assoc natl am br engl rev res sci ther neurol rheum jan feb mar apr ' +
    'jun jul aug sep sept oct nov dec'
  ).split(' '),
);

function endsSentence(text: string, at: number, start: number): boolean {
  const last = text.charCodeAt(at - 1);
  if (at <= start) return false;
  if (last === 41 || last === 93 || last === 37 || last === 34 || last === 0x201d) return at - 2 >= start;
  const from = wordStart(text, at, start);
  const word = text.slice(from, at);
  if (isLetter(last)) return word.length > 1 && !ABBREVIATIONS.has(word.toLowerCase());
  // "12.Pain" numbers a list; "2015.An", "8/10.He" and "L5.He" end a sentence.
  if (!isDigit(last)) return false;
  const before = from > start ? text[from - 1] : ' ';
  if (word.length > 2 || /[A-Za-z]/.test(word) || before === '/' || before === '-') return true;
  return COUNTS.test(text.slice(Math.max(start, from - 10), from));
}

/** Words whose number is a count or score: no list begins behind them. */
const COUNTS = /\b(?:of|was|is|be|been|at|than|by|age|score|about|over|under|to) $/i;

const LONGEST = 40;

function wordStart(text: string, at: number, start: number): number {
  let from = at;
  while (from > start && at - from < LONGEST && isWordUnit(text.charCodeAt(from - 1))) from--;
  return from === at && at > start ? at - 1 : from;
}

function wordEnd(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && to - at < LONGEST && isWordUnit(text.charCodeAt(to))) to++;
  return to;
}
