import type { Chapter, Edition, Topic } from '../../guidelines/catalog/types.ts';
import { editionOfYear } from '../../guidelines/editions.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';
import { foldName } from '../../guidelines/names.ts';
import { isBlank, isWordUnit } from '../../text/characters.ts';
import type { Address } from './addresses.ts';

/** What a person has typed of a citation so far. */
export interface TypedAddress {
  /** The lead-in that it stands under. */
  readonly under: 'mtus' | 'non-mtus' | 'none';
  /** True where a lead-in or sentence stands before it in the field. */
  readonly follows: boolean;
  /** Where the citation starts (UTF-16 offset of the document). */
  readonly start: number;
  /** The ids of the guidelines that its first words name. */
  readonly guidelines?: readonly string[];
  readonly chapter?: Chapter;
  readonly edition?: Edition;
  /** Where the words end that name guideline and chapter; absent where they name none. */
  readonly namedEnd?: number;
  /** Where the section or topic starts that is being typed, and those of the chapter that stand before it. */
  readonly topics?: {
    readonly start: number;
    readonly given: readonly Topic[];
    readonly label: 'sections' | 'pages' | 'none';
  };
}

/** As much of a field before the cursor as is looked at, in UTF-16 units. */
const REACH = 4000;
const LEAD_IN =
  /Decision\s+(?:is\s+|was\s+)?based\s+on\s+(?:the\s+)?(?:(Non\s*-?\s*MTUS\s+Citation)|(?:CA\s+|California\s+)?MTUS)\b[\s:]*/gi;

/** In the sentences of the formats A to C a guideline has its article. */
const ARTICLE = /^the\s+/i;

/** Reads the citation before the cursor; `from` is where the field's text starts. */
export function readTyped(knowledge: Knowledge, text: string, from: number, offset: number): TypedAddress {
  const first = Math.max(from, offset - REACH);
  const before = text.slice(first, offset);
  const lead = [...before.matchAll(LEAD_IN)].at(-1);
  const leadEnd = lead ? lead.index + lead[0].length : 0;
  const under = lead ? (lead[1] ? 'non-mtus' : 'mtus') : 'none';
  const cut = lastBorder(before, leadEnd, under === 'mtus');
  const isNew = cut.sentence && cut.at > leadEnd;
  let start = first + Math.max(cut.at, leadEnd);
  while (start < offset && isBlank(text.charCodeAt(start))) start++;
  start += ARTICLE.exec(text.slice(start, offset))?.[0].length ?? 0;
  const base = { under: isNew ? 'none' : under, follows: before.slice(0, start - first).trim() !== '', start } as const;
  return base.under === 'mtus' ? mtusAt(knowledge, text, base, offset) : otherAt(knowledge, text, base, offset);
}

/** The end of the last sentence, list member or MTUS chapter behind which a new citation starts. */
function lastBorder(before: string, from: number, mtus: boolean): { at: number; sentence: boolean } {
  let found = { at: from, sentence: false };
  for (const match of before.slice(from).matchAll(/(?<!\b(?:vs|No|Ch|ed|pp?))\.\s+|;\s*|,\s+and\s+/g)) {
    const at = from + match.index + match[0].length;
    if (match[0].startsWith('.')) found = { at, sentence: true };
    else if (match[0].startsWith(';')) found = { at, sentence: found.sentence };
    else if (mtus && /\d{4}\b/.test(before.slice(found.at, at))) found = { at, sentence: found.sentence };
  }
  return found;
}

interface Base {
  readonly under: TypedAddress['under'];
  readonly follows: boolean;
  readonly start: number;
}

/** The longest run of words from `start` that a name is, closed or not. */
const MOST_WORDS = 14;

function longestName<T>(text: string, start: number, offset: number, find: (folded: string) => T | undefined) {
  let found: { readonly value: T; readonly end: number } | undefined;
  let at = start;
  for (let n = 0; n < MOST_WORDS && at < offset; n++) {
    while (at < offset && !isWordUnit(text.charCodeAt(at))) at++;
    while (at < offset && isWordUnit(text.charCodeAt(at))) at++;
    if (isWordUnit(text.charCodeAt(at)) && at < offset) break;
    const end = text[at] === ')' && at < offset ? at + 1 : at;
    const value = find(text.slice(start, end));
    if (value !== undefined) found = { value, end };
  }
  return found;
}

const guidelineNames = new WeakMap<Knowledge, Map<string, string[]>>();

/** The ids of the guidelines by their folded names. */
function namesOf(knowledge: Knowledge): Map<string, string[]> {
  const known = guidelineNames.get(knowledge);
  if (known) return known;
  const names = new Map<string, string[]>();
  for (const { id, title, short, aliases } of knowledge.catalog.guidelines)
    for (const name of new Set([title, short ?? '', ...aliases].map(foldName)))
      if (name !== '') names.set(name, [...(names.get(name) ?? []), id]);
  guidelineNames.set(knowledge, names);
  return names;
}

