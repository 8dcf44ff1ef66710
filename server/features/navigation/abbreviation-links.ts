import { foldName } from '../../guidelines/names.ts';
import type { Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { isBlank, isWordUnit } from '../../text/characters.ts';
import { contains, type Span, spanOf } from '../../text/span.ts';
import { definition, type Links, linking, use } from './place.ts';
import { guidelineNames, readingsOf } from './readings.ts';

/**
 * Every abbreviation that a letter writes out, with the first place that does ("transcutaneous electrical nerve
 * stimulation (TENS)", "TENS (transcutaneous ...)") and all its uses. The names of guidelines are citations.
 */
export function abbreviationLinks(reading: Reading, letter: Letter): Links[] {
  const { text } = reading;
  const known = readingsOf(reading);
  const written = new Map<string, Span>();
  for (const { short, span } of bracketsIn(text, letter.span, known)) if (!written.has(short)) written.set(short, span);
  const uses = usesIn(text, letter.span);
  addUnbracketed(text, letter.span, known, uses, written);
  const guidelines = guidelineNames(reading);
  return linking(
    [...written].flatMap(([short, span]) => {
      if (guidelines.has(foldName(short))) return [];
      const places = (uses.get(short) ?? []).filter((place) => !contains(span, place));
      return [{ kind: 'abbreviation', places: [definition(span), ...places.map((place) => use(place))] }];
    }),
  );
}

/** An abbreviation without the ending of its plural, and the place that writes it out. */
interface Written {
  readonly short: string;
  readonly span: Span;
}

type Readings = ReadonlyMap<string, readonly string[]>;

/** Two capitals at least; a hyphen or slash may part them. */
const shape = /^(?=.*[A-Z].*[A-Z])[A-Z][A-Za-z]{0,8}(?:[-/&][A-Z][A-Za-z]{0,5})?$/;
const LONGEST_BRACKET = 120;

const withoutPlural = (short: string): string => (/[A-Z]s$/.test(short) ? short.slice(0, -1) : short);

function bracketsIn(text: string, span: Span, known: Readings): Written[] {
  const found: Written[] = [];
  for (let open = text.indexOf('(', span.start); open >= 0 && open < span.end; open = text.indexOf('(', open + 1)) {
    const close = text.indexOf(')', open);
    if (close < 0) break;
    if (close > span.end || close - open > LONGEST_BRACKET) continue;
    const inside = text.slice(open + 1, close).trim();
    const written = shape.test(inside)
      ? longBefore(text, span.start, open, close, withoutPlural(inside), known)
      : shortBefore(text, span.start, open, close, inside, known);
    if (written) found.push(written);
  }
  return found;
}

/** "transcutaneous electrical nerve stimulation (TENS)": the fewest words before the bracket that the letters stand for. */
function longBefore(text: string, from: number, open: number, close: number, short: string, known: Readings) {
  const letters = short.replaceAll(/[^A-Za-z]/g, '').length;
  let at = open;
  for (let count = 0; count < letters + SMALL_WORDS; count++) {
    const start = wordBefore(text, from, at);
    if (start === undefined) return undefined;
    at = start;
    if (standsFor(text.slice(at, open), short, known)) return { short, span: spanOf(at, close + 1) };
  }
  return undefined;
}

/** "TENS (transcutaneous electrical nerve stimulation)". */
function shortBefore(text: string, from: number, open: number, close: number, long: string, known: Readings) {
  const start = wordBefore(text, from, open);
  if (start === undefined) return undefined;
  const written = text.slice(start, open).trim();
  const short = withoutPlural(written);
  if (!shape.test(written) || (!long.includes(' ') && !long.includes('\n'))) return undefined;
  return standsFor(long, short, known) ? { short, span: spanOf(start, close + 1) } : undefined;
}

/** How many words may stand in a reading that give no letter ("of", "and", "the"). */
const SMALL_WORDS = 3;
const LONGEST_WORD = 40;

/** The start of the word before the offset; `undefined` where a sentence or bracket ends between them. */
function wordBefore(text: string, from: number, offset: number): number | undefined {
  let at = offset;
  while (at > from && offset - at < 12 && !isWordUnit(text.charCodeAt(at - 1))) {
    const unit = text.charCodeAt(at - 1);
    if (!isBlank(unit) && unit !== 45 && unit !== 39 && unit !== 0x2019) return undefined;
    at--;
  }
  const end = at;
  while (at > from && end - at < LONGEST_WORD && isWordUnit(text.charCodeAt(at - 1))) at--;
  return at < end ? at : undefined;
}

const idle = new Set(['of', 'and', 'the', 'in', 'for', 'to', 'a', 'or', 'with', 'by', 'on']);

/** True where words are a known reading of an abbreviation, or where its letters are those that the words begin with. */
function standsFor(long: string, short: string, known: Readings): boolean {
  if (known.get(short)?.some((reading) => sameReading(reading, long))) return true;
  const letters = short.toLowerCase().replaceAll(/[^a-z]/g, '');
  const words: readonly string[] = long.toLowerCase().match(/[a-z]+/g) ?? [];
  if (letters.length < 2 || words.length < 2 || words[0].at(0) !== letters[0]) return false;
  let next = 0;
  for (const word of words) {
    if (word.at(0) === letters[next]) next++;
    else if (!idle.has(word)) return false;
  }
  return next === letters.length;
}

const sameReading = (reading: string, long: string): boolean => {
  const a = foldName(reading);
  const b = foldName(long);
  return a === b || `${a}s` === b;
};

/** The places of every word that has the shape of an abbreviation, by the word without its plural. */
function usesIn(text: string, span: Span): Map<string, Span[]> {
  const uses = new Map<string, Span[]>();
  const words = text.slice(span.start, span.end);
  for (const match of words.matchAll(/(?<![\w-])[A-Z][A-Za-z]{0,8}(?:[-/&][A-Z][A-Za-z]{0,5})?(?!\w)/g)) {
    if (!shape.test(match[0])) continue;
    const short = withoutPlural(match[0]);
    const start = span.start + match.index;
    const places = uses.get(short);
    if (places) places.push(spanOf(start, start + match[0].length));
    else uses.set(short, [spanOf(start, start + match[0].length)]);
  }
  return uses;
}

/** Of an abbreviation with one known reading the first place that writes it in full, without brackets. */
function addUnbracketed(
  text: string,
  span: Span,
  known: Readings,
  uses: ReadonlyMap<string, readonly Span[]>,
  written: Map<string, Span>,
): void {
  const missing = [...uses.keys()].filter((short) => !written.has(short) && known.get(short)?.length === 1);
  if (missing.length === 0) return;
  const words = text.slice(span.start, span.end);
  for (const short of missing) {
    const parts = (known.get(short) ?? [''])[0].match(/[A-Za-z]+/g) ?? [];
    if (parts.length < 2) continue;
    const match = new RegExp(String.raw`\b${parts.join(String.raw`[\s-]{1,9}`)}s?\b`, 'i').exec(words);
    if (match) written.set(short, spanOf(span.start + match.index, span.start + match.index + match[0].length));
  }
}
