import { cpus, loadavg, release, type } from 'node:os';
import { type Figure, isMet } from './measure.ts';

const shown = ({ value, unit }: Pick<Figure, 'value' | 'unit'>): string =>
  `${value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toFixed(value >= 10 ? 1 : 2)} ${unit}`;

const goalOf = ({ goal, unit }: Figure): string => {
  if (goal === undefined) return '';
  return `${unit === 'MB/s' ? 'at least' : 'at most'} ${goal} ${unit}`;
};

const verdict = (figure: Figure): string => ({ true: 'met', false: 'missed', undefined: '' })[`${isMet(figure)}`];

/** The machine in a line, and how busy it was with other things besides. */
export const machine = (): string =>
  `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${type()} ${release()}, Node ${process.version}, load ${loadavg()[1].toFixed(1)} at the end`;

/** The figures as lines of a terminal. */
export const asText = (figures: readonly Figure[]): string =>
  figures
    .map((figure) => {
      const goal = goalOf(figure) && `${goalOf(figure)}: ${verdict(figure)}`;
      const more = [goal, figure.beside ?? ''].filter((one) => one !== '').join('; ');
      return `${figure.what.padEnd(60)} ${shown(figure).padStart(12)}   ${more}`.trimEnd();
    })
    .join('\n');

/** The figures as a page. */
export function asPage(figures: readonly Figure[], day: string): string {
  const groups = [...new Set(figures.map(({ group }) => group))];
  const tables = groups.map((group) => {
    const rows = figures
      .filter((figure) => figure.group === group)
      .map(
        (figure) =>
          `| ${figure.what} | ${shown(figure)} | ${goalOf(figure)} | ${verdict(figure)} | ${figure.beside ?? ''} |`,
      );
    const title = group[0].toUpperCase() + group.slice(1);
    return [`## ${title}`, '', '| measure | figure | goal | | beside |', '|---|---|---|---|---|', ...rows].join('\n');
  });
  return `# How fast it is

Written by \`npm run bench\` on ${day}: ${machine()}. All findings are on; the letters are the samples with other dates, doses, services, sides and case numbers, so that no two are the same. Figures of one run compare with each other; on another machine, or a busy one, all of them move.

${tables.join('\n\n')}
`;
}
