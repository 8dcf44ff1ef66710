import type { Catalog, Sourced } from '../../guidelines/catalog/types.ts';
import { link } from './markdown.ts';
import { marked } from './sources.ts';

/** A statement in our own words and the part of the law in the catalog that bears it out. */
export interface LawPoint {
  readonly words: string;
  /** Id of the section ("lc-4610.6"). */
  readonly law: string;
  /** Subdivision as the catalog writes it; empty for the section's points. */
  readonly part: string;
  /** The text of the item within the subdivision, where it is one of several. */
  readonly item?: string;
}

const unknown: Sourced = { sources: [] };

/** The fact behind a statement; one without sources where the catalog does not have it. */
export function lawPoint(catalog: Catalog, { law, part, item }: LawPoint): Sourced {
  const parts = catalog.law.find(({ id }) => id === law)?.parts.filter((candidate) => candidate.part === part) ?? [];
  if (item === undefined) return parts[0] ?? unknown;
  return parts.flatMap(({ items }) => items ?? []).find(({ text }) => text === item) ?? unknown;
}

/** The statement with its place in the law, as a link, and the mark where no source bears it out. */
export function pointWords(catalog: Catalog, point: LawPoint): string {
  const section = catalog.law.find(({ id }) => id === point.law);
  const place = section ? ` (${link(`${section.code} ${section.section}${point.part}`, section.link)})` : '';
  return marked(`${point.words.replace(/\.$/, '')}${place}`, lawPoint(catalog, point));
}
