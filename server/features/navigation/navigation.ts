import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type LocationLink,
} from 'vscode-languageserver-types';
import type { Reading } from '../../reading.ts';
import { rangeOf } from '../ranges.ts';
import { linkedAt, sameSpan } from './links.ts';
import type { Place } from './place.ts';

/**
 * Where "Go to Definition" leads: from a use to what it stands for, and from that to its uses (of many the first ones).
 * Links say which words they start from.
 */
export function definitionLinks(reading: Reading, uri: string, offset: number): LocationLink[] {
  const linked = linkedAt(reading, offset);
  if (!linked) return [];
  const { place } = linked;
  return targets(
    linked.groups.map(({ places }) => places),
    place,
  ).map((target) => ({
    originSelectionRange: rangeOf(reading, place.span),
    targetUri: uri,
    targetRange: rangeOf(reading, target.whole),
    targetSelectionRange: rangeOf(reading, target.span),
  }));
}

/** The same for an editor that knows no links. */
export const definitionLocations = (reading: Reading, uri: string, offset: number): Location[] =>
  definitionLinks(reading, uri, offset).map((link) => ({ uri, range: link.targetSelectionRange }));

/** The places that are linked with what stands at the offset (UTF-16), with their definitions or without. */
export function references(reading: Reading, uri: string, offset: number, withDefinitions: boolean): Location[] {
  return linkedPlaces(reading, offset)
    .filter(({ role }) => withDefinitions || role === 'use')
    .map(({ span }) => ({ uri, range: rangeOf(reading, span) }));
}

/** All places that are one thing with what stands at the offset (UTF-16), the definition marked as such. */
export const documentHighlights = (reading: Reading, offset: number): DocumentHighlight[] =>
  linkedPlaces(reading, offset).map(({ span, role }) => ({
    range: rangeOf(reading, span),
    kind: role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));

function targets(groups: readonly (readonly Place[])[], from: Place): Place[] {
  const others = (places: readonly Place[]) => places.filter(({ span }) => !sameSpan(span, from.span));
  const found = groups.flatMap((places) => {
    if (from.role === 'use') return others(places).filter(({ role }) => role === 'definition');
    const uses = others(places).filter(({ role }) => role === 'use');
    const first = uses.filter((place) => place.first);
    return first.length > 0 ? first : uses;
  });
  return inOrder(found);
}

const linkedPlaces = (reading: Reading, offset: number): Place[] =>
  inOrder(linkedAt(reading, offset)?.groups.flatMap(({ places }) => places) ?? []);

/** Each place once, in the order of the document. */
function inOrder(places: readonly Place[]): Place[] {
  const sorted = [...places].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return sorted.filter((place, n) => n === 0 || !sameSpan(place.span, sorted[n - 1].span));
}
