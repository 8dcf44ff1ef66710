import { readFileSync, writeFileSync } from 'node:fs';
import type { Notices, ReadDocument } from './documents.ts';
import { errorCode } from './files.ts';

/**
 * Writes a letter's new text over its file, with the byte order mark that it has. False, and said why, where that cannot
 * be done; `undone` is what then did not happen.
 */
export function writeLetter(
  { file, path, isStdin, encoding }: ReadDocument,
  text: string,
  undone: string,
  notices: Notices,
): boolean {
  if (isStdin) {
    notices.notice(`Standard input cannot be changed, so ${undone}. Name the file instead.`);
    return false;
  }
  if (encoding !== 'UTF-8') {
    notices.notice(`${file}: it is ${encoding}, not UTF-8, so ${undone}. Save it as UTF-8 first.`);
    return false;
  }
  try {
    const bytes = readFileSync(path);
    const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
    writeFileSync(path, mark + text);
    return true;
  } catch (error) {
    notices.problem(`${file}: it could not be written (${errorCode(error)}). Check that you may write to it.`);
    return false;
  }
}
