import type { Drug, Unit } from '../guidelines/catalog/types.ts';
import type { Span } from '../text/span.ts';
import { firstStartingAt } from './mentions/found.ts';
import type { BodyPart } from './mentions/parts.ts';

/** What a stretch of a letter speaks of, by kind; each kind in the order of the document, read when asked first. */
export interface Mentions {
  /** The stretch that was read. */
  readonly span: Span;
  readonly dates: readonly DateMention[];
  readonly quantities: readonly Quantity[];
  readonly drugs: readonly DrugMention[];
  /** By name and by spinal level ("L4-5" is the low back). */
  readonly bodyParts: readonly BodyPartMention[];
  readonly sides: readonly SideMention[];
  readonly levels: readonly LevelMention[];
  readonly persons: readonly PersonMention[];
  readonly pronouns: readonly PronounMention[];
  readonly ages: readonly AgeMention[];
  readonly sexes: readonly SexMention[];
  readonly negations: readonly Negation[];
}

/** Any mention: where it stands in the document. */
export interface Mention {
  readonly span: Span;
}

/** A date as far as it is given: a day, a month of a year, or a year alone after words that make it a date. */
export interface DateMention extends Mention {
  readonly precision: 'day' | 'month' | 'year';
  /** `yyyy-mm-dd`, `yyyy-mm` or `yyyy`; absent where no calendar has the date. */
  readonly iso?: string;
  /** The year has two digits. */
  readonly shortYear: boolean;
}

/** What a quantity counts; `units` where nothing is named (`#90`, `x 12`, "quantity: 30"). */
export type QuantityUnit =
  | Unit
  | 'units'
  | 'tablets'
  | 'refills'
  | 'times'
  | 'minutes'
  | 'micrograms'
  | 'grams'
  | 'milliequivalents'
  | 'centimeters';

/** A number with what it counts; of a range both ends. */
export interface Quantity extends Mention {
  /** The number, the lower end of a range, the first part of a compound strength, the product of factors. */
  readonly value: number;
  /** The upper end of a range; absent where there is one number. */
  readonly max?: number;
  readonly unit: QuantityUnit;
  /** All numbers of a compound strength: `10/325mg` has 10 and 325. */
  readonly parts?: readonly number[];
  /** "2 times a week for 4 weeks", `2x6`: how often per week or month, and for how many of them. */
  readonly factors?: Factors;
  /** What a rate is per: "4 per day", "2 times a week" (without a stretch of time that makes it a count). */
  readonly per?: 'day' | 'week' | 'month' | 'year' | 'hour' | 'session';
}

/** What a count of visits is the product of. */
export interface Factors {
  readonly times: number;
  readonly timesMax?: number;
  /** Absent in `2x6`. */
  readonly per?: 'day' | 'week' | 'month';
  readonly periods: number;
  readonly periodsMax?: number;
}

/** A drug of the catalog with what stands beside its name: strength, form, number of units, refills. */
export interface DrugMention extends Mention {
  readonly name: Span;
  /** The catalog's entries of that name; more than one where strength or form would tell them apart. */
  readonly drugs: readonly Drug[];
  /** One word for the substance, whatever the brand ("hydrocodone-acetaminophen"); equal ids are the same drug. */
  readonly id: string;
  readonly strength?: Quantity;
  readonly quantity?: Quantity;
  readonly refills?: Quantity;
  readonly form?: DrugForm;
}

/** A form of a drug; `er` for extended, controlled or sustained release. */
export type DrugForm = 'tablet' | 'capsule' | 'er' | 'patch' | 'cream' | 'gel' | 'ointment' | 'injection' | 'liquid';

/** Left, right, or both ("bilateral", "both", "left and right"). */
export type Side = 'left' | 'right' | 'both';

/** A part of the body with its side, where one is said of it. */
export interface BodyPartMention extends Mention {
  readonly part: BodyPart;
  readonly side?: Side;
  /** How it was found: by a name, or by the level of the spine. */
  readonly by: 'name' | 'level';
}

/** A side of the body; "left work", "right to appeal", "right-hand dominant" are none. */
export interface SideMention extends Mention {
  readonly side: Side;
  /** The part it is said of, where that is named beside it. */
  readonly part?: BodyPart;
}

/** Levels of the spine: `L4-L5-S1` has three vertebrae and the pairs L4-L5, L5-S1; `L5` one vertebra and no pair. */
export interface LevelMention extends Mention {
  readonly vertebrae: readonly string[];
  readonly pairs: readonly (readonly [string, string])[];
}

/** Whom a letter speaks of. */
export type Role = 'worker' | 'provider' | 'claims-administrator' | 'reviewer' | 'attorney' | 'family' | 'other';

/** Words that name a person: "the injured worker", "Dr. Smith", "the claims administrator". */
export interface PersonMention extends Mention {
  readonly role: Role;
  /** "the patient's". */
  readonly possessive: boolean;
}

/** Male or female. */
export type Sex = 'male' | 'female';

/** A personal pronoun; `owner` is absent where nobody can be told, `sure` says that no other person comes into question. */
export interface PronounMention extends Mention {
  /** Absent for "they" and "he/she". */
  readonly sex?: Sex;
  readonly owner?: Role;
  readonly sure: boolean;
}

/** An age of the worker, in years. */
export interface AgeMention extends Mention {
  readonly years: number;
}

/** Words that say a person's sex, by a noun or by a pronoun. */
export interface SexMention extends Mention {
  readonly sex: Sex;
  /** True where the person surely is the worker. */
  readonly worker: boolean;
  readonly by: 'noun' | 'pronoun';
}

/** A negating word and the words it denies. */
export interface Negation extends Mention {
  readonly scope: Span;
}

/** Those of ordered mentions that lie wholly in a span; found by look-up, so that many small spans stay linear. */
export function mentionsIn<Kind extends Mention>(mentions: readonly Kind[], { start, end }: Span): Kind[] {
  const inside: Kind[] = [];
  for (let n = firstStartingAt(mentions, start); n < mentions.length && mentions[n].span.start < end; n++)
    if (mentions[n].span.end <= end) inside.push(mentions[n]);
  return inside;
}

/** Scopes by their start, with the furthest end of all up to each. */
interface Scopes {
  readonly scopes: readonly Mention[];
  readonly furthest: readonly number[];
}

const scopesOf = new WeakMap<readonly Negation[], Scopes>();

function scopesIn(negations: readonly Negation[]): Scopes {
  const known = scopesOf.get(negations);
  if (known) return known;
  const scopes = negations.map(({ scope }) => ({ span: scope })).sort((a, b) => a.span.start - b.span.start);
  let end = 0;
  const furthest = scopes.map(({ span }) => {
    end = Math.max(end, span.end);
    return end;
  });
  const made = { scopes, furthest };
  scopesOf.set(negations, made);
  return made;
}

/** True where a negating word denies what stands at the span. */
export function isNegated({ negations }: Mentions, span: Span): boolean {
  const { scopes, furthest } = scopesIn(negations);
  for (let n = firstStartingAt(scopes, span.start + 1) - 1; n >= 0 && furthest[n] >= span.end; n--)
    if (span.end <= scopes[n].span.end) return true;
  return false;
}
