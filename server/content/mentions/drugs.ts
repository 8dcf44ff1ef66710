import type { Catalog, Drug } from '../../guidelines/catalog/types.ts';
import type { Tokens } from '../../text/tokens.ts';
import type { DrugForm, DrugMention, Quantity, QuantityUnit } from '../mentions.ts';
import { drugNames, type NamedDrug, substanceOf } from './drug-names.ts';
import { firstStartingAt, matchAt } from './found.ts';

const JOINT = /[ ,;:.()[\]-]{0,4}/y;
/** What stands beside a drug's name and says neither strength nor number: salts, routes, how often. */
const FILLER =
  /(?:hcl|hydrochloride|sodium|potassium|bitartrate|tartrate|maleate|besylate|succinate|citrate|ir|ds|dr|oral|orally|po|p\.o\.|by mouth|bid|tid|qid|qd|qhs|qam|qpm|hs|prn|b\.i\.d\.|t\.i\.d\.|daily|nightly|twice(?: a day| daily)?|once(?: a day| daily)?|every|each|q ?\d{1,2}(?:-\d{1,2})? ?(?:h|hrs?|hours?)?|\d{1,2}(?:-\d{1,2})? ?(?:h|hours?|hrs?)|as needed|for|pain|at bedtime|with|and|one|two|take|1-2|1|2|3|dosage|dose|strength|unspecified|not specified|usp|generic|brand|sig)\b|# ?[234](?!\d)/iy;
