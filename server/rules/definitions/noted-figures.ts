import type { Quantity } from '../../content/mentions.ts';
import type { Catalog, CriteriaTopic, Unit } from '../../guidelines/catalog/types.ts';
import type { Source } from '../../guidelines/citation.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';
import { foldName } from '../../guidelines/names.ts';
import { oncePerWords, type Words } from '../../text/words.ts';

/** A number that the catalog notes for a service under a guideline. */
export interface NotedFigure {
  readonly measure: Measure;
  readonly min?: number;
  readonly max?: number;
  readonly unit: Unit;
  /** The relief by a diagnostic block, where the catalog says so. */
  readonly diagnostic: boolean;
}

/** The measures that the words around a number tell apart with certainty. */
export type Measure = 'conservative-care' | 'relief';

/** The service that is spoken of, and what is noted for it. */
export interface NotedFigures {
  readonly topic: string;
  readonly figures: readonly NotedFigure[];
}

/** Guidelines by their ids' beginnings; MTUS and ACOEM share their chapters. */
const GUIDELINES: Readonly<Partial<Record<Source, readonly string[]>>> = {
  ODG: ['odg'],
  MTUS: ['mtus', 'acoem-2004'],
  ACOEM: ['acoem', 'acoem-2004'],
};

/** The figures noted for the service of an item, or the one that a sentence names, under a guideline. */
export function figuresFor(
  source: Source,
  service: Words,
  sentence: Words,
  knowledge: Knowledge,
): NotedFigures | undefined {
  const roots = GUIDELINES[source];
  const topic = roots && (topicNamed(service, knowledge.catalog) ?? topicNamed(sentence, knowledge.catalog));
  if (!roots || !topic) return undefined;
  const figures = topic.sets
    .filter(({ guidelines }) => guidelines.some((id) => roots.includes(id.split('/')[0])))
    .flatMap(({ facts }) => facts.flatMap(({ figure }) => (figure ? [figure] : [])))
    .flatMap(({ measure, min, max, unit }): NotedFigure[] => {
      const known = measureOf(measure, unit);
      return known ? [{ measure: known, min, max, unit, diagnostic: measure.startsWith('diagnostic') }] : [];
    });
  return { topic: topic.id, figures };
}

function measureOf(measure: string, unit: Unit): Measure | undefined {
  if (measure === 'conservative-care') return 'conservative-care';
  return /relief$/.test(measure) && unit === 'percent' ? 'relief' : undefined;
}

const CARE_AFTER =
  /^ ?(?:,? ?(?:or more|minimum|at least))?(?: (?:trial|course|period))?(?: of)? (?:(?:aggressive|failed|active|continuous|documented|appropriate) ){0,2}(?:conservative|aggressive) (?:care|therap\w+|treatment|management|measures)/i;
const RELIEF_AFTER =
  /^ ?(?:or (?:more|greater|better) )?(?:of )?(?:(?:initial|pain|the|sustained) )*(?:relief|reduction|pain relief|response)\b/i;
const RELIEF_BEFORE = /\brelief (?:of|is|by) (?:at least |more than |over )?$/i;

/** Only shares and stretches of time, and no rates, are measures that can be told apart. */
export const mayMeasure = ({ unit, per }: Quantity): boolean =>
  per === undefined && (unit === 'weeks' || unit === 'months' || unit === 'percent');

/** What a number measures, by the words before and after it within its sentence. */
export function measureAt({ unit }: Quantity, before: string, after: string): Measure | undefined {
  if (unit === 'weeks' || unit === 'months') return CARE_AFTER.test(after) ? 'conservative-care' : undefined;
  return unit === 'percent' && (RELIEF_AFTER.test(after) || RELIEF_BEFORE.test(before)) ? 'relief' : undefined;
}

interface Named {
  readonly name: string;
  readonly topic: CriteriaTopic;
}

const names = new WeakMap<Catalog, readonly Named[]>();

/** Names shorter than this stand for too much within a sentence ("ESI" in "anesthesia"). */
const SHORTEST = 8;
const LONGEST = 1500;

/** The service that the words name, by the longest of its names. */
const topicNamed = oncePerWords((words, catalog: Catalog): CriteriaTopic | undefined => {
  const folded = foldName(words.slice(0, LONGEST).replace(/\([^()]*\)/g, ' '));
  return namesOf(catalog).find(({ name }) => folded.includes(name))?.topic;
});

function namesOf(catalog: Catalog): readonly Named[] {
  const known = names.get(catalog);
  if (known) return known;
  const made = catalog.criteria
    .flatMap((topic) => [topic.title, ...topic.aliases].map((name) => ({ name: foldName(name), topic })))
    .filter(({ name }) => name.length >= SHORTEST)
    .sort((a, b) => b.name.length - a.name.length);
  names.set(catalog, made);
  return made;
}
