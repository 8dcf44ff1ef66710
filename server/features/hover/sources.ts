import { isVerified } from '../../guidelines/catalog/entries.ts';
import type { Catalog, Note, Sourced } from '../../guidelines/catalog/types.ts';
import { escaped, link, notVerified } from './markdown.ts';

/** The ids of the sources of several facts, each once, in order. */
export const sourcesOf = (facts: readonly Sourced[]): string[] => [...new Set(facts.flatMap(({ sources }) => sources))];

/** "Sources: S36, S38; letters.", the web sources as links; what stands for no source is said. */
export function sourceWords(catalog: Catalog, ids: readonly string[]): string {
  if (ids.length === 0) return 'Source: none noted (not verified).';
  const named = (id: string): string => {
    if (id === 'organisation') return "your organization's own catalog";
    return link(id, catalog.sources.find((source) => source.id === id)?.url);
  };
  const documents = ids.filter((id) => /^S\d/.test(id)).sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  const others = ids.filter((id) => !/^S\d/.test(id));
  const lists = [documents, others].map((list) => list.map(named).join(', ')).filter((words) => words !== '');
  return `${ids.length === 1 ? 'Source' : 'Sources'}: ${lists.join('; ')}.`;
}

/** Words with the mark of a fact that has no source. */
export const marked = (words: string, ...facts: readonly Sourced[]): string =>
  facts.every(isVerified) ? words : `${words} ${notVerified}`;

/** Remarks of the catalog, one after the other. */
export const noteWords = (notes: readonly Note[]): string =>
  notes.map((note) => marked(escaped(note.text), note)).join(' ');
