import type { Chapter, Edition, Guideline, Sourced, Topic } from '../../guidelines/catalog/types.ts';
import { dayInWords } from '../hover/days.ts';
import { lookUpOf } from '../hover/look-up.ts';
import { escaped } from '../hover/markdown.ts';
import { marked } from '../hover/sources.ts';
import { criteriaBlocks, criteriaTable, factsOf } from './criteria.ts';
import {
  addressWords,
  alsoCalled,
  bullets,
  countWords,
  forceWords,
  licensed,
  nameOf,
  type Page,
  type PageMaker,
  pageWords,
  remarks,
  rows,
  section,
} from './parts.ts';

/** A guideline with its publishers and chapters. */
export function guidelinePage(maker: PageMaker, guideline: Guideline): Page {
  const { title, short, source, aliases, publishers, chapters, notes, text } = guideline;
  const published = publishers.map((publisher) => {
    const { name, from, to, note } = publisher;
    const years = [from && `from ${dayInWords(from)}`, to && `to ${dayInWords(to)}`].filter(Boolean).join(' ');
    return marked(
      [name, years, note]
        .filter(Boolean)
        .map((words) => escaped(words ?? ''))
        .join(', '),
      publisher,
    );
  });
  return {
    lead: source === 'Other' ? 'Guideline' : `Guideline, cited as ${source}`,
    blocks: [
      alsoCalled([short, ...aliases].filter((name) => name !== undefined && name !== title) as string[]),
      addressWords(guideline.link),
      ...section('Publisher', bullets(published)),
      ...section('Chapters', chapterTable(chapters)),
      ...section('Services with criteria', serviceList(maker, guideline.id)),
      ...licensed(text),
      ...remarks(notes),
    ],
    facts: [guideline, ...publishers, ...notes, ...chapters],
  };
}

function chapterTable(chapters: readonly Chapter[]): string {
  const body = chapters.map((chapter) => {
    const { number, title, regulation, partOfMtus, pages, editions } = chapter;
    return [
      marked(escaped(title), chapter) + (partOfMtus === false ? ' (not part of the MTUS)' : ''),
      number === undefined ? '' : `${number}`,
      regulation === undefined ? '' : escaped(`8 CCR ${regulation}`),
      pageWords(pages),
      editions.map(({ label }) => escaped(label)).join(', '),
    ];
  });
  return rows(['Chapter', 'Number', 'Section', 'Pages', 'Editions'], body);
}

/** A chapter with its editions and topics; of the MTUS, a section of 8 CCR. */
export function chapterPage(maker: PageMaker, chapter: Chapter): Page {
  const { id, fullTitle, number, regulation, partOfMtus, editions, topics, notes } = chapter;
  const guideline = maker.knowledge.guideline(chapter.guideline);
  const adopted = lookUpOf(maker.knowledge.catalog).adoptions.get(id) ?? [];
  const criteria = criteriaSetBy(maker, withinId(id));
  const numbered = number === undefined ? 'Chapter' : `Chapter ${number}`;
  return {
    lead: `${numbered} of ${escaped(guideline?.title ?? chapter.guideline)}${regulation === undefined ? '' : `, ${escaped(`8 CCR ${regulation}`)}`}`,
    blocks: [
      fullTitle === undefined ? '' : `In full: ${escaped(fullTitle)}.`,
      alsoCalled(chapter.aliases),
      alsoCalled(chapter.misspellings, 'Wrong names that letters use'),
      partOfMtus === false ? 'Not part of the MTUS: a letter cites it as a Non-MTUS guideline.' : '',
      extentWords(chapter),
      addressWords(chapter.link),
      ...section('Editions', editionTable(editions)),
      ...section('In the MTUS', bullets(adopted.map(({ edition }) => adoptionWords(maker, edition)))),
      ...section(topicHeading(chapter.guideline, chapter.sectionsComplete), topicTable(maker, topics)),
      ...criteria.blocks,
      ...licensed(chapter.text),
      ...remarks(notes),
    ],
    facts: [chapter, ...extentFacts(chapter), ...editions, ...topicFacts(topics), ...notes, ...criteria.facts],
  };
}

function extentWords({ pages, pageCount, citedPages }: Chapter): string {
  const cited = citedPages.map((one) => pageWords(one)).join('; ');
  const parts = [pageWords(pages), countWords(pageCount), cited === '' ? '' : `letters cite ${cited}`];
  const words = parts.filter((part) => part !== '').join('; ');
  return words === '' ? '' : `Extent: ${words}.`;
}

const extentFacts = ({ pages, pageCount, citedPages }: Chapter): Sourced[] =>
  [pages, pageCount, ...citedPages].filter((fact) => fact !== undefined);

const adoptionWords = (maker: PageMaker, edition: Edition): string =>
  `${escaped(nameOf(maker, edition.id))}: ${marked(forceWords(edition), edition)}`;

