import type { Chapter, Edition, Guideline, Topic } from '../../guidelines/catalog/types.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';
import { rangesInWords } from '../hover/values.ts';
import { bodiesIn } from './bodies.ts';
import { type Fitted, type FittedTopic, stemsOf } from './fit.ts';
import { typedTopic } from './typed-words.ts';

/** An entry of the catalog as a guideline field cites it (8 CCR 9792.21.1(d)). */
export interface Address extends Fitted {
  readonly under: 'mtus' | 'non-mtus';
  /** By year and section, or by page as the letters until 2015 do (format D). */
  readonly form: 'sections' | 'pages';
  readonly entry: string;
  readonly guideline: string;
  /** The MTUS edition that it stands for. */
  readonly edition?: Edition;
  readonly chapter?: string;
  readonly parts: readonly string[];
  readonly words: readonly string[];
  readonly label: string;
}

const made = new WeakMap<Knowledge, readonly Address[]>();

/** All citations that the catalog knows, in its order: MTUS, then the other guidelines, then organisations. */
export function addressesOf(knowledge: Knowledge): readonly Address[] {
  const known = made.get(knowledge);
  if (known) return known;
  const { guidelines, organisations } = knowledge.catalog;
  const mtus = guidelines.filter(({ source }) => source === 'MTUS');
  const addresses = [
    ...mtus.flatMap((guideline) => guideline.chapters.flatMap((chapter) => bySection(knowledge, guideline, chapter))),
    ...mtus.flatMap((guideline) => guideline.chapters.flatMap((chapter) => byPage(knowledge, guideline, chapter))),
    ...guidelines.filter(({ source }) => source !== 'MTUS').flatMap((guideline) => others(knowledge, guideline)),
    ...organisations.map(
      ({ id, title, aliases }): Address => ({
        under: 'non-mtus',
        form: 'sections',
        entry: id,
        guideline: id,
        parts: [title],
        words: [[title, ...aliases].join(' ')],
        label: title,
        bodies: new Set(),
      }),
    ),
  ];
  made.set(knowledge, addresses);
  return addresses;
}

/** "Chronic Pain Medical Treatment 2016, Section(s): Muscle relaxants (for pain)". */
function bySection(knowledge: Knowledge, guideline: Guideline, chapter: Chapter): Address[] {
  return chapter.editions.flatMap((edition) => {
    if (!edition.citedAs || edition.standing !== 'adopted') return [];
    const name = `${edition.citedAs.title} ${edition.citedAs.year}`;
    const chapterWords = `${guideline.short ?? guideline.title} ${name}`;
    const base = { under: 'mtus', form: 'sections', guideline: guideline.id, edition, chapter: chapter.id } as const;
    const bodies = bodiesIn(chapter.title);
    return [
      { ...base, entry: edition.id, parts: [name], words: [chapterWords], label: name, bodies },
      ...topicsOf(knowledge, edition).map(
        (topic): Address => ({
          ...base,
          entry: topic.id,
          parts: [name, ', Section(s): ', topic.title],
          words: [chapterWords, '', typedTopic(topic)],
          label: `${name}, Section(s): ${topic.title}`,
          bodies,
          topic: namesOf(topic),
        }),
      ),
    ];
  });
}

/** The sections of an edition: its own, else those of the chapters that it adopts. */
const topicsOf = (knowledge: Knowledge, edition: Edition): readonly Topic[] =>
  edition.topics.length > 0 ? edition.topics : edition.contents.flatMap((id) => knowledge.chapter(id)?.topics ?? []);

const namesOf = ({ id, title, aliases }: Topic): FittedTopic => ({
  id,
  title,
  stems: [title, ...aliases].map(stemsOf),
});

/** "ACOEM Chapter 12 Low Back Complaints Page(s): 303-305", "Chronic Pain Treatment Guidelines Exercise Page(s): 46-47". */
function byPage(knowledge: Knowledge, guideline: Guideline, chapter: Chapter): Address[] {
  return chapter.editions.flatMap((edition) => {
    if (edition.standing !== 'adopted') return [];
    const base = { under: 'mtus', form: 'pages', guideline: guideline.id, edition } as const;
    const numbered = edition.contents.flatMap((id) => {
      const content = knowledge.chapter(id);
      return content?.number === undefined ? [] : [content];
    });
    const own = edition.topics.some(({ pages }) => pages)
      ? [
          paged(
            base,
            chapter,
            chapter.aliases.find((name) => / Treatment Guidelines$/.test(name)) ?? chapter.title,
            edition.topics,
            true,
          ),
        ]
      : [];
    return [
      ...own.flat(),
      ...numbered.flatMap((content) =>
        paged(
          base,
          content,
          `ACOEM Chapter ${content.number} ${content.fullTitle ?? content.title}`,
          content.topics,
          false,
        ),
      ),
    ];
  });
}

