import type { Quantity } from '../../content/mentions.ts';
import { fieldOf, type Item, type Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { dayOf } from '../../rules/definitions/sides-of-letter.ts';
import { itemPlace } from '../../rules/words.ts';
import { citationNames } from '../letter-overview/citation-name.ts';
import { rangeOf } from '../ranges.ts';
import { letterName, nameOf } from '../symbol-names.ts';
import type { ComparedItem } from './comparison.ts';
import { type ItemKeys, itemKeys } from './item-keys.ts';

/** One item as an index keeps it. */
export interface ItemEntry {
  readonly item: ComparedItem;
  readonly keys: ItemKeys;
  /** The letter's place in its file, counted from 0. */
  readonly letter: number;
}

/** How many items of one file are kept: a file of some hundred letters. */
const MOST_OF_FILE = 2_000;

/** The items of a file as an index keeps them. */
export function itemEntries(reading: Reading, uri: string): ItemEntry[] {
  const entries: ItemEntry[] = [];
  for (const [n, letter] of reading.letters.entries()) {
    const name = letterName(reading, letter, n + 1);
    for (const item of letter.items) {
      if (entries.length >= MOST_OF_FILE) return entries;
      entries.push(entryOf(reading, uri, letter, n, name, item));
    }
  }
  return entries;
}

/** One item as it is compared; `number` counts the letters of the file from 0. */
function entryOf(reading: Reading, uri: string, letter: Letter, number: number, name: string, item: Item): ItemEntry {
  const rationale = fieldOf(item, 'rationale');
  const content = rationale && reading.content(rationale);
  const day = dayOf(letter, 'reviewer', reading);
  const side = (kind: 'claims-guideline' | 'reviewer-guideline'): readonly string[] => {
    const field = fieldOf(item, kind);
    const when = dayOf(letter, kind === 'claims-guideline' ? 'claims' : 'reviewer', reading);
    return field ? citationNames(reading, reading.content(field).citations, when) : [];
  };
  const title = nameOf(reading, item.title, 'Untitled item');
  return {
    letter: number,
    keys: itemKeys(item, reading, day),
    item: {
      uri,
      range: rangeOf(reading, itemPlace(item, reading)),
      letter: name,
      ...(day === undefined ? {} : { day }),
      name: nameOf(reading, item.service, title),
      decision: item.decision?.value ?? 'missing',
      claims: side('claims-guideline'),
      reviewer: side('reviewer-guideline'),
      criteria: content?.criteria.length ?? 0,
      values: valuesOf(item, reading),
      ...(content?.conclusion ? { conclusion: content.conclusion.value } : {}),
    },
  };
}

/** More amounts than a list of criteria has. */
const MOST_VALUES = 12;
const MOST_SPANS = 40;

/** The amounts in the listed criteria of a rationale, and in its sentences that name a guideline; each once. */
function valuesOf(item: Item, reading: Reading): string[] {
  const rationale = fieldOf(item, 'rationale');
  if (!rationale) return [];
  const { criteria, citations, sentences } = reading.content(rationale);
  if (criteria.length === 0 && citations.length === 0) return [];
  // Only these are looked through for numbers: a workspace has many rationales.
  const named = sentences.filter(({ start, end }) =>
    citations.some(({ span }) => span.start < end && start < span.end),
  );
  const spans = [...named, ...criteria.filter(({ level }) => level === 0).map(({ span }) => span)];
  const found = spans.slice(0, MOST_SPANS).flatMap((span) => reading.mentions(span).quantities);
  return [...new Set(found.flatMap(valueWords))].slice(0, MOST_VALUES);
}

/** Amounts of drugs are those of one request, not of a guideline. */
const COMPARED: ReadonlySet<Quantity['unit']> = new Set([
  'days',
  'weeks',
  'months',
  'years',
  'hours',
  'visits',
  'percent',
  'injections',
  'levels',
  'findings',
  'procedures',
  'tests',
]);

function valueWords({ value, max, unit, per, factors }: Quantity): string[] {
  if (!COMPARED.has(unit) || factors) return [];
  const amount = max === undefined ? `${value}` : `${value}-${max}`;
  return [`${amount} ${unit}${per ? ` a ${per}` : ''}`];
}

/** The entry of the item around an offset (UTF-16). */
export function entryAt(entries: readonly ItemEntry[], reading: Reading, offset: number): ItemEntry | undefined {
  let n = 0;
  for (const { items } of reading.letters)
    for (const { span } of items) {
      if (span.start <= offset && offset <= span.end) return entries[n];
      n++;
    }
  return undefined;
}
