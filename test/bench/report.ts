import { cpus, loadavg, release, type } from 'node:os';
import { type Beside, type Figure, isMet, ratioTo, type Unit } from './measure.ts';

const number = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toFixed(value >= 10 ? 1 : 2);

const shown = (value: number, unit: Unit): string => `${number(value)} ${unit}`;

const verdict = (met: boolean | undefined): string => (met === undefined ? '' : met ? 'met' : 'missed');

const goalOf = ({ goal, unit }: Figure): string =>
  goal === undefined ? '' : `${unit === 'MB/s' ? 'at least' : 'at most'} ${goal} ${unit}`;

const goalOfRatio = ({ goal }: Beside): string => {
  if (goal === undefined) return '';
  return 'ahead' in goal ? `at least ${goal.ahead}` : `at most ${goal.behind}`;
};

/** The machine in a line, and how busy it was with other things besides. */
export const machine = (): string =>
  `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${type()} ${release()}, Node ${process.version}, load ${loadavg()[1].toFixed(1)} at the end`;

/** The figures as lines of a terminal. */
export const asText = (figures: readonly Figure[]): string => figures.flatMap(lines).join('\n');

function lines(figure: Figure): string[] {
  const goal = goalOf(figure) && `${goalOf(figure)}: ${verdict(isMet(figure))}`;
  const first = `${figure.what.padEnd(60)} ${shown(figure.value, figure.unit).padStart(12)}   ${goal}`.trimEnd();
  const others = (figure.beside ?? []).map((one) => {
    const { ratio, kind, met } = ratioTo(figure, one);
    const aim = goalOfRatio(one) && `, ${goalOfRatio(one)}: ${verdict(met)}`;
    const told = kind === 'ahead' ? 'times as good' : 'times as much';
    return `  beside ${one.name.padEnd(51)} ${shown(one.value, figure.unit).padStart(12)}   ours is ${number(ratio)} ${told}${aim}`;
  });
  return [first, ...others];
}

/** What missed its goal, by itself or beside another. */
export function missed(
  figures: readonly Figure[],
): { readonly group: string; readonly what: string; readonly by: string }[] {
  return figures.flatMap((figure) => {
    const { group, what, value, unit } = figure;
    const alone = isMet(figure) === false ? [{ group, what, by: `${shown(value, unit)}, ${goalOf(figure)}` }] : [];
    const others = (figure.beside ?? []).flatMap((one) => {
      const { ratio, kind, met } = ratioTo(figure, one);
      if (met !== false) return [];
      const told = `${number(ratio)} times as ${kind === 'ahead' ? 'good' : 'much'}, ${goalOfRatio(one)}`;
      return [{ group, what: `${what}, beside ${one.name}`, by: told }];
    });
    return [...alone, ...others];
  });
}

/** What the page says around its tables. */
export interface About {
  readonly day: string;
  readonly machine: string;
  /** What was measured on. */
  readonly corpus: string;
  /** The paragraphs and tables below "What is missed, and why". */
  readonly why: readonly string[];
}

/** The figures as a page. */
export function asPage(figures: readonly Figure[], { day, machine, corpus, why }: About): string {
  const groups = [...new Set(figures.map(({ group }) => group))];
  const tables = groups.map((group) =>
    table(
      group,
      figures.filter((figure) => figure.group === group),
    ),
  );
  const open = missed(figures);
  const list = open.map(({ group, what, by }) => `| ${group} | ${what} | ${by} |`);
  const reasons = [
    '## What is missed, and why',
    open.length === 0 ? 'Nothing.' : ['| | measure | by how much |', '|---|---|---|', ...list].join('\n'),
    ...why,
  ];
  return `# How fast it is

Written by \`npm run bench\` on ${day}: ${machine}. All findings are on. Throughput, one letter and doubling are by the time that their thread has worked, all else by the clock. Figures of one run compare with each other; on another machine, or a busy one, all of them move. A ratio without a goal tells how many times as good ours is.

${corpus}

${[...tables, ...reasons].join('\n\n')}
`;
}

function table(group: string, figures: readonly Figure[]): string {
  const rows = figures.flatMap((figure) => {
    const own = [figure.what, shown(figure.value, figure.unit), goalOf(figure), verdict(isMet(figure))];
    const others = (figure.beside ?? []).map((one) => {
      const { ratio, met } = ratioTo(figure, one);
      return [one.name, shown(one.value, figure.unit), number(ratio), goalOfRatio(one), verdict(met)];
    });
    const [first = ['', '', '', '', ''], ...rest] = others;
    return [[...own, ...first], ...rest.map((other) => ['', '', '', '', ...other])];
  });
  const title = group[0].toUpperCase() + group.slice(1);
  const head = ['measure', 'figure', 'goal', '', 'beside', 'its figure', 'ratio', 'goal', ''];
  const cells = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  return [`## ${title}`, '', cells(head), '|---|---|---|---|---|---|---|---|---|', ...rows.map(cells)].join('\n');
}
