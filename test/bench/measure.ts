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

/** Milliseconds of each run. */
export function times(runs: number, run: (n: number) => void): number[] {
  return Array.from({ length: runs }, (_, n) => {
    const start = performance.now();
    run(n);
    return performance.now() - start;
  });
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
