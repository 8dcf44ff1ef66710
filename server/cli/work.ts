import type { CheckCommand, FormatCommand } from './arguments.ts';
import { checkFile } from './check-file.ts';
import { readDocument, type Source } from './documents.ts';
import type { Candidate } from './files.ts';
import { formatFile } from './format-file.ts';
import type { Outcome, Said } from './outcome.ts';
import { createSettings } from './settings.ts';
import type { Surroundings, Telling } from './treatment.ts';

/** A command for many files. */
export type FilesCommand = CheckCommand | FormatCommand;

/** What a command does with one file. */
export type Work = (candidate: Candidate, stdin?: Uint8Array) => Outcome;

/** Readies a command for files, one after the other; the settings of a folder are read once. */
export function createWork(command: FilesCommand, surroundings: Surroundings): Work {
  const { cwd } = surroundings;
  let said: Said[] = [];
  let failed = false;
  const telling: Telling = {
    print: (text) => void said.push({ to: 'stdout', text }),
    notice: (sentence, about) => void said.push({ to: 'stderr', text: `${sentence}\n`, ...(about ? { about } : {}) }),
    problem(sentence) {
      failed = true;
      telling.notice(sentence);
    },
  };
  const settingsOf = createSettings(cwd, telling.notice, { configuration: command.config });
  const treat = command.name === 'check' ? checkFile(command, surroundings) : formatFile(command);
  return (candidate, stdin) => {
    said = [];
    failed = false;
    const source: Source = { cwd, ...(stdin ? { stdin } : {}) };
    const document = readDocument(candidate, source, settingsOf, telling);
    const outcome = typeof document === 'string' ? { kind: document, fruitful: false } : treat(document, telling);
    return { said, ...outcome, failed: failed || outcome.failed === true };
  };
}
