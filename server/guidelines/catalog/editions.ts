import type { Catalog, Chapter, Edition } from './types.ts';

/** The adopted edition that was in force on a day (`YYYY-MM-DD`), additions left aside; none before the first. */
export const editionInForce = (chapter: Chapter, day: string): Edition | undefined =>
  chapter.editions.find((edition) => isAdopted(edition) && !edition.addition && holdsOn(edition, day));

/**
 * How an edition stands on a day (`YYYY-MM-DD`): not there yet, in force (also where its text goes on under a later
 * edition), or superseded; unknown where it was never adopted or its days were not found.
 */
export function forceOn(
  chapter: Chapter,
  edition: Edition,
  day: string,
): 'not yet' | 'in force' | 'superseded' | 'unknown' {
  if (!isAdopted(edition)) return 'unknown';
  if (day < (edition.from ?? '')) return 'not yet';
  const inForce = holdsOn(edition, day) || editionInForce(chapter, day)?.keeps === edition.id;
  return inForce ? 'in force' : 'superseded';
}

/** The editions that adopt a chapter of another guideline, oldest first, by the chapter's id. */
export function adoptionsById(catalog: Catalog): ReadonlyMap<string, readonly Edition[]> {
  const adoptions = new Map<string, Edition[]>();
  for (const { chapters } of catalog.guidelines)
    for (const edition of chapters.flatMap(({ editions }) => editions))
      for (const id of edition.contents) adoptions.set(id, [...(adoptions.get(id) ?? []), edition]);
  return adoptions;
}

const isAdopted = ({ standing, from }: Edition): boolean => standing === 'adopted' && from !== undefined;

const holdsOn = ({ from, to }: Edition, day: string): boolean =>
  from !== undefined && from <= day && (to === undefined || day <= to);
