import { statSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { lookAhead } from './ahead.ts';
import type { Candidate } from './files.ts';
import type { Outcome } from './outcome.ts';
import type { Threads } from './threads.ts';
import { createWaiting } from './waiting.ts';

/** Files that were worked on together, and what came of them. */
export interface Done {
  readonly candidates: readonly Candidate[];
  readonly outcomes: readonly Outcome[];
}

/** Files to work on, and by whom. */
export interface Job {
  readonly candidates: Iterable<Candidate>;
  /** Does the command's work in this thread. */
  readonly work: (candidate: Candidate) => Outcome | Promise<Outcome>;
  /** Readies other threads; absent where all is to be done in this one. */
  readonly startThreads?: () => Promise<Threads>;
  /** True for a file that nothing else may be worked on beside. */
  readonly isApart: (candidate: Candidate) => boolean;
  /** True once nothing new is to be begun. */
  readonly isStopped: () => boolean;
}

/** Another thread takes longer to start than this one takes for so many files, or bytes. */
const FEW_FILES = 48;
const FEW_BYTES = 256 * 1024;
/** Files that another thread takes at a time: one at first, so that a few large ones are shared out, then more. */
const pieceAfter = (begun: number): number => Math.min(32, 1 + (begun >> 5));
/** Another thread is started for every so many files. */
const threadsAfter = (begun: number, most: number): number => Math.min(most, 1 + Math.floor(begun / FEW_FILES));
/** Pieces that may be done or under way while the first of them is waited for. */
const MOST_WAITING = 500;

/**
 * The outcomes of files in the order of the files, whichever thread they come from. Files are found, read and worked on
 * only as fast as outcomes are taken. This thread takes a file whenever the others have enough to do.
 */
export async function* outcomesOf({ candidates, work, startThreads, isApart, isStopped }: Job): AsyncGenerator<Done> {
  const ahead = lookAhead(marked(candidates, isApart));
  const threads = startThreads && isMuch(ahead.look(FEW_FILES)) ? await startThreads() : undefined;
  const waiting = createWaiting<Done>();
  let begun = 0;
  try {
    for (let [next] = ahead.look(1); next && !isStopped(); [next] = ahead.look(1)) {
      if (next.apart) yield* waiting.rest();
      if (threads && !next.apart && waiting.away < 2 * threadsAfter(begun, threads.most)) {
        const piece = ahead.take(pieceAfter(begun), ({ apart }) => !apart).map(({ candidate }) => candidate);
        begun += piece.length;
        waiting.add(threads.work(piece).then((outcomes) => ({ candidates: piece, outcomes })));
      } else {
        const [{ candidate }] = ahead.take(1);
        begun++;
        waiting.add({ candidates: [candidate], outcomes: [await work(candidate)] });
      }
      await nextTurn(); // what other threads have done comes in, and Ctrl-C
      yield* waiting.ready();
      if (waiting.count > MOST_WAITING) yield await waiting.first();
    }
    yield* waiting.rest();
  } finally {
    await threads?.end();
  }
}

interface Marked {
  readonly candidate: Candidate;
  readonly apart: boolean;
}

function* marked(candidates: Iterable<Candidate>, isApart: Job['isApart']): Generator<Marked> {
  for (const candidate of candidates) yield { candidate, apart: isApart(candidate) };
}

function isMuch(files: readonly Marked[]): boolean {
  if (files.length >= FEW_FILES) return true;
  return files.length > 1 && files.reduce((sum, { candidate }) => sum + sizeOf(candidate.path), 0) > FEW_BYTES;
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
