import type { Source } from '../citation.ts';
import type { DrugStatus, Figure, OrganisationKind, Standing, Unit } from './types.ts';

/** Every word of a union, which the compiler checks to be complete. */
const all = <Word extends string>(words: Readonly<Record<Word, true>>): readonly Word[] => Object.keys(words) as Word[];

/** The sources of guidelines. */
export const sourceWords = all<Source>({ MTUS: true, ACOEM: true, ODG: true, Other: true });

/** The standings of editions. */
export const standings = all<Standing>({ adopted: true, proposed: true, 'not-adopted': true, unknown: true });

/** The units of figures. */
export const units = all<Unit>({
  days: true,
  weeks: true,
  months: true,
  years: true,
  hours: true,
  visits: true,
  tests: true,
  procedures: true,
  injections: true,
  levels: true,
  findings: true,
  percent: true,
  milligrams: true,
  milliliters: true,
});

/** What a figure may be counted per. */
export const perWords = all<NonNullable<Figure['per']>>({
  day: true,
  week: true,
  month: true,
  year: true,
  session: true,
  'region-year': true,
  joint: true,
});

/** The kinds of bodies. */
export const organisationKinds = all<OrganisationKind>({
  'guideline host': true,
  'specialty society': true,
  'evidence review': true,
  study: true,
  'drug information': true,
  textbook: true,
  payer: true,
  government: true,
  'level of care': true,
  'state guideline': true,
  'impairment rating': true,
  'web page': true,
});

/** The drug lists. */
export const drugLists = all<DrugStatus['list']>({ 'MTUS Drug List': true, 'ODG drug formulary': true });

/** The statuses on drug lists. */
export const drugStatusWords = all<DrugStatus['status']>({ Exempt: true, 'Non-Exempt': true, Y: true, N: true });
