import type { AcceptedEntry } from '../config/baseline.ts';
import type { BaselineFile } from '../config/folder-settings.ts';
import type { Severity } from '../rules/finding.ts';

/** Something for the user to read that waits for its file's turn. */
export interface Said {
  readonly to: 'stdout' | 'stderr';
  readonly text: string;
  /** What it is about; of two about the same the second is not said. */
  readonly about?: string;
}

/** What a command made of one file: plain data, so that one thread can hand it to another. */
export interface Outcome {
  readonly said: readonly Said[];
  /** A file may be no letter (`other`), left out by the configuration (`ignored`), or not to be read (`unread`). */
  readonly kind: 'done' | 'ignored' | 'other' | 'unread';
  /** True for what a search was meant to find. */
  readonly fruitful: boolean;
  /** True where the command could not do with the file what it was asked to. */
  readonly failed?: boolean;
  readonly checked?: CheckedFile;
  /** True where `format` would have the letter otherwise. */
  readonly changed?: boolean;
}

/** What `check` counts of one file. */
export interface CheckedFile {
  readonly letters: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many findings were taken away by fixes. */
  readonly fixes: number;
  /** The file's element of the JSON report, where one was asked for. */
  readonly json?: string;
  readonly accepted?: AcceptedUse;
}

/** How the accepted findings of a baseline stand to one letter. */
export interface AcceptedUse {
  /** What the baseline is known by. */
  readonly key: string;
  /** The baseline itself, with the first letter that is checked by it. */
  readonly baseline?: BaselineFile;
  /** Entries that no finding answers to any more. */
  readonly stale: readonly AcceptedEntry[];
}