const forms: readonly (readonly [DrugForm, RegExp])[] = [
  ['er', /(?:er|xr|sr|cr|la|xl|extended[- ]release|sustained[- ]release|controlled[- ]release|delayed[- ]release)\b/iy],
  ['patch', /(?:(?:transdermal|topical) )?patch(?:es)?\b/iy],
  ['cream', /(?:topical )?(?:cream|creme|lotion)s?\b/iy],
  ['gel', /(?:topical )?gel\b/iy],
  ['ointment', /(?:topical )?ointment\b/iy],
  ['injection', /(?:im )?(?:injections?|shots?)\b/iy],
  ['liquid', /(?:oral |topical )?(?:suspension|solution|syrup|liquid|elixir|spray)\b/iy],
  ['tablet', /(?:tablets?|tabs?|pills?)\b\.?/iy],
  ['capsule', /(?:capsules?|caps?)\b\.?/iy],
];
/** "10/325" without a unit, as letters write opioids with acetaminophen. */
const PAIR = /(\d{1,3}(?:\.\d{1,2})?) ?[-/] ?(\d{1,3}(?:\.\d{1,2})?)(?![\w/%]|-\d|[.,]\d)/y;
/** "Soma 350 #90": a bare strength before a number of units. */
const BARE = /(\d{1,4}(?:\.\d{1,2})?)(?= ?,? ?#)/y;
const strengthUnits: ReadonlySet<QuantityUnit> = new Set([
  'milligrams',
  'micrograms',
  'grams',
  'percent',
  'milliliters',
  'milliequivalents',
]);
const countUnits: ReadonlySet<QuantityUnit> = new Set(['units', 'tablets']);
const MOST_PIECES = 16;
/** Before a name: "60 tablets of", "#120". */
const OF = /^ (?:of |tablets of |units of )?$/i;

interface Beside {
  end: number;
  strength?: Quantity;
  quantity?: Quantity;
  refills?: Quantity;
  form?: DrugForm;
}

/** Reads the drugs that logical text names, each with the strength, form, number and refills beside it. */
export function readDrugs(tokens: Tokens, quantities: readonly Quantity[], catalog: Catalog): DrugMention[] {
  const { text } = tokens;
  const hits = drugNames(catalog).findIn(tokens);
  return hits.map((hit, n) => {
    const named = hit.values[0];
    const limit = hits[n + 1]?.start ?? text.length;
    const beside = readBeside(text, hit.end, limit, quantities);
    const before = beside.quantity ? undefined : quantityBefore(text, hit.start, quantities);
    const start = before?.span.start ?? hit.start;
    const end = closed(text, start, beside.end);
    const quantity = beside.quantity ?? before;
    return {
      span: { start, end },
      name: { start: hit.start, end: hit.end },
      ...restOf(named, beside),
      ...(quantity && { quantity }),
    };
  });
}

/** The bracket that closes what the mention opens belongs to it. */
function closed(text: string, start: number, end: number): number {
  const words = text.slice(start, end);
  return text[end] === ')' && words.lastIndexOf('(') > words.lastIndexOf(')') ? end + 1 : end;
}

function restOf(
  { id, drugs, form: named }: NamedDrug,
  { strength, refills, form }: Beside,
): Omit<DrugMention, 'span' | 'name' | 'quantity'> {
  const said = named === 'er' ? named : (form ?? named);
  const combined = strength?.parts?.length === 2 ? combinedOf(id, drugs) : undefined;
  return {
    id: combined ?? id,
    drugs,
    ...(strength && { strength }),
    ...(refills && { refills }),
    ...(said && { form: said }),
  };
}

/** "hydrocodone 10/325": a compound strength makes of a part the drug that it is a part of. */
const combinedOf = (id: string, drugs: readonly Drug[]): string | undefined =>
  drugs.map(substanceOf).find((substance) => substance === `${id}-acetaminophen`);

/** Walks over what belongs to a name; what is no part of it ends the walk. */
function readBeside(text: string, from: number, limit: number, quantities: readonly Quantity[]): Beside {
  const beside: Beside = { end: from };
  let at = from;
  for (let n = 0; n < MOST_PIECES && at < limit; n++) {
    const joint = matchAt(JOINT, text, at)?.[0] ?? '';
    if (/[.;:] /.test(joint) && !/[#(]/.test(text[at + joint.length] ?? '')) break;
    at += joint.length;
    const end = pieceAt(text, at, quantities, beside);
    if (end === undefined || end > limit) break;
    if (end < 0) at = -end;
    else {
      at = end;
      beside.end = end;
    }
  }
  return beside;
}

/** The end of the piece at an offset; negative where it is a filler, which belongs to the name only before another piece. */
function pieceAt(text: string, at: number, quantities: readonly Quantity[], beside: Beside): number | undefined {
  const quantity = quantities[firstStartingAt(quantities, at)];
  if (quantity?.span.start === at && take(quantity, beside)) return quantity.span.end;
  for (const [form, pattern] of forms) {
    const match = matchAt(pattern, text, at);
    if (!match) continue;
    beside.form ??= form;
    return at + match[0].length;
  }
  if (!beside.strength) {
    const end = strengthWithoutUnit(text, at, beside);
    if (end) return end;
  }
  const filler = matchAt(FILLER, text, at);
  return filler ? -(at + filler[0].length) : undefined;
}

/** A tube or bottle: its size is how much is asked for, no strength. */
const isSize = ({ unit, value }: Quantity): boolean => unit === 'milliliters' || (unit === 'grams' && value >= 10);

/** "1 tab by mouth": how much is taken at a time. */
const isDose = ({ unit, value }: Quantity): boolean => unit === 'tablets' && value <= 4;

function take(quantity: Quantity, beside: Beside): boolean {
  if (isSize(quantity)) {
    beside.quantity ??= quantity;
  } else if (strengthUnits.has(quantity.unit)) {
    if (beside.strength) return false;
    beside.strength = quantity;
  } else if (quantity.unit === 'refills') {
    if (beside.refills) return false;
    beside.refills = quantity;
  } else if (isDose(quantity)) {
    beside.form ??= 'tablet';
  } else if (countUnits.has(quantity.unit) && quantity.per === undefined) {
    if (beside.quantity) return false;
    beside.quantity = quantity;
  } else return false;
  return true;
}

function strengthWithoutUnit(text: string, at: number, beside: Beside): number | undefined {
  const match = matchAt(PAIR, text, at) ?? matchAt(BARE, text, at);
  if (!match) return undefined;
  const end = at + match[0].length;
  const parts = [match[1], match[2]].filter((part) => part !== undefined).map(Number);
  if (parts.length === 2 && !(parts[0] < parts[1] && parts[1] >= 20)) return undefined;
  beside.strength = {
    span: { start: at, end },
    value: parts[0],
    unit: 'milligrams',
    ...(parts.length > 1 && { parts }),
  };
  return end;
}

function quantityBefore(text: string, start: number, quantities: readonly Quantity[]): Quantity | undefined {
  const before = quantities[firstStartingAt(quantities, start) - 1];
  if (!before || !countUnits.has(before.unit) || before.per !== undefined) return undefined;
  return OF.test(text.slice(before.span.end, start)) ? before : undefined;
}
