import type { Chapter, Edition, Topic } from './catalog/types.ts';
import type { Source } from './citation.ts';
import { editionOfYear } from './editions.ts';
import type { Knowledge } from './knowledge.ts';

/** The words of a citation's parts, as they are looked up. */
export interface CitedWords {
  readonly source: Source;
  /** The whole citation. */
  readonly words: string;
  readonly chapter?: string;
  readonly chapterNumber?: number;
  readonly division?: string;
  readonly year?: number;
  /** 2 or 3 where the words name an edition of ACOEM's guidelines. */
  readonly ordinal?: number;
  /** The id of the guideline that its name stands for in the catalog, where its source does not tell it. */
  readonly guideline?: string;
}

/** The catalog's ids for what a citation names; what it does not tell is absent. */
export interface Resolved {
  readonly guideline?: string;
  readonly entry?: string;
  readonly edition?: string;
}

/** Finds the catalog's entries for a citation. Never throws; what is known to no catalog resolves to nothing. */
export function resolveCitation(knowledge: Knowledge, cited: CitedWords): Resolved {
  if (cited.source === 'MTUS') return resolveMtus(knowledge, cited);
  if (cited.source === 'ACOEM') return resolveAcoem(knowledge, cited);
  if (cited.source === 'ODG') return resolveChapter(knowledge, cited.guideline ?? 'odg', cited);
  if (cited.guideline !== undefined) return resolveChapter(knowledge, cited.guideline, cited);
  const organisation = knowledge.organisationIn(cited.words);
  return organisation ? { guideline: organisation, entry: organisation } : {};
}

/** An ACOEM chapter number under the MTUS means the edition of 2004. */
function resolveMtus(knowledge: Knowledge, cited: CitedWords): Resolved {
  const chapter = cited.chapter === undefined ? undefined : knowledge.chapterNamed('mtus', cited.chapter);
  const numbered =
    cited.chapterNumber === undefined ? undefined : knowledge.chapterNumbered('acoem-2004', cited.chapterNumber);
  if (numbered) {
    const adopted = adoptingEdition(knowledge, numbered.id);
    return { guideline: 'mtus', entry: topicIn(knowledge, [numbered], cited)?.id ?? numbered.id, ...edition(adopted) };
  }
  if (chapter) {
    const cites = cited.year === undefined ? undefined : editionOfYear(chapter, cited.year);
    return { guideline: 'mtus', entry: entryIn(knowledge, chapter, cites, cited), ...edition(cites) };
  }
  const acoem = cited.chapter === undefined ? undefined : knowledge.chapterNamed('acoem-2004', cited.chapter);
  if (!acoem) return { guideline: 'mtus', entry: 'mtus' };
  const adopted = cited.year === 2004 || cited.year === undefined ? adoptingEdition(knowledge, acoem.id) : undefined;
  return { guideline: 'mtus', entry: acoem.id, ...edition(adopted) };
}

/** ACOEM under Non-MTUS: a number or the second edition means 2004, a third edition or a later year the later ones. */
function resolveAcoem(knowledge: Knowledge, cited: CitedWords): Resolved {
  const later = cited.ordinal === 3 || (cited.year !== undefined && cited.year > 2004);
  const numbered =
    cited.chapterNumber === undefined ? undefined : knowledge.chapterNumbered('acoem-2004', cited.chapterNumber);
  if (numbered && !later)
    return { guideline: 'acoem-2004', entry: topicIn(knowledge, [numbered], cited)?.id ?? numbered.id };
  return resolveChapter(knowledge, later ? 'acoem' : 'acoem-2004', cited);
}

function resolveChapter(knowledge: Knowledge, guideline: string, cited: CitedWords): Resolved {
  const chapter = cited.chapter === undefined ? undefined : knowledge.chapterNamed(guideline, cited.chapter);
  if (!chapter) return { guideline, entry: guideline };
  return { guideline, entry: entryIn(knowledge, chapter, undefined, cited) };
}

const edition = (found: Edition | undefined): Pick<Resolved, 'edition'> => (found ? { edition: found.id } : {});

/** The edition of an MTUS chapter that adopts an ACOEM chapter of 2004. */
const adoptingEdition = (knowledge: Knowledge, acoemChapter: string): Edition | undefined =>
  knowledge.adopting(acoemChapter)[0];

function entryIn(knowledge: Knowledge, chapter: Chapter, cites: Edition | undefined, cited: CitedWords): string {
  const owners: (Chapter | Edition)[] = cites ? [cites, chapter] : [chapter];
  for (const id of cites?.contents ?? []) {
    const content = knowledge.chapter(id);
    if (content) owners.push(content);
  }
  return topicIn(knowledge, owners, cited)?.id ?? cites?.id ?? chapter.id;
}

/** The first of the cited sections or topics that an owner knows: the whole words, or their first part. */
function topicIn(knowledge: Knowledge, owners: readonly (Chapter | Edition)[], cited: CitedWords): Topic | undefined {
  const { division } = cited;
  if (division === undefined || division.length > LONGEST_DIVISION) return undefined;
  const parts = division.replaceAll('; ', ', ').split(', ');
  for (const owner of owners)
    for (let count = parts.length; count > 0; count--) {
      const topic = knowledge.topicNamed(owner, parts.slice(0, count).join(', '));
      if (topic) return topic;
    }
  return undefined;
}

/** No list of sections is longer; 500 units were seen. */
const LONGEST_DIVISION = 2000;
