import { CompletionItemKind } from 'vscode-languageserver-types';
import type { LetterFormat } from '../../formats/format.ts';
import type { FieldKind } from '../../formats/kinds.ts';
import type { Edition } from '../../guidelines/catalog/types.ts';
import { inForceOn } from '../../guidelines/editions.ts';
import type { Field } from '../../letter/letter.ts';
import { dayInWords } from '../hover/days.ts';
import { type Address, addressesOf } from './addresses.ts';
import { fitOf, serviceOf } from './fit.ts';
import { leadIns, leadOf } from './lead-ins.ts';
import type { Offer } from './offer.ts';
import { plainOffer } from './offer.ts';
import type { Place } from './place.ts';
import { continues, readTyped, type TypedAddress } from './typed-address.ts';

/** Offers of a guideline field: the sentences of the letter's format, then citations, those that fit the item first. */
export function guidelineFieldOffers(place: Place, field: Field): Offer[] {
  const { reading, offset, format } = place;
  const typed = readTyped(reading.knowledge, reading.text, field.label.end, offset);
  const sentences =
    typed.under === 'none' && !typed.guidelines && format.items === 'titled' ? sentenceOffers(place, field, typed) : [];
  return [...sentences, ...citationOffers(place, field, typed)];
}

function sentenceOffers({ format }: Place, { kind }: Field, { start, follows }: TypedAddress): Offer[] {
  return leadIns(format, kind, follows).map((text, n) =>
    plainOffer({ label: text.trim(), text, kind: CompletionItemKind.Text, start, rank: n }),
  );
}

function citationOffers(place: Place, field: Field, typed: TypedAddress): Offer[] {
  const { reading, item, format, day } = place;
  const service = item && serviceOf(reading, item);
  const standings = new Map<Edition | undefined, Stood>();
  const offers: Offer[] = [];
  for (const [order, address] of addressesOf(reading.knowledge).entries()) {
    if (address.form === 'pages' && !format.citesPages && typed.topics?.label !== 'pages') continue;
    if (!continues(typed, address)) continue;
    const { edition } = address;
    const stood = standings.get(edition) ?? standOn(edition, day);
    standings.set(edition, stood);
    const fits = service ? fitOf(service, address) : 0;
    const rank = stood.rank + Math.round(900 - fits * 20) * 1000 + order + formRank(address, format);
    const description = stood.words ?? reading.knowledge.guideline(address.guideline)?.short;
    const lead = leadFor(address, typed, field.kind, format);
    offers.push({ ...offerOf(address, typed, lead, day), description, replaced: stood.replaced, rank });
  }
  return offers;
}

/** Letters until 2015 cite by page, so that these forms come first there; ODG is cited far more often than ACOEM. */
const formRank = ({ under, form, guideline }: Address, { citesPages }: LetterFormat): number => {
  if (under === 'mtus') return citesPages && form === 'sections' ? 500_000 : 0;
  return guideline.startsWith('acoem') ? 5_000 : 0;
};

/** How an edition stood on the letter's day: its place in the list, and what is said of it. */
interface Stood {
  readonly rank: number;
  readonly replaced: boolean;
  readonly words?: string;
}

/** What is in force comes first, replaced editions last; the bands before hold the sentences of the format. */
const BAND = { current: 1_000_000, notYet: 3_000_000, replaced: 4_000_000 } as const;

function standOn(edition: Edition | undefined, day: string | undefined): Stood {
  if (!edition?.from) return { rank: BAND.current, replaced: false };
  const { from, to } = edition;
  if (day === undefined ? to === undefined : inForceOn(edition, day)) {
    const words = day === undefined ? 'in force' : `in force on ${dayInWords(day)}`;
    return { rank: BAND.current, replaced: false, words };
  }
  if (day !== undefined && day < from)
    return { rank: BAND.notYet, replaced: false, words: `not in force before ${dayInWords(from)}` };
  return { rank: BAND.replaced, replaced: true, words: to ? `replaced after ${dayInWords(to)}` : 'replaced' };
}

/** The words before a citation that has no lead-in yet, as the letter's format has them. */
function leadFor(address: Address, typed: TypedAddress, kind: FieldKind, format: LetterFormat): string {
  if (typed.under !== 'none') return '';
  if (format.items !== 'titled') return address.under === 'mtus' ? 'MTUS ' : '';
  return leadOf(address.under, format, kind, typed.follows);
}

function offerOf(
  address: Address,
  typed: TypedAddress,
  lead: string,
  day: string | undefined,
): Omit<Offer, 'rank' | 'description'> {
  const { edition, entry } = address;
  return {
    ...textOf(address, typed, lead),
    label: labelOf(address, typed),
    kind: kindOf(address),
    data: { entry, ...(edition && { edition: edition.id }), ...(day !== undefined && { day }) },
  };
}

const kindOf = ({ topic, chapter }: Address): CompletionItemKind =>
  topic ? CompletionItemKind.Reference : chapter ? CompletionItemKind.Module : CompletionItemKind.Folder;

/** Behind "Section(s):" and "Page(s):" one more section or page, else the whole citation. */
function textOf(
  address: Address,
  typed: TypedAddress,
  lead: string,
): Pick<Offer, 'parts' | 'words' | 'start' | 'named'> {
  const { topics, start, namedEnd } = typed;
  if (topics && topics.label !== 'none') {
    return { parts: address.parts.slice(-1), words: address.words.slice(-1), start: topics.start };
  }
  const led = lead === '' ? 0 : 1;
  const parts = lead === '' ? address.parts : [lead, ...address.parts];
  const words = lead === '' ? address.words : ['', ...address.words];
  if (namedEnd === undefined) return { parts, words, start };
  return { parts, words, start, named: { end: namedEnd, parts: led + namedParts(address, typed) } };
}

/** How many of a citation's parts the typed words name: the guideline, or the chapter with what parts it. */
function namedParts({ under }: Address, { chapter }: TypedAddress): number {
  if (under === 'mtus') return chapter ? 1 : 0;
  return chapter ? 4 : 1;
}

/** Behind a chapter only the topic is to be chosen. */
function labelOf({ label, parts, topic }: Address, { chapter }: TypedAddress): string {
  if (!chapter || !topic) return label;
  return parts.some((part) => part.includes('Page(s)')) ? `${parts.at(-1)} (${topic.title})` : topic.title;
}
