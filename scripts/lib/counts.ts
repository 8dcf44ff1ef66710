// How many tests passed and failed, read from what the test runners print.

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const noTests: Counts = { passed: 0, failed: 0, skipped: 0 };

export const addCounts = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** The last match is the runner's summary; earlier ones may be a test's own output. */
function lastNumber(output: string, pattern: RegExp): number | undefined {
  const last = [...output.matchAll(pattern)].at(-1)?.[1];
  return last === undefined ? undefined : Number(last);
}

/** The summary of Node's own test runner (`ℹ pass 12`); nothing where there is none. */
export function nodeCounts(output: string): Counts | undefined {
  const passed = lastNumber(output, /^[ℹ#] pass (\d+)$/gmu);
  const failed = lastNumber(output, /^[ℹ#] fail (\d+)$/gmu);
  const cancelled = lastNumber(output, /^[ℹ#] cancelled (\d+)$/gmu) ?? 0;
  const skipped = lastNumber(output, /^[ℹ#] skipped (\d+)$/gmu) ?? 0;
  const left = lastNumber(output, /^[ℹ#] todo (\d+)$/gmu) ?? 0;
  return passed === undefined || failed === undefined
    ? undefined
    : { passed, failed: failed + cancelled, skipped: skipped + left };
}

/** What tests told of themselves (`t.diagnostic`), which the runner prints before its summary. */
export const testNotes = (output: string): string[] =>
  [...output.matchAll(/^ℹ (.+)$/gmu)].map(([, line]) => line).filter((line) => !SUMMARY.test(line));

const SUMMARY = /^(?:tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) [\d.]+$/;

/** Mocha's summary (`12 passing (3s)`, `1 failing`, `2 pending`); nothing where there is none. */
export function mochaCounts(output: string): Counts | undefined {
  const passed = lastNumber(output, /^\s*(\d+) passing\b/gm);
  if (passed === undefined) return undefined;
  const failed = lastNumber(output, /^\s*(\d+) failing$/gm) ?? 0;
  return { passed, failed, skipped: lastNumber(output, /^\s*(\d+) pending$/gm) ?? 0 };
}

export const closingLine = ({ passed, failed }: Counts): string => `${passed} passed, ${failed} failed`;
