import { isVerified } from '../../guidelines/catalog/entries.ts';
import type { CriteriaSet, CriteriaTopic, CriterionFact, Figure, Sourced } from '../../guidelines/catalog/types.ts';
import { factsInWords } from '../hover/criteria-words.ts';
import { escaped, notVerified } from '../hover/markdown.ts';
import { figureInWords, measureInWords, otherwiseInWords } from '../hover/values.ts';
import { alsoCalled, bullets, nameOf, type Page, type PageMaker, part, remarks, rows } from './parts.ts';

/** What guidelines ask for one service, their figures side by side. */
export const criteriaPage = (maker: PageMaker, topic: CriteriaTopic): Page => ({
  lead: 'Criteria for a service, as facts in our own words',
  blocks: [alsoCalled(topic.aliases), ...criteriaBlocks(maker, topic, 2), ...remarks(topic.notes)],
  facts: factsOf(topic),
});

/** All facts of a service's criteria. */
export const factsOf = ({ sets, notes }: CriteriaTopic): Sourced[] => [
  ...sets.flatMap(({ facts }) => facts.flatMap((fact) => [fact, ...fact.alsoStated])),
  ...notes,
];

/** The figures of all sets in one table, then the facts of each set, under headings of that level. */
export function criteriaBlocks(maker: PageMaker, { sets }: CriteriaTopic, level: number): string[] {
  const names = sets.map((set) => setName(maker, set));
  const measuring = sets.filter(({ facts }) => facts.some(({ figure }) => figure !== undefined));
  const figures = part(level, 'Figures side by side', figureTable(names, sets), conflictWords(sets));
  const lists = sets.flatMap((set, k) => part(level, escaped(names[k]), bullets(set.facts.map(factWords))));
  return [...(measuring.length > 1 ? figures : []), ...lists];
}

/** "ODG Hip & Pelvis, text until about 2015". */
const setName = (maker: PageMaker, { guidelines, edition }: CriteriaSet): string =>
  [guidelines.map((id) => nameOf(maker, id)).join(' and '), edition].filter((words) => words !== undefined).join(', ');

function factWords(fact: CriterionFact): string {
  const also = fact.alsoStated.map((other) => {
    const lead = other.sources.includes('letters') ? 'letters also state' : 'also stated:';
    const note = other.note === undefined ? '' : `, ${escaped(other.note)}`;
    return ` *(${lead} ${otherwiseInWords(other, fact.figure)}${note}${isVerified(other) ? '' : ', not verified'})*`;
  });
  return escaped(fact.text) + (isVerified(fact) ? '' : ` ${notVerified}`) + also.join('');
}

interface Measured {
  readonly figure: Figure;
  readonly fact: CriterionFact;
}

const keyOf = ({ measure, for: service }: Figure): string => `${measure}|${service ?? ''}`;

const measuredIn = ({ facts }: CriteriaSet): Measured[] =>
  facts.flatMap((fact) => (fact.figure ? [{ figure: fact.figure, fact }] : []));

/** A row for each measure, a column for each set; values that differ stand beside each other. */
function figureTable(names: readonly string[], sets: readonly CriteriaSet[]): string {
  const measures = new Map(sets.flatMap(measuredIn).map(({ figure }) => [keyOf(figure), figure]));
  const body = [...measures].map(([key, figure]) => {
    const cells = sets.map((set) => valuesIn(set, key));
    const differ = new Set(cells.filter((cell) => cell !== '')).size > 1;
    const label = escaped(measureInWords(figure));
    return [differ ? `**${label}**` : label, ...cells];
  });
  return rows(['Measure', ...names.map(escaped)], body);
}

const valuesIn = (set: CriteriaSet, key: string): string =>
  measuredIn(set)
    .filter(({ figure }) => keyOf(figure) === key)
    .map(({ figure, fact }) => {
      const also = fact.alsoStated.map((other) => ` *(also stated: ${otherwiseInWords(other, figure)})*`);
      return figureInWords(figure) + (isVerified(fact) ? '' : ` ${notVerified}`) + also.join('');
    })
    .join('; ');

function conflictWords(sets: readonly CriteriaSet[]): string {
  const seen = new Map<string, string>();
  const differs = sets.flatMap(measuredIn).some(({ figure }) => {
    const words = figureInWords(figure);
    const known = seen.get(keyOf(figure));
    seen.set(keyOf(figure), known ?? words);
    return known !== undefined && known !== words;
  });
  return differs
    ? 'Measures in bold have more than one value. Which one holds depends on the guideline and edition cited.'
    : '';
}

/** Sets of criteria, a row each. */
export function criteriaTable(
  maker: PageMaker,
  sets: readonly { readonly topic: CriteriaTopic; readonly set: CriteriaSet }[],
): string {
  const body = sets.map(({ topic, set }) => [
    escaped(topic.title),
    escaped(setName(maker, set)),
    factsInWords(set.facts),
  ]);
  return rows(['Service', 'Under', 'Criteria noted'], body);
}
