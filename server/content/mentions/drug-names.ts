import type { Catalog, Drug } from '../../guidelines/catalog/types.ts';
import { makeNameAutomaton, type NameAutomaton } from '../../guidelines/name-automaton.ts';
import type { DrugForm } from '../mentions.ts';

/** What a drug's name means: the substance, and the form where the name says it. */
export interface NamedDrug {
  readonly id: string;
  readonly drugs: readonly Drug[];
  readonly form?: DrugForm;
}

const made = new WeakMap<Catalog, NameAutomaton<NamedDrug>>();

/** The names of a catalog's drugs, brands and generics with their spellings; made once for each catalog. */
export function drugNames(catalog: Catalog): NameAutomaton<NamedDrug> {
  const known = made.get(catalog);
  if (known) return known;
  const names = makeNameAutomaton(namesOf(catalog));
  made.set(catalog, names);
  return names;
}

/** Ends of a generic name that say form or strength. */
const FORM_WORDS =
  /(?: (?:\d[\d.]*%|ER|acetate|epolamine|viscosupplement|oral suspension|topical|with glucosamine|salts|patch|gel|cream|solution|kit))+$/i;

/** The substance that a drug is, in small letters. */
export const substanceOf = ({ id, generic }: Drug): string =>
  generic === undefined
    ? id
    : generic
        .replace(/ (?:with glucosamine )?oral suspension kit$/i, '')
        .replace(FORM_WORDS, '')
        .toLowerCase();

const formIn = (words: string): DrugForm | undefined => {
  if (/\bpatch\b/i.test(words)) return 'patch';
  if (/\bgel\b/i.test(words)) return 'gel';
  if (/\b(?:cream|topical kit)\b/i.test(words)) return 'cream';
  if (/\bER\b|\bContin\b/.test(words)) return 'er';
  return /\b(?:solution|suspension)\b/i.test(words) ? 'liquid' : undefined;
};

function namesOf(catalog: Catalog): (readonly [string, NamedDrug])[] {
  const drugsOf = new Map<string, Drug[]>();
  const forms = new Map<string, { readonly id: string; readonly form?: DrugForm }>();
  const add = (name: string, drug: Drug, id: string, form: DrugForm | undefined): void => {
    const key = name.toLowerCase();
    const drugs = drugsOf.get(key) ?? [];
    if (!drugs.includes(drug)) drugsOf.set(key, [...drugs, drug]);
    if (!forms.has(key)) forms.set(key, { id, ...(form && { form }) });
  };
  for (const drug of catalog.drugs) {
    const id = substanceOf(drug);
    for (const brand of drug.brands) {
      const compounded = / cream$/.test(brand) ? brand.slice(0, -' cream'.length).toLowerCase() : id;
      for (const name of spellings(brand)) add(name, drug, compounded, formIn(brand) ?? formIn(drug.generic ?? ''));
    }
    if (!drug.generic) continue;
    const full = /\d/.test(drug.generic) ? [] : spellings(drug.generic);
    for (const name of [...full, ...spellings(id)]) add(name, drug, id, undefined);
  }
  for (const drug of catalog.drugs) for (const part of partsOf(drug)) add(part, drug, part, undefined);
  return [...drugsOf].flatMap(([name, drugs]) => {
    const form = forms.get(name);
    return form ? [[name, { ...form, drugs }] as const] : [];
  });
}

/** The substances of a combined drug by themselves ("hydrocodone"). */
function partsOf(drug: Drug): string[] {
  const parts = substanceOf(drug).split('-');
  return drug.generic === undefined || parts.length < 2 ? [] : parts.filter((part) => part.length > 4);
}

/** A name as letters write it: joined by hyphen, stroke, "and" or a blank, "APAP" for acetaminophen. */
function spellings(name: string): string[] {
  const joints = name.includes('-') ? ['-', '/', ' / ', ' ', ' and ', ' - ', ' with ', '- ', '/ '] : ['-'];
  const joined = joints.map((joint) => name.replaceAll('-', joint));
  const salted = joined.flatMap((form) => [
    form,
    form.replace(/^(hydrocodone)\b/i, '$1 bitartrate'),
    form.replace(/^(hydrocodone)\b/i, '$1 bit'),
    form.replace(/^(oxycodone)\b/i, '$1 HCl'),
  ]);
  const short = salted.flatMap((form) => [
    form,
    form.replace(/\bacetaminophen\b/i, 'APAP'),
    form.replace(/\bacetaminophen\b/i, 'acetamin'),
  ]);
  return [...new Set(short)];
}
