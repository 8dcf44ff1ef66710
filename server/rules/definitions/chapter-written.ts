import type { Chapter } from '../../guidelines/catalog/types.ts';
import type { Citation } from '../../guidelines/citation.ts';
import { foldName } from '../../guidelines/names.ts';
import { oncePerCitation } from './once-per-citation.ts';

const TAIL =
  /[\s,;:.]*(?:\b(?:chapter|section|topic)|\((?:online version|web version|acute (?:&|and) chronic|updated[^()]{0,60})\))[\s,;:.]*$/i;

/** A chapter's words as the letter has them, without trailing Chapter, Section, Topic and bracketed remarks. */
export function chapterWritten(words: string): string {
  let written = words.trim();
  for (let tail = TAIL.exec(written); tail && tail.index > 0; tail = TAIL.exec(written))
    written = written.slice(0, tail.index);
  return written.replace(/[\s,;:.]+$/, '');
}

/** The guidelines whose chapters a citation may name, by their catalog ids. */
export function guidelinesOf(citation: Citation): readonly string[] {
  if (citation.source === 'MTUS') return ['mtus', 'acoem-2004'];
  if (citation.source === 'ACOEM') return ['acoem-2004', 'acoem'];
  if (citation.source === 'ODG') return [...new Set([citation.guideline ?? 'odg', 'odg'])];
  return [];
}

/** The catalog's chapter that a citation names by words; known misspellings count. */
export const chapterOf = oncePerCitation((citation, knowledge): Chapter | undefined => {
  if (!citation.chapter) return undefined;
  const written = chapterWritten(citation.chapter.text);
  for (const guideline of guidelinesOf(citation)) {
    const chapter = knowledge.chapterNamed(guideline, written);
    if (chapter) return chapter;
  }
  return undefined;
});

/** True where the chapter's words are one of its misspellings and none of its names. */
export function isMisspelt(written: string, chapter: Chapter): boolean {
  const folded = foldName(written);
  const right = [chapter.title, chapter.fullTitle, ...chapter.aliases].some(
    (name) => name && foldName(name) === folded,
  );
  return !right && chapter.misspellings.some((name) => foldName(name) === folded);
}
