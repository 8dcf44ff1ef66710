import { styleText } from 'node:util';
import type { Reading } from '../reading.ts';
import type { Finding, Severity } from '../rules/finding.ts';

/** What was found in one file. */
export interface FileReport {
  readonly file: string;
  readonly reading: Reading;
  readonly findings: readonly Finding[];
}

/** What was counted in all files. */
export interface Totals {
  readonly files: number;
  readonly letters: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many findings were taken away by fixes, and of how many files. */
  readonly fixes: number;
  readonly fixedFiles: number;
  /** Files that are no letters, and letters that the configuration leaves out. */
  readonly others: number;
  readonly ignored: number;
}

const colours = { error: 'red', warning: 'yellow', information: 'blue', hint: 'gray' } as const;

/** One line for each finding: `file:line:column severity message (rule)`, lines and columns from 1. */
export function findingLines({ file, reading, findings }: FileReport, coloured: boolean): string {
  const paint = (severity: Severity) =>
    coloured ? styleText(colours[severity], severity, { validateStream: false }) : severity;
  return findings
    .map(({ span, severity, message, rule }) => {
      const { line, character } = reading.lines.positionAt(span.start);
      return `${file}:${line + 1}:${character + 1} ${paint(severity)} ${message} (${rule})\n`;
    })
    .join('');
}

/** What the fixes did, in one line; empty where there was nothing to fix. */
export const fixLine = ({ fixes, fixedFiles }: Totals): string =>
  fixes === 0 ? '' : `${plural(fixes, 'finding')} fixed in ${plural(fixedFiles, 'file')}.\n`;

/** The last line: how many letters were checked, what was found, and how many files were left out. */
export function summaryLine({ files, letters, counts, others, ignored }: Totals): string {
  const found = [
    plural(counts.error, 'error'),
    plural(counts.warning, 'warning'),
    `${counts.information} information`,
    plural(counts.hint, 'hint'),
  ].filter((words) => !words.startsWith('0 '));
  const left = others > 0 ? ` ${plural(others, 'other file')} left out.` : '';
  const kept = ignored > 0 ? ` ${plural(ignored, 'file')} ignored by configuration.` : '';
  const said = found.length > 0 ? found.join(', ') : 'no findings';
  return `${plural(letters, 'letter')} in ${plural(files, 'file')}: ${said}.${left}${kept}\n`;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