type Base = Pick<Address, 'under' | 'form' | 'guideline' | 'edition'>;

/** A chapter and the pages of its topics; `named` where the topic's name stands before the page. */
function paged(base: Base, chapter: Chapter, name: string, topics: readonly Topic[], named: boolean): Address[] {
  const bodies = bodiesIn(chapter.title);
  const chapterWords = `MTUS ${name}`;
  const own = { ...base, chapter: chapter.id, bodies };
  return [
    { ...own, entry: chapter.id, parts: [name], words: [chapterWords], label: name },
    ...topics.flatMap((topic): Address[] => {
      if (!topic.pages) return [];
      const pages = rangesInWords(topic.pages.ranges);
      const parts = named ? [name, ' ', topic.title, ' Page(s): ', pages] : [name, ' Page(s): ', pages];
      const typed = typedTopic(topic);
      return [
        {
          ...own,
          entry: topic.id,
          parts,
          words: named ? [chapterWords, '', typed, '', pages] : [chapterWords, '', `${typed} ${pages}`],
          label: named ? parts.join('') : `${parts.join('')} (${topic.title})`,
          topic: namesOf(topic),
        },
      ];
    }),
  ];
}

/** What is no chapter of a part of the body, but of the book itself. */
const BOOK_PARTS = /^(?:Preface|Appendix)$/;

/** "Official Disability Guidelines (ODG), Hip & Pelvis Chapter, Sacroiliac joint injections". */
function others(knowledge: Knowledge, guideline: Guideline): Address[] {
  const name = citedName(guideline);
  const nameWords = [guideline.short ?? '', name].filter((words) => words !== '').join(' ');
  const base = { under: 'non-mtus', form: 'sections', guideline: guideline.id } as const;
  const chapters = guideline.chapters.filter(
    (chapter) =>
      chapter.number === undefined || chapter.partOfMtus === false || knowledge.adopting(chapter.id).length === 0,
  );
  const top: Address = {
    ...base,
    entry: guideline.id,
    parts: [name],
    words: [nameWords],
    label: name,
    bodies: new Set<string>(),
  };
  return [top, ...chapters.flatMap((chapter) => chapterAddresses(base, guideline, chapter, name, nameWords))];
}

function chapterAddresses(
  base: Pick<Address, 'under' | 'form' | 'guideline'>,
  guideline: Guideline,
  chapter: Chapter,
  name: string,
  nameWords: string,
): Address[] {
  const { title, number } = chapter;
  const called =
    number !== undefined
      ? `Chapter ${number} ${title}`
      : guideline.source === 'ODG' && !BOOK_PARTS.test(title)
        ? `${title} Chapter`
        : title;
  const bodies = bodiesIn(`${title} ${chapter.fullTitle ?? ''}`);
  const own = { ...base, chapter: chapter.id, bodies };
  return [
    { ...own, entry: chapter.id, parts: [name, ', ', called], words: [nameWords, ',', called], label: called },
    ...chapter.topics.map(
      (topic): Address => ({
        ...own,
        entry: topic.id,
        parts: [name, ', ', called, ', ', topic.title],
        words: [nameWords, ',', called, ',', typedTopic(topic)],
        label: `${called}, ${topic.title}`,
        topic: namesOf(topic),
      }),
    ),
  ];
}

/** The name by which letters cite a guideline; titles of the catalog that tell editions apart are none. */
export function citedName({ title, aliases }: Guideline): string {
  if (/\(later editions\)$/.test(title)) return aliases.find((name) => /Third Edition$/.test(name)) ?? title;
  if (/\(2004\)$/.test(title)) return aliases.find((name) => /Guidelines, 2nd Edition$/.test(name)) ?? title;
  return title;
}
