import { atLeast, SEVERITIES } from '../rules/rules.ts';
import type { CheckCommand } from './arguments.ts';
import { type Baselines, createBaselines } from './baselines.ts';
import { ExitCode, type Io } from './io.ts';
import type { Outcome } from './outcome.ts';
import { createJsonList } from './report-json.ts';
import { fixLine, summaryLine, type Totals } from './report-text.ts';
import { runFiles } from './run-files.ts';

/** `imr-letters check`: prints the findings of all letters that the paths lead to. */
export async function check(command: CheckCommand, io: Io): Promise<ExitCode> {
  const baselines = createBaselines();
  const counting = createTotals();
  const json = createJsonList();
  const run = await runFiles(command, io, (outcome) => {
    const { checked } = outcome;
    counting.add(outcome);
    if (checked?.accepted) baselines.checked(checked.accepted);
    return checked?.json === undefined ? '' : json.next(checked.json);
  });
  for (const given of run.fruitless) {
    io.stderr.write(
      `${given}: no letter was found here. Letters are *.imr and *.imr.txt files, and *.txt files that open as one.\n`,
    );
  }
  const failed =
    !tellBaselines(baselines, run.interrupted ? {} : command, io) || run.failed || run.fruitless.length > 0;
  if (command.format === 'json') io.stdout.write(json.end());
  const totals = { ...counting.totals(), others: run.others };
  tellTotals(totals, command, io);
  if (run.interrupted) return ExitCode.interrupted;
  if (failed) return ExitCode.error;
  const reached = SEVERITIES.some((severity) => totals.counts[severity] > 0 && atLeast(severity, command.failOn));
  return reached ? ExitCode.findings : ExitCode.clean;
}

function createTotals() {
  const sums = { files: 0, letters: 0, fixes: 0, fixedFiles: 0, ignored: 0 };
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  return {
    add({ kind, checked }: Outcome): void {
      if (kind === 'ignored') sums.ignored++;
      if (!checked) return;
      sums.files++;
      sums.letters += checked.letters;
      sums.fixes += checked.fixes;
      if (checked.fixes > 0) sums.fixedFiles++;
      for (const severity of SEVERITIES) counts[severity] += checked.counts[severity];
    },
    totals: () => ({ ...sums, counts }),
  };
}

/** What the baselines hold that no finding answers to; false where one could not be written. */
function tellBaselines(baselines: Baselines, { pruneBaseline }: Pick<CheckCommand, 'pruneBaseline'>, io: Io): boolean {
  const { lines, problems } = pruneBaseline
    ? baselines.prune(io.cwd)
    : { lines: baselines.staleLines(io.cwd), problems: [] };
  for (const sentence of [...lines, ...problems]) io.stderr.write(`${sentence}\n`);
  return problems.length === 0;
}

function tellTotals(totals: Totals, { format, fix }: CheckCommand, { stdout, stderr }: Io): void {
  const { files, ignored, others } = totals;
  const summary = fixLine(totals) + summaryLine(totals);
  if (format === 'text' && files + ignored > 0) stdout.write(summary);
  else if (format === 'json' && (others > 0 || ignored > 0 || fix)) stderr.write(summary);
}
