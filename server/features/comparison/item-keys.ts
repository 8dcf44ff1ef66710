import type { Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { citedBy } from '../hover/cited.ts';
import { serviceNamed } from '../hover/criteria-known.ts';
import { bodyParts, serviceOf } from '../navigation/service-words.ts';

/** By what an item is found again: names of its service, and topics of guidelines. Equal keys are the same thing. */
export interface ItemKeys {
  /** Drugs by substance, whatever the brand; other services by name and part of the body. */
  readonly services: readonly string[];
  /** Catalog ids of the topics that either side cites. */
  readonly topics: readonly string[];
}

/** The keys of an item; a service that has no name to go by has none. */
export function itemKeys(item: Item, reading: Reading, day: string | undefined): ItemKeys {
  return { services: serviceKeys(item, reading), topics: topicKeys(item, reading, day) };
}

function serviceKeys(item: Item, reading: Reading): string[] {
  const { drugs, bodyParts: parts } = reading.mentions(item.service);
  // A compound is another service than each of its parts.
  if (drugs.length > 0) return [`drug ${[...new Set(drugs.map(({ id }) => id))].sort().join(' + ')}`];
  const words = reading.plain(item.service);
  const name = serviceNamed(reading.knowledge.catalog, words, AFTER_SURGERY)?.id ?? coreOf(words);
  if (name === undefined) return [];
  const named = [...new Set(parts.map(({ part }) => part))];
  return named.length > 0 ? named.map((part) => `${name} @ ${part}`) : [`${name} @`];
}

/** What follows a surgery is noted under it: such names stand for many surgeries. */
const AFTER_SURGERY = /^criteria\/post(?:surgical|operative)-/;

/** The words of a service that the catalog does not know, without those of the part of the body. */
function coreOf(words: string): string | undefined {
  const core = serviceOf(words)?.core.filter((word) => !bodyParts.has(word));
  return core && core.length > 0 ? core.join(' ') : undefined;
}

function topicKeys(item: Item, reading: Reading, day: string | undefined): string[] {
  const topics = new Set<string>();
  for (const field of item.fields) {
    if (field.kind === 'rationale') continue;
    for (const citation of reading.content(field).citations)
      for (const { id, see } of citedBy(reading.knowledge, citation, day).topics) topics.add(see ?? id);
  }
  return [...topics];
}
