import type { Knowledge } from '../../guidelines/knowledge.ts';
import { foldName } from '../../guidelines/names.ts';
import type { Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { lookUpOf } from '../hover/look-up.ts';
import { bodiesIn } from './bodies.ts';

/** What a disputed service speaks of. */
export interface Service {
  readonly words: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  /** Catalog ids of the topics whose criteria are for this service. */
  readonly topics: ReadonlySet<string>;
  /** The ids of these criteria. */
  readonly criteria: ReadonlySet<string>;
}

/** A topic with the words of each of its names that count. */
export interface FittedTopic {
  readonly id: string;
  readonly title: string;
  readonly stems: readonly (readonly string[])[];
}

/** What of an entry is held against a service. */
export interface Fitted {
  readonly topic?: FittedTopic;
  /** The parts of the body that its chapter is for; empty for chapters of other things. */
  readonly bodies: ReadonlySet<string>;
}

/** No title is longer. */
const LONGEST = 600;

const cache = new WeakMap<Reading, WeakMap<Item, Service>>();

/** The service of an item, with its drugs by their generic names and its abbreviations in full. */
export function serviceOf(reading: Reading, item: Item): Service {
  const known = cache.get(reading)?.get(item);
  if (known) return known;
  const { start, end } = item.service;
  const made = readService(reading.plain({ start, end: Math.min(end, start + LONGEST) }), reading.knowledge);
  const services = cache.get(reading) ?? new WeakMap<Item, Service>();
  cache.set(reading, services);
  services.set(item, made);
  return made;
}

/** What the words of a service speak of. */
export function readService(words: string, knowledge: Knowledge): Service {
  const { drugs, abbreviations, criteriaNames } = lookUpOf(knowledge.catalog);
  const spoken = [words];
  for (const word of words.match(/[A-Za-z][\w-]*/g) ?? []) {
    for (const drug of drugs.get(word.toLowerCase()) ?? []) spoken.push(drug.generic ?? '', drug.class);
    const short = abbreviations.get(word) ?? abbreviations.get(word.replace(/s$/, ''));
    if (short?.length === 1) spoken.push(short[0]);
  }
  const all = spoken.join(' ');
  const folded = foldName(all);
  const criteria = criteriaNames.filter(({ name }) =>
    name.length > 4
      ? folded.includes(name)
      : all
          .toLowerCase()
          .split(/[^a-z0-9]+/)
          .includes(name),
  );
  return {
    words: new Set(stemsOf(all)),
    bodies: bodiesIn(all),
    topics: new Set(criteria.flatMap(({ topic }) => topic.topics)),
    criteria: new Set(criteria.map(({ topic }) => topic.id)),
  };
}

/** How well an entry fits a service: 0 for not at all, or for another part of the body. */
export function fitOf(service: Service, { topic, bodies }: Fitted): number {
  let shared = false;
  for (const body of bodies) shared ||= service.bodies.has(body);
  if (bodies.size > 0 && service.bodies.size > 0 && !shared) return 0;
  if (!topic) return shared ? 3 : 0;
  let best = 0;
  for (const stems of topic.stems) best = Math.max(best, sharedWords(service, stems));
  const known = service.topics.has(topic.id) ? 1 : 0;
  const fits = Math.max(best, known);
  return fits < 0.5 ? (shared ? 1 : 0) : 4 + fits * 4 + known * 2 + (shared ? 3 : 0);
}

/** The share of a name's words that the service has. */
function sharedWords({ words }: Service, stems: readonly string[]): number {
  let shared = 0;
  for (const stem of stems) if (words.has(stem)) shared++;
  return stems.length === 0 ? 0 : shared / stems.length;
}

const EMPTY = /^(?:and|for|of|the|to|or|with|in|on|per|request|service|treatment|guideline|other|use)$/;

/** The words that count, without the endings of the plural. */
export const stemsOf = (words: string): string[] =>
  (words.toLowerCase().match(/[a-z][a-z0-9]+/g) ?? [])
    .map((word) => (word.length > 3 ? word.replace(/(?<=[^s])s$/, '') : word))
    .filter((word) => !EMPTY.test(word));
