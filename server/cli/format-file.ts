import { formatChanges } from '../features/formatting/formatting.ts';
import { applyChanges } from '../features/text-changes.ts';
import { read } from '../reading.ts';
import type { FormatCommand } from './arguments.ts';
import type { ReadDocument } from './documents.ts';
import type { Treatment } from './treatment.ts';
import { writeLetter } from './write.ts';

/** What `format` does with a letter: prints it laid out, writes it over its file, or names it. */
export const formatFile =
  ({ to, wrap }: FormatCommand): Treatment =>
  (document, telling) => {
    const { file, reading, named } = document;
    const text = laidOut(document, wrap);
    const changed = text !== reading.text;
    const failed = to === 'write' && changed && !writeLetter(document, text, 'nothing was written', telling);
    if (to === 'print') telling.print(text);
    else if (changed && !failed) telling.print(`${file}\n`);
    return { kind: 'done', fruitful: named || reading.letters.length > 0, changed, failed };
  };

const laidOut = ({ reading, settings }: ReadDocument, wrap: FormatCommand['wrap']): string =>
  applyChanges(
    reading.text,
    formatChanges(reading, wrap, (text) => read(text, settings)),
  );
