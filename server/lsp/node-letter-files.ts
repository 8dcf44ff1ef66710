import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isLetterName } from '../letter/file-name.ts';
import type { LetterFile, LetterFiles } from './letter-files.ts';

const SKIPPED_FOLDERS: readonly string[] = ['node_modules', '.git'];

/** The letters of the machine that this process runs on; `decode` gives a file's text. */
export const nodeLetterFiles = (decode: (bytes: Uint8Array) => string): LetterFiles => ({
  async find(folder, most) {
    const found: LetterFile[] = [];
    const folders = folder.startsWith('file:') ? [fileURLToPath(folder)] : [];
    for (let next = folders.pop(); next !== undefined && found.length < most; next = folders.pop()) {
      for (const entry of await entriesOf(next)) {
        const file = path.join(next, entry.name);
        // Links are not followed, so that no circle of them is.
        if (entry.isDirectory() && !SKIPPED_FOLDERS.includes(entry.name)) folders.push(file);
        else if (entry.isFile() && isLetterName(entry.name) && found.length < most) {
          const letter = await letterFile(file);
          if (letter) found.push(letter);
        }
      }
    }
    return found;
  },
  stat: async (uri) => (uri.startsWith('file:') ? letterFile(fileURLToPath(uri)) : undefined),
  async read(uri) {
    try {
      return decode(await readFile(fileURLToPath(uri)));
    } catch {
      return undefined;
    }
  },
});

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

async function letterFile(file: string): Promise<LetterFile | undefined> {
  try {
    const stats = await stat(file);
    return stats.isFile()
      ? { uri: pathToFileURL(file).toString(), size: stats.size, changed: stats.mtimeMs }
      : undefined;
  } catch {
    return undefined;
  }
}
