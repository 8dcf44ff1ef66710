import { builtInCatalog, type Chapter, type Topic } from '../../../server/guidelines/catalog/catalog.ts';
import type { Dice } from './dice.ts';
import type { Facts } from './facts.ts';
import type { Region } from './regions.ts';

const chapterOf = (id: string): Chapter => {
  const [guideline] = id.split('/');
  const found = builtInCatalog.guidelines.find((one) => one.id === guideline)?.chapters.find((one) => one.id === id);
  if (!found) throw new Error(`The catalog has no chapter ${id}.`);
  return found;
};

const titles = (dice: Dice, topics: readonly Topic[], most: number): string =>
  dice
    .some(topics, 1 + dice.below(most))
    .map(({ title }) => title)
    .join(', ');

/** The fields of one item: which guideline, as both sides cite it, and as the rationale calls it. */
export interface Cited {
  readonly claims: string;
  readonly reviewer: string;
  readonly called: string;
  /** True where the MTUS says nothing on it. */
  readonly silent?: boolean;
}

/** Citations drawn from the catalog; `outside` is what the format says where the MTUS is not what a decision rests on. */
export function cite(dice: Dice, { region, year }: Facts, pain: boolean, outside: string): Cited {
  const mtus = () => mtusField(dice, region, pain, year);
  const odg = () => odgField(dice, pain ? 'odg/pain' : region.odg);
  const way = dice.below(4);
  if (way === 0)
    return {
      claims: none(dice),
      reviewer: `The Expert Reviewer ${outside} ${odg()}`,
      called: 'the Official Disability Guidelines',
      silent: true,
    };
  if (way === 1) return { claims: odg(), reviewer: `${mtus()} ${odg()}`, called: 'the MTUS and the ODG' };
  return {
    claims: way === 2 ? odg() : mtus(),
    reviewer: mtus(),
    called: pain ? 'the MTUS Chronic Pain Guidelines' : 'the MTUS',
  };
}

const none = (dice: Dice): string =>
  dice.pick([
    'The Claims Administrator did not cite any medical evidence for its decision.',
    'The Claims Administrator did not base their decision on the MTUS.',
  ]);

/** ACOEM's chapters have the same topics, of which letters cite these most. */
const acoemTopics = [
  'Initial Assessment',
  'Physical Methods',
  'Special Studies',
  'Surgical Considerations',
  'Initial Care',
];

function mtusField(dice: Dice, region: Region, pain: boolean, year: number): string {
  const label = year > 2016 ? '2016' : '2009';
  if (!pain) {
    const { citedAs } = chapterOf(region.mtus).editions[0];
    return `Decision based on MTUS ${citedAs?.title} ${citedAs?.year}, Section(s): ${dice.some(acoemTopics, 1 + dice.below(2)).join(', ')}.`;
  }
  const edition = chapterOf('mtus/chronic-pain').editions.find((one) => one.label === label);
  return `Decision based on MTUS Chronic Pain Medical Treatment ${label}, Section(s): ${titles(dice, edition?.topics ?? [], 3)}.`;
}

function odgField(dice: Dice, id: string): string {
  const { title, topics } = chapterOf(id);
  return `Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), ${title} Chapter, ${titles(dice, topics, 2)}.`;
}
