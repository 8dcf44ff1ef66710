import { statSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Ahead, lookAhead } from './ahead.ts';
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
  /** True where they are to work however few the files are. */
  readonly always?: boolean;
  /** True for a file that nothing else may be worked on beside. */
  readonly isApart: (candidate: Candidate) => boolean;
  /** True once nothing new is to be begun. */
  readonly isStopped: () => boolean;
}

/** An engine is slow at first: one thread is done with so many files, or bytes, before another has come to its speed. */
const FEW_FILES = 2000;
const FEW_BYTES = 6e6;
/** Another thread is started for every so many bytes. */
const BYTES_OF_A_THREAD = 1e6;
/** Files that another thread takes at a time: one at first, so that a few large ones are shared out, then more. */
const pieceAfter = (begun: number): number => Math.min(32, 1 + (begun >> 5));
/** Pieces that may be done or under way while the first of them is waited for. */
const MOST_WAITING = 500;

/**
 * The outcomes of files in the order of the files, whichever thread they come from. Files are found, read and worked on
 * only as fast as outcomes are taken. This thread takes a file whenever the others have enough to do.
 */
export async function* outcomesOf({ candidates, work, isApart, isStopped, ...job }: Job): AsyncGenerator<Done> {
  const ahead = lookAhead(marked(candidates, isApart));
  const { threads, allowed } = await threadsFor(job, ahead);
  const waiting = createWaiting<Done>();
  let begun = 0;
  try {
    for (let [next] = ahead.look(1); next && !isStopped(); [next] = ahead.look(1)) {
      if (next.apart) yield* waiting.rest();
      if (threads && !next.apart && waiting.away < 2 * allowed(begun)) {
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

/** The other threads, where they are worth it, and how many of them may work once some files are begun. */
async function threadsFor({ startThreads, always }: Pick<Job, 'startThreads' | 'always'>, ahead: Ahead<Marked>) {
  const none = { threads: undefined, allowed: () => 0 };
  if (!startThreads) return none;
  const files = ahead.look(FEW_FILES);
  const size = usualSize(files);
  if (!always && files.length < FEW_FILES && files.length * size < FEW_BYTES) return none;
  const threads = await startThreads();
  return {
    threads,
    allowed: (begun: number) => Math.min(threads.most, 1 + Math.floor((begun * size) / BYTES_OF_A_THREAD)),
  };
}

const MOST_MEASURED = 64;

/** The mean size in bytes of the first files. */
function usualSize(files: readonly Marked[]): number {
  const sizes = files.slice(0, MOST_MEASURED).map(({ candidate }) => sizeOf(candidate.path));
  return sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0; // standard input, or a file that whoever reads it will complain of
  }
}
