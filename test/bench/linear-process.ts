// Measures how long a text of some size takes, in a process of its own; see `Growth` and `Costs` of linear.ts.
import { readFileSync } from 'node:fs';
import { type Reading, read } from '../../server/reading.ts';
import type { Report, Rule } from '../../server/rules/finding.ts';
import { checkReading, RULES } from '../../server/rules/rules.ts';
import { wordsOf } from '../../server/text/words.ts';
import { madeLetters } from './corpus/made-letter.ts';
import type { Costs, Growth } from './linear.ts';
import { startWatch } from './measure.ts';

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

/** The time of the second of two runs: what rules share, and keep while there is room, is there from the first. */
function again(run: () => void): number {
  run();
  const watch = startWatch();
  run();
  return watch();
}

/** The times of one rule, node by node. */
function timesOf(rule: Rule, file: Reading, readings: readonly Reading[]): number[] {
  if (rule.scope === 'file') return [again(() => consume(rule.check(file)))];
  const letters = readings.flatMap((reading) => reading.letters.map((letter) => ({ letter, reading })));
  return letters.flatMap(({ letter, reading }) =>
    rule.scope === 'letter'
      ? [again(() => consume(rule.check(letter, reading)))]
      : letter.items.map((item) => again(() => consume(rule.check(item, letter, reading)))),
  );
}

/** Every rule's time: the least of three runs for each node, so that no pause counts. */
function ruleCosts(text: string): Costs {
  const file = read(text);
  const readings = file.alone.map(({ read }) => read());
  return Object.fromEntries(
    RULES.map((rule): [string, number] => {
      const runs = [0, 1, 2].map(() => timesOf(rule, file, readings));
      const least = runs[0].map((_, node) => Math.min(...runs.map((run) => run[node])));
      return [rule.id, least.reduce((sum, one) => sum + one, 0)];
    }),
  );
}

let strange = 0;

/** Asks for so many other words that those of the letter are forgotten. */
function forgetWords(): void {
  for (let n = 0; n < 20_000; n++) wordsOf(`${strange++} ${'x'.repeat(200)}`);
}

function aloneCost(text: string, rule: Rule): number {
  forgetWords();
  const watch = startWatch();
  checkReading(read(text), undefined, (one) => (one === rule ? 'error' : 'off'));
  return watch();
}

/** Every rule's time in one letter, with all that is read for it: the least of three, so that no pause counts. */
const aloneCosts = (text: string): Costs =>
  Object.fromEntries(RULES.map((rule) => [rule.id, Math.min(...[0, 1, 2].map(() => aloneCost(text, rule)))]));

function fileCost(text: string): Costs {
  for (const letter of madeLetters(300, 1_000_000)) checkReading(read(letter));
  const watch = startWatch();
  checkReading(read(text));
  return { file: watch() };
}

const flat = (text: string): string => Buffer.from(text).toString();
const file = () => flat(letters(0).join('\n\n'));
const result =
  growth.of === 'file'
    ? fileCost(file())
    : growth.text === 'letters'
      ? ruleCosts(file())
      : aloneCosts(flat(oneLetter()));
process.stdout.write(JSON.stringify(result));
