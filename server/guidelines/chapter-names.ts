import { isBlank, isLetter } from '../text/characters.ts';
import type { Catalog } from './catalog/types.ts';
import type { Source } from './citation.ts';
import { makeNameAutomaton, type NameAutomaton } from './name-automaton.ts';

/** Finds the name of a chapter at a place of a citation. */
export interface ChapterNames {
  /** The longest name of a chapter of the source at `at`; short names only where a separator follows them. */
  at(
    words: string,
    at: number,
    end: number,
    source: Source,
    named: boolean,
  ): { start: number; end: number } | undefined;
}

/** The chapter names of a catalog, with their misspellings. */
export function makeChapterNames(catalog: Catalog): ChapterNames {
  const of = (ids: readonly string[]): NameAutomaton<string> =>
    makeNameAutomaton(
      catalog.guidelines
        .filter((guideline) => ids.includes(guideline.id))
        .flatMap(({ chapters }) => chapters)
        .flatMap((chapter) => {
          const cited = chapter.editions.flatMap(({ citedAs }) => (citedAs ? [citedAs.title] : []));
          const full = chapter.fullTitle ? [withoutRemark(chapter.fullTitle)] : [];
          const names = [
            chapter.title,
            ...full,
            ...chapter.aliases.map(withoutRemark),
            ...chapter.misspellings,
            ...cited,
          ];
          return [...new Set(names.flatMap(spellings))].map((name) => [name, chapter.id] as const);
        }),
    );
  const mtus = of(['mtus', 'acoem-2004']);
  const acoem = of(['acoem-2004', 'acoem']);
  const odg = of(['odg', ...catalog.guidelines.filter(({ source }) => source === 'ODG').map(({ id }) => id)]);
  return {
    at(words, at, end, source, named) {
      const automaton = source === 'ODG' ? odg : source === 'MTUS' ? mtus : acoem;
      const hit = automaton.at(words, at, end);
      if (!hit || !(named || source === 'MTUS')) return undefined;
      const stop = keepChronic(words, hit.end, end);
      return source !== 'ODG' || standsAsChapter(words, at, stop, end) ? { start: at, end: stop } : undefined;
    },
  };
}

const withoutRemark = (title: string): string => title.replace(/ \(Acute (?:&|and) Chronic\)$/, '');

/** A name with "&" and with "and", its hyphen with and without blanks. */
const spellings = (name: string): string[] =>
  name.includes(' - ') ? [name, name.replaceAll(' - ', '-')].flatMap(withAnd) : withAnd(name);

const withAnd = (name: string): string[] =>
  name.includes('&')
    ? [name, name.replaceAll('&', 'and')]
    : name.includes(' and ')
      ? [name, name.replaceAll(' and ', ' & ')]
      : [name];

/** "Pain (Chronic)": the bracket is part of the chapter's name. */
const keepChronic = (words: string, at: number, end: number): number =>
  /^ ?\(Chronic\)/i.test(words.slice(at, Math.min(end, at + 11))) ? words.indexOf(')', at) + 1 : at;

/** "Knee, ..." and "Knee Chapter" name a chapter; "Knee replacement" begins a topic. */
function standsAsChapter(words: string, start: number, stop: number, end: number): boolean {
  if (/[ &]/.test(words.slice(start, stop))) return true;
  let at = stop;
  while (at < end && isBlank(words.charCodeAt(at))) at++;
  return at >= end || !isLetter(words.charCodeAt(at)) || /^(?:chapter|section)\b/i.test(words.slice(at, at + 9));
}
