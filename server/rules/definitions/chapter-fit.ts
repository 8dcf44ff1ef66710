import { type BodyPart, besideParts, regionOf, wrongParts } from '../../content/mentions/parts.ts';
import { mentionsIn } from '../../content/mentions.ts';
import type { Chapter } from '../../guidelines/catalog/types.ts';
import type { Citation } from '../../guidelines/citation.ts';
import { fieldOf, type Item, type Letter, sectionOf } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { oncePerWords } from '../../text/words.ts';
import { chapterOf } from './chapter-written.ts';
import { titleWords } from './item-words.ts';
import { oncePerCitation } from './once-per-citation.ts';
import { oncePerNode } from './once-per-node.ts';
import { requestSentences } from './request-sentence.ts';

/** A chapter on a part of the body, as a citation names it, and the parts that it is wrong for. */
export interface RegionalChapter {
  /** As the letter names it. */
  readonly name: string;
  readonly wrong: ReadonlySet<BodyPart>;
  /** In the catalog, where it is known there. */
  readonly chapter?: Chapter;
}

/** The regional chapter that a citation names; of a number and a title that disagree, what is wrong for both. */
export const regionalChapter = oncePerCitation((citation, knowledge): RegionalChapter | undefined => {
  if (citation.source === 'Other') return undefined;
  const chapter = chapterOf(citation, knowledge);
  const titled = citation.chapter && wrongOf([citation.chapter.text, ...namesOf(chapter)]);
  const numbered = citation.chapterNumber === undefined ? undefined : wrongParts(citation.chapterNumber);
  if (citation.chapter && !titled) return undefined;
  const both = titled && numbered ? [...titled].filter((part) => numbered.has(part)) : (titled ?? numbered);
  if (!both) return undefined;
  const name = citation.chapter?.text ?? `chapter ${citation.chapterNumber}`;
  return { name, wrong: new Set(both), ...(chapter && { chapter }) };
});

const namesOf = (chapter: Chapter | undefined): string[] =>
  chapter
    ? [chapter.title, ...(chapter.fullTitle ? [chapter.fullTitle] : []), ...chapter.aliases, ...cited(chapter)]
    : [];

const cited = ({ editions }: Chapter): string[] => editions.flatMap(({ citedAs }) => (citedAs ? [citedAs.title] : []));

function wrongOf(names: readonly string[]): ReadonlySet<BodyPart> | undefined {
  for (const name of names) {
    const wrong = wrongParts(name);
    if (wrong) return wrong;
  }
  return undefined;
}

/** A citation whose chapter fits none of the parts of the body that the item is for. */
export interface Mismatch {
  readonly chapter: RegionalChapter;
  readonly parts: readonly BodyPart[];
}

/**
 * Whether the regional chapter of a citation is wrong for the item; `undefined` where it fits or where it cannot be
 * told.
 */
export function mismatchOf(
  citation: Citation,
  chapter: RegionalChapter,
  item: Item,
  letter: Letter,
  reading: Reading,
): Mismatch | undefined {
  const parts = partsOf(item, letter, reading);
  if (parts.length === 0 || parts.some((part) => !chapter.wrong.has(part))) return undefined;
  return isFiledThere(citation, chapter, parts, item, reading) ? undefined : { chapter, parts };
}

/** The parts of the body that an item is for: those of its title, else those of the restated request. */
export function partsOf(item: Item, letter: Letter, reading: Reading): readonly BodyPart[] {
  return partsIn(item, reading)(letter);
}

const partsIn = oncePerNode((item: Item, reading) => {
  let parts: readonly BodyPart[] | undefined;
  return (letter: Letter): readonly BodyPart[] => {
    parts ??= readParts(item, letter, reading);
    return parts;
  };
});

function readParts(item: Item, letter: Letter, reading: Reading): readonly BodyPart[] {
  const named = reading.mentions(item.title).bodyParts.map(({ part }) => part);
  const parts = named.length > 0 ? named : [...beside(item, letter, reading), ...requested(item, reading)];
  return [...new Set(parts)];
}

/** "Paraspinal" means the low back where the case summary names it, "trapezius" the neck. */
function beside(item: Item, letter: Letter, reading: Reading): BodyPart[] {
  const summary = sectionOf(letter, 'case-summary');
  if (!summary) return [];
  const found = namedBeside(titleWords(item, reading));
  if (found.length === 0) return [];
  const { bodyParts } = reading.mentions(summary.body);
  return found.flatMap(([, part]) => (bodyParts.some((mention) => mention.part === part) ? [part] : []));
}

const namedBeside = oncePerWords((title) => {
  const small = title.toLowerCase();
  return [...besideParts].filter(([name]) => small.includes(name));
});

/** The parts that the rationale names where it restates the request. */
function requested(item: Item, reading: Reading): BodyPart[] {
  const rationale = fieldOf(item, 'rationale');
  if (!rationale) return [];
  return requestSentences(item, reading).flatMap(({ request }) =>
    mentionsIn(reading.mentions(rationale.body).bodyParts, request).map(({ part }) => part),
  );
}

/** What ODG files under Knee & Leg, and what guidelines file under Low Back, for every part of the body. */
const UNDER_KNEE =
  /\btransport|\bdurable medical|\bDME\b|\bcryotherap|\bcold\b|\bice\b|\bcompression|\bDVT\b|\bthrombo|\bwalk(?:er|ing)|\bcanes?\b|\bcrutch|\bwheel ?chair|\bscooter|\bbath|\bshower|\bcommode|\braised toilet|\bhome (?:equipment|modification)/i;
const UNDER_LOW_BACK = /pre-? ?op|clearance|surgical assistant|assistant surgeon|\bEKG\b|electrocardio/i;
const NERVE_STUDIES = /\bEMGs?\b|\bNC[VS]\b|electromyogra|nerve conduction|electrodiagnos/i;

function isFiledThere(
  { source, topic, section }: Citation,
  { name, chapter }: RegionalChapter,
  parts: readonly BodyPart[],
  item: Item,
  reading: Reading,
): boolean {
  const title = `${name} ${chapter?.title ?? ''}`;
  const words = `${titleWords(item, reading).text} ${topic?.text ?? section?.text ?? ''}`;
  if (/knee/i.test(title) && source === 'ODG') return UNDER_KNEE.test(words);
  if (!/low back/i.test(title)) return false;
  return UNDER_LOW_BACK.test(words) || (NERVE_STUDIES.test(words) && parts.some((part) => regionOf(part) === 'leg'));
}
