import { foldName } from '../../guidelines/names.ts';
import type { Reading } from '../../reading.ts';
import { writtenParts } from '../../rules/definitions/written-parts.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { guidelineNames, readingsOf } from '../navigation/readings.ts';
import type { Hint, HintsOf } from './hint.ts';

/** Two capitals at least; a hyphen, slash or ampersand may part them. */
const SHAPE = /(?<![\w-])[A-Z][A-Za-z]{0,8}(?:[-/&][A-Z][A-Za-z]{0,5})?(?!\w)/g;
/** So much text around an abbreviation is looked at for its words. */
const AROUND = 120;

/**
 * Behind the first use of an abbreviation in the case summary and in each rationale: what it stands for. One that has
 * several readings, or that is written out right there, has none; the names of guidelines are no abbreviations.
 */
export function* abbreviationHints(...[reading, letter, within]: Parameters<HintsOf>): Iterable<Hint> {
  const known = readingsOf(reading);
  const guidelines = guidelineNames(reading);
  for (const { node } of writtenParts(letter)) {
    if ((node.kind !== 'case-summary' && node.kind !== 'rationale') || !overlaps(node.body, within)) continue;
    const told = new Set<string>();
    for (const { span, short } of shortsIn(reading.text, node.body)) {
      const readings = known.get(short) ?? known.get(short.replace(/(?<=[A-Z])s$/, ''));
      if (readings?.length !== 1 || told.has(short) || guidelines.has(foldName(short))) continue;
      told.add(short);
      if (!isWrittenOut(reading, node.body, span, readings[0])) yield { at: span.end, label: `= ${readings[0]}` };
    }
  }
}

interface Short {
  readonly span: Span;
  readonly short: string;
}

function* shortsIn(text: string, { start, end }: Span): Iterable<Short> {
  for (const match of text.slice(start, end).matchAll(SHAPE)) {
    const at = start + match.index;
    yield { span: { start: at, end: at + match[0].length }, short: match[0] };
  }
}

function isWrittenOut(reading: Reading, body: Span, { start, end }: Span, words: string): boolean {
  const around = { start: Math.max(body.start, start - AROUND), end: Math.min(body.end, end + AROUND) };
  return reading.plain(around).toLowerCase().includes(words.toLowerCase().replace(/s$/, ''));
}
