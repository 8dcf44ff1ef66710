// The steps of `npm test`: each one runs, is timed, and gives its output and counts.
import { globSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { type Outcome, runCommand, runNode } from './commands.ts';
import { addCounts, type Counts, mochaCounts, nodeCounts, noTests, testNotes } from './counts.ts';
import { inProject, root } from './project.ts';

export interface StepResult extends Outcome {
  readonly counts?: Counts | undefined;
  /** What tests wrote beside their results, line by line. */
  readonly notes?: readonly string[];
}

/** Formatting and lint; with `write` what can be mended is mended. */
export const checkFormat = (write = false): Promise<StepResult> =>
  runCommand(inProject('node_modules/.bin/biome'), ['check', '--error-on-warnings', ...(write ? ['--write'] : [])]);

/** Types of the project, then of the scripts that run in webviews, which alone know the browser's document. */
export async function checkTypes(): Promise<StepResult> {
  const tsc = (...args: string[]): Promise<StepResult> =>
    runNode([inProject('node_modules/typescript/bin/tsc'), '--noEmit', '--pretty', ...args]);
  const [whole, webviews] = [await tsc(), await tsc('-p', inProject('client/webview'))];
  return { code: whole.code || webviews.code, output: whole.output + webviews.output };
}

export const build = (args: readonly string[] = []): Promise<StepResult> =>
  runNode([inProject('scripts/build.ts'), ...args]);

const elsewhere = /^test[\\/](vscode|protocol)[\\/]/;

/** All unit tests: everything below test/ that needs neither a build nor VS Code. */
export const unitTests = (): string[] =>
  globSync('test/**/*.test.ts', { cwd: root })
    .filter((file) => !elsewhere.test(file))
    .sort();

export const protocolTests = (): string[] => globSync('test/protocol/**/*.test.ts', { cwd: root }).sort();

/** Where Node keeps the tests' TypeScript stripped and compiled, which halves their time; old entries never leave by themselves. */
function compileCache(): string {
  const folder = inProject('.cache/node');
  if (globSync('*/*', { cwd: folder }).length > 3000) rmSync(folder, { recursive: true, force: true });
  return folder;
}

/** Runs test files with Node's own runner, each in a process of its own. */
export async function runTestFiles(files: readonly string[], show = false): Promise<StepResult> {
  return runTests(files, [`--test-concurrency=${availableParallelism()}`], show);
}

/**
 * Runs test files in as few processes as there are cores: most of the time of a small test file is the start of its
 * process. The name of the option is the one that Node 22 knows as well.
 */
export async function runTestsTogether(files: readonly string[]): Promise<StepResult> {
  const processes = Math.max(1, Math.min(availableParallelism(), files.length));
  const groups = Array.from({ length: processes }, (_, group) => files.filter((_, at) => at % processes === group));
  const runs = await Promise.all(groups.map((group) => runTests(group, ['--experimental-test-isolation=none'])));
  const failed = runs.filter(({ code }) => code !== 0);
  return {
    code: failed[0]?.code ?? 0,
    output: failed.map(({ output }) => failures(output)).join('\n'),
    notes: runs.flatMap(({ notes = [] }) => notes),
    counts: runs.map(countsOf).reduce(addCounts, noTests),
  };
}

/** Makes the texts that properties try the same in every run. */
const seed = pathToFileURL(inProject('test/kit/seed.ts')).href;

async function runTests(files: readonly string[], options: readonly string[], show = false): Promise<StepResult> {
  // Without names Node would look for tests itself, also where they need VS Code.
  if (files.length === 0) return { code: 1, output: 'There are no such tests.\n' };
  const env = { ...process.env, NODE_COMPILE_CACHE: compileCache() };
  const outcome = await runNode(['--test', '--test-reporter=spec', '--import', seed, ...options, ...files], {
    show,
    env,
  });
  return { ...outcome, counts: nodeCounts(outcome.output), notes: testNotes(outcome.output) };
}

/** The counts of a step; one that failed without a failed test to show for it is itself a failure. */
export function countsOf({ code, counts = noTests }: StepResult): Counts {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Runs the suite in a real VS Code. */
export async function vscodeSuite(): Promise<StepResult> {
  const outcome = await runNode([inProject('scripts/test-vscode.ts'), '--built']);
  return { ...outcome, counts: mochaCounts(outcome.output) };
}

/** What a failed step has to say: of Node's runner, whose output names every test, only the failed ones. */
export function failures(output: string): string {
  const start = output.indexOf('✖ failing tests:');
  return start < 0 ? output : output.slice(start);
}
