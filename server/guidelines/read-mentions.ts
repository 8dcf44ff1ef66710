import { matchesOf } from '../text/matches.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Citation, CitationPart, Source } from './citation.ts';
import type { Knowledge } from './knowledge.ts';
import type { NameHit } from './name-automaton.ts';
import { findPageLists } from './page-lists.ts';
import { resolveCitation } from './resolve.ts';

/**
 * Reads what prose names of guidelines ("the ODG", "ACOEM Chapter 12, page 300") and author-year notes. Spans are offsets
 * of the prose.
 */
export function readMentions(prose: Tokens, knowledge: Knowledge): Citation[] {
  const text = prose.text.replaceAll('\n', ' ');
  const citations: Citation[] = [];
  let end = 0;
  for (const hit of joined(text, knowledge.mentions.findIn({ ...prose, text }), knowledge)) {
    if (hit.start < end) continue;
    const mention = mentionOf(text, hit, knowledge);
    citations.push(mention);
    end = Math.max(hit.end, mention.span.end);
  }
  for (const match of matchesOf(NOTE, text)) citations.push(noteOf(match));
  return citations.sort((a, b) => a.span.start - b.span.start);
}

/** "(Chou, 2007)", "(van Tulder et al., 2003a)". */
const NOTE = /\((?:[A-Z]|van |von |de )[A-Za-z'\u2019 -]{1,40}?(?:,? et al\.?)?,? ((?:19|20)\d\d)[a-z]?\)/g;

function noteOf(match: RegExpMatchArray): Citation {
  const start = (match.index ?? 0) + 1;
  const span = { start, end: start + match[0].length - 2 };
  return { kind: 'note', span, source: 'Other', pages: [], year: Number(match[1]) };
}

interface Named {
  readonly start: number;
  readonly end: number;
  readonly source: Source;
  readonly id: string;
  /** Where the words of an MTUS chapter start that stands as a guideline. */
  readonly chapter?: number;
}

const BETWEEN = /^(?:\s*[/,-]\s*|\s+)?(?:(?:19|20)\d\d\s+)?(?:\(\s*)?$/;

/** Names that stand side by side are one mention: "MTUS/ACOEM", "Official Disability Guidelines (ODG)". */
function joined(text: string, hits: readonly NameHit<string>[], knowledge: Knowledge): Named[] {
  const named: Named[] = [];
  for (const { start, end, values } of hits) {
    const source = sourceOf(knowledge, values[0]);
    const last = named[named.length - 1];
    if (last && start - last.end <= 8 && BETWEEN.test(text.slice(last.end, start)) && belongs(last, source)) {
      const id = last.id === 'mtus' ? (chapterAmong(values) ?? last.id) : last.id;
      const chapter = id === last.id ? last.chapter : start;
      named[named.length - 1] = {
        ...last,
        id,
        chapter,
        end: text[end] === ')' && text[start - 1] === '(' ? end + 1 : end,
      };
    } else named.push({ start, end, source, id: values[0], chapter: chapterAmong(values) ? start : undefined });
  }
  return named;
}

const chapterAmong = (ids: readonly string[]): string | undefined => ids.find((id) => id.startsWith('mtus/'));

/** MTUS and ACOEM name one guideline when side by side; other bodies only their own abbreviation. */
const belongs = (last: Named, source: Source): boolean =>
  last.source === source ||
  (last.source === 'MTUS' && source === 'ACOEM') ||
  (last.source === 'ACOEM' && source === 'MTUS');

const sourceOf = (knowledge: Knowledge, id: string): Source =>
  knowledge.guideline(id)?.source ?? (id.startsWith('mtus/') ? 'MTUS' : 'Other');

const NUMBER = /^[\s,(]*(?:Guidelines?,?\s*)?(?:in\s+ACOEM\s+)?(?:Chapter|Ch\.)\s*(\d{1,2})\b/i;
const BEFORE_CHAPTER = /^[\s,(:]*(?:(?:Practice\s+)?Guidelines?[\s,:]*)?(?:(?:on|for)\s+)?(?:the\s+)?/i;
const YEAR = /^\s*\(?((?:19|20)\d\d)\b/;
const REACH = 160;
const PAGES_REACH = 40;

function mentionOf(text: string, named: Named, knowledge: Knowledge): Citation {
  const part = (start: number, end: number): CitationPart => ({
    span: { start, end },
    text: text.slice(start, end),
  });
  let end = named.end;
  const after = text.slice(end, end + REACH);
  const number = NUMBER.exec(after);
  if (number) end += number[0].length;
  const year = YEAR.exec(text.slice(named.end, named.end + 10));
  if (year && !number) end += year[0].length;
  const from = end + (BEFORE_CHAPTER.exec(text.slice(end, end + REACH))?.[0].length ?? 0);
  const isChapter = named.id.startsWith('mtus/');
  const chapter = isChapter
    ? { start: named.chapter ?? named.start, end: named.end }
    : chapterAt(knowledge, text, from, Math.min(text.length, from + REACH), named.source, number !== null);
  if (chapter && !isChapter) end = chapter.end;
  const pages = pagesAfter(text, end);
  if (pages) end = pages.end;
  const chapterNumber = number ? Number(number[1]) : undefined;
  const source = named.source;
  const yearNumber = year ? Number(year[1]) : undefined;
  return {
    kind: 'mention',
    span: { start: named.start, end },
    source,
    name: part(named.start, named.end),
    ...(chapter && { chapter: part(chapter.start, chapter.end) }),
    ...(chapterNumber !== undefined && { chapterNumber }),
    pages: pages ? pages.pages.map((page) => part(page.start, page.end)) : [],
    ...(yearNumber !== undefined && { year: yearNumber }),
    ...resolved(knowledge, named, text, chapter, chapterNumber, yearNumber),
  };
}

function resolved(
  knowledge: Knowledge,
  named: Named,
  text: string,
  chapter: { start: number; end: number } | undefined,
  chapterNumber: number | undefined,
  year: number | undefined,
) {
  if (named.id.startsWith('mtus/') && year === undefined) return { guideline: 'mtus', entry: named.id };
  const words = text.slice(named.start, named.end);
  const name = named.id.startsWith('mtus/') ? knowledge.chapter(named.id)?.title : undefined;
  return resolveCitation(knowledge, {
    source: named.source,
    words,
    chapter: name ?? (chapter && text.slice(chapter.start, chapter.end)),
    chapterNumber,
    year,
  });
}

/** A chapter's name counts in prose where "Chapter" or "Guidelines" stands beside it, or a number went before. */
function chapterAt(
  knowledge: Knowledge,
  text: string,
  at: number,
  end: number,
  source: Source,
  numbered: boolean,
): { start: number; end: number } | undefined {
  const found = knowledge.chapterNames.at(text, at, end, source, true);
  if (!found) return undefined;
  const after = text.slice(found.end, found.end + 12);
  if (numbered) return found;
  const word = /^ (?:chapter|guidelines?|section)\b/i.exec(after);
  return word ? found : undefined;
}

function pagesAfter(text: string, at: number) {
  const [list] = findPageLists(text.slice(at, at + PAGES_REACH * 4));
  if (!list || list.start > 12 || !/^[\s,(]*$/.test(text.slice(at, at + list.start))) return undefined;
  const shifted = list.pages.map(({ start, end }) => ({ start: at + start, end: at + end }));
  return { end: at + list.end, pages: shifted };
}
