import type { Citation } from '../content/content.ts';
import type { Field } from '../letter/letter.ts';
import type { Reading } from '../reading.ts';
import { isBlank, isDigit, isLetter } from '../text/characters.ts';
import { overlaps, type Span, spanOf } from '../text/span.ts';

/** Takes a word of a citation that stands at `start` to `end` (UTF-16 offsets). */
export type Emit = (type: 'imrSource' | 'imrChapter' | 'imrPage', start: number, end: number) => void;

/** The names of the guidelines' sources; "Non-MTUS" names none. */
const sourceNames =
  /(?<!\bnon\s?-\s?)\b(?:MTUS|ACOEM|ODG(?:-TWC)?|Official\s+Disability\s+Guidelines(?:\s+\(ODG\))?|Medical\s+Treatment\s+Utilization\s+Schedule|American\s+College\s+of\s+Occupational\s+and\s+Environmental\s+Medicine)(?![\w.])/gi;
/** What ends a chapter's name. */
const chapterEnd = /\b(?:19|20)\d\d\b|\bSection\(s\)|\bPages?\b|\bPage\(s\)|;/i;
const chapterWord = /\bchapter\b/i;
const guidelinesWord = /\bGuidelines\b/i;
const pagesLabel = /\bPage(?:\(s\):?|s:?|:)?(?=[\s\d])/gi;

/** The names of sources, chapters and pages in a field: of a rationale only the sources that its prose names. */
export function scanCitationWords(reading: Reading, field: Field, emit: Emit): void {
  const { text } = reading;
  if (field.kind === 'rationale') {
    for (const name of matches(text, field.body, sourceNames)) emit('imrSource', name.start, name.end);
    return;
  }
  let from = field.body.start;
  for (const citation of reading.content(field).citations) {
    const names = namesOf(text, spanOf(from, citation.span.start), citation);
    for (const name of names) emit('imrSource', name.start, name.end);
    const chapter = chapterOf(text, citation, names);
    if (chapter) emit('imrChapter', chapter.start, chapter.end);
    scanPages(text, citation.span, emit);
    from = Math.max(from, citation.span.end);
  }
}

/** The names inside a citation, and the one in its lead-in: "Decision based on MTUS". */
function namesOf(text: string, leadIn: Span, citation: Citation): Span[] {
  const before = matches(text, leadIn, sourceNames).at(-1);
  const inside = matches(text, citation.span, sourceNames);
  const leads = before !== undefined && skipBlanks(text, before.end, citation.span.start) === citation.span.start;
  return leads ? [before, ...inside] : inside;
}

/** The chapter's words. Without the catalog a chapter is sure where the MTUS is cited, or where it is called one. */
function chapterOf(text: string, citation: Citation, names: readonly Span[]): Span | undefined {
  if (citation.source === 'Other') return undefined;
  const start = afterLeadingNames(text, citation.span, names);
  const words = text.slice(start, citation.span.end);
  const stop = chapterEnd.exec(words);
  const head = stop ? words.slice(0, stop.index) : words;
  const dated = stop !== null && isDigit(words.charCodeAt(stop.index));
  const found = citation.source === 'MTUS' ? mtusChapter(head, dated) : namedChapter(head);
  const chapter = found && trimmed(text, spanOf(start + found.start, start + found.end));
  return chapter && names.some((name) => overlaps(name, chapter)) ? undefined : chapter;
}

/** Names with commas ("Forearm, Wrist, and Hand Complaints") are told by the year that follows them. */
function mtusChapter(head: string, dated: boolean): Span | undefined {
  if (dated) return spanOf(0, head.length);
  const comma = head.indexOf(',');
  const name = comma < 0 ? head : head.slice(0, comma);
  const guidelines = guidelinesWord.exec(name);
  return spanOf(0, guidelines ? guidelines.index + guidelines[0].length : name.length);
}

/** "Hip & Pelvis Chapter" or "Chapter on Hip", between two commas; "the" in front of it is prose. */
function namedChapter(head: string): Span | undefined {
  let start = 0;
  for (const segment of head.split(',')) {
    const word = chapterWord.exec(segment);
    if (word) {
      const before = segment.slice(0, word.index);
      if (before.trim() === '') return spanOf(start, start + segment.length);
      const prose = ` ${before}`.lastIndexOf(' the ');
      return spanOf(start + (prose < 0 ? 0 : prose + 4), start + word.index + word[0].length);
    }
    start += segment.length + 1;
  }
  return undefined;
}

function afterLeadingNames(text: string, span: Span, names: readonly Span[]): number {
  let at = span.start;
  for (const name of names) {
    if (name.start > skipJoints(text, at, span.end)) break;
    at = Math.max(at, name.end);
  }
  return skipJoints(text, at, span.end);
}

/** "Page(s): 195-7, 200", "pages 63-66": each number or range on its own. */
function scanPages(text: string, span: Span, emit: Emit): void {
  for (const label of matches(text, span, pagesLabel)) {
    let at = skipBlanks(text, label.end, span.end);
    while (at < span.end && isDigit(text.charCodeAt(at))) {
      const end = pageEnd(text, at, span.end);
      emit('imrPage', at, end);
      const next = text.charCodeAt(end) === 44 ? skipBlanks(text, end + 1, span.end) : end;
      if (next === end) break;
      at = next;
    }
  }
}

/** The end of a page number or range; a hyphen belongs to it where a digit follows. */
function pageEnd(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end) {
    const unit = text.charCodeAt(stop);
    const range = (unit === 45 || unit === 0x2013) && stop + 1 < end && isDigit(text.charCodeAt(stop + 1));
    if (!isDigit(unit) && !range) break;
    stop++;
  }
  return stop;
}

function matches(text: string, span: Span, pattern: RegExp): Span[] {
  const words = text.slice(span.start, span.end);
  const found: Span[] = [];
  for (const match of words.matchAll(pattern)) {
    found.push(spanOf(span.start + match.index, span.start + match.index + match[0].length));
  }
  return found;
}

function trimmed(text: string, span: Span): Span | undefined {
  const start = skipJoints(text, span.start, span.end);
  let end = span.end;
  while (end > start && isJoint(text.charCodeAt(end - 1))) end--;
  for (let at = start; at < end; at++) if (isLetter(text.charCodeAt(at))) return spanOf(start, end);
  return undefined;
}

const isJoint = (unit: number): boolean =>
  isBlank(unit) || unit === 44 || unit === 45 || unit === 47 || unit === 58 || unit === 46;

function skipJoints(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && isJoint(text.charCodeAt(stop))) stop++;
  return stop;
}

function skipBlanks(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && isBlank(text.charCodeAt(stop))) stop++;
  return stop;
}
