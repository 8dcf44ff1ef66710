import { once } from '../text/once.ts';
import { builtInCatalog } from './catalog/catalog.ts';
import { entriesById, type KindOfEntry } from './catalog/entries.ts';
import type { Catalog, Chapter, Edition, Guideline, Topic } from './catalog/types.ts';
import { type ChapterNames, makeChapterNames } from './chapter-names.ts';
import { makeNameAutomaton, type NameAutomaton } from './name-automaton.ts';
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
  /** The adopted MTUS editions that consist of that chapter of another guideline, oldest first. */
  readonly adopting: (chapter: string) => readonly Edition[];
  /** The id of the first organisation that the words name, or whose web host stands in them. */
  readonly organisationIn: (words: string) => string | undefined;
  /** Chapter names at a place of a citation. */
  readonly chapterNames: ChapterNames;
  /** The names of guidelines and of MTUS chapters that stand as guidelines, as prose has them; values are ids. */
  readonly mentions: NameAutomaton<string>;
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
  const adopting = new Map<string, Edition[]>();
  for (const guideline of catalog.guidelines)
    for (const { editions } of guideline.chapters)
      for (const edition of editions)
        for (const id of edition.contents) adopting.set(id, [...(adopting.get(id) ?? []), edition]);
  const organisations = once(() => makeNameAutomaton(namesOfOrganisations(catalog)));
  const mentions = once(() => makeNameAutomaton(namesOfMentions(catalog)));
  const chapterNames = once(() => makeChapterNames(catalog));
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
    adopting: (chapter) => adopting.get(chapter) ?? [],
    organisationIn: (words) => organisations().find(words, 0, Math.min(words.length, LONGEST_NAMED))[0]?.values[0],
    get chapterNames() {
      return chapterNames();
    },
    get mentions() {
      return mentions();
    },
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

/** An organisation is named in a citation's first words, in UTF-16 units. */
const LONGEST_NAMED = 2000;

const namesOfOrganisations = (catalog: Catalog): (readonly [string, string])[] =>
  catalog.organisations.flatMap(({ id, title, aliases, hosts }) =>
    [...new Set([title, ...aliases, ...hosts])].map((name) => [name, id] as const),
  );

/** Guidelines by all their names, and the MTUS chapters that are guidelines of their own (chronic pain, opioids, ...). */
function namesOfMentions(catalog: Catalog): (readonly [string, string])[] {
  const names: (readonly [string, string])[] = [];
  for (const { id, title, short, aliases, chapters } of catalog.guidelines) {
    for (const name of new Set([title, ...(short ? [short] : []), ...aliases])) names.push([name, id]);
    if (id !== 'mtus') continue;
    for (const chapter of chapters)
      for (const name of new Set([chapter.title, ...chapter.aliases]))
        if (/Guidelines$/i.test(name)) names.push([name, chapter.id]);
  }
  return names;
}
