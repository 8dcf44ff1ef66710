import { formatChanges } from '../features/formatting/formatting.ts';
import { applyChanges } from '../features/text-changes.ts';
import { read } from '../reading.ts';
import type { FormatCommand } from './arguments.ts';
import { noticesOn, openDocuments, type ReadDocument } from './documents.ts';
import { ExitCode, type Io } from './io.ts';
import { writeLetter } from './write.ts';

/** `imr-letters format`: lays out the letters that the paths lead to. */
export async function format(command: FormatCommand, io: Io): Promise<ExitCode> {
  const { to, wrap } = command;
  const notices = noticesOn(io);
  const { documents, fruitless } = await openDocuments(command, io, notices);
  const counts = { changed: 0, letters: 0 };
  for await (const document of documents) {
    const text = laidOut(document, wrap);
    counts.letters++;
    if (to === 'print') io.stdout.write(text);
    else if (text !== document.reading.text) {
      const done = to === 'check' || (await writeLetter(document, text, 'nothing was written', notices));
      if (done) io.stdout.write(`${document.file}\n`);
      else notices.failed = true;
      counts.changed++;
    }
  }
  for (const given of fruitless()) notices.problem(`${given}: no letter was found here.`);
  if (to !== 'print') io.stderr.write(`${summary(to, counts)}\n`);
  if (notices.failed) return ExitCode.error;
  return to === 'check' && counts.changed > 0 ? ExitCode.findings : ExitCode.clean;
}

const laidOut = ({ reading, settings }: ReadDocument, wrap: FormatCommand['wrap']): string =>
  applyChanges(
    reading.text,
    formatChanges(reading, wrap, (text) => read(text, settings)),
  );

function summary(to: 'write' | 'check', { changed, letters }: { changed: number; letters: number }): string {
  const files = letters === 1 ? '1 file' : `${letters} files`;
  if (changed === 0) return `${files}: in order.`;
  return to === 'write' ? `${files}: ${changed} laid out anew.` : `${files}: ${changed} not in order.`;
}
