import { availableParallelism } from 'node:os';
import { readStdin } from './documents.ts';
import { type Candidate, expandPaths } from './files.ts';
import type { Io } from './io.ts';
import { createOtherNames } from './links.ts';
import type { Outcome, Said } from './outcome.ts';
import { type Job, outcomesOf } from './outcomes.ts';
import { createWork, type FilesCommand } from './work.ts';

/** What is left to say once all files are done. */
export interface Run {
  /** True where a path could not be followed or a file not be dealt with. */
  readonly failed: boolean;
  /** True where Ctrl-C came before the last file. */
  readonly interrupted: boolean;
  /** Files that are no letters. */
  readonly others: number;
  /** Folders and patterns that led to no letter. */
  readonly fruitless: readonly string[];
}

/**
 * Does a command's work on all files that its paths lead to, and says what there is to say in the order of the files.
 * `each` hears of every outcome and gives what else is to be printed for it.
 */
export async function runFiles(command: FilesCommand, io: Io, each: (outcome: Outcome) => string): Promise<Run> {
  const surroundings = { cwd: io.cwd, coloured: io.stdout.isTTY === true && io.stdout.hasColors?.() === true };
  const work = createWork(command, surroundings);
  const say = createSpeaker(io);
  const run = { failed: false, interrupted: false, others: 0 };
  const expansion = expandPaths(command.paths, io.cwd);
  let told = 0;
  const sayProblems = async () => {
    const problems = expansion.problems.slice(told);
    told = expansion.problems.length;
    run.failed ||= problems.length > 0;
    await say(problems.map((sentence) => ({ to: 'stderr', text: `${sentence}\n` })));
  };
  await sayProblems();
  const fruitful = new Set<Candidate['searches']>();
  const writes = isWriting(command);
  if (writes) io.onInterrupt?.(() => (run.interrupted = true));
  const done = outcomesOf({
    candidates: expansion.candidates,
    work: async (candidate) => work(candidate, candidate.path === '-' ? await readStdin(io) : undefined),
    ...threadsFor(command, surroundings, io),
    isApart: apartFrom(writes),
    isStopped: () => run.interrupted || (!writes && io.isClosed?.() === true),
  });
  for await (const { candidates, outcomes } of done) {
    const said = outcomes.flatMap((outcome, n) => {
      run.failed ||= outcome.failed === true || outcome.kind === 'unread';
      if (outcome.kind === 'other') run.others++;
      if (outcome.fruitful) fruitful.add(candidates[n].searches);
      return [...outcome.said, { to: 'stdout', text: each(outcome) } as const];
    });
    await say(said);
  }
  await sayProblems();
  const found = new Set([...fruitful].flat());
  const fruitless = expansion.searches.filter((one) => !found.has(one));
  return { ...run, others: run.others + expansion.others(), fruitless };
}

const isWriting = (command: FilesCommand): boolean =>
  command.name === 'check' ? command.fix === true : command.to === 'write';

/** Standard input is this thread's alone; a file of several names must not be written by two threads at one time. */
function apartFrom(writes: boolean): Job['isApart'] {
  const hasOtherName = writes ? createOtherNames() : () => false;
  return (candidate) => candidate.path === '-' || hasOtherName(candidate);
}

function threadsFor(
  command: FilesCommand,
  surroundings: Parameters<typeof createWork>[1],
  { program }: Io,
): Pick<Job, 'startThreads' | 'always'> {
  const others = (command.threads ?? availableParallelism()) - 1;
  if (program === undefined || others < 1) return {};
  return {
    always: command.threads !== undefined,
    async startThreads() {
      const { createThreads } = await import('./threads.ts');
      return createThreads(program, others, { command, surroundings });
    },
  };
}

/** Writes what was said, as much at once as goes to one place; of two that are about the same the first. */
function createSpeaker(io: Io): (said: readonly Said[]) => Promise<void> {
  const told = new Set<string>();
  return async (said) => {
    let text = '';
    for (const [n, one] of said.entries()) {
      if (one.about === undefined || !told.has(one.about)) text += one.text;
      if (one.about !== undefined) told.add(one.about);
      if (text === '' || said[n + 1]?.to === one.to) continue;
      const output = io[one.to];
      if (output.write(text) === false) await output.drained?.();
      text = '';
    }
  };
}
