import type { Finding, Rule } from '../rules/finding.ts';
import { ruleById } from '../rules/rules.ts';
import { type AcceptedEntry, entriesByLetter } from './baseline.ts';
import { fitsGlob } from './globs.ts';
import { type Level, type Levels, levelOf } from './levels.ts';
import { fileKey } from './uris.ts';

/** What of the letters of one folder is checked: the same for editor, terminal and fix-all. */
export interface Checking {
  /** What a rule weighs. */
  severityOf(rule: Rule): Level;
  /** True for a letter (its URI) that no finding is wanted of. */
  isIgnored(uri: string): boolean;
  /** The accepted findings of a letter. */
  acceptedIn(uri: string): readonly AcceptedEntry[];
}

/** What one letter's findings are once the configuration has had its say. */
export interface Checked {
  /** The findings that stand. */
  readonly findings: readonly Finding[];
  /** Entries of the baseline for this letter that no finding answers to any more. */
  readonly stale: readonly AcceptedEntry[];
  readonly ignored: boolean;
}

/** What a `Checking` is made of. */
export interface CheckingParts {
  /** The levels of the configuration, then those of the editor's setting. */
  readonly levels: readonly Levels[];
  /** Patterns of letters to leave out, and the folder (a URI) that they count from. */
  readonly ignore: readonly string[];
  readonly folder: string;
  readonly baseline?: { readonly uri: string; readonly entries: readonly AcceptedEntry[] };
}

/** Without any configuration: every rule as it is, nothing left out, nothing accepted. */
export const PLAIN_CHECKING: Checking = {
  severityOf: ({ severity }) => severity,
  isIgnored: () => false,
  acceptedIn: () => [],
};

/** Puts together what of the letters of a folder is checked. */
export function createChecking({ levels, ignore, folder, baseline }: CheckingParts): Checking {
  const byLetter = baseline && entriesByLetter(baseline.uri, baseline.entries);
  const base = fileKey(folder);
  return {
    severityOf: (rule) => levelOf(rule, levels),
    isIgnored(uri) {
      const letter = fileKey(uri);
      if (ignore.length === 0 || !letter.startsWith(base)) return false;
      return ignore.some((pattern) => fitsGlob(letter.slice(base.length), pattern));
    },
    acceptedIn: (uri) => byLetter?.get(fileKey(uri)) ?? [],
  };
}

/** Checks one letter (its URI) by the configuration; `check` finds everything at the severities that it is given. */
export function checkBy(
  checking: Checking,
  uri: string,
  check: (severityOf: (rule: Rule) => Level) => readonly Finding[],
): Checked {
  if (checking.isIgnored(uri)) return { findings: [], stale: [], ignored: true };
  const found = check(checking.severityOf);
  const entries = checking.acceptedIn(uri);
  if (entries.length === 0) return { findings: found, stale: [], ignored: false };
  const present = new Set(found.map(({ fingerprint }) => fingerprint));
  const accepted = new Set(entries.map(({ fingerprint }) => fingerprint));
  return {
    findings: found.filter(({ fingerprint }) => !accepted.has(fingerprint)),
    // Of a rule that is off nobody knows whether it would still speak.
    stale: entries.filter((entry) => !present.has(entry.fingerprint) && !isOff(checking, entry.rule)),
    ignored: false,
  };
}

const isOff = (checking: Checking, id: string): boolean => {
  const rule = ruleById(id);
  return rule !== undefined && checking.severityOf(rule) === 'off';
};

/** What is said of an entry of the baseline that no finding answers to. */
export const staleMessage = ({ rule, file }: AcceptedEntry): string =>
  `The accepted finding ${rule} is not in ${file} any more. "imr-letters check --prune-baseline" takes such entries out.`;
