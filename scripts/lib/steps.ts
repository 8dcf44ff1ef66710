// The steps of `npm test`: each one runs, is timed, and gives its output and counts.
import { globSync } from 'node:fs';
import { type Outcome, runCommand, runNode } from './commands.ts';
import { type Counts, mochaCounts, nodeCounts } from './counts.ts';
import { inProject, root } from './project.ts';

export interface StepResult extends Outcome {
  readonly counts?: Counts | undefined;
}

/** Formatting and lint; with `write` what can be mended is mended. */
export const checkFormat = (write = false): Promise<StepResult> =>
  runCommand(inProject('node_modules/.bin/biome'), ['check', '--error-on-warnings', ...(write ? ['--write'] : [])]);

export const checkTypes = (): Promise<StepResult> =>
  runNode([inProject('node_modules/typescript/bin/tsc'), '--noEmit', '--pretty']);

export const build = (args: readonly string[] = []): Promise<StepResult> =>
  runNode([inProject('scripts/build.ts'), ...args]);

const elsewhere = /^test[\\/](vscode|bench|protocol)[\\/]/;

/** All unit tests: everything below test/ that needs neither a build nor VS Code. */
export const unitTests = (): string[] =>
  globSync('test/**/*.test.ts', { cwd: root })
    .filter((file) => !elsewhere.test(file))
    .sort();

export const protocolTests = (): string[] => globSync('test/protocol/**/*.test.ts', { cwd: root }).sort();

/** Runs test files with Node's own runner. */
export async function runTestFiles(files: readonly string[], show = false): Promise<StepResult> {
  const outcome = await runNode(['--test', '--test-reporter=spec', ...files], { show });
  return { ...outcome, counts: nodeCounts(outcome.output) };
}

/** Runs the suite in a real VS Code. */
export async function vscodeSuite(): Promise<StepResult> {
  const outcome = await runNode([inProject('scripts/test-vscode.ts'), '--built']);
  return { ...outcome, counts: mochaCounts(outcome.output) };
}

/** What a failed step has to say: of Node's runner, whose output names every test, only the failed ones. */
export function failures(output: string): string {
  const start = output.lastIndexOf('✖ failing tests:');
  return start < 0 ? output : output.slice(start);
}
