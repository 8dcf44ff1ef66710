/** The last part of an id from a title: "Hip & Pelvis (Acute & Chronic)" gives "hip-pelvis". */
export function slugOf(title: string): string {
  const words = title.replaceAll(/\([^()]*\)/g, ' ').match(/[\p{L}\p{N}]+/gu);
  return (words ?? [title]).join('-').toLowerCase();
}

interface EntryNames {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
}

/** The id of an item of a file: as written, else that of the entry with its title or alias, else made from the title. */
export function idUnder(
  parent: string,
  old: readonly EntryNames[],
  item: { readonly id?: string; readonly title?: string },
): string {
  if (item.id !== undefined) return `${parent}/${item.id}`;
  const title = (item.title ?? '').toLowerCase();
  const same = old.find((entry) => [entry.title, ...entry.aliases].some((name) => name.toLowerCase() === title));
  return same?.id ?? `${parent}/${slugOf(title)}`;
}

interface WrittenNames {
  readonly title?: string;
  readonly fullTitle?: string;
  readonly aliases?: readonly string[];
}

/** The aliases of an entry and what follows from its names: without a bracket at the end, with "and" for "&" and back. */
export function otherNames({ title, fullTitle, aliases = [] }: WrittenNames): readonly string[] {
  const written = [title, fullTitle, ...aliases].filter((name) => name !== undefined);
  const names = written.flatMap((name) => [name, name.replace(/ \([^()]*\)$/, '')]);
  const swapped = names.flatMap((name) => [name, name.replaceAll(' & ', ' and '), name.replaceAll(' and ', ' & ')]);
  return [...new Set(swapped)].filter((name) => name !== title && name !== fullTitle);
}
