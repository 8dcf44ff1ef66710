import { spawnSync } from 'node:child_process';
import { inProject } from '../../scripts/lib/project.ts';
import type { Figure } from './measure.ts';

const group = 'doubling';

/** What `linear-process.ts` is asked for. */
export type Growth =
  /** All findings of letters as one file. */
  | { readonly of: 'file'; readonly megabytes: number }
  /**
   * Every rule alone: in such a file, what rules share of a node being read already; in one letter of that size, with all
   * that is read for it.
   */
  | { readonly of: 'rules'; readonly megabytes: number; readonly text: 'letters' | 'one letter' };

/** Milliseconds of the process's own time by what took them: one entry for a file, one for each rule. */
export type Costs = Readonly<Record<string, number>>;

/** In a process of its own, so that no size finds in memory what another one has left. */
function costs(growth: Growth): Costs {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    // With room for what is short-lived, a pause to clear it away counts little.
    ['--max-old-space-size=8192', '--max-semi-space-size=64', inProject('test/bench/linear-process.ts')],
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
  figures.push(...rules('letters'), ...rules('one letter'));
  return figures;
}

/** Below that many milliseconds a time is mostly that of other things. */
const LEAST = 5;

/**
 * The rule that grows most, by the smaller of its two steps: what grows with the square of its input does so at every step,
 * while a bound that is reached, or a finding that comes up first in the larger text, makes one step longer.
 */
function rules(text: 'letters' | 'one letter'): Figure[] {
  const sizes = [4, 8, 16] as const;
  const [small, middle, large] = sizes.map((megabytes) => costs({ of: 'rules', megabytes, text }));
  const worst = worstOf(small, middle, large);
  if (!worst) return [];
  const where = text === 'letters' ? 'letters as one file' : 'one letter of that size, with its reading';
  const what = `the rule that grows most from 4 to 8 and from 8 to 16 MB, ${where}: ${worst.rule}`;
  return [
    { group, what: `${what} (${Math.round(large[worst.rule])} ms)`, value: worst.factor, unit: 'x', goal: LIMIT },
  ];
}

/** The least of two measurements: a pause falls on one of them, hardly on both. */
const least = (one: Costs, other: Costs): Costs =>
  Object.fromEntries(Object.entries(one).map(([name, cost]) => [name, Math.min(cost, other[name])]));

/** The rule whose time has grown most at both steps, of those that take long enough to be measured. */
export function worstOf(
  small: Costs,
  middle: Costs,
  large: Costs,
): { readonly rule: string; readonly factor: number } | undefined {
  const step = (from: number, to: number) => to / Math.max(LEAST / 2, from);
  const grown = Object.entries(large)
    .filter(([, milliseconds]) => milliseconds >= LEAST)
    .map(([rule, milliseconds]) => {
      const factor = Math.min(step(small[rule], middle[rule]), step(middle[rule], milliseconds));
      return { rule, factor };
    });
  return grown.sort((a, b) => b.factor - a.factor)[0];
}
