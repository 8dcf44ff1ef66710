import type { FormatCommand } from './arguments.ts';
import { ExitCode, type Io } from './io.ts';
import { runFiles } from './run-files.ts';

/** `imr-letters format`: lays out the letters that the paths lead to. */
export async function format(command: FormatCommand, io: Io): Promise<ExitCode> {
  const { to } = command;
  const counts = { changed: 0, letters: 0 };
  const run = await runFiles(command, io, ({ kind, changed }) => {
    if (kind === 'done') counts.letters++;
    if (changed) counts.changed++;
    return '';
  });
  for (const given of run.fruitless) io.stderr.write(`${given}: no letter was found here.\n`);
  if (to !== 'print') io.stderr.write(`${summary(to, counts)}\n`);
  if (run.interrupted) return ExitCode.interrupted;
  if (run.failed || run.fruitless.length > 0) return ExitCode.error;
  return to === 'check' && counts.changed > 0 ? ExitCode.findings : ExitCode.clean;
}

function summary(to: 'write' | 'check', { changed, letters }: { changed: number; letters: number }): string {
  const files = letters === 1 ? '1 file' : `${letters} files`;
  if (changed === 0) return `${files}: in order.`;
  return to === 'write' ? `${files}: ${changed} laid out anew.` : `${files}: ${changed} not in order.`;
}
