import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AcceptedEntry, withoutEntries } from '../config/baseline.ts';
import { staleMessage } from '../config/checking.ts';
import type { BaselineFile } from '../config/folder-settings.ts';
import { fileIn } from '../config/uris.ts';
import { errorCode } from './files.ts';
import type { AcceptedUse } from './outcome.ts';
import { problemLines } from './settings.ts';

/** The baselines of a run: which of their entries no finding answers to any more. */
export interface Baselines {
  /** Notes how the baseline of a letter that was checked stands to it. */
  checked(use: AcceptedUse): void;
  /** One line for each stale entry. */
  staleLines(cwd: string): string[];
  /** Takes the stale entries out of their files; one line for each file. */
  prune(cwd: string): { readonly lines: string[]; readonly problems: string[] };
}

interface Used {
  readonly baseline: BaselineFile;
  readonly stale: Map<number, AcceptedEntry>;
}

/** An empty store. */
export function createBaselines(): Baselines {
  const used = new Map<string, Used>();
  const withStale = () => [...used.values()].filter(({ stale }) => stale.size > 0);
  return {
    checked({ key, baseline, stale }) {
      if (baseline && !used.has(key)) used.set(key, { baseline, stale: gone(baseline) });
      for (const entry of stale) used.get(key)?.stale.set(entry.index, entry);
    },
    staleLines: (cwd) =>
      withStale().flatMap(({ baseline: { uri, source }, stale }) => {
        const problems = inOrder(stale).map((entry) => ({ span: entry.span, message: staleMessage(entry) }));
        return problemLines({ uri, source, problems }, cwd);
      }),
    prune(cwd) {
      const told = { lines: [] as string[], problems: [] as string[] };
      for (const { baseline, stale } of withStale()) pruneOne(baseline, stale, cwd, told);
      return told;
    },
  };
}

const inOrder = (stale: ReadonlyMap<number, AcceptedEntry>): AcceptedEntry[] =>
  [...stale.values()].sort((a, b) => a.index - b.index);

/** Entries of letters that are not there any more. */
function gone({ uri, entries }: BaselineFile): Map<number, AcceptedEntry> {
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  const missing = entries.filter(({ file }) => !existsSync(fileURLToPath(fileIn(folder, file))));
  return new Map(missing.map((entry) => [entry.index, entry]));
}

function pruneOne(
  { uri, source }: BaselineFile,
  stale: ReadonlyMap<number, AcceptedEntry>,
  cwd: string,
  told: { readonly lines: string[]; readonly problems: string[] },
): void {
  const file = path.relative(cwd, fileURLToPath(uri));
  const text = withoutEntries(source, new Set(stale.keys()));
  if (text === undefined) return;
  try {
    writeFileSync(fileURLToPath(uri), text);
    const count = stale.size === 1 ? '1 entry was' : `${stale.size} entries were`;
    told.lines.push(
      `${file}: ${count} taken out, because no finding answers to ${stale.size === 1 ? 'it' : 'them'} any more.`,
    );
  } catch (error) {
    told.problems.push(`${file}: it could not be written (${errorCode(error)}). Nothing in it was changed.`);
  }
}
