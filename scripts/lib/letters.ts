// The letters of a folder, as far as their names tell.
import { readdirSync } from 'node:fs';
import path from 'node:path';

const endings = ['.imr', '.imr.txt', '.txt'];

/** The file to open first: by name the first `.imr`, else `.imr.txt`, else `.txt`. */
export function firstLetter(folder: string): string | undefined {
  const names = readdirSync(folder).sort();
  for (const ending of endings) {
    const name = names.find((each) => each.endsWith(ending));
    if (name) return path.join(folder, name);
  }
  return undefined;
}
