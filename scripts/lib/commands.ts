// Runs other programs, and ends them when this process ends.
import { type ChildProcess, spawn } from 'node:child_process';
import { root } from './project.ts';

export interface Outcome {
  readonly code: number;
  /** Standard output and standard error together; empty where they went to the terminal. */
  readonly output: string;
}

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Shows the output as it comes instead of keeping it. */
  readonly show?: boolean;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill();
});

/** Runs a program to its end; a program that cannot be started counts as code 127. */
export function runCommand(program: string, args: readonly string[], options: CommandOptions = {}): Promise<Outcome> {
  const { cwd = root, env = process.env, show = false } = options;
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    running.add(child);
    const end = (code: number): void => {
      running.delete(child);
      resolve({ code, output });
    };
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', (error) => {
      output += `${error.message}\n`;
      end(127);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}

export const runNode = (args: readonly string[], options?: CommandOptions): Promise<Outcome> =>
  runCommand(process.execPath, args, options);

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Runs `clean` once when the user or npm asks this process to end, and ends it: with `code`, else with the signal's. */
export function onStop(clean: () => Promise<unknown>, code?: number): void {
  let stopping = false;
  const stop = (signalCode: number): void => {
    if (stopping) return;
    stopping = true;
    void clean().finally(() => process.exit(code ?? signalCode));
  };
  for (const signal of Object.keys(signals) as (keyof typeof signals)[]) {
    process.on(signal, () => stop(signals[signal]));
  }
  // npm hands a signal to the shell between it and this process; that shell ends without passing it on.
  const shell = process.ppid;
  const watch = (): void => {
    if (process.ppid !== shell) stop(signals.SIGTERM);
  };
  if (process.env.npm_lifecycle_event) setInterval(watch, 500).unref();
}

/** Ends a script with one sentence for its user. */
export class Problem extends Error {}

/** A `Problem`, or an option that the script does not have. */
const isForUser = (error: unknown): error is Error =>
  error instanceof Problem ||
  (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));

/** Runs a script: an error for its user is printed as its sentence alone, any other with its stack. */
export async function main(script: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await script();
  } catch (error) {
    console.error(isForUser(error) ? error.message : error);
    process.exitCode = 1;
  }
}
