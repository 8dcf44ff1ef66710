// What the rules report against what a person found. Pure: no file is touched.
import type { GoldFinding, GoldLetter, GoldLookAlike } from './gold.ts';

/** A finding with the 0-based line of its start. */
export interface PlacedFinding {
  readonly rule: string;
  readonly severity: string;
  readonly line: number;
  readonly message: string;
}

export interface GoldFindings {
  readonly letters: readonly GoldLetter[];
  readonly findings: readonly GoldFinding[];
  readonly lookAlikes: readonly GoldLookAlike[];
}

/** A finding matches within that many lines; in a text with an empty line after every line twice as many. */
export const REACH = 3;

/**
 * One sentence for each gold finding that was not reported with its severity, each error or warning that is not in
 * the gold, and each finding in an item or section where a look-alike forbids it. Rules that do not exist yet count
 * for nothing. A place is the same where item or section is the same and the lines are at most `reach` apart.
 */
export function compareFindings(
  found: readonly PlacedFinding[],
  gold: GoldFindings,
  exists: (rule: string) => boolean,
  reach: number = REACH,
): string[] {
  const regionOf = regions(gold.letters);
  const samePlace = (a: number, b: number) => regionOf(a) === regionOf(b) && Math.abs(a - b) <= reach;
  const expected = gold.findings.filter(({ rule }) => exists(rule));
  const differences: string[] = [];
  const open = [...found];
  for (const { rule, line, severity } of expected) {
    const near = open.filter((one) => one.rule === rule && samePlace(one.line, line));
    near.sort((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line));
    const [match] = near;
    if (!match) differences.push(`line ${line + 1}: ${rule} is in the gold and was not reported`);
    else {
      open.splice(open.indexOf(match), 1);
      if (match.severity !== severity)
        differences.push(`line ${line + 1}: ${rule} is reported as ${match.severity}, in the gold as ${severity}`);
    }
  }
  const forbidden = gold.lookAlikes.filter(
    ({ rule, line }) => !expected.some((one) => one.rule === rule && regionOf(one.line) === regionOf(line)),
  );
  for (const one of open) {
    const trap = forbidden.find(({ rule, line }) => rule === one.rule && regionOf(line) === regionOf(one.line));
    if (trap) differences.push(`${place(one)}, where line ${trap.line + 1} only looks like it`);
    else if (one.severity === 'error' || one.severity === 'warning') differences.push(`${place(one)}, not in the gold`);
  }
  return differences;
}

const place = ({ line, severity, rule, message }: PlacedFinding): string =>
  `line ${line + 1}: ${severity} ${rule} (${message}) is reported`;

/** Gives the item or section that a line belongs to, as the line on which that begins. */
function regions(letters: readonly GoldLetter[]): (line: number) => number {
  const starts = letters
    .flatMap((letter) => [
      letter.line,
      ...letter.sections.map(({ line }) => line),
      ...letter.items.map(({ line }) => line),
    ])
    .sort((a, b) => a - b);
  return (line) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= line) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? -1 : starts[low - 1];
  };
}
