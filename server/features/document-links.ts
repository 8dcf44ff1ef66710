import type { DocumentLink } from 'vscode-languageserver-types';
import type { Chapter } from '../guidelines/catalog/types.ts';
import type { Citation } from '../guidelines/citation.ts';
import { editionsOn } from '../guidelines/editions.ts';
import type { Knowledge } from '../guidelines/knowledge.ts';
import { type Letter, letterDay } from '../letter/letter.ts';
import type { Reading } from '../reading.ts';
import { firstEndingAfter, overlaps, type Span } from '../text/span.ts';
import { onceForEachLetter, originOf, placedRange } from './each-letter.ts';
import { lawReferencesIn, lawSection } from './law-references.ts';
import { grouped, type Limited } from './limits.ts';
import { rangeOf } from './ranges.ts';

/** More than an editor underlines well. */
const LINK_LIMIT = 10_000;

/** A link before it is an editor's. */
interface Target {
  readonly span: Span;
  readonly url: string;
  readonly about: string;
}

/**
 * Links from references to law and from citations of the MTUS to their public pages. Nothing is fetched; only the
 * addresses are offered. What stands in a placeholder is to be replaced, and an address is a link already.
 */
export function documentLinks(reading: Reading, limit: number = LINK_LIMIT): Limited<DocumentLink[]> {
  const links = reading.alone.flatMap((alone) => {
    const origin = originOf(reading, alone);
    return ownLinks(alone).map((link) => ({ ...link, range: placedRange(origin, link.range) }));
  });
  if (links.length <= limit) return { value: links };
  const said = `Links cover the first ${grouped(limit)} of ${grouped(links.length)} references.`;
  return { value: links.slice(0, limit), limit: said };
}

/** The links of a letter, positions counted from the letter's start. */
const ownLinks = onceForEachLetter((reading): DocumentLink[] =>
  reading.letters
    .flatMap((letter) => targetsIn(reading, letter))
    .map(({ span, url, about }) => ({
      range: rangeOf(reading, span),
      target: url,
      tooltip: `${about} (public page)`,
    })),
);

function targetsIn(reading: Reading, letter: Letter): Target[] {
  const taken = taboo(reading.text, letter.span);
  const law = lawTargets(reading, letter).filter(({ span }) => isFree(taken, span));
  const lawSpans = law.map(({ span }) => span);
  const cited = citedTargets(reading, letter).filter(({ span }) => isFree(taken, span) && isFree(lawSpans, span));
  return [...law, ...cited].sort((a, b) => a.span.start - b.span.start);
}

/** True where none of the spans, which are in order, shares a unit with this one. */
function isFree(spans: readonly Span[], span: Span): boolean {
  const next = spans.at(firstEndingAfter(spans, span.start));
  return !next || !overlaps(next, span);
}

/** Placeholders and plain addresses of the web. */
const TABOO = /\[\[[^[\]]{0,500}\]\]|(?:https?:\/\/|www\.)\S+/gi;

const taboo = (text: string, within: Span): Span[] =>
  [...text.slice(within.start, within.end).matchAll(TABOO)].map((match) => ({
    start: within.start + match.index,
    end: within.start + match.index + match[0].length,
  }));

function lawTargets({ text, knowledge }: Reading, letter: Letter): Target[] {
  const chapters = chaptersBySection(knowledge);
  return lawReferencesIn(text, letter.span).flatMap(({ span, section, subdivision }) => {
    const law = lawSection(knowledge, section);
    const chapter = law ? undefined : chapters.get(section);
    const url = law?.link ?? chapter?.link;
    if (url === undefined) return [];
    const about = law ? `${law.code} ${section}${subdivision}: ${law.title}` : `8 CCR ${section}: ${chapter?.title}`;
    return [{ span, url, about }];
  });
}

/** The chapters of the MTUS by their section of 8 CCR. */
const chaptersBySection = (knowledge: Knowledge): Map<string, Chapter> =>
  new Map(
    knowledge
      .guideline('mtus')
      ?.chapters.flatMap((chapter) => (chapter.regulation ? [[chapter.regulation, chapter]] : [])),
  );

function citedTargets(reading: Reading, letter: Letter): Target[] {
  const day = letterDay(letter);
  const fields = letter.items.flatMap((item) => item.fields);
  return fields.flatMap((field) =>
    reading.content(field).citations.flatMap((citation) => {
      const found = pageOf(reading.knowledge, citation, day);
      // Prose that only names the MTUS needs no link every time.
      if (!found || (citation.kind !== 'address' && !found.chapter)) return [];
      return [{ span: (citation.chapter ?? citation.name ?? citation).span, ...found }];
    }),
  );
}

/** The public page of what the MTUS holds of a citation: of its chapter, else of the MTUS itself. */
function pageOf(knowledge: Knowledge, citation: Citation, day: string | undefined) {
  const chapter = mtusChapter(knowledge, citation, day);
  if (chapter?.link)
    return {
      chapter,
      url: chapter.link,
      about: `MTUS, 8 CCR ${chapter.regulation ?? ''}: ${chapter.title}`.replace(' :', ':'),
    };
  // A chapter that the MTUS has not adopted has no page there.
  if (citation.source !== 'MTUS' || citation.chapter) return undefined;
  const url = knowledge.guideline('mtus')?.link;
  return url === undefined ? undefined : { chapter, url, about: 'Medical Treatment Utilization Schedule (MTUS)' };
}

function mtusChapter(knowledge: Knowledge, citation: Citation, day: string | undefined): Chapter | undefined {
  const mtus = knowledge.guideline('mtus');
  const { edition, entry, chapter, source } = citation;
  if (!mtus || source !== 'MTUS') return undefined;
  const ofEdition = edition === undefined ? undefined : knowledge.edition(edition)?.chapter;
  if (ofEdition !== undefined) return mtus.chapters.find(({ id }) => id === ofEdition);
  const inside = entry && mtus.chapters.find(({ id }) => entry === id || entry.startsWith(`${id}/`));
  if (inside) return inside;
  const named = chapter && knowledge.chapterNamed('mtus', chapter.text);
  if (named) return named;
  // "MTUS ACOEM Chapter 9" is a chapter of ACOEM that an edition of the MTUS adopts.
  const adopting = mtus.chapters.filter(({ editions }) =>
    editions.some(({ contents }) => contents.some((id) => id === entry)),
  );
  if (adopting.length < 2 || day === undefined) return adopting[0];
  return adopting.find((one) => editionsOn(one, day).some(({ contents }) => contents.some((id) => id === entry)));
}
