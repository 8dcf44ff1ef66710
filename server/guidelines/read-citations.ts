import { looseWords } from '../text/loose-words.ts';
import { matchesOf } from '../text/matches.ts';
import { readAddress } from './address-parts.ts';
import type { Citation, CitationPart, Source } from './citation.ts';
import type { Knowledge } from './knowledge.ts';
import { resolveCitation } from './resolve.ts';

/** A stretch of a field's logical text that cites: what stands after one "Decision based on". */
interface Body {
  readonly start: number;
  readonly end: number;
  readonly under: 'mtus' | 'non-mtus' | 'free';
}

const LEAD_IN = new RegExp(
  `${looseWords('Decision')} ?(?:is |was )?${looseWords('based on')} ?(?:the )?(?:(${looseWords('Non')} ?-? ?${looseWords('MTUS Citation')})|(?:CA |California )?${looseWords('MTUS')})`,
  'gi',
);
const WHO = `(?:${looseWords('The Claims Administrator')}|${looseWords('The Expert Reviewer')}|${looseWords('The Physician Reviewer')})`;
const FIXED_SENTENCE = new RegExp(
  `${WHO} (?:${looseWords('did not base')} ?(?:${looseWords('their')}|${looseWords('its')}|${looseWords('his/her')}) ?${looseWords('decision on the MTUS')}` +
    `|${looseWords('based their decision on recommendation(s) outside of the MTUS Guidelines')}` +
    `|${looseWords('did not cite any')} ?(?:${looseWords('medical')} ?)?${looseWords('evidence')}(?: ?${looseWords('for its decision')})?` +
    `|${looseWords('found that no section of the MTUS was')} ?(?:${looseWords('applicable')}|${looseWords('relevant')})[^.;]{0,80})\\.?`,
  'gi',
);
const REPEATED_LABEL = /^(?:non ?- ?mtus(?: citation)? ?:? *)+/i;
const REPEATED_MTUS = /^(?:MTUS[ :]+)+(?=[A-Z])/i;
/** The sentences of formats A to C around what they cite. */
const PROSE_LEAD =
  /^(?:the (?:claims administrator|(?:expert|physician|professional) reviewer) (?:relied (?:up)?on|based (?:its|his\/her|their) decision on) )?(?:the )?/i;
const PROSE_TAIL = /,? (?:which (?:is|are) part of the MTUS|(?:was|were) (?:relied upon|used)\b.*)$/is;
const PART_OF_MTUS = /\bpart of the MTUS\b/i;
const NOTHING =
  /^(?:none(?: (?:cited|given|provided|listed|noted))?|n\/?a|not applicable|no (?:guidelines?|citations?|evidence)(?: (?:was|were|is|are))? (?:cited|given|provided|used))$/i;
const PLACEHOLDER = /^\[\[[^\]]*\]\]$/;

/**
 * Reads the citations of a guideline field's words; what is known to no catalog is kept with source Other. Spans are
 * offsets of the words.
 */
export function readCitations(words: string, knowledge: Knowledge): Citation[] {
  const text = words.replaceAll('\n', ' ');
  return bodiesOf(text)
    .flatMap((body) => (body.under === 'mtus' ? splitMtus(text, body, knowledge) : splitOthers(text, body)))
    .map((stretch) => citationOf(text, stretch, knowledge))
    .filter((citation) => citation !== undefined);
}

function bodiesOf(text: string): Body[] {
  const cuts: { start: number; end: number; under: Body['under'] }[] = [{ start: 0, end: 0, under: 'free' }];
  for (const match of matchesOf(LEAD_IN, text))
    cuts.push({ start: match.index, end: match.index + match[0].length, under: match[1] ? 'non-mtus' : 'mtus' });
  for (const match of matchesOf(FIXED_SENTENCE, text))
    cuts.push({ start: match.index, end: match.index + match[0].length, under: 'free' });
  cuts.sort((a, b) => a.start - b.start);
  return cuts.map(({ end, under }, k) => ({ start: end, end: cuts[k + 1]?.start ?? text.length, under }));
}

