// The letters of a folder, as far as their names tell.

const endings = ['.imr', '.imr.txt', '.txt'];

/** The file to open first: by name the first `.imr`, else `.imr.txt`, else `.txt`. */
export function firstLetter(names: readonly string[]): string | undefined {
  const sorted = [...names].sort();
  for (const ending of endings) {
    const name = sorted.find((each) => each.endsWith(ending));
    if (name) return name;
  }
  return undefined;
}
