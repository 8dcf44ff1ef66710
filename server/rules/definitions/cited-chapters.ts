import type { Chapter, Edition } from '../../guidelines/catalog/types.ts';
import type { Citation } from '../../guidelines/citation.ts';
import { editionsOn, type Standing, standingOf } from '../../guidelines/editions.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';
import { chapterWritten } from './chapter-written.ts';
import { oncePerNode } from './once-per-node.ts';

/** True where a person still has to fill in a part of the citation; the scaffold speaks for itself. */
export const isScaffold = ({ span }: Citation, reading: Reading): boolean => hasScaffold(span, reading);

/** True where a person still has to fill in a part of the span. */
export function hasScaffold({ start, end }: Span, reading: Reading): boolean {
  return mayHaveScaffold(reading, reading) && reading.text.slice(start, end).includes('[[');
}

/** Few documents have one anywhere. */
const mayHaveScaffold = oncePerNode(({ text }: Reading) => text.includes('[['));

/** The id of the chapter that an entry is or stands in ("mtus/low-back", "acoem-2004/12"). */
export const chapterIdOf = (entry: string): string => entry.split('/').slice(0, 2).join('/');

/** The MTUS chapter that a citation names, also by an ACOEM chapter that the MTUS adopts. */
export function mtusChapterOf(citation: Citation, knowledge: Knowledge): Chapter | undefined {
  if (citation.source !== 'MTUS' || citation.entry === undefined) return undefined;
  const id = chapterIdOf(citation.entry);
  const own = knowledge.chapter(id.startsWith('mtus/') ? id : '');
  const edition = citation.edition === undefined ? knowledge.adopting(id)[0] : knowledge.edition(citation.edition);
  return own ?? (edition && knowledge.chapter(edition.chapter));
}

/**
 * The ACOEM chapters of 2004 that a number may mean; chapter 10 is that of 2004 and its revision of 2007. Numbers of
 * later editions mean nothing here.
 */
export const chaptersNumbered = (number: number, knowledge: Knowledge): readonly Chapter[] =>
  knowledge.guideline('acoem-2004')?.chapters.filter((chapter) => chapter.number === number) ?? [];

/** The ACOEM chapters of 2004 that the words of a citation name, whatever its number says. */
export function chaptersTitled(citation: Citation, knowledge: Knowledge): readonly Chapter[] {
  if (!citation.chapter) return [];
  const written = chapterWritten(citation.chapter.text);
  const named = knowledge.chapterNamed('acoem-2004', written);
  const adopted = knowledge.chapterNamed('mtus', written)?.editions[0]?.contents ?? [];
  const found = [named, ...adopted.map((id) => knowledge.chapter(id))].filter((chapter) => chapter !== undefined);
  return [...new Set(found.flatMap((chapter) => twinsOf(chapter, knowledge)))];
}

const twinsOf = (chapter: Chapter, knowledge: Knowledge): readonly Chapter[] =>
  chapter.number === undefined || chapter.guideline !== 'acoem-2004'
    ? [chapter]
    : chaptersNumbered(chapter.number, knowledge);

/** The edition that a citation means: elbow chapter 10 without the year 2004 is its revision of 2007. */
export function editionMeant(citation: Citation, knowledge: Knowledge): Edition | undefined {
  const elbow = citation.chapterNumber === 10 && citation.year !== 2004;
  const revised = elbow ? knowledge.adopting('acoem-2004/10-2007')[0] : undefined;
  return revised ?? (citation.edition === undefined ? undefined : knowledge.edition(citation.edition));
}

/** How the cited edition stood on a day. */
export function standingOn(citation: Citation, knowledge: Knowledge, day: string | undefined): Standing | undefined {
  const edition = editionMeant(citation, knowledge)?.id;
  const standing = standingOf(knowledge, edition === citation.edition ? citation : { ...citation, edition }, day);
  return standing?.kind === 'replaced' && standing.current.some(({ keeps }) => keeps === standing.edition.id)
    ? { kind: 'in-force', edition: standing.edition }
    : standing;
}

/** The edition to cite on a day, by a name and year that letters use. */
export const citableOn = (chapter: Chapter, day: string): Edition | undefined =>
  editionsOn(chapter, day).find(({ citedAs }) => citedAs !== undefined);

/** Chapter and year as letters cite the edition ("Chronic Pain Medical Treatment 2016"). */
export const citedName = ({ citedAs, title }: Edition): string =>
  citedAs ? `${citedAs.title} ${citedAs.year}` : title;