/** What may part two chapters under "Decision based on MTUS". */
const SEPARATOR = /, ?and |[,;.] ?| and /gi;
const YEAR_FOLLOWS = /^(?: (?:Guidelines? )?(?:\(?(?:19|20) ?\d ?\d\b|\(ACOEM\b)|,? Section ?\(s\))/i;
/** These follow a section as well, so they tell a chapter only behind a title that ends as chapters' titles do. */
const PLACE_FOLLOWS = /^,? (?:Page ?\(s\)|pages? \d|\(?(?:Chapter|Ch\.?) ?\d)/i;
const ACOEM_FOLLOWS = /^(?:MTUS )?ACOEM\b|^(?:Chapter|Ch\.?) ?\d{1,2},? [A-Z]/i;
/** "Low Back Complaints, Chapter 12 Page(s): 304": a number without a title belongs to the title before it. */
const BARE_NUMBER = /^(?:Chapter|Ch\.?) ?\d{1,2}\b(?![,:.-]? ?(?!Page|Section|pp?\.|and\b|ACOEM|MTUS)[A-Z])/i;
const ONLY_NAME =
  /^(?:the )?(?:(?:CA |California )?MTUS[ /:-]*)?(?:ACOEM|American College of Occupational (?:and|&) Environmental Medicine)(?: \(ACOEM\))?(?:(?: Occupational Medicine)?(?: Practice)? Guidelines?)?$/i;
const ENDS_NUMBERED = /\b(?:Chapter|Ch\.?) ?(\d{1,2})$/i;
const NUMBERED = /\b(?:Chapter|Ch\.?) ?\d{1,2}\b/i;

/** True where a chapter's name opens a citation of its own: a year or its sections follow, or the name itself says Guidelines. */
function opensChapter(words: string, at: number, knowledge: Knowledge): boolean {
  if (ACOEM_FOLLOWS.test(words.slice(at, at + 16))) return true;
  const from = /^MTUS /i.test(words.slice(at, at + 5)) ? at + 5 : at;
  const name = knowledge.chapterNames.at(words, from, words.length, 'MTUS', true);
  if (!name) return false;
  const behind = words.slice(name.end, name.end + 20);
  const title = words.slice(from, name.end);
  return (
    /guidelines$/i.test(title) ||
    YEAR_FOLLOWS.test(behind) ||
    (/complaints$/i.test(title) && PLACE_FOLLOWS.test(behind))
  );
}

/** True where the words behind a separator belong to the citation before it: its number, its title, or its chapter. */
function goesOn(words: string, from: number, end: number, after: number, knowledge: Knowledge): boolean {
  const before = words.slice(from, Math.min(end, from + REACH)).replace(/^[\s:]+/, '');
  if (ONLY_NAME.test(before)) return true;
  const due = ENDS_NUMBERED.exec(words.slice(Math.max(from, end - 20), end));
  const title = due && knowledge.chapterNames.at(words, after, words.length, 'MTUS', true);
  if (title) {
    const chapter = knowledge.chapterNamed('acoem-2004', words.slice(title.start, title.end));
    return chapter?.number === Number(due[1]);
  }
  return BARE_NUMBER.test(words.slice(after, after + REACH)) && !NUMBERED.test(before);
}

/** Another body's name behind a sentence's end leaves the MTUS, though no new lead-in says so. */
const LEAVES_MTUS = /(?:\. ?|; ?|,? and (?:the )?)(?=ODG\b|Official ?Disability)/g;

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly source?: Source;
  /** It stands under no "Decision based on", in a sentence of the letter's own. */
  readonly prose?: boolean;
}

function splitMtus(text: string, body: Body, knowledge: Knowledge): Stretch[] {
  const words = text.slice(body.start, body.end);
  let from = 0;
  const chapters = matchesOf(SEPARATOR, words).filter((match) => {
    const after = match.index + match[0].length;
    const opens = opensChapter(words, after, knowledge) && !goesOn(words, from, match.index, after, knowledge);
    if (opens) from = after;
    return opens;
  });
  const cuts = [...chapters, ...matchesOf(LEAVES_MTUS, words)].sort((a, b) => a.index - b.index);
  return cutAt(cuts, body).map((stretch) =>
    ODG_START.test(text.slice(stretch.start, stretch.start + REACH))
      ? stretch
      : { ...stretch, source: 'MTUS' as const },
  );
}

const ODG_NAME = `Official ?Disabilit(?:y|ies) ?Guidelines?|ODG\\b(?! ?(?:Preface|Appendix))|O\\.D\\.G\\.|Work ?Loss ?Data`;
const OTHER_NAME =
  `${ODG_NAME}|ACOEM\\b|American College of Occupational|MTUS\\b|CA MTUS\\b|California MTUS\\b|` +
  `Other Medical Treatment Guidelines?|Medicare\\b|Centers for Medicare|CMS\\b|https?://|www\\.|National Guidelines? Clearinghouse|` +
  `American Academy|American Society|American Pain Society|Cochrane|UpToDate|Milliman|AMA Guides`;
const OTHER_START = new RegExp(`(?:[;,] ?and |[;,] ?| and (?:the )?|\\. )(?=(?:${OTHER_NAME}))`, 'g');

/** Under Non-MTUS a new citation opens where another guideline's name follows a separator. */
function splitOthers(text: string, body: Body): Stretch[] {
  const words = text.slice(body.start, body.end);
  let from = 0;
  const separators = matchesOf(OTHER_START, words).filter((match) => {
    const after = match.index + match[0].length;
    const before = words.slice(from, Math.min(match.index, from + REACH));
    const opens = opensCitation(before, words.slice(after, after + REACH), match[0]);
    if (opens) from = after;
    return opens;
  });
  return cutAt(separators, body).map((stretch) => ({ ...stretch, prose: body.under === 'free' }));
}

/** As much of two neighbours as tells whether they are one citation, in UTF-16 units. */
const REACH = 120;
const ODG_START = new RegExp(`^(?:${ODG_NAME})`, 'i');
const ONLY_ODG_NAME =
  /^(?:the )?(?:Official ?Disabilit(?:y|ies) ?Guidelines?(?: ?\(ODG\))?|ODG|Work Loss Data Institute)$/i;
/** The publisher of the guideline that follows. */
const ONLY_ACOEM_HOST = /^(?:the )?(?:MD ?Guidelines|Reed Group)$/i;
const ONLY_MTUS_NAME = /^(?:the )?(?:CA |California )?MTUS$/i;
const ADDRESS = /^(?:https?:\/\/|www\.)/;

/** A name after a comma often goes on with the citation before it: its abbreviation, its publisher, its web address. */
function opensCitation(before: string, after: string, separator: string): boolean {
  const body = before.replace(REPEATED_LABEL, '').trim();
  if (body === '' || ONLY_MTUS_NAME.test(body)) return false;
  if (ONLY_ACOEM_HOST.test(body) && /^(?:ACOEM|American College of Occ)/.test(after)) return false;
  if (separator.startsWith(';') || separator.includes(' and '))
    return !ONLY_ODG_NAME.test(body) || !ODG_START.test(after);
  if (ADDRESS.test(after)) return ADDRESS.test(body);
  if (/^(?:Medicare|Centers|CMS|American|Cochrane|National|Milliman|UpToDate)/.test(after) && separator.startsWith(','))
    return ODG_START.test(body) || /^ACOEM/.test(body);
  return !(ONLY_ODG_NAME.test(body) && ODG_START.test(after));
}

function cutAt(separators: readonly RegExpMatchArray[], body: Body): Stretch[] {
  const stretches: Stretch[] = [];
  let start = body.start;
  for (const match of separators) {
    const at = body.start + (match.index ?? 0);
    stretches.push({ start, end: at });
    start = at + match[0].length;
  }
  stretches.push({ start, end: body.end });
  return stretches;
}

function citationOf(text: string, stretch: Stretch, knowledge: Knowledge): Citation | undefined {
  let { start, end } = stretch;
  while (start < end && /[\s:,;.]/.test(text[start])) start++;
  start += REPEATED_LABEL.exec(text.slice(start, end))?.[0].length ?? 0;
  const lead = stretch.source === 'MTUS' ? REPEATED_MTUS : stretch.prose ? PROSE_LEAD : undefined;
  start += lead?.exec(text.slice(start, Math.min(end, start + REACH)))?.[0].length ?? 0;
  while (end > start && /[\s.;,]/.test(text[end - 1])) end--;
  const tail = PROSE_TAIL.exec(text.slice(start, end));
  const partOfMtus = tail !== null && PART_OF_MTUS.test(tail[0]);
  if (tail) end = start + tail.index;
  const words = text.slice(start, end);
  if (!/[A-Za-z0-9]/.test(words) || PLACEHOLDER.test(words) || NOTHING.test(words)) return undefined;
  return addressOf(start, words, stretch.source ?? (partOfMtus ? 'MTUS' : sourceOf(words, knowledge)), knowledge);
}

/** A citation of a field as data. */
function addressOf(at: number, words: string, written: Source, knowledge: Knowledge): Citation {
  const own = written === 'Other' ? ownGuideline(words, knowledge) : undefined;
  const source = own?.source ?? written;
  const parts = readAddress(words, source, knowledge.chapterNames, own?.end);
  const part = (stretch: { start: number; end: number } | undefined): CitationPart | undefined =>
    stretch && {
      span: { start: at + stretch.start, end: at + stretch.end },
      text: words.slice(stretch.start, stretch.end),
    };
  const name = part(parts.name);
  const chapter = source === 'Other' ? undefined : part(parts.chapter);
  const division = source === 'Other' ? undefined : part(parts.division);
  const { chapterNumber, year, ordinal } = parts;
  return {
    kind: 'address',
    span: { start: at, end: at + words.length },
    source,
    ...(name && { name }),
    ...(chapter && { chapter }),
    ...(chapterNumber !== undefined && { chapterNumber }),
    ...(division && (source === 'ODG' ? { topic: division } : { section: division })),
    pages: parts.pages.map((page) => part(page) as CitationPart),
    ...(year !== undefined && { year }),
    ...resolveCitation(knowledge, {
      source,
      words,
      chapter: chapter?.text,
      chapterNumber,
      division: division?.text,
      year,
      ordinal,
      guideline: own?.id,
    }),
  };
}

/** A guideline that only the catalog knows by the name that opens the words: an organisation's own, or its alias. */
function ownGuideline(words: string, knowledge: Knowledge): { id: string; source: Source; end: number } | undefined {
  const name = knowledge.mentions.at(words, 0);
  const guideline = name && knowledge.guideline(name.values[0]);
  return guideline && { id: guideline.id, source: guideline.source, end: name.end };
}

/** "Low Back Chapter, ..." without any guideline's name means the ODG. */
function opensWithOdgChapter(words: string, knowledge: Knowledge): boolean {
  const name = knowledge.chapterNames.at(words, 0, words.length, 'ODG', true);
  return name !== undefined && /^(?: \([^)]*\))? Chapter\b|^ \(updated/i.test(words.slice(name.end, name.end + 40));
}

const ODG_WORDS = /\bODG\b|\bO\.D\.G\.|\bOfficial ?Disabilit(?:y|ies) ?Guidelines?\b|\bodg-twc\b/i;
const ACOEM_WORDS =
  /\bACOEM\b|\bacoempracguides\b|\bAmerican College of Occupational (?:and|&) Environmental Medicine\b/i;
const MTUS_WORDS =
  /^(?:the )?(?:CA |California )?MTUS\b|^Medical Treatment Utilization Schedule\b|^Chronic Pain (?:Medical )?Treatment Guidelines\b/i;

/** The source of words that stand outside of "Decision based on MTUS": the guideline that is named first. */
function sourceOf(words: string, knowledge: Knowledge): Source {
  if (MTUS_WORDS.test(words)) return 'MTUS';
  const odg = words.search(ODG_WORDS);
  const acoem = words.search(ACOEM_WORDS);
  if (odg >= 0 && (acoem < 0 || odg < acoem)) return 'ODG';
  if (acoem >= 0) return 'ACOEM';
  return opensWithOdgChapter(words, knowledge) ? 'ODG' : 'Other';
}
