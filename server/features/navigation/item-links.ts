import { fieldOf, type Item, type Letter, sectionOf } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { contains, overlaps, type Span } from '../../text/span.ts';
import { definition, type Links, linking, use } from './place.ts';
import { bestOf, type Mention, mentionsIn, passagesOf } from './service-mentions.ts';
import { type Service, serviceOf } from './service-words.ts';

/** An item with the words that find it, and its mentions in the case summary. */
export interface NamedItem {
  readonly item: Item;
  readonly service: Service;
  readonly mentions: readonly Mention[];
}

/** The items of a letter whose services have words to go by, with their mentions in the case summary. */
export function namedItems(reading: Reading, letter: Letter): NamedItem[] {
  const named = letter.items.flatMap((item) => {
    const service = item.service.end > item.service.start ? serviceOf(reading.plain(item.service)) : undefined;
    return service ? [{ item, service }] : [];
  });
  const summary = sectionOf(letter, 'case-summary');
  const passages = summary ? passagesOf(reading, summary, asks) : [];
  const mentions = ownOnly(named.map(({ service }) => mentionsIn(passages, service)));
  return named.map(({ item, service }, n) => ({ item, service, mentions: mentions[n] }));
}

/** An item with its mentions in the case summary and the places where its rationale names the service again. */
export function itemLinks(reading: Reading, named: NamedItem): Links[] {
  const { item, mentions } = named;
  const restated = restatedIn(reading, named);
  const uses = [mentions, restated].flatMap((places) => {
    const best = bestOf(places);
    return places.map((mention) => use(mention.span, mention.span, mention === best));
  });
  return linking([{ kind: 'item', places: [definition(item.service, wholeTitle(item)), ...uses] }]);
}

/** The places of an item's rationale that name its service. */
export function restatedIn(reading: Reading, { item, service }: NamedItem): Mention[] {
  const field = fieldOf(item, 'rationale');
  return field ? mentionsIn(passagesOf(reading, field, decides), service) : [];
}

const wholeTitle = ({ title, service }: Item): Span => (contains(title, service) ? title : service);

/** Sentences of the case summary that say what is asked for or was denied. */
const asks =
  /\b(?:request|ask(?:s|ed|ing)? for|seek|sought|appeal|den(?:y|ied|ial|ies)|modified|non-?certif|disput|at issue|authoriz|recommended (?:a|an|the)\b)/i;
/** Sentences of a rationale that restate the request or decide on it. */
const decides = /\b(?:request|ask(?:s|ed|ing)? for|medically necessary|medical necessity|certif|authoriz)/i;

/** A place of the case summary is one item's: that of the longer name, of equal ones that which fits better. */
function ownOnly(byItem: readonly (readonly Mention[])[]): Mention[][] {
  const all = byItem.flat().sort((a, b) => a.span.start - b.span.start);
  const beaten = new Set<Mention>();
  let reach: Mention[] = [];
  for (const mention of all) {
    reach = reach.filter((other) => overlaps(other.span, mention.span));
    for (const other of reach) {
      const way = length(mention) - length(other) || mention.score - other.score;
      if (way !== 0) beaten.add(way > 0 ? other : mention);
    }
    reach.push(mention);
  }
  return byItem.map((mentions) => mentions.filter((mention) => !beaten.has(mention)));
}

const length = ({ span }: Mention): number => span.end - span.start;
