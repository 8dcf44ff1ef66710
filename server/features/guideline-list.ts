import { isVerified } from '../guidelines/catalog/entries.ts';
import type { Knowledge } from '../guidelines/knowledge.ts';
import type { Reading } from '../reading.ts';
import type { Position } from '../text/lines.ts';
import { type Catalogued, contentsOf, titleOf } from './guideline-page/catalogued.ts';
import { forceWords, nameOf, type PageMaker } from './guideline-page/parts.ts';
import { citationAt } from './hover/citation.ts';
import { drugAt } from './hover/drug.ts';
import { placeAt } from './hover/place.ts';
import { rangesInWords } from './hover/values.ts';

/** One thing to look up, as a list shows it; words without Markdown. */
export interface ListedEntry {
  readonly id: string;
  readonly title: string;
  /** What it is; entries of one group follow each other. */
  readonly group: string;
  /** Where it belongs. */
  readonly place: string;
  /** What else it is called, dates and figures. */
  readonly detail: string;
}

const groups = {
  guideline: 'Guidelines',
  chapter: 'Chapters',
  edition: 'MTUS editions',
  topic: 'Sections and topics',
  criteria: 'Criteria',
  organisation: 'Organizations',
  law: 'Law',
  case: 'Court decisions',
  abbreviation: 'Abbreviations',
  drug: 'Drugs',
} satisfies Record<Catalogued['kind'], string>;

/** All that can be looked up, group by group. */
export function guidelineList(knowledge: Knowledge): ListedEntry[] {
  const { all, owners } = contentsOf(knowledge.catalog);
  const maker: PageMaker = { knowledge, owner: (id) => owners.get(id) };
  const entries = [...all.values()].map((one) => ({ kind: one.kind, listed: listedAs(maker, one) }));
  return Object.keys(groups).flatMap((kind) => entries.filter((one) => one.kind === kind).map(({ listed }) => listed));
}

function listedAs(maker: PageMaker, found: Catalogued): ListedEntry {
  const { place, details } = describe(maker, found);
  return {
    id: found.entry.id,
    title: titleOf(maker.knowledge, found),
    group: groups[found.kind],
    place,
    detail: details.filter((words) => words !== undefined && words !== '').join(' \u00b7 '),
  };
}

interface Described {
  readonly place: string;
  readonly details: readonly (string | undefined)[];
}

/** Where an entry belongs, and what tells it from others. */
function describe(maker: PageMaker, found: Catalogued): Described {
  switch (found.kind) {
    case 'guideline': {
      const { source, aliases, chapters } = found.entry;
      return { place: source === 'Other' ? '' : source, details: [`${chapters.length} chapters`, ...few(aliases)] };
    }
    case 'chapter': {
      const { guideline, number, regulation, pages, aliases } = found.entry;
      return {
        place: nameOf(maker, guideline),
        details: [
          number === undefined ? undefined : `chapter ${number}`,
          regulation && `8 CCR ${regulation}`,
          pages && `pages ${rangesInWords(pages.ranges)}${isVerified(pages) ? '' : ' (not verified)'}`,
          ...few(aliases),
        ],
      };
    }
    case 'edition':
      return {
        place: nameOf(maker, found.entry.chapter),
        details: [forceWords(found.entry), found.entry.title],
      };
    case 'topic': {
      const { id, pages, aliases } = found.entry;
      const paged = pages && `pages ${rangesInWords(pages.ranges)}${isVerified(pages) ? '' : ' (not verified)'}`;
      return { place: nameOf(maker, maker.owner(id) ?? ''), details: [paged, ...few(aliases)] };
    }
    case 'criteria': {
      const { sets, aliases } = found.entry;
      const guidelines = [...new Set(sets.flatMap((set) => set.guidelines.map((id) => nameOf(maker, id))))];
      return { place: guidelines.join('; '), details: few(aliases) };
    }
    default:
      return describeOther(found);
  }
}

type Other = Extract<Catalogued, { kind: 'organisation' | 'law' | 'case' | 'abbreviation' | 'drug' }>;

function describeOther(found: Other): Described {
  switch (found.kind) {
    case 'organisation':
      return { place: found.entry.kind, details: few(found.entry.aliases) };
    case 'law':
      return { place: found.entry.title, details: [] };
    case 'case':
      return { place: 'independent medical review', details: [found.entry.point] };
    case 'abbreviation':
      return { place: found.entry.forms.flatMap(({ readings }) => readings).join('; or '), details: [] };
    case 'drug': {
      const { generic, description, statuses } = found.entry;
      const standing = statuses.map(({ list, status }) => `${list}: ${status}`);
      return { place: generic ?? description ?? '', details: [found.entry.class, ...new Set(standing)] };
    }
  }
}

const few = (names: readonly string[]): readonly string[] => (names.length === 0 ? [] : [names.slice(0, 4).join(', ')]);

/** The id of the entry that stands for what is cited under the cursor, else of the drug there. */
export function entryAt(reading: Reading, position: Position): string | undefined {
  const place = placeAt(reading, reading.lines.offsetAt(position));
  const citation = citationAt(place);
  if (!citation) return drugAt(place)?.drugs[0].id;
  const { entry, edition, guideline } = citation;
  const named = entry === undefined ? undefined : reading.knowledge.entry(entry);
  // An edition says more than its chapter or guideline, a topic more than an edition.
  if (edition !== undefined && named?.kind !== 'topic') return edition;
  return entry ?? guideline;
}
