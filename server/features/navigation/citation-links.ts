import type { Citation } from '../../guidelines/citation.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';
import { foldName } from '../../guidelines/names.ts';
import type { Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { definition, type Links, linking, use } from './place.ts';

/**
 * A citation of a guideline field with its uses in the item's rationale: the same guideline, and the same chapter where
 * both name one. Citations of both fields that are one guideline and chapter are one group.
 */
export function citationLinks(reading: Reading, item: Item): Links[] {
  const clusters = clustersOf(reading, item);
  const known = new Map<string, readonly Cluster[]>();
  for (const field of item.fields) {
    if (field.kind !== 'rationale' || clusters.length === 0) continue;
    for (const mention of reading.content(field).citations) {
      const key = keyOf(reading.knowledge, mention);
      const matches = known.get(key.whole) ?? matching(clusters, key);
      known.set(key.whole, matches);
      for (const cluster of matches) cluster.uses.push(mention);
    }
  }
  return linking(
    clusters.map(({ cited, uses }) => ({
      kind: 'citation',
      places: [...cited.map(({ span }) => definition(span)), ...uses.map(({ span }) => use(span))],
    })),
  );
}

/** What two citations must share to be one. */
interface Key {
  readonly guidelines: ReadonlySet<string>;
  readonly chapter?: string;
  readonly topic?: string;
  readonly pages: readonly Pages[];
  /** Guidelines, chapter and topic in one. */
  readonly name: string;
  /** The same with the pages. */
  readonly whole: string;
}

interface Pages {
  readonly from: number;
  readonly to: number;
}

interface Cluster {
  readonly key: Key;
  readonly pages: Pages[];
  readonly cited: Citation[];
  readonly uses: Citation[];
}

function clustersOf(reading: Reading, item: Item): Cluster[] {
  const clusters = new Map<string, Cluster>();
  for (const field of item.fields) {
    if (field.kind === 'rationale') continue;
    for (const citation of reading.content(field).citations) {
      const key = keyOf(reading.knowledge, citation);
      if (key.guidelines.size === 0) continue;
      const cluster = clusters.get(key.name) ?? { key, pages: [], cited: [], uses: [] };
      clusters.set(key.name, cluster);
      cluster.cited.push(citation);
      cluster.pages.push(...key.pages);
    }
  }
  return [...clusters.values()];
}

/** A mention that could stand for more citations than this stands for none of them. */
const MOST_CLUSTERS = 50;

/**
 * The clusters that a mention stands for. One that names a chapter or topic belongs to those that name the same, else
 * to those that name none; it never belongs to those that name another.
 */
function matching(clusters: readonly Cluster[], mention: Key): readonly Cluster[] {
  const guideline = clusters.filter(({ key }) => shares(key, mention));
  const parts = narrowed(narrowed(guideline, mention, 'chapter'), mention, 'topic');
  const paged =
    mention.pages.length === 0
      ? []
      : parts.filter(({ pages }) => pages.some((page) => mention.pages.some((other) => meets(page, other))));
  const found = paged.length > 0 ? paged : parts;
  return found.length > MOST_CLUSTERS ? [] : found;
}

const meets = (a: Pages, b: Pages): boolean => a.from <= b.to && b.from <= a.to;

function narrowed(clusters: readonly Cluster[], mention: Key, part: 'chapter' | 'topic'): readonly Cluster[] {
  const asked = mention[part];
  if (asked === undefined) return clusters;
  const same = clusters.filter(({ key }) => {
    const given = key[part];
    // A field may give several sections of a chapter as one.
    return given === asked || (part === 'topic' && (given?.includes(asked) || (given && asked.includes(given))));
  });
  return same.length > 0 ? same : clusters.filter(({ key }) => key[part] === undefined);
}

const shares = (a: Key, b: Key): boolean => [...a.guidelines].some((guideline) => b.guidelines.has(guideline));

function keyOf(knowledge: Knowledge, citation: Citation): Key {
  const { guideline, entry, chapter, chapterNumber, section, topic, pages } = citation;
  const guidelines = new Set<string>();
  if (guideline) guidelines.add(guideline);
  const owner = entry?.split('/')[0];
  if (owner) guidelines.add(owner);
  const named = guideline && chapter ? knowledge.chapterNamed(guideline, chapter.text)?.id : undefined;
  const numbered =
    guideline && chapterNumber !== undefined ? knowledge.chapterNumbered(guideline, chapterNumber)?.id : undefined;
  const ofEntry = entry?.includes('/') ? entry.split('/').slice(0, 2).join('/') : undefined;
  const written = chapter ? foldName(chapter.text) : undefined;
  const narrower = topic ?? section;
  const part = { chapter: ofEntry ?? named ?? numbered ?? written, topic: narrower && foldName(narrower.text) };
  const name = [[...guidelines].sort().join(' '), part.chapter, part.topic].join('\n');
  const whole = [name, ...pages.map((page) => page.text)].join('\n');
  return { guidelines, ...part, pages: pages.flatMap((page) => pagesOf(page.text)), name, whole };
}

/** "46-47" and the shortened "195-7"; what names no number is no page here. */
function pagesOf(text: string): Pages[] {
  const [, first, last] = /^(\d{1,4})(?:\s*[-\u2013]\s*(\d{1,4}))?$/.exec(text) ?? [];
  if (first === undefined) return [];
  const end = last === undefined ? first : first.slice(0, Math.max(0, first.length - last.length)) + last;
  return [{ from: Number(first), to: Math.max(Number(first), Number(end)) }];
}
