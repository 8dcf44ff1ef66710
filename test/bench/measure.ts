/** What the benchmark measures with: times, shares of ordered times, throughput. */

/** One row of the benchmark. */
export interface Figure {
  readonly group: string;
  readonly what: string;
  readonly value: number;
  readonly unit: 'MB/s' | 'ms' | 'x' | 'MB' | 'KB' | 'ms/MB';
  /** What is aimed at: at least that many MB/s, at most that much of anything else. */
  readonly goal?: number;
  /** The same of what it is measured beside, in the same run. */
  readonly beside?: string;
}

/** The value that a share of all does not exceed; 0.5 is the median. */
export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

/**
 * Megabytes of UTF-16 units a second, by the best time of each text after one run that warms up: what else the machine
 * does in between falls on some runs, hardly on all.
 */
export function throughput(texts: readonly string[], run: (text: string) => void, runs = 3): number {
  let size = 0;
  let spent = 0;
  const best = texts.map(() => Number.POSITIVE_INFINITY);
  for (let n = 0; n <= runs; n++)
    for (const [k, text] of texts.entries()) {
      const start = performance.now();
      run(text);
      if (n > 0) best[k] = Math.min(best[k], performance.now() - start);
    }
  for (const [k, text] of texts.entries()) {
    size += text.length;
    spent += best[k];
  }
  return size / 1000 / spent;
}

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
