import type { Catalog, CriteriaSet, CriteriaTopic } from '../../guidelines/catalog/types.ts';
import { foldName } from '../../guidelines/names.ts';
import { type Cited, idsOf } from './cited.ts';
import { lookUpOf } from './look-up.ts';
import type { Place } from './place.ts';

/** What the catalog notes for a service, cut into what the cited guideline asks and what others ask. */
export interface KnownCriteria {
  readonly topic: CriteriaTopic;
  readonly own: readonly CriteriaSet[];
  readonly others: readonly CriteriaSet[];
  /** True where the citation names the topic; else it was told from the item's service. */
  readonly isCited: boolean;
}

/** A service that is told from its name alone has criteria in so many sets of a guideline; more are of other parts of the body. */
const MOST_SETS = 2;

/**
 * The criteria of a citation: by its topics; else by the words it writes for a topic, or where it writes none by the
 * item's service, as far as the guideline cited has criteria for that.
 */
export function criteriaOf(place: Place, cited: Cited, written: string | undefined): KnownCriteria | undefined {
  const { criteriaOf: byTopic } = lookUpOf(place.knowledge.catalog);
  const ids = idsOf(cited);
  const linked = ids.flatMap((id) => byTopic.get(id) ?? [])[0];
  if (linked) return { topic: linked, ...split(linked, cited, ids), isCited: true };
  const words = written ?? (place.item && place.reading.plain(place.item.service));
  const named = namedIn(place, words);
  const sets = named && split(named, cited, ids);
  if (!named || !sets || sets.own.length === 0 || sets.own.length > MOST_SETS) return undefined;
  return { topic: named, ...sets, isCited: written !== undefined };
}

/** Services are told from at most so many units of a title. */
const LONGEST_TITLE = 600;

function namedIn({ knowledge }: Place, words: string | undefined): CriteriaTopic | undefined {
  return words === undefined ? undefined : serviceNamed(knowledge.catalog, words);
}

/** The service with criteria whose name stands in the words, the longest name first; those that `except` fits are left out. */
export function serviceNamed(catalog: Catalog, words: string, except?: RegExp): CriteriaTopic | undefined {
  const shortened = words.slice(0, LONGEST_TITLE);
  // What stands in brackets parts a name: "sacroiliac joint (SI) injection".
  const folded = foldName(shortened.replace(/\([^()]*\)/g, ' '));
  const tokens = new Set(shortened.split(/[^A-Za-z0-9-]+/).map(foldName));
  // A short name must be a word of its own: "ESI" is none in "anesthesia".
  const stands = (name: string): boolean => (name.length < 6 ? tokens.has(name) : folded.includes(name));
  return lookUpOf(catalog).criteriaNames.find(({ name, topic }) => stands(name) && !except?.test(topic.id))?.topic;
}

function split(topic: CriteriaTopic, cited: Cited, ids: readonly string[]): Pick<KnownCriteria, 'own' | 'others'> {
  const { chapter, readAs, guideline } = cited;
  // Without its chapter a guideline stands for all of them, without its edition a chapter for all of those.
  const wide = chapter ? (readAs || guideline?.id !== 'mtus' ? undefined : chapter.id) : guideline?.id;
  const isOwn = (set: CriteriaSet) =>
    set.guidelines.some((id) => ids.includes(id) || (wide !== undefined && id.startsWith(`${wide}/`)));
  return { own: topic.sets.filter(isOwn), others: topic.sets.filter((set) => !isOwn(set)) };
}

/** The name of a set: "ODG Hip & Pelvis, text until about 2015". */
export function setName({ knowledge }: Place, { guidelines, edition }: CriteriaSet): string {
  const names = guidelines.map((id) => {
    const found = knowledge.entry(id);
    if (found?.kind === 'edition')
      return found.entry.citedAs ? `${found.entry.citedAs.title} ${found.entry.label}` : found.entry.title;
    if (found?.kind === 'chapter') {
      const guideline = knowledge.guideline(found.entry.guideline);
      const number = found.entry.number === undefined ? '' : `chapter ${found.entry.number}, `;
      return `${guideline?.short ?? guideline?.title ?? ''} ${number}${found.entry.title}`.trim();
    }
    if (found?.kind === 'guideline') return found.entry.short ?? found.entry.title;
    return found && found.kind !== 'criteria' ? found.entry.title : id;
  });
  return [names.join(' and '), edition].filter((words) => words !== undefined).join(', ');
}
