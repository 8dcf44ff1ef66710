import { spawnSync } from 'node:child_process';

/** The memory that a process holds now, in megabytes; what its garbage collector has not yet freed counts. */
export function residentMegabytes(pid: number | undefined): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(stdout.trim()) / 1024;
}

/** A process that ran to its end. */
export interface Ran {
  readonly milliseconds: number;
  /** The most that it held at once. */
  readonly megabytes: number;
  readonly status: number | null;
}

const MARK = 'peak-memory-kilobytes=';
const tellPeak = `process.on('exit', () => process.stderr.write('\\n${MARK}' + process.resourceUsage().maxRSS + '\\n'))`;

/** Runs a Node program to its end. Exit codes 0 and 1 are those of a check; any other is an error. */
export function runProgram(args: readonly string[], cwd: string): Ran {
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(tellPeak)}`, ...args],
    { cwd, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 2 ** 30 },
  );
  const milliseconds = performance.now() - start;
  if (status !== 0 && status !== 1)
    throw new Error(`${args.slice(0, 2).join(' ')} ended with ${status}:\n${stderr.slice(0, 2000)}`);
  const peaks = [...stderr.matchAll(new RegExp(`${MARK}(\\d+)`, 'g'))].map(([, kilobytes]) => Number(kilobytes) / 1024);
  return { milliseconds, megabytes: Math.max(0, ...peaks), status };
}
