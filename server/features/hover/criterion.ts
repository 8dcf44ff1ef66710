import type { Criterion } from '../../content/content.ts';
import { isVerified } from '../../guidelines/catalog/entries.ts';
import type { CriteriaSet, CriterionFact, Figure } from '../../guidelines/catalog/types.ts';
import { units } from '../../guidelines/catalog/words.ts';
import { fieldOf } from '../../letter/letter.ts';
import { spanOf, touches } from '../../text/span.ts';
import { wordsAround } from './around.ts';
import { citedBy } from './cited.ts';
import { criteriaOf, type KnownCriteria, setName } from './criteria-known.ts';
import { isSameValue, type StatedValue, valuesStated } from './figures-stated.ts';
import { bold, escaped, inProse, notVerified, table } from './markdown.ts';
import type { Explain, Place } from './place.ts';
import { sourcesOf, sourceWords } from './sources.ts';
import { figureInWords, measureInWords, otherwiseInWords } from './values.ts';

/** Of a longer criterion the start is compared. */
const LONGEST = 1500;

/** The number or bullet in front of a criterion. */
export const explainCriterionMarker: Explain = (place) => {
  const criterion = criterionAt(place);
  return criterion && touches(criterion.marker, place.offset) ? said(place, criterion) : undefined;
};

/** Any word of a criterion that says nothing of its own. */
export const explainCriterion: Explain = (place) => {
  const criterion = criterionAt(place);
  return criterion && said(place, criterion);
};

/** A figure in the prose of a rationale: "6-8 weeks of conservative therapy". */
export const explainFigure: Explain = (place) => {
  const { reading, field, offset } = place;
  if (field?.kind !== 'rationale') return undefined;
  const around = wordsAround(place);
  const inside = ({ start, end }: StatedValue) => around.start + start <= offset && offset <= around.start + end;
  const here = units.flatMap((unit) => valuesStated(around.words, unit)).find(inside);
  const sentence = here && reading.content(field).sentences.find((span) => touches(span, offset));
  const known = sentence && knownCriteria(place);
  if (!here || !known) return undefined;
  const words = reading.plain(spanOf(sentence.start, Math.min(sentence.end, sentence.start + LONGEST)));
  const rows = figuresOf(known, words).filter(({ stated }) => stated.words === here.words);
  if (rows.length === 0) return undefined;
  const span = spanOf(around.start + here.start, around.start + here.end);
  return { span, paragraphs: [`${bold(here.words)} in this letter`, ...rowWords(place, known, rows)] };
};

/** The innermost criterion around the cursor. */
function criterionAt({ reading, field, offset }: Place): Criterion | undefined {
  if (field?.kind !== 'rationale' || !touches(field.body, offset)) return undefined;
  return reading.content(field).criteria.findLast(({ span }) => touches(span, offset));
}

function said(place: Place, criterion: Criterion) {
  const { reading, field } = place;
  const all = field ? reading.content(field).criteria : [];
  const list = all.filter((one) => one.list === criterion.list && one.level === criterion.level);
  const words = reading.plain(
    spanOf(criterion.span.start, Math.min(criterion.span.end, criterion.span.start + LONGEST)),
  );
  const title = `${bold(`Criterion ${criterion.label}`)} of ${list.length}${criterion.quoted ? ', in a quotation' : ''}`;
  return { span: criterion.span, paragraphs: [title, ...compared(place, words)] };
}

interface Compared {
  readonly set: CriteriaSet;
  readonly fact: CriterionFact;
  readonly figure: Figure;
  readonly stated: StatedValue;
}

/** The figures of a criterion beside those that the catalog notes for the service. */
function compared(place: Place, words: string): string[] {
  const known = knownCriteria(place);
  return known
    ? rowWords(place, known, figuresOf(known, words))
    : ['Nothing is noted in the catalog to hold it against.'];
}

const figuresOf = ({ own, others }: KnownCriteria, words: string): Compared[] =>
  [...own, ...others].flatMap((set) => figuresIn(set, words));

function rowWords(place: Place, known: KnownCriteria, rows: readonly Compared[]): string[] {
  const head = `Held against the criteria noted for ${escaped(inProse(known.topic.title))}:`;
  if (rows.length === 0) return [`${head} no figure of it is noted there.`];
  const cells = rows.map(({ set, fact, figure, stated }) => [
    escaped(measureInWords(figure)),
    escaped(stated.words),
    escaped(setName(place, set)),
    valueWords(fact, figure, stated),
  ]);
  const sources = sourceWords(place.knowledge.catalog, sourcesOf(rows.map(({ fact }) => fact)));
  const closing = `*Not the guideline's text. ${sources}*`;
  return [head, table([['', 'This letter', 'Guideline', 'Catalog'], ...cells]), closing];
}

/** Of a field's citations so many are looked up. */
const MOST_CITATIONS = 20;

/** The criteria of the service under the guidelines that the item cites or names, the reviewer's first. */
function knownCriteria(place: Place): KnownCriteria | undefined {
  const { item, reading, knowledge, day } = place;
  if (!item) return undefined;
  for (const kind of ['reviewer-guideline', 'claims-guideline', 'rationale'] as const) {
    const field = fieldOf(item, kind);
    for (const citation of field ? reading.content(field).citations.slice(0, MOST_CITATIONS) : []) {
      const cited = citedBy(knowledge, citation, day?.day);
      const known = criteriaOf(place, cited, citation.topic?.text ?? citation.section?.text);
      if (known && known.own.length > 0) return known;
    }
  }
  return undefined;
}

/**
 * The figures of a set that the words state: one of its words stands there, and a value in its unit. A value that is
 * that of one figure is not held against the others.
 */
function figuresIn(set: CriteriaSet, words: string): Compared[] {
  const lowered = words.toLowerCase();
  const found = set.facts.flatMap((fact): Compared[] => {
    const { figure } = fact;
    if (!figure?.words.some((word) => lowered.includes(word.toLowerCase()))) return [];
    const values = valuesStated(words, figure.unit);
    const stated = values.find((value) => isSameValue(value, figure)) ?? values[0];
    return stated ? [{ set, fact, figure, stated }] : [];
  });
  const met = new Set(found.filter(isMet).map(({ stated }) => stated.words));
  return found.filter((one) => isMet(one) || !met.has(one.stated.words));
}

const isMet = ({ stated, figure }: Compared): boolean => isSameValue(stated, figure);

function valueWords(fact: CriterionFact, figure: Figure, stated: StatedValue): string {
  const mark = isVerified(fact) ? '' : ` ${notVerified}`;
  if (isSameValue(stated, figure)) return `${figureInWords(figure)}${mark}`;
  const also = fact.alsoStated.find((other) => isSameValue(stated, other));
  const remark = also ? ` *(letters also state ${otherwiseInWords(also, figure)})*` : '';
  return `**${figureInWords(figure)}**${mark}${remark}`;
}