function editionTable(editions: readonly Edition[]): string {
  const body = editions.map((edition) => [
    marked(escaped(edition.title), edition) + (edition.addition ? ' (adds to the one before)' : ''),
    escaped(forceWords(edition)),
    edition.published === undefined ? '' : dayInWords(edition.published),
    edition.citedAs ? marked(escaped(`${edition.citedAs.title} ${edition.citedAs.year}`), edition.citedAs) : '',
  ]);
  return rows(['Edition', 'In force', 'Published', 'Letters cite'], body);
}

/** ODG chapters have topics, all others sections. */
const topicHeading = (id: string, complete: boolean): string =>
  `${id.startsWith('odg') ? 'Topics' : 'Sections'}${complete ? '' : ' that are known here'}`;

function topicTable(maker: PageMaker, topics: readonly Topic[]): string {
  const body = topics.map((topic) => [
    marked(escaped(topic.title), topic),
    pageWords(topic.pages),
    topic.see === undefined ? '' : escaped(nameOf(maker, topic.see)),
  ]);
  return rows(['Title', 'Pages', 'See'], body);
}

const topicFacts = (topics: readonly Topic[]): Sourced[] =>
  topics.flatMap((topic) => (topic.pages ? [topic, topic.pages] : [topic]));

/** An edition of an MTUS chapter: what it is, when it was in force, what it consists of. */
export function editionPage(maker: PageMaker, edition: Edition): Page {
  const { id, chapter, title, citedAs, topics, contents, notes } = edition;
  const owner = maker.knowledge.chapter(chapter);
  const criteria = criteriaSetBy(maker, (one) => withinId(id)(one) || contents.includes(one));
  const related = (words: string, other: string | undefined): string =>
    other === undefined ? '' : `${words}: ${escaped(nameOf(maker, other))}.`;
  return {
    lead: `Edition of ${escaped(nameOf(maker, chapter))}${owner?.regulation === undefined ? '' : `, ${escaped(`8 CCR ${owner.regulation}`)}`}`,
    blocks: [
      `**In force**: ${marked(escaped(forceWords(edition)), edition)}.`,
      `What it is: ${escaped(title)}.`,
      edition.published === undefined ? '' : `Published: ${dayInWords(edition.published)}.`,
      citedAs ? `Letters cite it as: ${marked(escaped(`MTUS ${citedAs.title} ${citedAs.year}`), citedAs)}.` : '',
      edition.pageCount ? `Length: ${countWords(edition.pageCount)}.` : '',
      edition.addition ? 'It adds to the edition before it and does not take its place.' : '',
      related('Replaced by', edition.next),
      related('Still applied under it', edition.keeps),
      ...section('Consists of', bullets(contents.map((one) => escaped(nameOf(maker, one))))),
      ...section(topicHeading(chapter, edition.sectionsComplete), topicTable(maker, topics)),
      ...criteria.blocks,
      ...licensed(edition.text),
      ...remarks(notes),
    ],
    facts: [
      edition,
      ...[citedAs, edition.pageCount].filter((fact) => fact !== undefined),
      ...topicFacts(topics),
      ...notes,
      ...criteria.facts,
    ],
  };
}

/** A topic of a chapter or edition, with the criteria that stand under it. */
export function topicPage(maker: PageMaker, topic: Topic): Page {
  const { id, aliases, pages, see, notes } = topic;
  const above = maker.owner(id);
  const criteria = lookUpOf(maker.knowledge.catalog).criteriaOf.get(id) ?? [];
  return {
    lead: `Topic of ${escaped(above === undefined ? id : nameOf(maker, above))}`,
    blocks: [
      alsoCalled(aliases),
      pages ? `Where: ${pageWords(pages)}.` : '',
      see === undefined ? '' : `More: ${escaped(nameOf(maker, see))}.`,
      ...criteria.flatMap((one) => section(escaped(one.title), ...criteriaBlocks(maker, one, 3))),
      ...licensed(topic.text),
      ...remarks([...notes, ...criteria.flatMap((one) => one.notes)]),
    ],
    facts: [...topicFacts([topic]), ...notes, ...criteria.flatMap(factsOf)],
  };
}

const withinId = (id: string) => (one: string) => one === id || one.startsWith(`${id}/`);

/** The services that a guideline has criteria for, in one line. */
function serviceList({ knowledge }: PageMaker, id: string): string {
  const topics = knowledge.catalog.criteria.filter(({ sets }) => sets.some((set) => set.guidelines.some(withinId(id))));
  return topics.map(({ title }) => escaped(title)).join('; ');
}

/** The criteria that an entry sets, by the ids of the entries that count as its own. */
function criteriaSetBy(maker: PageMaker, isOwn: (id: string) => boolean): Pick<Page, 'blocks' | 'facts'> {
  const sets = maker.knowledge.catalog.criteria.flatMap((topic) =>
    topic.sets.filter(({ guidelines }) => guidelines.some(isOwn)).map((set) => ({ topic, set })),
  );
  return {
    blocks: section('Criteria noted', criteriaTable(maker, sets)),
    facts: sets.flatMap(({ set }) => set.facts),
  };
}
