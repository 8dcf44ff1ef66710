import type { Chapter, Edition } from '../../guidelines/catalog/types.ts';
import type { Citation } from '../../guidelines/citation.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';
import { oncePerCitation } from './once-per-citation.ts';

/**
 * True where two citations are of one guideline: ACOEM, MTUS/ACOEM and the MTUS chapters that consist of ACOEM's (of
 * 2004 and 2007 but for Acupuncture, and those since 2017) are one; "MTUS" alone is every citation of the MTUS. Chapter numbers, where one gives them, must match.
 * Editions need not.
 */
export function sameGuideline(knowledge: Knowledge, a: Citation, b: Citation): boolean {
  const bodies = bodiesOf(a, knowledge);
  const others = bodiesOf(b, knowledge);
  const shared = bodies.names.some((name) => others.names.includes(name)) || covers(bodies, b) || covers(others, a);
  return shared && numbersAgree(knowledge, a, b);
}

interface Bodies {
  readonly names: readonly string[];
  /** "MTUS" alone, which stands for all of it. */
  readonly wholeMtus: boolean;
}

const covers = ({ wholeMtus }: Bodies, other: Citation): boolean => wholeMtus && other.source === 'MTUS';

const ACOEM = /\bACOEM\b|\bAmerican College of Occ|\bOccupational Medicine Practice Guidelines/i;

const bodiesOf = oncePerCitation((citation, knowledge): Bodies => {
  const named = citation.name !== undefined && ACOEM.test(citation.name.text);
  const acoem = citation.source === 'ACOEM' || named || citation.chapterNumber !== undefined ? ['acoem'] : [];
  if (citation.source === 'ACOEM') return { names: acoem, wholeMtus: false };
  if (citation.source === 'ODG') return { names: ['odg'], wholeMtus: false };
  if (citation.source === 'Other') return { names: otherNames(knowledge, citation), wholeMtus: false };
  const entry = citation.entry ?? 'mtus';
  if (entry === 'mtus')
    return {
      names: [...acoem, ...(citation.chapter ? [citation.chapter.text.toLowerCase()] : [])],
      wholeMtus: !citation.chapter,
    };
  if (entry.startsWith('acoem')) return { names: ['acoem'], wholeMtus: false };
  return { names: [...acoem, ...mtusNames(knowledge, citation, entry)], wholeMtus: false };
});

/** An organisation of the catalog by its id and what it hosts, any other source by its words. */
function otherNames(knowledge: Knowledge, { entry, name }: Citation): string[] {
  if (!entry) return name ? [name.text.toLowerCase()] : [];
  const found = knowledge.entry(entry);
  return found?.kind === 'organisation' ? [entry, ...hostedBy(found.entry.title, knowledge)] : [entry];
}

/** The sources whose guidelines an organisation publishes: MDGuidelines alone means the ACOEM guidelines that it hosts. */
const hostedBy = (host: string, { catalog }: Knowledge): string[] =>
  catalog.guidelines
    .filter(({ publishers }) => publishers.some(({ name }) => name.includes(host)))
    .map(({ source }) => source.toLowerCase());

/** The MTUS chapter itself, and ACOEM where the chapter consists of ACOEM's. */
function mtusNames(knowledge: Knowledge, citation: Citation, entry: string): string[] {
  const id = entry.split('/').slice(0, 2).join('/');
  const chapter = knowledge.chapter(id);
  if (!chapter) return [id];
  const editions = citation.edition ? chapter.editions.filter((one) => one.id === citation.edition) : chapter.editions;
  const consists = (of: RegExp) => (one: Edition) => one.contents.some((content) => of.test(content));
  // Chronic pain and opioids became ACOEM's with their editions of 2017: without a year they may be the older ones.
  const adopted = editions.some(consists(/^acoem-2004\//)) || editions.every(consists(/^acoem\//));
  return adopted ? [id, 'acoem'] : [id];
}

/** A number that one citation gives must be one that the other may mean; a citation without any chapter means all. */
function numbersAgree(knowledge: Knowledge, a: Citation, b: Citation): boolean {
  const agree = (given: Citation, other: Citation): boolean => {
    if (given.chapterNumber === undefined) return true;
    const numbers = numbersOf(other, knowledge);
    return numbers.length === 0 || numbers.includes(given.chapterNumber);
  };
  return agree(a, b) && agree(b, a);
}

/** The ACOEM chapter numbers that a citation names, by number, chapter or section; none where it names no chapter. */
export const numbersOf = oncePerCitation((citation, knowledge): readonly number[] => {
  if (citation.chapterNumber !== undefined) return [citation.chapterNumber];
  const ids = [citation.entry ?? '', ...contentsOf(knowledge, citation)];
  const chapters = ids.map((id) => knowledge.chapter(id.split('/').slice(0, 2).join('/')));
  return [...new Set(chapters.flatMap((chapter) => numberOf(chapter)))];
});

const numberOf = (chapter: Chapter | undefined): number[] => (chapter?.number === undefined ? [] : [chapter.number]);

/** The chapters that the cited edition adopts: of General Approaches those that its section names, else all. */
function contentsOf(knowledge: Knowledge, { entry, edition, section }: Citation): readonly string[] {
  if (entry === undefined || !entry.startsWith('mtus/')) return [];
  const chapter = knowledge.chapter(entry.split('/').slice(0, 2).join('/'));
  const adopting = (edition ? knowledge.edition(edition) : undefined) ?? chapter?.editions[0];
  if (!adopting || !section) return adopting?.contents ?? [];
  const words = section.text.toLowerCase();
  const named = adopting.topics.filter(
    ({ title, aliases, see }) =>
      see !== undefined && [title, ...aliases].some((name) => words.includes(name.toLowerCase())),
  );
  return named.length > 0 ? named.map(({ see }) => see as string) : adopting.contents;
}
