import { builtInCatalog } from './catalog/catalog.ts';
import { entriesById, type KindOfEntry } from './catalog/entries.ts';
import type { Catalog, Chapter, Edition, Guideline, Topic } from './catalog/types.ts';
import { foldName } from './names.ts';

/** A catalog with what is looked up in it; made once for each catalog. */
export interface Knowledge {
  readonly catalog: Catalog;
  readonly entry: (id: string) => KindOfEntry | undefined;
  readonly guideline: (id: string) => Guideline | undefined;
  readonly chapter: (id: string) => Chapter | undefined;
  readonly edition: (id: string) => Edition | undefined;
  /** The chapter of a guideline by title, short form or known misspelling; `undefined` for other names. */
  readonly chapterNamed: (guideline: string, name: string) => Chapter | undefined;
  readonly chapterNumbered: (guideline: string, number: number) => Chapter | undefined;
  /** The topic of a chapter or edition by title or alias. */
  readonly topicNamed: (owner: Chapter | Edition, name: string) => Topic | undefined;
}

const made = new WeakMap<Catalog, Knowledge>();

/** What a catalog knows, ready for look-ups. */
export function knowledgeOf(catalog: Catalog): Knowledge {
  const known = made.get(catalog);
  if (known) return known;
  const knowledge = makeKnowledge(catalog);
  made.set(catalog, knowledge);
  return knowledge;
}

/** The knowledge of the catalog that comes with the program. */
export const builtInKnowledge = (): Knowledge => knowledgeOf(builtInCatalog);

function makeKnowledge(catalog: Catalog): Knowledge {
  const entries = entriesById(catalog);
  const chapters = new Map<string, Chapter>();
  for (const guideline of catalog.guidelines)
    for (const chapter of guideline.chapters)
      for (const name of namesOfChapter(chapter)) {
        const key = `${guideline.id} ${foldName(name)}`;
        if (!chapters.has(key)) chapters.set(key, chapter);
      }
  const topics = new WeakMap<object, Map<string, Topic>>();
  const of = <K extends KindOfEntry['kind']>(kind: K, id: string) => {
    const found = entries.get(id);
    return found?.kind === kind ? (found.entry as Extract<KindOfEntry, { kind: K }>['entry']) : undefined;
  };
  return {
    catalog,
    entry: (id) => entries.get(id),
    guideline: (id) => of('guideline', id),
    chapter: (id) => of('chapter', id),
    edition: (id) => of('edition', id),
    chapterNamed: (guideline, name) => chapters.get(`${guideline} ${foldName(name)}`),
    chapterNumbered: (guideline, number) => of('guideline', guideline)?.chapters.find((c) => c.number === number),
    topicNamed(owner, name) {
      let named = topics.get(owner);
      if (!named) {
        named = new Map(owner.topics.flatMap((topic) => namesOfTopic(topic).map((n) => [foldName(n), topic])));
        topics.set(owner, named);
      }
      return named.get(foldName(name));
    },
  };
}

const namesOfChapter = (chapter: Chapter): string[] => [
  chapter.title,
  ...(chapter.fullTitle ? [chapter.fullTitle] : []),
  ...chapter.aliases,
  ...chapter.misspellings,
  ...chapter.editions.flatMap(({ citedAs }) => (citedAs ? [citedAs.title] : [])),
];

const namesOfTopic = (topic: Topic): string[] => [topic.title, ...topic.aliases];
