import type { Item, Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { type Span, touches } from '../../text/span.ts';
import { nodeAt } from '../node-at.ts';
import { abbreviationLinks } from './abbreviation-links.ts';
import { citationLinks } from './citation-links.ts';
import { criterionLinks } from './criterion-links.ts';
import { itemLinks, type NamedItem, namedItems } from './item-links.ts';
import type { Links, Place } from './place.ts';

/** A place of a letter and all groups of linked places that it belongs to. */
export interface Linked {
  readonly place: Place;
  readonly groups: readonly Links[];
}

/**
 * What stands at the offset (UTF-16) and what it is linked with; `undefined` where nothing is. Where places of several
 * kinds overlap, a citation goes before a criterion, that before an item and that before an abbreviation; of one kind
 * the shortest counts.
 */
export function linkedAt(reading: Reading, offset: number): Linked | undefined {
  const letter = nodeAt(reading.letters, offset);
  if (!letter) return undefined;
  const item = letter.items.find(({ span }) => touches(span, offset));
  return (
    (item && (nearest(citationsOf(reading, item), offset) ?? nearest(criteriaOf(reading, item), offset))) ??
    nearest(itemsAt(reading, letter, item, offset), offset) ??
    nearest(abbreviationsOf(reading, letter), offset)
  );
}

function nearest(groups: readonly Links[], offset: number): Linked | undefined {
  let best: Place | undefined;
  for (const { places } of groups)
    for (const place of places)
      if (touches(place.span, offset) && (!best || goesBefore(place, best, offset))) best = place;
  const place = best;
  return (
    place && { place, groups: groups.filter(({ places }) => places.some((other) => sameSpan(other.span, place.span))) }
  );
}

/** A place that holds the cursor goes before one that only ends there. */
function goesBefore(a: Place, b: Place, offset: number): boolean {
  const held = Number(a.span.end > offset) - Number(b.span.end > offset);
  return held !== 0 ? held > 0 : length(a.span) < length(b.span);
}

const length = ({ start, end }: Span): number => end - start;
export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** The groups of the item that the offset stands in, or of those that the case summary mentions there. */
const itemsAt = (reading: Reading, letter: Letter, at: Item | undefined, offset: number): Links[] =>
  namedOf(reading, letter)
    .filter(({ item, mentions }) => item === at || (!at && mentions.some(({ span }) => touches(span, offset))))
    .flatMap((named) => linksOfItem(reading, named));

const citationsOf = kept<Item, Links>(citationLinks);
const criteriaOf = kept<Item, Links>(criterionLinks);
const namedOf = kept<Letter, NamedItem>(namedItems);
const linksOfItem = kept<NamedItem, Links>(itemLinks);
const abbreviationsOf = kept<Letter, Links>(abbreviationLinks);

/** Finds what is linked in a part of a letter once for each reading. */
function kept<Part extends object, Found>(find: (reading: Reading, part: Part) => readonly Found[]) {
  const found = new WeakMap<Reading, Map<Part, readonly Found[]>>();
  return (reading: Reading, part: Part): readonly Found[] => {
    let parts = found.get(reading);
    if (!parts) {
      parts = new Map();
      found.set(reading, parts);
    }
    const known = parts.get(part) ?? find(reading, part);
    parts.set(part, known);
    return known;
  };
}
