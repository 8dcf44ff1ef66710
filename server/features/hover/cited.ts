import type { Chapter, Edition, Entry, Guideline, Organisation, Topic } from '../../guidelines/catalog/types.ts';
import type { Citation } from '../../guidelines/citation.ts';
import { editionsOn } from '../../guidelines/editions.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';
import { lookUpOf } from './look-up.ts';

/** What a citation stands for in the catalog. */
export interface Cited {
  readonly guideline?: Guideline;
  /** The chapter of that guideline; of the MTUS, the section of 8 CCR. */
  readonly chapter?: Chapter;
  /** The edition that the citation tells; absent where nothing tells it. */
  readonly edition?: Edition;
  /** The edition that its topics and figures are taken from: the one told, else that of the letter's day, else the first with its topic. */
  readonly readAs?: Edition;
  /** The chapter of another guideline that the MTUS edition adopts. */
  readonly adopted?: Chapter;
  readonly topics: readonly Topic[];
  readonly organisation?: Organisation;
}

/** Puts together what the catalog has on a citation; `day` as `yyyy-mm-dd`. */
export function citedBy(knowledge: Knowledge, citation: Citation, day: string | undefined): Cited {
  const found = entriesOf(knowledge, [citation.guideline, citation.edition, citation.entry]);
  const own = citation.source === 'MTUS' ? inMtus(knowledge, found, citation) : found;
  const written = citation.topic?.text ?? citation.section?.text;
  const readAs = own.edition ?? supposedEdition(knowledge, own.chapter, written, day);
  const adopted = own.adopted ?? onlyChapter(knowledge, readAs);
  const owners = [readAs, adopted, own.chapter].filter((owner) => owner !== undefined);
  const listed = written === undefined ? [] : topicsNamed(knowledge, owners, written);
  const topics = found.topic && !listed.includes(found.topic) ? [found.topic, ...listed] : listed;
  return { ...own, readAs, adopted, topics };
}

function supposedEdition(knowledge: Knowledge, chapter: Chapter | undefined, topic: string | undefined, day?: string) {
  if (!chapter) return undefined;
  if (day !== undefined) return editionsOn(chapter, day)[0];
  return topic === undefined
    ? undefined
    : chapter.editions.find((edition) => knowledge.topicNamed(edition, topic) !== undefined);
}

interface Found extends Omit<Cited, 'topics' | 'readAs'> {
  readonly topic?: Topic;
}

/** The entries that the ids of a citation stand for; an id begins with the ids of what the entry is in. */
function entriesOf(knowledge: Knowledge, ids: readonly (string | undefined)[]): Found {
  let found: Found = {};
  for (const id of ids) {
    if (id === undefined) continue;
    for (let at = id.indexOf('/'); ; at = id.indexOf('/', at + 1)) {
      const item = knowledge.entry(at < 0 ? id : id.slice(0, at));
      if (item && item.kind !== 'criteria') found = { ...found, [item.kind]: item.entry };
      if (at < 0) break;
    }
  }
  return found;
}

/** An ACOEM chapter that is cited as MTUS is what an edition of the MTUS adopts. */
function inMtus(knowledge: Knowledge, found: Found, { edition, source }: Citation): Found {
  const { chapter, guideline } = found;
  if (!chapter || chapter.guideline === 'mtus' || source !== 'MTUS') return found;
  const mtus = knowledge.guideline('mtus') ?? guideline;
  const adoptions = lookUpOf(knowledge.catalog).adoptions.get(chapter.id) ?? [];
  const adoption =
    adoptions.find((one) => one.edition.id === edition) ?? (adoptions.length === 1 ? adoptions[0] : undefined);
  if (!adoption) return { ...found, guideline: mtus };
  return { ...found, guideline: mtus, chapter: adoption.chapter, edition: adoption.edition, adopted: chapter };
}

function onlyChapter(knowledge: Knowledge, edition: Edition | undefined): Chapter | undefined {
  return edition?.contents.length === 1 ? knowledge.chapter(edition.contents[0]) : undefined;
}

/** More names than this are not looked up one by one. */
const MOST_PARTS = 16;

/** The topics that a list names; names hold commas too, so the longest run of parts that is a name counts. */
function topicsNamed(knowledge: Knowledge, owners: readonly (Chapter | Edition)[], written: string): Topic[] {
  const parts = written.split(/[,;]/).slice(0, MOST_PARTS);
  const topics: Topic[] = [];
  for (let first = 0; first < parts.length; first++) {
    for (let last = parts.length; last > first; last--) {
      const name = parts
        .slice(first, last)
        .join(',')
        .replace(/[\s.]+$/, '');
      const topic = owners.map((owner) => knowledge.topicNamed(owner, name)).find((one) => one !== undefined);
      if (!topic) continue;
      if (!topics.includes(topic)) topics.push(topic);
      first = last - 1;
      break;
    }
  }
  return topics;
}

/** The ids that criteria may be noted under for a citation, most exact first. */
export function idsOf({ topics, readAs, adopted, chapter, guideline }: Cited): string[] {
  const seen = topics.flatMap(({ id, see }) => (see === undefined ? [id] : [id, see]));
  return [...seen, readAs?.id, adopted?.id, chapter?.id, guideline?.id].filter((id) => id !== undefined);
}

/** The entries that a citation names, most exact first. */
export const entriesNamed = (cited: Cited): (Entry | Edition)[] =>
  [...cited.topics, cited.edition, cited.adopted, cited.chapter, cited.guideline, cited.organisation].filter(
    (entry) => entry !== undefined,
  );

/** The chapter of a citation by the ids of what it cites; the guideline where it names none. */
export const chapterIdOf = ({ edition, entry, guideline }: Citation): string =>
  (edition ?? entry ?? guideline ?? '').split('/').slice(0, 2).join('/');
