import { styleText } from 'node:util';
import type { Reading } from '../reading.ts';
import type { Finding, Severity } from '../rules/finding.ts';
import type { Output } from './io.ts';

/** What was found in one file. */
export interface FileReport {
  readonly file: string;
  readonly reading: Reading;
  readonly findings: readonly Finding[];
  /** How many findings were taken away by fixes. */
  readonly fixes?: number;
}

const colours = { error: 'red', warning: 'yellow', information: 'blue', hint: 'gray' } as const;

/** One line for each finding: `file:line:column severity message (rule)`, lines and columns from 1. */
export function findingLines({ file, reading, findings }: FileReport, output: Output): string {
  const coloured = output.isTTY === true && output.hasColors?.() === true;
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
export function fixLine(reports: readonly FileReport[]): string {
  const fixed = reports.filter(({ fixes = 0 }) => fixes > 0);
  const fixes = fixed.reduce((sum, one) => sum + (one.fixes ?? 0), 0);
  return fixes === 0 ? '' : `${plural(fixes, 'finding')} fixed in ${plural(fixed.length, 'file')}.\n`;
}

/** The last line: how many letters were checked, what was found, and how many files were left out. */
export function summaryLine(
  reports: readonly FileReport[],
  { others, ignored }: { readonly others: number; readonly ignored: number },
): string {
  const letters = reports.reduce((sum, { reading }) => sum + reading.letters.length, 0);
  const count = (wanted: Severity) =>
    reports.reduce((sum, { findings }) => sum + findings.filter(({ severity }) => severity === wanted).length, 0);
  const counts = [
    plural(count('error'), 'error'),
    plural(count('warning'), 'warning'),
    `${count('information')} information`,
    plural(count('hint'), 'hint'),
  ].filter((words) => !words.startsWith('0 '));
  const found = counts.length > 0 ? counts.join(', ') : 'no findings';
  const left = others > 0 ? ` ${plural(others, 'other file')} left out.` : '';
  const kept = ignored > 0 ? ` ${plural(ignored, 'file')} ignored by configuration.` : '';
  return `${plural(letters, 'letter')} in ${plural(reports.length, 'file')}: ${found}.${left}${kept}\n`;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
