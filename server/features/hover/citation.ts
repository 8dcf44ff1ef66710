import type { Edition, Entry, Note, Publisher, Sourced } from '../../guidelines/catalog/types.ts';
import type { Citation } from '../../guidelines/citation.ts';
import { type Field, fieldOf, type Section } from '../../letter/letter.ts';
import { touches } from '../../text/span.ts';
import { abbreviationAt } from './abbreviation.ts';
import { citationTitle } from './citation-title.ts';
import { type Cited, chapterIdOf, citedBy, entriesNamed } from './cited.ts';
import { criteriaOf, type KnownCriteria } from './criteria-known.ts';
import { criteriaWords } from './criteria-words.ts';
import { drugAt } from './drug.ts';
import { useWords } from './in-this-letter.ts';
import { bold, escaped, escapedParagraphs } from './markdown.ts';
import { pageWords } from './page-check.ts';
import type { Explain, Place } from './place.ts';
import { noteWords, sourcesOf, sourceWords } from './sources.ts';
import { standingWords } from './standing.ts';

/** A citation of a guideline: what it is, whether it was in force, what it asks, where the letter uses it. */
export const explainCitation: Explain = (place) => {
  const citation = citationAt(place);
  if (!citation) return undefined;
  const shown = addressOf(place, citation) ?? citation;
  const cited = citedBy(place.knowledge, shown, place.day?.day);
  const criteria = criteriaOf(place, cited, shown.topic?.text ?? shown.section?.text);
  const notes = notesOf(cited, shown);
  return {
    span: touches(citation.span, place.offset) ? citation.span : (citation.name?.span ?? citation.span),
    paragraphs: [
      citationTitle(shown, cited, place.reading.plain(shown.span)),
      ...standingWords(place, shown, cited),
      ...pageWords(shown, cited),
      ...(criteria ? criteriaWords(place, criteria) : []),
      ...useWords(place, citation, shown),
      ...(notes.length > 0 ? [noteWords(notes)] : []),
      ...wordUnderCursor(place, citation),
      ...licensedText(cited),
      ...closingWords(place, cited, [...(criteria ? factsShown(criteria) : []), ...notes]),
    ],
  };
};

/** The citation under the cursor; a guideline's name in front of it ("Decision based on MTUS") counts as its own. */
export function citationAt(place: Place): Citation | undefined {
  const node = nodeOf(place);
  return (
    node &&
    place.reading.content(node).citations.find(({ span, name }) => {
      return touches(span, place.offset) || (name !== undefined && touches(name.span, place.offset));
    })
  );
}

/** The field or section whose text holds the cursor; the issues section holds only its items. */
function nodeOf({ field, section, offset }: Place): Field | Section | undefined {
  if (field) return touches(field.body, offset) ? field : undefined;
  return section && section.kind !== 'issues' && touches(section.body, offset) ? section : undefined;
}

/**
 * A mention in an item's prose stands for what the reviewer cites of that guideline, or of the chapter that it names,
 * where that is one citation.
 */
function addressOf({ item, reading }: Place, citation: Citation): Citation | undefined {
  const { kind, chapter, edition, guideline } = citation;
  if (kind !== 'mention' || edition !== undefined || guideline === undefined) return undefined;
  if (citation.topic || citation.section) return undefined;
  const field = item && fieldOf(item, 'reviewer-guideline');
  const addresses = field ? reading.content(field).citations : [];
  const same = addresses.filter((one) => {
    return one.guideline === guideline && (!chapter || chapterIdOf(one) === chapterIdOf(citation));
  });
  return same.length === 1 ? same[0] : undefined;
}

const factsShown = ({ own, others }: KnownCriteria): Sourced[] =>
  (own.length > 0 ? own : others).flatMap(({ facts }) => facts);

/** Remarks on the most exact things that are cited; those on a chapter's pages only where pages are. */
function notesOf({ topics, edition, adopted, chapter, organisation }: Cited, { pages }: Citation): Note[] {
  const chapters = [adopted, chapter].filter((one) => pages.length > 0 || one?.pages === undefined);
  return [...topics, edition, ...chapters, organisation].flatMap((entry) => entry?.notes ?? []);
}

/** An abbreviation or drug within the citation's words is told in passing. */
function wordUnderCursor(place: Place, { name }: Citation): string[] {
  if (name && touches(name.span, place.offset)) return [];
  const short = abbreviationAt(place);
  if (short) return [`${bold(short.short)}: ${short.readings.map(escaped).join(', or ')}.`];
  const drug = drugAt(place);
  const generic = drug?.drugs[0].generic;
  if (!drug || generic === undefined || generic.toLowerCase() === drug.name.toLowerCase()) return [];
  return [`${bold(drug.name)}: ${drug.isPart ? 'in ' : ''}${escaped(generic)}.`];
}

const licensedText = (cited: Cited): string[] =>
  entriesNamed(cited).flatMap((entry) => {
    const { title, text } = entry;
    return text === undefined ? [] : [`#### Licensed text: ${escaped(title)}`, escapedParagraphs(text)];
  });

/** The remark that this is not the guideline, its publisher, and the sources of all that was said. */
function closingWords({ knowledge }: Place, cited: Cited, facts: readonly Sourced[]): string[] {
  const entries: (Entry | Edition)[] = entriesNamed(cited);
  // What is said of a source that nobody knows is the law's, and stands with its place.
  if (entries.length === 0 && facts.length === 0) return [];
  const licensed = entries.some(({ text }) => text !== undefined);
  const remark = licensed ? "But for the licensed text, not the guideline's text." : "Not the guideline's text.";
  // The MTUS as a whole has many sources; a chapter is borne out by its own.
  const exact = cited.chapter && cited.guideline?.id === 'mtus' ? entries.filter(({ id }) => id !== 'mtus') : entries;
  const sources = sourceWords(knowledge.catalog, sourcesOf([...exact, ...facts]));
  return [`*${[remark, ...publisherWords(cited), sources].join(' ')}*`];
}

/** "Publisher: MCG Health (until 2017 Work Loss Data Institute)." */
function publisherWords({ guideline, adopted }: Cited): string[] {
  const publishers: readonly Publisher[] = guideline?.publishers ?? [];
  const last = publishers.at(-1);
  if (!last) return [];
  const before = publishers.at(-2);
  const earlier = before && last.from ? ` (until ${last.from.slice(0, 4)} ${escaped(before.name)})` : '';
  const text = adopted && guideline?.id === 'mtus' ? "; the text is ACOEM's" : '';
  return [`Publisher: ${escaped(last.name)}${earlier}${text}.`];
}
