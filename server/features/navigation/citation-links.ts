import type { Citation, Source } from '../../guidelines/citation.ts';
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
  readonly source: Source;
  readonly guidelines: ReadonlySet<string>;
  /** The chapter by its catalog id and as it is written; empty where none is named. */
  readonly chapters: ReadonlySet<string>;
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
  const sameGuideline = clusters.filter(({ key }) => share(key.guidelines, mention.guidelines));
  // "ACOEM" alone names no edition: where only one body is cited by that name, it is the one that the field cites.
  const sameSource = clusters.filter(({ key }) => key.source === mention.source && key.source !== 'Other');
  const guideline = sameGuideline.length > 0 ? sameGuideline : sameSource;
  const parts = ofTopic(ofChapter(guideline, mention), mention);
  const paged =
    mention.pages.length === 0
      ? []
      : parts.filter(({ pages }) => pages.some((page) => mention.pages.some((other) => meets(page, other))));
  const found = paged.length > 0 ? paged : parts;
  return found.length > MOST_CLUSTERS ? [] : found;
}

const meets = (a: Pages, b: Pages): boolean => a.from <= b.to && b.from <= a.to;

function ofChapter(clusters: readonly Cluster[], { chapters }: Key): readonly Cluster[] {
  if (chapters.size === 0) return clusters;
  const same = clusters.filter(({ key }) => share(key.chapters, chapters));
  return same.length > 0 ? same : clusters.filter(({ key }) => key.chapters.size === 0);
}

function ofTopic(clusters: readonly Cluster[], { topic }: Key): readonly Cluster[] {
  if (topic === undefined) return clusters;
  // A field may give several sections of a chapter as one.
  const same = clusters.filter(({ key }) => key.topic?.includes(topic) || (key.topic && topic.includes(key.topic)));
  return same.length > 0 ? same : clusters.filter(({ key }) => key.topic === undefined);
}

const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one));

function keyOf(knowledge: Knowledge, citation: Citation): Key {
  const { source, guideline, entry, section, topic, pages } = citation;
  const guidelines = new Set<string>();
  if (guideline) guidelines.add(guideline);
  const owner = entry?.split('/')[0];
  if (owner) guidelines.add(owner);
  const chapters = chaptersOf(knowledge, citation);
  const narrower = topic ?? section;
  const folded = narrower && foldName(narrower.text);
  const name = [[...guidelines].sort().join(' '), [...chapters][0], folded].join('\n');
  const whole = [name, ...chapters, ...pages.map((page) => page.text)].join('\n');
  return {
    source,
    guidelines,
    chapters,
    topic: folded,
    pages: pages.flatMap((page) => pagesOf(page.text)),
    name,
    whole,
  };
}

function chaptersOf(knowledge: Knowledge, { guideline, entry, chapter, chapterNumber }: Citation): Set<string> {
  const chapters = new Set<string>();
  if (entry?.includes('/')) chapters.add(entry.split('/').slice(0, 2).join('/'));
  const named = guideline && chapter && knowledge.chapterNamed(guideline, chapter.text);
  if (named) chapters.add(named.id);
  const numbered = guideline && chapterNumber !== undefined && knowledge.chapterNumbered(guideline, chapterNumber);
  if (numbered) chapters.add(numbered.id);
  if (chapter) chapters.add(foldName(chapter.text));
  return chapters;
}

/** "46-47" and the shortened "195-7"; what names no number is no page here. */
function pagesOf(text: string): Pages[] {
  const [, first, last] = /^(\d{1,4})(?:\s*[-\u2013]\s*(\d{1,4}))?$/.exec(text) ?? [];
  if (first === undefined) return [];
  const end = last === undefined ? first : first.slice(0, Math.max(0, first.length - last.length)) + last;
  return [{ from: Number(first), to: Math.max(Number(first), Number(end)) }];
}
