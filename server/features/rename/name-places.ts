import { type Field, fieldOf, type Item, type Letter, sectionOf } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { contains, type Span, spanOf, touches } from '../../text/span.ts';
import { namedItems, restatedIn } from '../navigation/item-links.ts';
import type { Mention } from '../navigation/service-mentions.ts';
import { type NameWord, nameWords } from './name-words.ts';

/** Where a service is named: in its title, in a sentence of the rationale on the request, or anywhere else in prose. */
export type NameKind = 'title' | 'request' | 'rationale' | 'summary';

/** A place that names the service of an item. */
export interface NamePlace {
  readonly kind: NameKind;
  readonly span: Span;
  /** True where the words stand as in the title, one behind the other. */
  readonly literal: boolean;
}

/** An item with all places of its letter that name its service. */
export interface NamedService {
  readonly item: Item;
  readonly places: readonly NamePlace[];
}

/** The service that is named at an offset (UTF-16), and which of its places that is. */
export function serviceAt(
  reading: Reading,
  offset: number,
): { readonly service: NamedService; readonly place: NamePlace } | undefined {
  const letter = reading.letters.findLast(({ span }) => span.start <= offset && offset <= span.end);
  if (!letter) return undefined;
  const titled = letter.items.find((item) => titleNames(item).some((span) => touches(span, offset)));
  const candidates = titled ? [titled] : letter.items.filter((item) => couldStandIn(letter, item, offset));
  let best: { service: NamedService; place: NamePlace } | undefined;
  for (const service of servicesOf(reading, letter, candidates))
    for (const place of service.places)
      if (touches(place.span, offset) && (!best || length(place.span) > length(best.place.span)))
        best = { service, place };
  return best;
}

const length = ({ start, end }: Span): number => end - start;

/** In its own fields, or in the case summary, which speaks of all items. */
function couldStandIn(letter: Letter, { span }: Item, offset: number): boolean {
  const summary = sectionOf(letter, 'case-summary');
  return touches(span, offset) || (summary !== undefined && touches(summary.body, offset));
}

/** The names in a title: the service, or the three of a partial approval's frame. */
export const titleNames = ({ service, partialApproval }: Item): Span[] =>
  (partialApproval
    ? [partialApproval.original, partialApproval.authorized, partialApproval.remaining]
    : [service]
  ).filter(({ start, end }) => end > start);

function servicesOf(reading: Reading, letter: Letter, items: readonly Item[]): NamedService[] {
  const named = new Map(namedItems(reading, letter).map((one) => [one.item, one]));
  return items.map((item) => {
    const places: NamePlace[] = [...titleNames(item), ...determinationsOf(reading, letter, item)].map((span) => ({
      kind: 'title',
      span,
      literal: true,
    }));
    const found = named.get(item);
    if (!found) return { item, places };
    const name = nameWords(reading.text, item.service);
    const widened = (mention: Mention, within: Span, kind: NameKind) => {
      const span = widen(reading.text, mention.span, within, name);
      if (places.some((place) => contains(place.span, span))) return;
      const likeness = likenessOf(nameWords(reading.text, span), name);
      if (likeness !== 'other') places.push({ kind, span, literal: likeness === 'same' });
    };
    const field = fieldOf(item, 'rationale');
    for (const mention of field ? restatedIn(reading, found) : [])
      widened(mention, field?.body ?? mention.span, statesRequest(reading, field, mention) ? 'request' : 'rationale');
    const summary = sectionOf(letter, 'case-summary');
    for (const mention of found.mentions) widened(mention, summary?.body ?? mention.span, 'summary');
    return { item, places };
  });
}

/** "The request for X is not medically necessary"; "before the request" tells of another time. */
const STATES_REQUEST = /\brequest(?:s|ed|ing)?\s+(?:for|of)\b|\brequested\b|\bmedical(?:ly)?\s+necess/i;

/** True where the sentence of a mention says what is asked for, or decides on it. */
function statesRequest(reading: Reading, field: Field | undefined, { span }: Mention): boolean {
  const sentence = field && reading.content(field).sentences.find((one) => contains(one, span));
  return sentence !== undefined && STATES_REQUEST.test(reading.text.slice(sentence.start, sentence.end));
}

const DETERMINES = /\bhas\s+determined\s+the\s+requests?\s+for\s+/gi;

/** In format B the decision on an item stands in a list before it, which names it with the same words. */
function determinationsOf({ text }: Reading, { format, span }: Letter, { service }: Item): Span[] {
  if (format.items !== 'regarding') return [];
  const name = nameWords(text, service);
  const found: Span[] = [];
  for (const lead of text.slice(span.start, span.end).matchAll(DETERMINES)) {
    const start = span.start + lead.index + lead[0].length;
    const words = nameWords(text, spanOf(start, Math.min(span.end, start + REACH))).slice(0, name.length);
    const isSame = words.length === name.length && words.every(({ word }, n) => word === name[n].word);
    if (isSame && words.length > 0) found.push(spanOf(words[0].start, words[words.length - 1].end));
  }
  return found;
}

/** Words that may stand among those of a name without naming another service. */
const SMALL = new Set('of the a an for to at on in with'.split(' '));

/** How the words of a place compare with a service's name: a run of them, them with small words, or others too. */
function likenessOf(words: readonly NameWord[], name: readonly NameWord[]): 'same' | 'alike' | 'other' {
  const known = new Set(name.map(({ word }) => word));
  const stems = new Set([...known].map(stemOf));
  if (!words.every(({ word }) => stems.has(stemOf(word)) || SMALL.has(word))) return 'other';
  for (let n = 0; n + words.length <= name.length; n++)
    if (words.every(({ word }, k) => word === name[n + k].word)) return 'same';
  return 'alike';
}

const stemOf = (word: string): string => word.replace(/(?<=..)s$/, '');

/** As far to both sides of a mention as the words of the name reach at most, in UTF-16 units. */
const REACH = 600;

/** A mention with the words beside it that go on as the service's name does. */
function widen(text: string, mention: Span, within: Span, name: readonly NameWord[]): Span {
  const around = nameWords(
    text,
    spanOf(Math.max(within.start, mention.start - REACH), Math.min(within.end, mention.end + REACH)),
  );
  const first = around.findIndex(({ end }) => end > mention.start);
  const last = around.findLastIndex(({ start }) => start < mention.end);
  if (first < 0 || last < first) return mention;
  let best = { first, last };
  for (let n = 0; n < name.length; n++) {
    if (name[n].word !== around[first].word && name[n].word !== around[last].word) continue;
    const left = name[n].word === around[first].word ? runLeft(around, first, name, n) : 0;
    const right = name[n].word === around[last].word ? runRight(around, last, name, n) : 0;
    best = { first: Math.min(best.first, first - left), last: Math.max(best.last, last + right) };
  }
  return spanOf(around[best.first].start, Math.max(around[best.last].end, mention.end));
}

function runLeft(around: readonly NameWord[], at: number, name: readonly NameWord[], n: number): number {
  let run = 0;
  while (at - run > 0 && n - run > 0 && around[at - run - 1].word === name[n - run - 1].word) run++;
  return run;
}

function runRight(around: readonly NameWord[], at: number, name: readonly NameWord[], n: number): number {
  let run = 0;
  while (
    at + run + 1 < around.length &&
    n + run + 1 < name.length &&
    around[at + run + 1].word === name[n + run + 1].word
  )
    run++;
  return run;
}