function otherAt(knowledge: Knowledge, text: string, base: Base, offset: number): TypedAddress {
  const names = namesOf(knowledge);
  const named = longestName(text, base.start, offset, (words) => names.get(foldName(words)));
  if (!named) return base;
  const typed = { ...base, guidelines: named.value, namedEnd: named.end };
  if (named.value.includes('mtus')) return mtusAt(knowledge, text, typed, offset);
  const start = skip(text, named.end, offset);
  const chapter = longestName(text, start, offset, (words) => chapterOf(knowledge, named.value, words));
  if (!chapter) return typed;
  const closed = /^(?:\s*\([^()]{0,40}\))?(?:\s+Chapter\b\s*[,:;-]?|\s*[,:;])\s*/i.exec(
    text.slice(chapter.end, offset),
  );
  if (!closed) return typed;
  const topics = { start: chapter.end + closed[0].length, given: [], label: 'none' } as const;
  return { ...typed, chapter: chapter.value, namedEnd: trimmedEnd(text, topics.start), topics };
}

const chapterOf = (knowledge: Knowledge, guidelines: readonly string[], words: string): Chapter | undefined => {
  const name = words.replace(/\s+chapter$/i, '');
  for (const id of guidelines) {
    const numbered = /^chapter\s+(\d{1,2})\b/i.exec(name);
    const found = numbered ? knowledge.chapterNumbered(id, Number(numbered[1])) : knowledge.chapterNamed(id, name);
    if (found) return found;
  }
  return undefined;
};

/** "Low Back Complaints 2004, Section(s): Special Studies, " under the MTUS. */
function mtusAt(knowledge: Knowledge, text: string, base: Base & Partial<TypedAddress>, offset: number): TypedAddress {
  const start = base.namedEnd === undefined ? base.start : skip(text, base.namedEnd, offset);
  const typed: TypedAddress = { ...base, guidelines: ['mtus'] };
  const words = text.slice(start, offset);
  const dated = /^((?:ACOEM\s+)?[^.;]{2,90}?)\s+((?:19|20)\d\d)(?=\s*,)/.exec(words);
  const chapter = dated ? knowledge.chapterNamed('mtus', dated[1].replace(/^ACOEM\s+/i, '')) : undefined;
  const edition = chapter && dated ? editionOfYear(chapter, Number(dated[2])) : undefined;
  if (dated && chapter && edition) {
    const end = start + dated[0].length;
    return { ...typed, chapter, edition, namedEnd: end, topics: sectionsAt(knowledge, text, end, offset, edition) };
  }
  const numbered = /^ACOEM,?\s+Chapter\s+(\d{1,2})\b[^.;]{0,90}?(?=\s*,?\s*Page\(s\))/i.exec(words);
  const content = numbered ? knowledge.chapterNumbered('acoem-2004', Number(numbered[1])) : undefined;
  if (numbered && content) {
    const end = start + numbered[0].length;
    const label = /^\s*,?\s*Page\(s\):?\s*/i.exec(text.slice(end, offset));
    const at = end + (label?.[0].length ?? 0);
    return {
      ...typed,
      chapter: content,
      namedEnd: end,
      topics: { start: at, given: [], label: label ? 'pages' : 'none' },
    };
  }
  return typed;
}

/** The sections behind a chapter: those that stand there, and where the one starts that is being typed. */
function sectionsAt(knowledge: Knowledge, text: string, end: number, offset: number, edition: Edition) {
  const label = /^\s*,\s*Section\(s\):?\s*/i.exec(text.slice(end, offset));
  if (!label) return { start: end, given: [], label: 'none' as const };
  const owners = [edition, ...edition.contents.flatMap((id) => knowledge.chapter(id) ?? [])];
  const topicNamed = (words: string) => owners.map((owner) => knowledge.topicNamed(owner, words)).find(Boolean);
  const given: Topic[] = [];
  let start = end + label[0].length;
  for (;;) {
    const found = longestName(text, start, offset, topicNamed);
    const comma = found && /^\s*,\s*/.exec(text.slice(found.end, offset));
    if (!found || !comma) break;
    given.push(found.value);
    start = found.end + comma[0].length;
  }
  return { start, given, label: 'sections' as const };
}

/** True for a citation that can stand where this one is typed. */
export function continues(typed: TypedAddress, address: Address): boolean {
  if (typed.under !== 'none' && address.under !== typed.under) return false;
  if (typed.guidelines && !typed.guidelines.includes(address.guideline)) return false;
  if (!typed.chapter) return true;
  if (address.chapter !== typed.chapter.id || !address.topic) return false;
  if (typed.edition && (address.edition !== typed.edition || address.form !== 'sections')) return false;
  return !typed.topics?.given.some(({ id }) => id === address.topic?.id);
}

function skip(text: string, start: number, offset: number): number {
  let at = start;
  while (at < offset && /[\s,:;/-]/.test(text[at])) at++;
  return at;
}

const trimmedEnd = (text: string, end: number): number => {
  let at = end;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
};
