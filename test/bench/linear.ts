import { spawnSync } from 'node:child_process';
import { inProject } from '../../scripts/lib/project.ts';
import type { Figure } from './measure.ts';

const group = 'doubling';

/** What `linear-process.ts` is asked for. */
export type Growth =
  /** All findings of letters as one file. */
  | { readonly of: 'file'; readonly megabytes: number }
  /** Every rule alone in such a file, and in one letter of that size, what rules share of a node being read already. */
  | { readonly of: 'rules'; readonly megabytes: number; readonly text: 'letters' | 'one letter' };

/** Milliseconds of the process's own time by what took them: one entry for a file, one for each rule. */
export type Costs = Readonly<Record<string, number>>;

/** In a process of its own, so that no size finds in memory what another one has left. */
function costs(growth: Growth): Costs {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=8192', inProject('test/bench/linear-process.ts')],
    { input: JSON.stringify(growth), encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The growth of ${growth.of} could not be measured:\n${stderr.slice(-2000)}`);
  return JSON.parse(stdout);
}

const LIMIT = 2.2;

/** How many times as long each doubling of the input takes, whole and by the rule that grows most. */
export function doublingFigures(quick: boolean): Figure[] {
  const figures: Figure[] = [];
  const sizes = quick ? [1, 2] : [1, 2, 4, 8, 16];
  const costOf = (megabytes: number) => costs({ of: 'file', megabytes });
  const whole = sizes.map((megabytes) => least(costOf(megabytes), costOf(megabytes)).file);
  for (const [n, value] of whole.entries()) {
    if (n === 0) continue;
    const what = `all findings, ${sizes[n]} MB against ${sizes[n - 1]} MB`;
    figures.push({
      group,
      what: `${what} (${(value / 1000).toFixed(1)} s)`,
      value: value / whole[n - 1],
      unit: 'x',
      goal: LIMIT,
    });
  }
  if (quick) return figures;
  figures.push(...rules('letters', [4, 8, 16]), ...rules('one letter', [2, 4, 8, 16]));
  return figures;
}

/** Below that many milliseconds a time is mostly that of other things. */
const LEAST = 5;
/** No further doubling of what has taken that long: it would take more than twice as long again. */
const MOST = 60_000;

/** What took longer is not measured a second time. */
const WORTH_AGAIN = 40_000;

function rules(text: 'letters' | 'one letter', sizes: readonly number[]): Figure[] {
  let before: Costs | undefined;
  return sizes.flatMap((megabytes, n): Figure[] => {
    if (before && total(before) > MOST) return [];
    const measure = () => costs({ of: 'rules', megabytes, text });
    const start = performance.now();
    let now = measure();
    let worst = before && worstOf(before, now);
    if (before && worst && worst.factor > LIMIT && performance.now() - start < WORTH_AGAIN) {
      now = least(now, measure());
      worst = worstOf(before, now);
    }
    before = now;
    if (!worst) return [];
    const where = text === 'letters' ? 'in letters as one file' : 'in one letter of that size';
    const what = `the rule that grows most ${where}, ${megabytes} MB against ${sizes[n - 1]} MB: ${worst.rule}`;
    return [
      { group, what: `${what} (${Math.round(now[worst.rule])} ms)`, value: worst.factor, unit: 'x', goal: LIMIT },
    ];
  });
}

/** The least of two measurements: a pause falls on one of them, hardly on both. */
const least = (one: Costs, other: Costs): Costs =>
  Object.fromEntries(Object.entries(one).map(([name, cost]) => [name, Math.min(cost, other[name])]));

const total = (of: Costs): number => Object.values(of).reduce((sum, one) => sum + one, 0);

/** The rule whose time has grown most, of those that take long enough to be measured. */
export function worstOf(before: Costs, now: Costs): { readonly rule: string; readonly factor: number } | undefined {
  const grown = Object.entries(now)
    .filter(([, milliseconds]) => milliseconds >= LEAST)
    .map(([rule, milliseconds]) => ({ rule, factor: milliseconds / Math.max(LEAST / 2, before[rule]) }));
  return grown.sort((a, b) => b.factor - a.factor)[0];
}
