import { isBlank, isDigit, isLetter, isLower, isUpper } from '../text/characters.ts';

/** How a list's markers look: what stands around the number, and what counts. */
export type MarkerShape = '(n)' | 'n)' | 'n.' | '(a)' | 'a)' | 'a.' | '(i)' | 'i)' | 'i.' | 'bullet';

/** One marker of a list in logical text (its offsets). A letter that may be a roman number has both readings. */
export interface ListMarker {
  readonly start: number;
  /** Past the marker and its punctuation. */
  readonly end: number;
  readonly label: string;
  readonly readings: readonly { readonly shape: MarkerShape; readonly ordinal: number }[];
  /** A separator, a line's start or a sentence's end stands before it. */
  readonly setOff: boolean;
}

const BULLETS = '•▪◦‣·¿\uf0b7\uf0a7';
/** Roman numbers from 1, in small letters. */
export const ROMANS: readonly string[] = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** Words before which a number is none of a list: pages, levels, counts spelled out. */
const NO_LIST_AFTER =
  /(?:\b(?:pages?|pp?\.|pg\.?|chapters?|ch\.?|tables?|sections?|sec\.?|levels?|grades?|phases?|types?|stages?|steps?|class|figure|fig\.?|no\.?|number|numbers|version|edition|criterion|volume|vol\.?|part|appendix|schedule|tier|day|days|week|weeks|month|months|least|than|about|of|to|by|for|in|on|at|until|through|from|x|times|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|january|february|march|april|may|june|july|august|september|october|november|december)|#|\/|\d|-) ?$/i;

/** Finds all markers that lists could have. `opensLine` tells whether a document line starts at an offset. */
export function findListMarkers(text: string, opensLine: (at: number) => boolean): ListMarker[] {
  const markers: ListMarker[] = [];
  for (let at = 0; at < text.length; at++) {
    const before = at === 0 ? 32 : text.charCodeAt(at - 1);
    if (!isBlank(before) && before !== 58 && before !== 59 && before !== 34 && before !== 0x201c) continue;
    const marker = bulletAt(text, at, opensLine) ?? countedAt(text, at, opensLine);
    if (!marker) continue;
    markers.push(marker);
    at = marker.end - 1;
  }
  return markers;
}

function bulletAt(text: string, at: number, opensLine: (at: number) => boolean): ListMarker | undefined {
  const unit = text.charCodeAt(at);
  if (unit < 128 && unit !== 45 && unit !== 42) return undefined;
  const isSign = BULLETS.includes(text[at]);
  if (!isSign && unit !== 45 && unit !== 0x2013 && unit !== 42) return undefined;
  if (!isBlank(text.charCodeAt(at + 1)) && !(isSign && isLetter(text.charCodeAt(at + 1)))) return undefined;
  const setOff = isSetOff(text, at, opensLine);
  return { start: at, end: at + 1, label: text[at], readings: [{ shape: 'bullet', ordinal: 0 }], setOff };
}

function countedAt(text: string, at: number, opensLine: (at: number) => boolean): ListMarker | undefined {
  const bracket = text.charCodeAt(at) === 40;
  let from = at + (bracket ? 1 : 0);
  while (bracket && text.charCodeAt(from) === 32) from++;
  if (opensWord(text, from)) return undefined;
  let to = from;
  while (to < text.length && to - from < 5 && isCounter(text.charCodeAt(to))) to++;
  if (to === from) return undefined;
  let end = to;
  while (bracket && text.charCodeAt(end) === 32) end++;
  const closing = text.charCodeAt(end++);
  if (closing !== 41 && (bracket || closing !== 46)) return undefined;
  const label = text.slice(from, to);
  const next = text.charCodeAt(end);
  if (!isBlank(next) && !isLetter(next)) return undefined;
  if (closing === 46 && isLetter(next) && !(isDigit(text.charCodeAt(from)) && isUpper(next))) return undefined;
  const readings = readingsOf(label, bracket ? '(' : '', closing === 41 ? ')' : '.');
  if (readings.length === 0) return undefined;
  const setOff = isSetOff(text, at, opensLine);
  if (!setOff && NO_LIST_AFTER.test(text.slice(Math.max(0, at - 14), at))) return undefined;
  if (closing === 41 && !bracket && closesBracket(text, at)) return undefined;
  if (closing === 46 && isInitial(text, at, end)) return undefined;
  return { start: at, end, label, readings, setOff };
}

/** A word of two units or more counts only as a roman number. */
function opensWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const small = unit | 32;
  return isLetter(unit) && isCounter(text.charCodeAt(at + 1)) && small !== 105 && small !== 118 && small !== 120;
}

const isCounter = (unit: number): boolean => isDigit(unit) || isLower(unit) || (unit >= 65 && unit <= 90);

function readingsOf(label: string, open: string, close: string): ListMarker['readings'] {
  const shape = (kind: 'n' | 'a' | 'i') => `${open}${kind}${close}` as MarkerShape;
  if (/^\d{1,2}$/.test(label)) return [{ shape: shape('n'), ordinal: Number(label) }];
  const small = label.toLowerCase();
  const readings: { shape: MarkerShape; ordinal: number }[] = [];
  if (small.length === 1) readings.push({ shape: shape('a'), ordinal: small.charCodeAt(0) - 96 });
  const roman = ROMANS.indexOf(small);
  if (roman >= 0) readings.push({ shape: shape('i'), ordinal: roman + 1 });
  return readings;
}

function isSetOff(text: string, at: number, opensLine: (at: number) => boolean): boolean {
  let before = at - 1;
  while (before >= 0 && text.charCodeAt(before) === 32) before--;
  if (before < 0) return true;
  if (/[:;,.?!\n"\u201c)\u2013\u2014]/.test(text[before])) return true;
  if (text[before] === '-' && /[ -]/.test(text[before - 1] ?? ' ')) return true;
  if (/\b(?:and|or)$/.test(text.slice(Math.max(0, before - 3), before + 1))) return true;
  return opensLine(at);
}

/** "J. A. Smith, M. D.": a capital beside another capital or a name. */
function isInitial(text: string, at: number, end: number): boolean {
  if (!isUpper(text.charCodeAt(at)) || text.charCodeAt(at) === 73) return false;
  return /\b[A-Z]\. $/.test(text.slice(Math.max(0, at - 3), at)) || /^ (?:[A-Z]\.|D\b)/.test(text.slice(end, end + 3));
}

/** "(Opana ER 40 mg #60)": the bracket that closes here was opened before. */
function closesBracket(text: string, at: number): boolean {
  let depth = 0;
  for (let k = at - 1; k >= 0 && at - k < 160; k--) {
    const unit = text.charCodeAt(k);
    if (unit === 41) depth++;
    else if (unit === 40) {
      if (depth === 0) return true;
      depth--;
    } else if (unit === 10) return false;
  }
  return false;
}
