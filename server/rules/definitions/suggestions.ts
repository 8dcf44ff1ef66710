import type { Chapter, Topic } from '../../guidelines/catalog/types.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';
import type { Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { oncePerWords, wordsOf } from '../../text/words.ts';

/** As much of a title or topic as is looked at, in UTF-16 units. */
const LONGEST = 400;

/** The first words of what is disputed. */
export const serviceWords = ({ service }: Item, reading: Reading): string =>
  reading.plain({ start: service.start, end: Math.min(service.end, service.start + LONGEST) });

const folded = (words: string): string =>
  ` ${words
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/([a-z]{3,})s\b/g, '$1')
    .trim()} `;

const foldedNames = new WeakMap<Topic | Chapter, readonly string[]>();

/** The names of a topic or chapter as they are compared, also without and within their brackets. */
function namesOf(entry: Topic | Chapter): readonly string[] {
  const known = foldedNames.get(entry) ?? foldedAll(writtenNames(entry));
  foldedNames.set(entry, known);
  return known;
}

/** Those that anything is left of. */
const foldedAll = (names: readonly string[]): string[] => names.map(folded).filter((name) => name.trim() !== '');

const writtenNames = ({ title, aliases }: Topic | Chapter): string[] =>
  [title, ...aliases].flatMap((name) => [name.replace(/\([^()]*\)/g, ' '), ...bracketed(name)]).filter(isTelling);
const bracketed = (name: string): string[] => [...name.matchAll(/\(([^()]{3,60})\)/g)].map((match) => match[1]);
const isTelling = (name: string): boolean => /[a-z]{3}/i.test(name);

/** The topics whose name stands in the words, at most three; a longer name goes before a shorter one. */
export function topicsIn(words: string, topics: readonly Topic[]): Topic[] {
  const text = folded(words);
  const found = topics.flatMap((topic) => {
    const length = longestIn(text, namesOf(topic));
    return length > 0 ? [{ topic, length }] : [];
  });
  found.sort((a, b) => b.length - a.length);
  return found.slice(0, 3).map(({ topic }) => topic);
}

function longestIn(text: string, names: readonly string[]): number {
  let longest = 0;
  for (const name of names) if (name.length > longest && text.includes(name)) longest = name.length;
  return longest;
}

/** The ODG chapters that know the topic best, of these the ones whose region stands in the words of the item. */
export function odgChaptersFor(topic: string, service: string, knowledge: Knowledge): readonly Chapter[] {
  const withTopic = topic === '' ? [] : chaptersWithTopic(wordsOf(topic), knowledge);
  const ofRegion = chaptersOfRegion(wordsOf(service), knowledge);
  const both = withTopic.filter((chapter) => ofRegion.includes(chapter));
  if (both.length > 0) return both;
  return withTopic.length > 0 ? withTopic : ofRegion;
}

const odgChapters = (knowledge: Knowledge): readonly Chapter[] => knowledge.guideline('odg')?.chapters ?? [];

const chaptersWithTopic = oncePerWords((topic, knowledge: Knowledge): readonly Chapter[] => {
  const text = folded(topic);
  const chapters = odgChapters(knowledge);
  const known = chapters.map((chapter) => Math.max(0, ...chapter.topics.map((one) => longestIn(text, namesOf(one)))));
  const best = Math.max(0, ...known);
  return best > 0 ? chapters.filter((_, k) => known[k] === best) : [];
});

const chaptersOfRegion = oncePerWords((service, knowledge: Knowledge): readonly Chapter[] => {
  const text = folded(service);
  return odgChapters(knowledge).filter((chapter) => longestIn(text, regionNames(chapter)) > 0);
});

const foldedRegions = new WeakMap<Chapter, readonly string[]>();

function regionNames(chapter: Chapter): readonly string[] {
  const known = foldedRegions.get(chapter) ?? [...namesOf(chapter), ...foldedAll(chapter.title.split(/ & |, /))];
  foldedRegions.set(chapter, known);
  return known;
}

/** The name among these that is most like the written one; `undefined` where none is near. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const text = folded(written).trim();
  let best: string | undefined;
  let least = Math.max(2, Math.floor(text.length * 0.4)) + 1;
  for (const name of names) {
    const distance = editDistance(text, folded(name).trim(), least);
    if (distance < least) {
      best = name;
      least = distance;
    }
  }
  return best;
}

/** How many letters differ; at most `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return Math.min(limit, row[b.length]);
}
