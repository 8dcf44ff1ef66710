import { builtInFiles, drugListTerms, law } from './built-in-files.ts';
import { mergeFile } from './merge.ts';
import type { Catalog } from './types.ts';

export type * from './types.ts';

let complete: Catalog | undefined;

function built(): Catalog {
  complete ??= builtInFiles().reduce<Catalog>((catalog, file) => mergeFile(catalog, file, []), {
    sources: [],
    guidelines: [],
    criteria: [],
    organisations: [],
    law: law.sections,
    cases: law.cases,
    abbreviations: [],
    drugs: [],
    drugListTerms,
  });
  return complete;
}

/**
 * The catalog that comes with the program; facts without a source are marked by an empty list. It is put together when
 * a part is first asked for (about 10 ms), so that the start of the server does not wait for it.
 */
export const builtInCatalog: Catalog = {
  get sources() {
    return built().sources;
  },
  get guidelines() {
    return built().guidelines;
  },
  get criteria() {
    return built().criteria;
  },
  get organisations() {
    return built().organisations;
  },
  get abbreviations() {
    return built().abbreviations;
  },
  get drugs() {
    return built().drugs;
  },
  law: law.sections,
  cases: law.cases,
  drugListTerms,
};
