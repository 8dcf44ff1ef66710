/** What the benchmark measures with: times, shares of ordered times, throughput, ratios. */

export type Unit = 'MB/s' | 'ms' | 's' | 'x' | 'MB' | 'KB' | 'ms/MB' | 'squiggles';

/** Something measured beside ours, in the same run and unit. */
export interface Beside {
  readonly name: string;
  readonly value: number;
  /**
   * What is aimed at. `ahead`: ours is to be at least that many times as good; `behind`: ours may cost at most that many
   * times as much.
   */
  readonly goal?: { readonly ahead: number } | { readonly behind: number };
}

/** One row of the benchmark. */
export interface Figure {
  readonly group: string;
  readonly what: string;
  readonly value: number;
  readonly unit: Unit;
  /** What is aimed at: at least that many MB/s, at most that much of anything else. */
  readonly goal?: number;
  readonly beside?: readonly Beside[];
}

/** The value that a share of all does not exceed; 0.5 is the median. */
export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

/** Below that many milliseconds the clock is more exact than what the system counts of a thread. */
const EXACT = 100;

/**
 * Starts a watch that tells the milliseconds since then: for what takes long the time that this thread has worked, since
 * what else the machine does in between is not to count. Older versions of Node know only the work of the whole process.
 */
export function startWatch(): () => number {
  const worked = (): number => {
    const { user, system } = process.threadCpuUsage?.() ?? process.cpuUsage();
    return (user + system) / 1000;
  };
  const start = { time: performance.now(), worked: worked() };
  return () => {
    const time = performance.now() - start.time;
    return time < EXACT ? time : Math.min(time, worked() - start.worked);
  };
}

/** True where the goal is met; `undefined` where there is none. */
export function isMet({ value, unit, goal }: Figure): boolean | undefined {
  if (goal === undefined) return undefined;
  return unit === 'MB/s' ? value >= goal : value <= goal;
}

/** How many times as good ours is as the other: above 1 ours is ahead, whichever way the unit counts. */
export const aheadOf = ({ value, unit }: Pick<Figure, 'value' | 'unit'>, other: number): number =>
  unit === 'MB/s' ? value / other : other / value;

/** The ratio that the goal speaks of, and whether it is met; without a goal how many times as good ours is. */
export function ratioTo(
  figure: Pick<Figure, 'value' | 'unit'>,
  { value, goal }: Beside,
): { readonly ratio: number; readonly kind: 'ahead' | 'behind'; readonly met?: boolean } {
  const ahead = aheadOf(figure, value);
  if (goal === undefined) return { ratio: ahead, kind: 'ahead' };
  if ('ahead' in goal) return { ratio: ahead, kind: 'ahead', met: ahead >= goal.ahead };
  return { ratio: 1 / ahead, kind: 'behind', met: 1 / ahead <= goal.behind };
}
