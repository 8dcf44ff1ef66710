import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Catalog } from '../../guidelines/catalog/types.ts';
import { drugKey, lookUpOf } from '../hover/look-up.ts';
import { bold, escaped, notVerified } from '../hover/markdown.ts';
import { type Offer, plainOffer } from './offer.ts';
import { isOrdinary } from './ordinary-words.ts';
import { lineAfter, lineBefore, type Place } from './place.ts';
import { isCapitals, type Typed } from './prose.ts';

/**
 * Abbreviations that begin with the capitals typed so far, written out with the short form behind. One that stands
 * there whole is left alone.
 */
export function abbreviationOffers(catalog: Catalog, { word, start }: Typed): Offer[] {
  if (!isCapitals(word) || isOrdinary(word)) return [];
  const { abbreviations } = lookUpOf(catalog);
  if (abbreviations.has(word)) return [];
  return [...abbreviations]
    .filter(([short]) => short.startsWith(word))
    .flatMap(([short, readings]) => readings.map((reading) => [short, reading] as const))
    .map(([short, reading], n) =>
      plainOffer({
        label: short,
        description: reading,
        kind: CompletionItemKind.Text,
        text: `${reading} (${short})`,
        start,
        rank: 5000 + n,
        documentation: explain(short, reading),
      }),
    );
}

/** Longer words before a bracket are no abbreviation and no drug. */
const LONGEST = 40;

/** Behind "MRI (" what the letters stand for, behind a brand the generic name. */
export function bracketOffers(place: Place, catalog: Catalog): Offer[] {
  const match = /(?:^|\s)([A-Za-z][\w/&-]{0,39}) ?\($/.exec(lineBefore(place).slice(-LONGEST - 4));
  if (!match) return [];
  const { abbreviations, drugs } = lookUpOf(catalog);
  const [, name] = match;
  const generics = (drugs.get(drugKey(name)) ?? []).flatMap(({ generic }) => generic ?? []);
  const meanings = [...(abbreviations.get(name) ?? []), ...generics].filter(
    (meaning) => meaning !== name.toLowerCase(),
  );
  const close = lineAfter(place).startsWith(')') ? '' : ')';
  return [...new Set(meanings)].map((meaning, n) =>
    plainOffer({
      label: meaning,
      description: name,
      kind: CompletionItemKind.Text,
      text: `${meaning}${close}`,
      start: place.offset,
      rank: n,
      documentation: explain(name, meaning),
    }),
  );
}

const explain = (short: string, reading: string): string =>
  `${bold(short)} \u00b7 ${escaped(reading)}\n\n*General usage* ${notVerified}`;
