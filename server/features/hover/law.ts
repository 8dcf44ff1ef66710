import type { Chapter, Edition, LawPart, LawSection } from '../../guidelines/catalog/types.ts';
import { inForceOn } from '../../guidelines/editions.ts';
import { touches } from '../../text/span.ts';
import { lawReferencesIn } from '../law-references.ts';
import { spanAround } from './around.ts';
import { dayInWords } from './days.ts';
import { lawParts, lookUpOf } from './look-up.ts';
import { escaped, link, table } from './markdown.ts';
import type { Explain, Place, Said } from './place.ts';
import { marked, sourcesOf, sourceWords } from './sources.ts';

/** A section of the Labor Code or of 8 CCR: what it is about, in our own words. */
export const explainLaw: Explain = (place) => {
  const { reading, offset } = place;
  for (const { span, section, subdivision } of lawReferencesIn(reading.text, spanAround(place))) {
    if (!touches(span, offset)) continue;
    const paragraphs = saidOf(place, section, subdivision.toLowerCase());
    if (paragraphs) return { span, paragraphs };
  }
  return undefined;
};

function saidOf(place: Place, number: string, subdivision: string): Said['paragraphs'] | undefined {
  const { law, regulations } = lookUpOf(place.knowledge.catalog);
  const chapter = regulations.get(number);
  if (chapter && chapter.editions.length > 0) return chapterSaid(place, chapter);
  const section = law.get(number) ?? law.get(number.replace(/\.\d+$/, ''));
  return section && sectionSaid(place, section, number, subdivision);
}

function sectionSaid(place: Place, section: LawSection, number: string, subdivision: string): string[] {
  const parts = lawParts(section, subdivision);
  const shown = parts.length > 0 ? parts : section.parts;
  const facts = shown.length > 0 ? shown.flatMap((part) => [part, ...(part.items ?? [])]) : [section];
  return [
    `**${link(`${section.code} ${number}${subdivision}`, section.link)}** \u00b7 ${escaped(section.title)}`,
    ...(subdivision !== '' && parts.length === 0 ? [`Nothing is noted of ${escaped(subdivision)} itself.`] : []),
    ...(shown.length > 0 ? [shown.map((part) => partWords(part)).join('\n')] : []),
    `*In our own words, not the law's. ${sourceWords(place.knowledge.catalog, sourcesOf(facts))}*`,
  ];
}

function partWords(part: LawPart): string {
  const words = `- ${part.part === '' ? '' : `${escaped(part.part)} `}${marked(escaped(part.text), part)}`;
  const items = (part.items ?? []).map((item) => `  - ${marked(escaped(item.text), item)}`);
  return [words, ...items].join('\n');
}

/** A section of the MTUS is told by its editions. */
function chapterSaid(place: Place, chapter: Chapter): string[] {
  const { day } = place;
  const rows = chapter.editions
    .filter(({ from }) => from !== undefined)
    .map((edition) => {
      const holds = day !== undefined && inForceOn(edition, day.day);
      const cells = [marked(escaped(edition.title), edition), ...inForceWords(edition)];
      return holds ? cells.map((cell) => (cell === '' ? '' : `**${cell}**`)) : cells;
    });
  const held = day && `In bold: in force on this letter's ${day.called} (${dayInWords(day.day)}).`;
  return [
    `**MTUS, ${link(`8 CCR ${chapter.regulation}`, chapter.link)}** \u00b7 ${escaped(chapter.title)}`,
    ...(rows.length > 0 ? [table([['Edition', 'from', 'to'], ...rows])] : []),
    ...(held ? [held] : []),
    `*${sourceWords(place.knowledge.catalog, sourcesOf([chapter, ...chapter.editions]))}*`,
  ];
}

const inForceWords = ({ from, to }: Edition): string[] => [from ? dayInWords(from) : '', to ? dayInWords(to) : ''];
