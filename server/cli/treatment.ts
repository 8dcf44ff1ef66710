import type { Notices, ReadDocument } from './documents.ts';
import type { Outcome } from './outcome.ts';

/** What a file's outcome depends on beside the file: the same for all threads. */
export interface Surroundings {
  readonly cwd: string;
  /** True where severities are painted. */
  readonly coloured: boolean;
}

/** Notices and lines of output that wait for their turn. */
export interface Telling extends Notices {
  print(text: string): void;
}

/** What a command makes of a letter that was read. */
export type Treatment = (document: ReadDocument, telling: Telling) => Omit<Outcome, 'said'>;
