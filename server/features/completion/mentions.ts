import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Citation } from '../../guidelines/citation.ts';
import type { Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Offer } from './offer.ts';
import { lineBefore, type Place } from './place.ts';
import { isCapitals, type Typed } from './prose.ts';

/** The names of so many items' guidelines are offered at most, those nearest to the cursor. */
const MOST_ITEMS = 20;

/** The guidelines that this letter's fields cite, this item's first: by short name, and with chapter and topic. */
export function mentionOffers(place: Place, { word, start }: Typed): Offer[] {
  const { letter, item, reading } = place;
  if (!letter || !item || (word !== '' && !isCapitals(word))) return [];
  const here = letter.items.indexOf(item);
  const items = [item, ...letter.items.slice(Math.max(0, here - MOST_ITEMS), here).reverse()];
  const names = new Map<string, readonly string[]>();
  for (const citation of items.flatMap((one) => citationsOf(reading, one)))
    for (const parts of namesOf(reading, citation)) names.set(parts.join(''), names.get(parts.join('')) ?? parts);
  return [...names]
    .filter(([name, [short]]) => (word === '' ? true : short !== word && name.startsWith(word)))
    .map(([label, parts], n) => ({
      label,
      description: 'cited in this letter',
      kind: CompletionItemKind.Reference,
      parts,
      words: parts.map((part) => (/\w/.test(part) ? part : '')),
      start: word === '' ? startOfName(place, parts[0]) : start,
      rank: 100 + n,
    }));
}

/** The citations of an item's guideline fields, the reviewer's first. */
export const citationsOf = (reading: Reading, { fields }: Item): readonly Citation[] =>
  [...fields]
    .filter(({ kind }) => kind !== 'rationale')
    .sort((a, b) => Number(a.kind === 'claims-guideline') - Number(b.kind === 'claims-guideline'))
    .flatMap((field) => reading.content(field).citations);

/** A guideline's names as prose has them, each cut where a person may have typed the first part. */
function namesOf({ knowledge }: Reading, citation: Citation): (readonly string[])[] {
  const { guideline, source, chapter, chapterNumber, topic, section, year } = citation;
  const short = guideline === undefined ? undefined : knowledge.guideline(guideline)?.short;
  const name = source === 'MTUS' || source === 'ODG' ? (short ?? source) : source === 'ACOEM' ? 'ACOEM' : undefined;
  if (name === undefined) return [];
  if (!chapter) return [[name]];
  const words =
    source === 'MTUS'
      ? [chapterNumber !== undefined && `ACOEM Chapter ${chapterNumber}`, chapter.text, year].filter(Boolean).join(' ')
      : `${chapter.text} Chapter`;
  const division = topic ?? section;
  const withChapter = [name, source === 'MTUS' ? ' ' : ', ', words.replace(/ Chapter Chapter$/, ' Chapter')];
  return [[name], withChapter, ...(division ? [[...withChapter, ', ', division.text]] : [])];
}

/** Where the name before the cursor starts, so that it does not stand twice; the cursor where it is not there. */
function startOfName(place: Place, short: string): number {
  const before = lineBefore(place).trimEnd().replace(/,$/, '');
  const stands = before.endsWith(short) && !/\w$/.test(before.slice(0, -short.length));
  return stands ? place.line.start + before.length - short.length : place.offset;
}
