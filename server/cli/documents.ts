import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isLetterName } from '../letter/file-name.ts';
import { type ReadBy, type Reading, read } from '../reading.ts';
import { type Decoded, decode } from './decode.ts';
import { type Candidate, errorCode } from './files.ts';
import type { Io } from './io.ts';
import type { LetterSettings, SettingsOf } from './settings.ts';

/** One file that was read. */
export interface ReadDocument {
  readonly file: string;
  /** The absolute path; of standard input one in the current folder. */
  readonly path: string;
  readonly isStdin: boolean;
  readonly encoding: Decoded['encoding'];
  readonly reading: Reading;
  readonly settings: LetterSettings;
  readonly named: boolean;
}

/** Told what a person should know of a file: that it could not be read, or how it was. */
export interface Notices {
  problem(sentence: string): void;
  /** Of two notices that are `about` one thing the second is not said. */
  notice(sentence: string, about?: string): void;
}

/** Where files are looked up, and what standard input holds where it was asked for. */
export interface Source {
  readonly cwd: string;
  readonly stdin?: Uint8Array;
}

/** Reads one file; `other` where it was only found and does not open as a letter. A problem goes to `notices`. */
export function readDocument(
  candidate: Candidate,
  source: Source,
  settingsOf: SettingsOf,
  notices: Notices,
): ReadDocument | 'other' | 'unread' {
  const decoded = readText(candidate, source, notices);
  if (decoded === undefined) return 'unread';
  const { text, encoding } = decoded;
  const { file, named } = candidate;
  const place = placeOf(candidate, source);
  const settings = settingsOf(place);
  if (!named && !isLetterName(file) && !opensLetter(text, settings)) return 'other';
  return {
    file,
    path: place,
    isStdin: candidate.path === '-',
    encoding,
    reading: read(text, settings),
    settings,
    named,
  };
}

/** The text of a file or of standard input ("-"); `undefined`, and a problem told, where it could not be read. */
export function readText(
  { file, path }: Pick<Candidate, 'file' | 'path'>,
  { cwd, stdin = new Uint8Array() }: Source,
  notices: Notices,
): Decoded | undefined {
  try {
    // One after the other: an archive is read by several threads, and a file's promise costs more than the file.
    const decoded = decode(path === '-' ? stdin : readFileSync(path));
    if (decoded.encoding === 'Windows-1252') {
      notices.notice(
        `${file}: it is not UTF-8 and was read as Windows-1252. Save it as UTF-8 to be sure of every sign.`,
      );
    }
    return decoded;
  } catch (error) {
    const code = errorCode(error);
    notices.problem(
      code === 'ENOENT'
        ? `${file}: there is no such file. Paths are looked up from ${cwd}.`
        : code === 'EISDIR'
          ? `${file}: this is a folder. Name one file in it.`
          : `${file}: it could not be read (${code}). Check that you may read it.`,
    );
    return undefined;
  }
}

/** Where a letter lies; standard input lies in the current folder. */
export const placeOf = (file: Pick<Candidate, 'path'>, { cwd }: Source): string =>
  file.path === '-' ? path.join(cwd, '-') : file.path;

/** All that standard input holds. */
export async function readStdin({ stdin }: Io): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}

const HEAD_LINES = 40;

/** True where the first 40 lines with text open a letter. */
export function opensLetter(text: string, by: Pick<ReadBy, 'formats'> = {}): boolean {
  const line = /[^\r\n\f]*\S[^\r\n\f]*/g;
  let end = 0;
  for (let n = 0; n < HEAD_LINES; n++) {
    if (!line.exec(text)) break;
    end = line.lastIndex;
  }
  return read(text.slice(0, end), by).letters.length > 0;
}
