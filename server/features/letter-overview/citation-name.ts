import type { Citation } from '../../guidelines/citation.ts';
import { foldName } from '../../guidelines/names.ts';
import type { Reading } from '../../reading.ts';
import { citedBy } from '../hover/cited.ts';
import { nameOf } from '../symbol-names.ts';

/** The guideline of a citation in a few plain words: "MTUS Chronic Pain 2009", "ODG Hip & Pelvis"; `day` as yyyy-mm-dd. */
export function citationName(reading: Reading, citation: Citation, day: string | undefined): string {
  const written = nameOf(reading, citation.span, 'a guideline');
  if (citation.kind === 'note') return written;
  const { guideline, chapter, edition, adopted, organisation } = citedBy(reading.knowledge, citation, day);
  if (!guideline) return organisation?.title ?? written;
  const source = citation.source === 'Other' ? (guideline.short ?? guideline.title) : citation.source;
  const title = chapter ? (edition?.citedAs?.title ?? chapter.title) : citation.chapter?.text;
  const number = adopted?.number ?? chapter?.number;
  const year = edition?.label ?? citation.year;
  return [source, title && shorter(title, source), number !== undefined && !title ? `chapter ${number}` : '', year]
    .filter(Boolean)
    .join(' ');
}

/** Without words that every chapter of the guideline has, and without the guideline's own name. */
function shorter(title: string, source: string): string {
  const words = title.replace(/ (?:Medical Treatment(?: Guidelines?)?|Treatment Guidelines?|Guidelines?)$/i, '');
  return foldName(words) === foldName(source) ? '' : words;
}

/** The guidelines of citations, each once, in their order. */
export const citationNames = (
  reading: Reading,
  citations: readonly Citation[],
  day: string | undefined,
): readonly string[] => [...new Set(citations.map((citation) => citationName(reading, citation, day)))];
