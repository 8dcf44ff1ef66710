import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Catalog, Drug } from '../../guidelines/catalog/types.ts';
import { isUpper } from '../../text/characters.ts';
import { bold, escaped } from '../hover/markdown.ts';
import { marked } from '../hover/sources.ts';
import { type Offer, plainOffer } from './offer.ts';
import { beginsCapitalized, beginsOrdinary } from './ordinary-words.ts';
import { isWordLike, type Typed } from './prose.ts';

interface DrugName {
  readonly name: string;
  /** The name's first word in small letters: who has typed it whole asks for nothing more. */
  readonly first: string;
  readonly brand: boolean;
  readonly drug: Drug;
}

/** Drugs are offered from so many letters on, those taken for a brand by their capital from so many. */
const LETTERS = 2;
const CAPITAL_LETTERS = 3;

/**
 * The drugs whose name begins with what was typed, brands first where a capital was. A word that may still become an
 * ordinary one offers none, but a capital within a sentence is taken for a brand's.
 */
export function drugOffers(catalog: Catalog, typed: Typed): Offer[] {
  const { word, start, opens } = typed;
  if (word.length < LETTERS || !isWordLike(word)) return [];
  const capital = isUpper(word.charCodeAt(0));
  const taken = capital && !opens && word.length >= CAPITAL_LETTERS;
  if (taken ? beginsCapitalized(word) : beginsOrdinary(word)) return [];
  const letters = word.toLowerCase();
  const named = namesOf(catalog).filter(
    ({ name, first }) => first !== letters && name.toLowerCase().startsWith(letters),
  );
  return named.map((drugName, n) => {
    const { name, brand, drug } = drugName;
    return plainOffer({
      label: name,
      description: brand ? (drug.generic ?? drug.description ?? drug.class) : drug.class,
      kind: CompletionItemKind.Value,
      text: brand || !capital ? name : name[0].toUpperCase() + name.slice(1),
      start,
      rank: (brand === capital ? 0 : 1000) + n,
      documentation: explain(drugName),
    });
  });
}

function explain({ name, brand, drug }: DrugName): string {
  const { generic, description, brands } = drug;
  const about = [brand ? (generic ?? description) : `brands: ${brands.join(', ')}`, drug.class.toLowerCase()];
  const words = about.filter((part) => part !== undefined).map(escaped);
  return marked([bold(name), ...words].join(' \u00b7 '), drug);
}

const made = new WeakMap<Catalog, readonly DrugName[]>();

/** Each name once, in the order of the alphabet. */
function namesOf(catalog: Catalog): readonly DrugName[] {
  const known = made.get(catalog);
  if (known) return known;
  const names = new Map<string, DrugName>();
  for (const drug of catalog.drugs)
    for (const name of [...drug.brands, ...(drug.generic ? [drug.generic] : [])]) {
      const first = name.toLowerCase().split(/[\s-]/)[0];
      if (!names.has(name)) names.set(name, { name, first, brand: name !== drug.generic, drug });
    }
  const sorted = [...names.values()].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  made.set(catalog, sorted);
  return sorted;
}
