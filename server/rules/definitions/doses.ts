import type { DrugForm, DrugMention, Quantity } from '../../content/mentions.ts';
import type { Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';

/** Two doses of one drug. */
export interface DoseConflict {
  /** Where the title's dose stands, or the first of two doses of a title. */
  readonly own: Span;
  readonly other: Span;
  readonly drug: DrugMention;
}

/**
 * The strength or quantity of a mention that none of the title's mentions of the same drug and form has; `undefined`
 * where they agree, or the title says nothing of it.
 */
export function conflictOf(
  title: readonly DrugMention[],
  mention: DrugMention,
  reading: Reading,
): DoseConflict | undefined {
  const same = title.filter((own) => isAlike(own, mention));
  if (same.length === 0 || strengthBefore(mention, reading)) return undefined;
  const strengths = other(same, mention, strengthOf);
  if (strengths) return strengths;
  const counts = other(same, mention, (one) => countOf(one, reading));
  return counts && !isMultiplied(same, mention, reading) ? counts : undefined;
}

/** Months and refills multiply: "#30 x 3" is "#90 over three months". */
const TIMES = /\bx ?\d|\b(?:months?|monthly|refills?|fills?|total)\b/i;
/** How far behind a drug's name its months and refills stand, in UTF-16 units. */
const BESIDE = 60;

function isMultiplied(title: readonly DrugMention[], mention: DrugMention, reading: Reading): boolean {
  const said = countOf(mention, reading)?.value ?? 0;
  return title.some((own) => {
    const asked = countOf(own, reading)?.value ?? 0;
    const [less, more] = asked < said ? [asked, said] : [said, asked];
    return less > 0 && more % less === 0 && more / less <= MOST_TIMES && [own, mention].some(timesBeside(reading));
  });
}

/** A year of months. */
const MOST_TIMES = 12;

const timesBeside =
  ({ text }: Reading) =>
  ({ span }: DrugMention): boolean =>
    TIMES.test(text.slice(span.start, span.end + BESIDE));

function other(
  same: readonly DrugMention[],
  mention: DrugMention,
  doseOf: (mention: DrugMention) => Quantity | undefined,
): DoseConflict | undefined {
  const dose = doseOf(mention);
  const own = same.flatMap((one) => doseOf(one) ?? []);
  if (!dose || own.length === 0 || own.some((one) => !differs(one, dose))) return undefined;
  return { own: own[0].span, other: dose.span, drug: mention };
}

/** The same substance in the same form; a plain tablet needs no word for it. */
export const isAlike = (a: DrugMention, b: DrugMention): boolean => a.id === b.id && formOf(a) === formOf(b);

const formOf = ({ form }: DrugMention): DrugForm => (form === undefined || form === 'capsule' ? 'tablet' : form);

/** A strength that is a single value or a compound; ranges and daily doses are none. */
const strengthOf = ({ strength }: DrugMention): Quantity | undefined =>
  strength && strength.max === undefined && strength.per !== 'day' && strength.value > 0 ? strength : undefined;

const FEWEST = 10;

/** How many are asked for; "2 tablets every 6 hours" is a schedule. */
function countOf({ quantity }: DrugMention, reading: Reading): Quantity | undefined {
  if (!quantity || quantity.max !== undefined || (quantity.unit !== 'units' && quantity.unit !== 'tablets'))
    return undefined;
  const words = reading.plain(quantity.span);
  return /^(?:#|qty|quantity)/i.test(words)
    ? /\(/.test(words)
      ? undefined
      : quantity
    : quantity.value >= FEWEST && quantity.unit === 'tablets'
      ? quantity
      : undefined;
}

/** Values of different units are not held against each other, nor a compound against its first part alone. */
function differs(a: Quantity, b: Quantity): boolean {
  const counts = (unit: Quantity['unit']) => unit === 'units' || unit === 'tablets';
  if (a.unit !== b.unit && !(counts(a.unit) && counts(b.unit))) return false;
  if (a.per !== b.per) return false;
  if (a.parts && b.parts && a.parts.length === b.parts.length) return a.parts.some((part, n) => part !== b.parts?.[n]);
  return a.value !== b.value;
}

/** "20% flurbiprofen, 5% baclofen": the strength behind a name is the next one's. */
const strengthBefore = ({ span, strength }: DrugMention, { text }: Reading): boolean =>
  strength !== undefined &&
  /\d ?(?:%|mgs?|mcg|percent) ?(?:of )?$/i.test(
    text.slice(Math.max(0, span.start - 16), span.start).replace(/\s+/g, ' '),
  );

/** Two doses of one drug within a title: by brand and generic, or two numbers of units. */
export function titleConflict(drugs: readonly DrugMention[], item: Item, reading: Reading): DoseConflict | undefined {
  for (const [n, later] of drugs.entries()) {
    const earlier = drugs[n - 1];
    if (!earlier || !isAlike(earlier, later) || !isRepeated(earlier, later, reading)) continue;
    const conflict = conflictOf([earlier], later, reading);
    if (conflict) return conflict;
  }
  return drugs.length === 1 ? twoCounts(drugs[0], item, reading) : undefined;
}

/** The second name stands in brackets or after a sign that repeats; "and" or a comma adds another prescription. */
const isRepeated = (earlier: DrugMention, later: DrugMention, { text }: Reading): boolean =>
  /^[ )]*(?:\((?:brand|generic|aka|i\.e\.)?[ :]*|= |aka |generic for |brand name )$/i.test(
    text.slice(earlier.span.end, later.span.start).replace(/\s+/g, ' '),
  );

const COUNTS = /#\s?(\d{1,4})(?![\w/-]|\.\d)|\b(?:qty|quantity)[\s.:#]{1,4}(\d{1,4})(?![\w/-]|\.\d)/gi;
/** "Tylenol #3": the number is the product's name, which tells its codeine. */
const CODEINE_NUMBER = /\b(?:tylenol|acetaminophen|apap|codeine)[\w\s/-]{0,24}$/i;
const LONGEST_TITLE = 600;

/** "#90, quantity: 60": each number of units counts the same tablets; months and refills multiply them. */
function twoCounts(drug: DrugMention, item: Item, reading: Reading): DoseConflict | undefined {
  const logical = reading.logical(item.service);
  if (
    logical.text.length > LONGEST_TITLE ||
    /\b(?:refills?|months?|x ?\d|total|each|per|and|plus)\b|[+&]/i.test(logical.text)
  )
    return undefined;
  const counts = [...logical.text.matchAll(COUNTS)].filter((match) => !isProductNumber(match, logical.text));
  const [first] = counts;
  const second = counts.find((match) => numberOf(match) !== numberOf(first));
  if (!second) return undefined;
  const spanOf = (match: RegExpMatchArray) => logical.toSpan(match.index ?? 0, (match.index ?? 0) + match[0].length);
  return { own: spanOf(first), other: spanOf(second), drug };
}

const isProductNumber = (match: RegExpMatchArray, text: string): boolean =>
  /^#\s?[234]$/.test(match[0]) && CODEINE_NUMBER.test(text.slice(0, match.index));

const numberOf = (match: RegExpMatchArray): number => Number(match[1] ?? match[2]);
