import workerpool from 'workerpool';
import type { Candidate } from './files.ts';
import type { Outcome } from './outcome.ts';
import type { Surroundings } from './treatment.ts';
import { createWork, type FilesCommand, type Work } from './work.ts';

/** Threads that do a command's work beside this one. */
export interface Threads {
  readonly most: number;
  /** The outcomes of files, in their order; rejected where a thread came to grief. */
  work(candidates: readonly Candidate[]): Promise<readonly Outcome[]>;
  end(): Promise<unknown>;
}

/** Everything that a thread is told of its command. */
interface Order {
  readonly command: FilesCommand;
  readonly surroundings: Surroundings;
}

const WORK = 'work';

/** Threads of `program`, at most so many; each is started when there is work for it. */
export function createThreads(program: string, most: number, order: Order): Threads {
  const pool = workerpool.pool(program, { workerType: 'thread', maxWorkers: most });
  return {
    most,
    // The library's promises are not the language's own.
    work: async (candidates) => await pool.exec(WORK, [order, candidates]),
    end: async () => await pool.terminate(true),
  };
}

/** What a thread does in its life: the work of one command, some files at a time. */
export function serveThread(): void {
  let work: Work | undefined;
  workerpool.worker({
    [WORK]({ command, surroundings }: Order, candidates: readonly Candidate[]): readonly Outcome[] {
      const ready = work ?? createWork(command, surroundings);
      work = ready;
      return candidates.map((candidate) => ready(candidate));
    },
  });
}
