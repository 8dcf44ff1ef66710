import type { Edition, Topic } from '../../guidelines/catalog/types.ts';
import { inForceOn } from '../../guidelines/editions.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';
import { dayInWords } from '../hover/days.ts';
import { lookUpOf } from '../hover/look-up.ts';
import { bold, escaped, escapedParagraphs } from '../hover/markdown.ts';
import { marked, noteWords, sourcesOf, sourceWords } from '../hover/sources.ts';
import { otherwiseInWords, pagesInWords } from '../hover/values.ts';
import type { OfferData } from './offer.ts';

/** More facts than this do not fit beside a list. */
const MOST_FACTS = 12;

/** What the catalog knows of an offered entry, as Markdown: edition, pages and criteria in short, and the sources. */
export function offerDocumentation(knowledge: Knowledge, data: OfferData): string | undefined {
  const found = knowledge.entry(data.entry);
  if (!found) return undefined;
  const { entry } = found;
  const edition = data.edition === undefined ? undefined : knowledge.edition(data.edition);
  const criteria = criteriaLines(knowledge, data);
  const text = 'text' in entry && entry.text !== undefined ? [escapedParagraphs(entry.text)] : [];
  const topic = found.kind === 'topic' ? found.entry : undefined;
  const notes = 'notes' in entry ? entry.notes : [];
  const facts = [
    ...('sources' in entry ? [entry] : []),
    ...(topic?.pages ? [topic.pages] : []),
    ...(edition ? [edition] : []),
  ];
  const head = [bold(entry.title), ...(topic?.pages ? [pagesOf(topic)] : [])].join(' \u00b7 ');
  return [
    head,
    ...(edition ? [editionWords(edition, data.day)] : []),
    ...text,
    ...criteria.lines,
    ...(notes.length > 0 ? [noteWords(notes)] : []),
    `*${sourceWords(knowledge.catalog, [...new Set([...sourcesOf(facts), ...criteria.sources])])}*`,
  ].join('\n\n');
}

const pagesOf = ({ pages }: Topic): string => (pages ? marked(pagesInWords(pages), pages) : '');

/** "MTUS edition of 2016, in force July 28, 2016 to November 30, 2017: in force on January 10, 2017." */
function editionWords(edition: Edition, day: string | undefined): string {
  const { title, from, to, sources } = edition;
  const since = from === undefined ? '' : `, in force from ${dayInWords(from)}${to ? ` to ${dayInWords(to)}` : ''}`;
  const here = day === undefined || from === undefined ? '' : `: ${standing(edition, day)}`;
  return marked(`${escaped(title)}${since}${here}.`, { sources });
}

const standing = (edition: Edition, day: string): string =>
  inForceOn(edition, day) ? `**in force** on ${dayInWords(day)}` : `**not in force** on ${dayInWords(day)}`;

function criteriaLines(knowledge: Knowledge, { entry, edition }: OfferData): { lines: string[]; sources: string[] } {
  const sets = (lookUpOf(knowledge.catalog).criteriaOf.get(entry) ?? [])
    .flatMap(({ sets }) => sets)
    .filter(({ guidelines }) => guidelines.some((id) => id === edition || entry === id || entry.startsWith(`${id}/`)));
  const lines = sets.map(({ edition: which, facts }) => {
    const shown = facts.slice(0, MOST_FACTS).map((fact) => {
      const others = fact.alsoStated.map((other) => escaped(otherwiseInWords(other, fact.figure)));
      return `- ${marked(escaped(fact.text), fact)}${others.length > 0 ? ` *(also stated: ${others.join(', ')})*` : ''}`;
    });
    const rest = facts.length > MOST_FACTS ? [`- and ${facts.length - MOST_FACTS} more`] : [];
    return [`${bold('Criteria noted')}${which ? ` (${escaped(which)})` : ''}`, [...shown, ...rest].join('\n')].join(
      '\n\n',
    );
  });
  return { lines, sources: sourcesOf(sets.flatMap(({ facts }) => facts)) };
}
