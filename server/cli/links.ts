import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { Candidate } from './files.ts';

/**
 * Tells which files another name may lead to as well: links, and files of a folder that was met under two names. Two
 * threads must not write such a file at one time.
 */
export function createOtherNames(): (candidate: Pick<Candidate, 'path'>) => boolean {
  const firstNames = new Map<string, string>();
  const byFolder = new Map<string, boolean>();
  const isMetAgain = (folder: string): boolean => {
    const known = byFolder.get(folder);
    if (known !== undefined) return known;
    const real = realpathSync.native(folder);
    const again = (firstNames.get(real) ?? folder) !== folder;
    if (!again) firstNames.set(real, folder);
    byFolder.set(folder, again);
    return again;
  };
  return ({ path: file }) => {
    try {
      const stats = lstatSync(file);
      return stats.isSymbolicLink() || stats.nlink > 1 || isMetAgain(path.dirname(file));
    } catch {
      return true; // whoever reads it says what is wrong
    }
  };
}
