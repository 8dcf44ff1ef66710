import { isBlank, isWordUnit } from '../../text/characters.ts';
import { type Span, spanOf } from '../../text/span.ts';
import { lookUpOf } from './look-up.ts';
import { bold, escaped, notVerified } from './markdown.ts';
import type { Explain, Place } from './place.ts';

/** Longer runs without a blank hold no abbreviation. */
const LONGEST = 40;

interface Short {
  readonly span: Span;
  readonly short: string;
  readonly readings: readonly string[];
}

/** An abbreviation with all its readings. */
export const explainAbbreviation: Explain = (place) => {
  const found = abbreviationAt(place);
  if (!found) return undefined;
  const { span, short, readings } = found;
  const [only] = readings;
  if (readings.length === 1)
    return { span, paragraphs: [`${bold(short)} \u00b7 ${escaped(only)}`, `*General usage* ${notVerified}`] };
  return {
    span,
    paragraphs: [
      `${bold(short)} is used for ${readings.length === 2 ? 'two' : readings.length} things:`,
      readings.map((reading) => `- ${escaped(reading)}`).join('\n'),
      `*Which one is meant, the sentence must tell. General usage* ${notVerified}`,
    ],
  };
};

/** The longest abbreviation around the cursor: "EMG/NCS" holds two, "AOE/COE" is one. */
export function abbreviationAt({ reading: { text }, knowledge, offset }: Place): Short | undefined {
  const { abbreviations } = lookUpOf(knowledge.catalog);
  let first = offset;
  let last = offset;
  while (first > 0 && offset - first < LONGEST && !isBlank(text.charCodeAt(first - 1))) first--;
  while (last < text.length && last - offset < LONGEST && !isBlank(text.charCodeAt(last))) last++;
  let best: Short | undefined;
  for (let start = first; start <= offset; start++) {
    if (!isBorder(text, start)) continue;
    for (let end = last; end >= offset && end > start; end--) {
      if (best && end - start <= best.short.length) break;
      if (!isBorder(text, end)) continue;
      const short = text.slice(start, end);
      const readings = abbreviations.get(short) ?? abbreviations.get(singularOf(short));
      if (readings) best = { span: spanOf(start, end), short, readings };
    }
  }
  return best;
}

/** True between two units that are not of one word. */
const isBorder = (text: string, at: number): boolean =>
  !isWordUnit(text.charCodeAt(at - 1)) || !isWordUnit(text.charCodeAt(at));

const singularOf = (short: string): string => short.replace(/(?<=[A-Z])s$/, '');
