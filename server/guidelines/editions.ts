import type { Chapter, Edition } from './catalog/types.ts';
import type { Citation } from './citation.ts';
import type { Knowledge } from './knowledge.ts';

/** Days as `yyyy-mm-dd`, which compare as text. */

/** True where the edition was in force on the day. */
export const inForceOn = (edition: Edition, day: string): boolean =>
  edition.standing === 'adopted' &&
  edition.from !== undefined &&
  edition.from <= day &&
  (edition.to === undefined || day <= edition.to);

/** The editions of an MTUS chapter in force on a day, the basic one first; editions may add to one another. */
export const editionsOn = (chapter: Chapter, day: string): Edition[] =>
  chapter.editions.filter((edition) => inForceOn(edition, day));

/** The edition of a chapter that letters cite by that year. */
export const editionOfYear = (chapter: Chapter, year: number): Edition | undefined =>
  chapter.editions.find(({ citedAs }) => citedAs?.year === year);

/** How the edition of a citation stood on a day. */
export type Standing =
  | { readonly kind: 'in-force'; readonly edition: Edition }
  | { readonly kind: 'not-yet'; readonly edition: Edition; readonly current: readonly Edition[] }
  | { readonly kind: 'replaced'; readonly edition: Edition; readonly current: readonly Edition[] };

/** Whether the edition that a citation names was in force on the day; `undefined` where it names none or no day is known. */
export function standingOf(knowledge: Knowledge, citation: Citation, day: string | undefined): Standing | undefined {
  const edition = citation.edition === undefined ? undefined : knowledge.edition(citation.edition);
  if (!edition || day === undefined || edition.from === undefined || edition.standing !== 'adopted') return undefined;
  if (inForceOn(edition, day)) return { kind: 'in-force', edition };
  const chapter = knowledge.chapter(edition.chapter);
  const current = chapter ? editionsOn(chapter, day) : [];
  return { kind: day < edition.from ? 'not-yet' : 'replaced', edition, current };
}
