import type { Drug, DrugStatus } from '../../guidelines/catalog/types.ts';
import { isWordUnit } from '../../text/characters.ts';
import { type Span, touches } from '../../text/span.ts';
import { spanIn, wordsAround } from './around.ts';
import { dayInWords } from './days.ts';
import { drugKey, lookUpOf } from './look-up.ts';
import { bold, escaped, inProse } from './markdown.ts';
import type { Explain, Place } from './place.ts';
import { marked, noteWords, sourcesOf, sourceWords } from './sources.ts';

/** No name has more words: "Tylenol with codeine". */
const MOST_WORDS = 4;

export interface NamedDrug {
  readonly span: Span;
  readonly name: string;
  readonly drugs: readonly Drug[];
  /** True where the name is that of one part of combined drugs. */
  readonly isPart: boolean;
}

/** A drug: brand and generic names, class, standing on the drug lists. */
export const explainDrug: Explain = (place) => {
  const found = drugAt(place);
  if (!found) return undefined;
  const { span, name, drugs, isPart } = found;
  const statuses = isPart ? [] : statusesOf(drugs);
  const notes = [...new Set(drugs.flatMap((drug) => drug.notes))];
  const catalog = place.knowledge.catalog;
  return {
    span,
    paragraphs: [
      isPart ? partWords(name, drugs) : nameWords(name, drugs),
      ...(statuses.length > 0 ? [statuses.map((status) => `- ${statusWords(place, status)}`).join('\n')] : []),
      ...(notes.length > 0 && !isPart ? [noteWords(notes)] : []),
      `*${sourceWords(catalog, sourcesOf([...drugs, ...statuses, ...notes]))}*`,
    ],
  };
};

/** "Soma: carisoprodol, muscle relaxant". */
function nameWords(name: string, drugs: readonly Drug[]): string {
  const [{ generic, description, class: kind }] = drugs;
  const isGeneric = generic !== undefined && drugKey(generic) === drugKey(name);
  const brands = drugs.flatMap((drug) => drug.brands).filter((brand) => drugKey(brand) !== drugKey(name));
  const what = isGeneric ? undefined : (generic ?? description);
  const title = [bold(name), ...[what, inProse(kind)].flatMap((words) => (words ? [escaped(words)] : []))];
  const sold = isGeneric ? 'Brands' : 'Other brands';
  const listed = brands.length > 0 ? `\n\n${sold}: ${brands.map(escaped).join(', ')}` : '';
  return marked(title.join(' \u00b7 '), ...drugs) + listed;
}

/** The combined drugs that hold a drug. */
function partWords(name: string, drugs: readonly Drug[]): string {
  const rows = drugs.map(
    ({ brands, generic, class: kind }) =>
      `- ${escaped(generic ?? '')} (${brands.map(escaped).join(', ')}), ${escaped(inProse(kind))}`,
  );
  return `${marked(`${bold(name)} \u00b7 a part of`, ...drugs)}\n\n${rows.join('\n')}`;
}

/** Statuses that drugs of one name have, each once. */
function statusesOf(drugs: readonly Drug[]): DrugStatus[] {
  const seen = new Map<string, DrugStatus>();
  for (const status of drugs.flatMap((drug) => drug.statuses)) {
    const { list, status: word, from, to, note } = status;
    seen.set([list, word, from, to, note].join('|'), status);
  }
  return [...seen.values()];
}

function statusWords({ day }: Place, status: DrugStatus): string {
  const { from, to, note } = status;
  const since = from === undefined ? undefined : `from ${dayInWords(from)}`;
  const until = to === undefined ? undefined : `to ${dayInWords(to)}`;
  const time = [since, until].filter((words) => words !== undefined).join(' ');
  const outside = day && ((from !== undefined && day.day < from) || (to !== undefined && to < day.day));
  const words = `${status.list}: **${status.status}**${time ? ` ${time}` : ''}${note ? ` (${escaped(note)})` : ''}`;
  return marked(outside ? `${words}; not on this letter's ${day.called}` : words, status);
}

/** The longest name of a drug around the cursor. */
export function drugAt(place: Place): NamedDrug | undefined {
  const { drugs, drugParts } = lookUpOf(place.knowledge.catalog);
  const around = wordsAround(place);
  const words = [...around.words.matchAll(/[\p{L}\p{N}#%.'-]+/gu)].map((match) =>
    spanIn(around, match.index, match[0].length),
  );
  const here = words.findIndex((span) => touches(span, place.offset));
  if (here < 0) return undefined;
  const { text } = place.reading;
  let best: NamedDrug | undefined;
  for (let first = Math.max(0, here - MOST_WORDS + 1); first <= here; first++) {
    for (let last = Math.min(words.length, first + MOST_WORDS) - 1; last >= here; last--) {
      const name = nameIn(text, { start: words[first].start, end: words[last].end });
      if (best && name.length <= best.name.length) break;
      const span = { start: words[first].start, end: words[first].start + name.length };
      const whole = drugs.get(drugKey(name));
      const found = whole ?? drugParts.get(drugKey(name));
      if (found && touches(span, place.offset)) best = { span, name, drugs: found, isPart: whole === undefined };
    }
  }
  return best ?? drugInWord(place, words[here]);
}

/** One side of "hydrocodone-acetaminophen" or of "Norco/Vicodin" where the whole is no name. */
function drugInWord({ reading: { text }, knowledge, offset }: Place, word: Span): NamedDrug | undefined {
  let start = offset;
  let end = offset;
  while (start > word.start && isWordUnit(text.charCodeAt(start - 1))) start--;
  while (end < word.end && isWordUnit(text.charCodeAt(end))) end++;
  const { drugs, drugParts } = lookUpOf(knowledge.catalog);
  const name = text.slice(start, end);
  const whole = drugs.get(drugKey(name));
  const found = whole ?? drugParts.get(drugKey(name));
  return found && { span: { start, end }, name, drugs: found, isPart: whole === undefined };
}

const nameIn = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/(?:'s|[.'-])+$/, '');
