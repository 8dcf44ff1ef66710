import type { Catalog } from '../../guidelines/catalog/types.ts';
import { foldName } from '../../guidelines/names.ts';
import type { Reading } from '../../reading.ts';

const made = new WeakMap<Catalog, ReadonlyMap<string, readonly string[]>>();

/** What the catalog says of each abbreviation, without remarks in brackets; made once for each catalog. */
export function readingsOf({ knowledge: { catalog } }: Reading): ReadonlyMap<string, readonly string[]> {
  const known = made.get(catalog);
  if (known) return known;
  const readings = new Map(
    catalog.abbreviations.flatMap(({ forms }) =>
      forms.map(
        ({ short, readings }) => [short, readings.map((words) => words.replace(/\s*\([^()]*\)$/, ''))] as const,
      ),
    ),
  );
  made.set(catalog, readings);
  return readings;
}

const named = new WeakMap<Catalog, ReadonlySet<string>>();

/** The names of the guidelines and their short forms, folded: they are citations, no abbreviations. */
export function guidelineNames({ knowledge: { catalog } }: Reading): ReadonlySet<string> {
  const known = named.get(catalog);
  if (known) return known;
  const names = catalog.guidelines.flatMap(({ title, short, aliases }) => [title, short ?? '', ...aliases]);
  const folded = new Set(names.filter((name) => name !== '').map(foldName));
  named.set(catalog, folded);
  return folded;
}
