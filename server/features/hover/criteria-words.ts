import { isVerified } from '../../guidelines/catalog/entries.ts';
import type { CriteriaSet, CriterionFact, Figure } from '../../guidelines/catalog/types.ts';
import { type KnownCriteria, setName } from './criteria-known.ts';
import { bold, escaped, inProse, notVerified, table } from './markdown.ts';
import type { Place } from './place.ts';
import { noteWords } from './sources.ts';
import { figureInWords, measureInWords, otherwiseInWords } from './values.ts';

/** The facts of a service, and where other guidelines or editions set other values. */
export function criteriaWords(place: Place, known: KnownCriteria): string[] {
  const { topic, own, others, isCited } = known;
  const shown = own.length > 0 ? own : others;
  const named = shown.length > 1 || own.length === 0;
  const sets = shown.map((set) => {
    const label = named ? ` (${escaped(set.edition && own.length > 0 ? set.edition : setName(place, set))})` : '';
    const service = isCited ? '' : ` for ${escaped(inProse(topic.title))}`;
    return `**Criteria noted**${service}${label}: ${factsInWords(set.facts)}`;
  });
  const conflicts = own.length > 0 ? conflictRows(place, own, others) : [];
  const elsewhere = own.length > 0 ? elsewhereWords(place, others) : [];
  const notes = topic.notes.length > 0 ? [noteWords(topic.notes)] : [];
  return [...sets, ...(conflicts.length > 0 ? [table(conflicts)] : []), ...elsewhere, ...notes];
}

/** Facts in one line; one mark for all where none has a source. */
export function factsInWords(facts: readonly CriterionFact[]): string {
  const none = facts.every((fact) => !isVerified(fact));
  const words = facts.map((fact) => {
    const mark = none || isVerified(fact) ? '' : ` ${notVerified}`;
    return escaped(fact.text) + mark + statedOtherwise(fact);
  });
  return words.join(' \u00b7 ') + (none ? ` ${notVerified}` : '');
}

function statedOtherwise({ alsoStated, figure }: CriterionFact): string {
  return alsoStated
    .map((other) => {
      const lead = other.sources.includes('letters') ? 'letters also state' : 'also stated:';
      const unsure = isVerified(other) ? '' : ', not verified';
      return ` *(${lead} ${otherwiseInWords(other, figure)}${unsure})*`;
    })
    .join('');
}

interface Measured {
  readonly figure: Figure;
  readonly fact: CriterionFact;
}

const measured = ({ facts }: CriteriaSet): Measured[] =>
  facts.flatMap((fact) => (fact.figure ? [{ figure: fact.figure, fact }] : []));

const sameMeasure = (a: Figure, b: Figure): boolean => a.measure === b.measure && a.for === b.for;

/** A row for each measure that other sets give other values, a column for each set that does; none without a conflict. */
function conflictRows(place: Place, own: readonly CriteriaSet[], others: readonly CriteriaSet[]): string[][] {
  const mine = own.flatMap(measured);
  const columns = others.filter((set) =>
    measured(set).some(({ figure }) =>
      mine.some((one) => sameMeasure(one.figure, figure) && differs(one.figure, figure)),
    ),
  );
  if (columns.length === 0) return [];
  const rows = mine.flatMap(({ figure, fact }) => {
    const cells = columns.map((set) => measured(set).find((one) => sameMeasure(one.figure, figure)));
    if (!cells.some((cell) => cell && differs(cell.figure, figure))) return [];
    return [
      [escaped(measureInWords(figure)), cellOf({ figure, fact }), ...cells.map((cell) => (cell ? cellOf(cell) : ''))],
    ];
  });
  return [
    ['Values differ', escaped(setName(place, own[0])), ...columns.map((set) => escaped(setName(place, set)))],
    ...rows,
  ];
}

const cellOf = ({ figure, fact }: Measured): string =>
  isVerified(fact) ? figureInWords(figure) : `${figureInWords(figure)} ${notVerified}`;

const differs = (a: Figure, b: Figure): boolean => figureInWords(a) !== figureInWords(b);

/** What others say without a figure: "not recommended ...". */
function elsewhereWords(place: Place, others: readonly CriteriaSet[]): string[] {
  return others
    .filter(({ facts }) => facts.length > 0 && facts.length <= 2 && facts.every(({ figure }) => !figure))
    .map((set) => `${bold(setName(place, set))}: ${factsInWords(set.facts)}`);
}
