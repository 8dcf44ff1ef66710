import type { Chapter, Edition } from '../../guidelines/catalog/types.ts';
import type { Citation } from '../../guidelines/citation.ts';
import { editionsOn, standingOf } from '../../guidelines/editions.ts';
import type { Cited } from './cited.ts';
import { dayInWords } from './days.ts';
import { type LawPoint, pointWords } from './law-points.ts';
import { lookUpOf } from './look-up.ts';
import { link } from './markdown.ts';
import type { LetterDay, Place } from './place.ts';
import { marked } from './sources.ts';

/** Whether what is cited was in force on the letter's day, or where it ranks. */
export function standingWords(place: Place, citation: Citation, cited: Cited): string[] {
  const { guideline, organisation } = cited;
  const form = (point: LawPoint) => pointWords(place.knowledge.catalog, point);
  if (citation.kind === 'note') return [noteWords, form(studyForm)];
  if (guideline?.id === 'mtus') return [mtusWords(place, citation, cited)];
  if (guideline) return [rankWords(place), ...acoemWords(place, cited)];
  return organisation
    ? [...(organisation.weak ? [weakWords] : [rankWords(place)])]
    : ['Not in the catalog.', rankWords(place), form(otherForm), form(studyForm)];
}

const studyForm: LawPoint = {
  words: 'A study is cited with lead author, title, journal, year, volume and pages',
  law: 'ccr-9792.21.1',
  part: '(d)(3)',
  item: 'lead author',
};
const otherForm: LawPoint = {
  words: 'A guideline is cited with organization, year, chapter and section',
  law: 'ccr-9792.21.1',
  part: '(d)(2)',
  item: 'organization',
};
const noteWords = 'A note by author and year, as guidelines carry them for the studies behind a statement.';
const weakWords = 'Too weak a source to carry a determination by itself (Labor Code 4610.5(c)(2)).';

/** What is not the MTUS serves where the MTUS is silent. */
function rankWords({ knowledge }: Place): string {
  const section = lookUpOf(knowledge.catalog).law.get('9792.21.1');
  return `Used where the MTUS does not address the condition (${link('8 CCR 9792.21.1(a)(2)', section?.link)}).`;
}

function mtusWords(place: Place, citation: Citation, { guideline, chapter, edition }: Cited): string {
  if (!chapter && citation.kind === 'mention') return `${link(guideline?.title ?? '', guideline?.link)}.`;
  if (!chapter)
    return `${link(guideline?.title ?? '', guideline?.link)}, cited without chapter and year: the form is year, chapter and section (8 CCR 9792.21.1(d)(1)).`;
  const regulation = `${regulationLink(chapter)}.`;
  if (!edition) return `${regulation} Cited without its year${heldWords(chapter, place.day)}`;
  if (edition.standing !== 'adopted' || edition.from === undefined)
    return `${regulation} ${edition.standing === 'proposed' ? 'Only proposed; an adoption was not found.' : 'When it was in force is not known.'}`;
  const since =
    edition.to === undefined
      ? `since ${dayInWords(edition.from)}`
      : `${dayInWords(edition.from)} to ${dayInWords(edition.to)}`;
  const time = marked(`In force ${since}`, edition);
  return `${regulation} ${time}${judged(place, citation, edition)}`;
}

const regulationLink = (chapter: Chapter): string => link(`8 CCR ${chapter.regulation ?? ''}`.trim(), chapter.link);

const onDay = ({ day, called }: LetterDay): string => `on this letter's ${called} (${dayInWords(day)})`;

/** The edition against the letter's day. */
function judged({ knowledge, day }: Place, citation: Citation, edition: Edition): string {
  const standing = standingOf(knowledge, { ...citation, edition: edition.id }, day?.day);
  if (!standing || !day) return '. This letter gives no decision date to hold it against.';
  if (standing.kind === 'in-force') return `: **in force** ${onDay(day)}.`;
  const current = editionWords(standing.current);
  if (standing.kind === 'not-yet')
    return `. It **did not exist yet** ${onDay(day)}${current ? `; ${current} in force` : ''}.`;
  const next = edition.next === undefined ? undefined : knowledge.edition(edition.next);
  if (!next?.from) return `. It was **no longer in force** ${onDay(day)}${current ? `; ${current} in force` : ''}.`;
  const held = standing.current.some(({ id }) => id === next.id);
  const replaced = `. It **was replaced** on ${dayInWords(next.from)} by the ${next.label} edition`;
  if (held) return `${replaced}, which was in force ${onDay(day)}.`;
  return current ? `${replaced}; ${onDay(day)} ${current} in force.` : `${replaced}.`;
}

/** "the 2016 edition was", "the 2019 and 2020 editions were". */
function editionWords(editions: readonly Edition[]): string {
  if (editions.length === 0) return '';
  const labels = editions.map(({ label }) => label);
  return labels.length === 1
    ? `the ${labels[0]} edition was`
    : `the ${labels.slice(0, -1).join(', ')} and ${labels.at(-1)} editions were`;
}

/** Which edition a chapter without a year had on the letter's day. */
function heldWords(chapter: Chapter, day: LetterDay | undefined): string {
  const current = day && editionWords(editionsOn(chapter, day.day));
  return day && current ? `; ${onDay(day)} ${current} in force.` : '.';
}

/** An ACOEM chapter against what the MTUS held of it. */
function acoemWords({ knowledge, day }: Place, { chapter, guideline }: Cited): string[] {
  if (guideline?.source !== 'ACOEM' || !chapter) return [];
  if (chapter.partOfMtus === false) return [marked('This chapter is not part of the MTUS.', chapter)];
  const [adoption] = lookUpOf(knowledge.catalog).adoptions.get(chapter.id) ?? [];
  const current = adoption && day ? editionsOn(adoption.chapter, day.day) : [];
  if (!adoption || !day || current.length === 0) return [];
  return [
    `The MTUS on this subject (${regulationLink(adoption.chapter)}) ${onDay(day)}: ${editionWords(current)} in force.`,
  ];
}
