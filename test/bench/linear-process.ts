// Measures how long a text of some size takes, in a process of its own; see `Growth` and `Costs` of linear.ts.
import { readFileSync } from 'node:fs';
import { type Reading, read } from '../../server/reading.ts';
import type { Report, Rule } from '../../server/rules/finding.ts';
import { checkReading, RULES } from '../../server/rules/rules.ts';
import { madeLetters } from './corpus/made-letter.ts';
import type { Costs, Growth } from './linear.ts';

const growth: Growth = JSON.parse(readFileSync(0, 'utf8'));
const units = growth.megabytes * 1_000_000;

/** Letters that together have at least so many units. */
function letters(from: number): string[] {
  const made: string[] = [];
  for (let size = 0; size < units; size += made[made.length - 1].length)
    made.push(...madeLetters(1, from + made.length));
  return made;
}

/** One letter of so many units: all disputed items of many letters below the first letter's header and sections. */
function oneLetter(): string {
  const introduction = 'set forth below:';
  const flat = letters(0).map((text) => text.replace(/[ \r]*\n/g, '\n').replace(/\n\n(?=\S.*\n\n)/g, '\n'));
  const items = flat.map((text) => text.slice(text.indexOf(introduction) + introduction.length));
  return flat[0] + items.slice(1).join('\n');
}

function consume(reports: Iterable<Report>): void {
  for (const report of reports) report.span.start;
}

/** Milliseconds of this thread alone: what else the machine does in between does not count. */
function cost(run: () => void): number {
  const before = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** The time of the second of two runs: what rules share, and keep while there is room, is there from the first. */
function again(run: () => void): number {
  run();
  return cost(run);
}

/** The time of one rule, node by node. */
function timeOf(rule: Rule, file: Reading, readings: readonly Reading[]): number {
  if (rule.scope === 'file') return again(() => consume(rule.check(file)));
  let sum = 0;
  for (const reading of readings)
    for (const letter of reading.letters) {
      if (rule.scope === 'letter') sum += again(() => consume(rule.check(letter, reading)));
      else for (const item of letter.items) sum += again(() => consume(rule.check(item, letter, reading)));
    }
  return sum;
}

/** The least time of some runs of every rule. */
function ruleCosts(text: string): Costs {
  const file = read(text);
  const readings = file.alone.map(({ read }) => read());
  return Object.fromEntries(
    RULES.map((rule): [string, number] => {
      const first = timeOf(rule, file, readings);
      const more = Array.from({ length: first > 2000 ? 0 : 2 }, () => timeOf(rule, file, readings));
      return [rule.id, Math.min(first, ...more)];
    }),
  );
}

function fileCost(text: string): Costs {
  for (const letter of madeLetters(300, 1_000_000)) checkReading(read(letter));
  return { file: cost(() => checkReading(read(text))) };
}

const flat = (text: string): string => Buffer.from(text).toString();
const result =
  growth.of === 'file'
    ? fileCost(flat(letters(0).join('\n\n')))
    : ruleCosts(flat(growth.text === 'letters' ? letters(0).join('\n\n') : oneLetter()));
process.stdout.write(JSON.stringify(result));
