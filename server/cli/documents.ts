import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isLetterName } from '../letter/file-name.ts';
import { type ReadBy, type Reading, read } from '../reading.ts';
import { type Decoded, decode } from './decode.ts';
import { type Candidate, errorCode, expandPaths } from './files.ts';
import type { Io } from './io.ts';
import { createSettings, type LetterSettings } from './settings.ts';

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
  notice(sentence: string): void;
}

/** Notices on the standard error stream; `failed` tells whether there was a problem. */
export function noticesOn(io: Io): Notices & { failed: boolean } {
  const notices = {
    failed: false,
    notice: (sentence: string) => void io.stderr.write(`${sentence}\n`),
    problem(sentence: string) {
      notices.failed = true;
      io.stderr.write(`${sentence}\n`);
    },
  };
  return notices;
}

/** The letters that a command's paths lead to. */
export interface Documents {
  readonly documents: AsyncIterable<ReadDocument>;
  /** Files that are no letters; complete once all documents were read. */
  others(): number;
  /** Folders and patterns that led to no letter; complete once all documents were read. */
  fruitless(): string[];
}

/** Reads the files of a command line one after the other; problems go to `notices` and stop nothing. */
export async function openDocuments(
  { paths, config }: { readonly paths: readonly string[]; readonly config?: string },
  io: Io,
  notices: Notices,
): Promise<Documents> {
  const settingsOf = createSettings(io.cwd, notices.notice, { configuration: config });
  const { candidates, searches, others, problems } = await expandPaths(paths, io.cwd);
  problems.forEach(notices.problem);
  let left = others;
  const fruitful = new Set<string>();
  async function* documents(): AsyncIterable<ReadDocument> {
    for (const candidate of candidates) {
      const decoded = await readText(candidate, io, notices);
      if (decoded === undefined) continue;
      const { text, encoding } = decoded;
      const place = placeOf(candidate, io);
      const settings = settingsOf(place);
      if (!candidate.named && !isLetterName(candidate.file) && !opensLetter(text, settings)) left++;
      else {
        const reading = read(text, settings);
        if (candidate.named || reading.letters.length > 0) for (const given of candidate.searches) fruitful.add(given);
        const { file, named } = candidate;
        yield { file, path: place, isStdin: candidate.path === '-', encoding, reading, settings, named };
      }
    }
  }
  return { documents: documents(), others: () => left, fruitless: () => searches.filter((one) => !fruitful.has(one)) };
}

/** The text of a file or of standard input ("-"); `undefined`, and a problem told, where it could not be read. */
export async function readText(
  { file, path }: Pick<Candidate, 'file' | 'path'>,
  io: Io,
  notices: Notices,
): Promise<Decoded | undefined> {
  try {
    const decoded = decode(path === '-' ? await readAll(io.stdin) : await readFile(path));
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
        ? `${file}: there is no such file. Paths are looked up from ${io.cwd}.`
        : code === 'EISDIR'
          ? `${file}: this is a folder. Name one file in it.`
          : `${file}: it could not be read (${code}). Check that you may read it.`,
    );
    return undefined;
  }
}

/** Where a letter lies; standard input lies in the current folder. */
export const placeOf = (file: Pick<Candidate, 'path'>, io: Io): string =>
  file.path === '-' ? path.join(io.cwd, '-') : file.path;

async function readAll(stdin: Io['stdin']): Promise<Uint8Array> {
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
