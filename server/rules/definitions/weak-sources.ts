import { tokensIn } from '../../content/mentions/mentions-of-words.ts';
import type { Catalog } from '../../guidelines/catalog/types.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';
import { makeNameAutomaton, type NameAutomaton } from '../../guidelines/name-automaton.ts';
import { keptWithWords } from '../../text/words.ts';

/** A source too weak to carry a determination, as words name it: offsets of those words, and what kind it is. */
export interface WeakSource {
  readonly start: number;
  readonly end: number;
  /** The same for all names of one source. */
  readonly id: string;
}

/** Pages for consumers that no catalog lists, by their hosts. */
const CONSUMER_PAGE =
  /\b(?:mayoclinic\.(?:org|com)|clevelandclinic\.org|hopkinsmedicine\.org|medicinenet\.com|emedicinehealth\.com|healthline\.com|everydayhealth\.com|verywell\w*\.com|livestrong\.com|wikihow\.com|about\.com|ehow\.com|answers\.com|youtube\.com|spine-health\.com)\b/gi;
/** The same pages by their names; "Mayo Clinic Proceedings" is a journal, and a clinic's own study is one. */
const CONSUMER_NAME =
  /\b(?:MedicineNet|eMedicineHealth|Healthline|Everyday Health|Verywell(?: Health)?|WikiHow|Spine-health|Medical News Today|(?:(?:Mayo|Cleveland) Clinic|Johns Hopkins(?: Medicine| Hospital)?)(?=(?:['\u2019]s)?[,:;]? (?:[\w-]+,? ){0,3}?(?:staff\b|web ?(?:site|page)|on-?line|health (?:library|information)|patient (?:information|education|pages?|handouts?|care)|consumer)))\b(?!\.)/gi;
const SLIDES =
  /\b(?:power ?point|slide shares?|slide ?shows?|(?:lecture|presentation|conference) (?:slides?|notes)|slides? (?:of|from) (?:a|the|an) (?:lecture|talk|presentation))\b/gi;
const WIKI = /\bwiki(?= (?:page|article|entry)\b)/gi;

const UNLISTED = [
  [CONSUMER_PAGE, undefined],
  [CONSUMER_NAME, undefined],
  [SLIDES, 'slides'],
  [WIKI, 'wiki'],
] as const;

/** A part of every name that the patterns above find. */
const MAY_NAME =
  /clinic|hopkins|medicine|health|verywell|livestrong|wiki|about\.com|ehow|answers\.com|youtube|medical news|power ?point|slide|lecture|presentation|conference/i;

const automata = new WeakMap<Catalog, NameAutomaton<string>>();

/** The sources that a catalog marks as weak, by their names and hosts. */
function weakNames({ catalog }: Knowledge): NameAutomaton<string> {
  const known = automata.get(catalog);
  if (known) return known;
  const names = catalog.organisations
    .filter(({ weak }) => weak)
    .flatMap(({ id, title, aliases, hosts }) => [title, ...aliases, ...hosts].map((name) => [name, id] as const));
  const made = makeNameAutomaton(names);
  automata.set(catalog, made);
  return made;
}

/** False where a text, and so every part of it, surely names no weak source. */
export const mayNameWeak = keptWithWords(
  (words, knowledge: Knowledge): boolean =>
    MAY_NAME.test(words.text) || weakNames(knowledge).findIn(tokensIn(words)).length > 0,
);

/** The weak sources that words name, in order. */
export function weakSources(words: string, knowledge: Knowledge): WeakSource[] {
  const found: WeakSource[] = weakNames(knowledge)
    .find(words)
    .map(({ start, end, values }) => ({ start, end, id: values[0] }));
  if (!MAY_NAME.test(words)) return found;
  for (const [pattern, id] of UNLISTED)
    for (const match of words.matchAll(pattern))
      found.push({ start: match.index, end: match.index + match[0].length, id: id ?? match[0].toLowerCase() });
  return found.sort((a, b) => a.start - b.start);
}
