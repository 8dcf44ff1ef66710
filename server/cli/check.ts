import { pathToFileURL } from 'node:url';
import { type Checked, checkBy } from '../config/checking.ts';
import type { Reading } from '../reading.ts';
import { atLeast, checkReading } from '../rules/rules.ts';
import type { CheckCommand } from './arguments.ts';
import { type Baselines, createBaselines } from './baselines.ts';
import { type Notices, noticesOn, openDocuments, type ReadDocument } from './documents.ts';
import { fixDocument } from './fix.ts';
import { ExitCode, type Io } from './io.ts';
import { jsonReport } from './report-json.ts';
import { type FileReport, findingLines, fixLine, summaryLine } from './report-text.ts';

/** `imr-letters check`: prints the findings of all letters that the paths lead to. */
export async function check(command: CheckCommand, io: Io): Promise<ExitCode> {
  const { format, failOn } = command;
  const notices = noticesOn(io);
  const { documents, others, fruitless } = await openDocuments(command, io, notices);
  const baselines = createBaselines();
  const reports: FileReport[] = [];
  let ignored = 0;
  for await (const document of documents) {
    const report = await reportOf(document, command, baselines, notices);
    if (!report) ignored++;
    else {
      reports.push(report);
      if (format === 'text') io.stdout.write(findingLines(report, io.stdout));
    }
  }
  for (const given of fruitless()) {
    notices.problem(
      `${given}: no letter was found here. Letters are *.imr and *.imr.txt files, and *.txt files that open as one.`,
    );
  }
  tellBaselines(baselines, command, io, notices);
  if (format === 'json') io.stdout.write(jsonReport(reports));
  const summary = fixLine(reports) + summaryLine(reports, { others: others(), ignored });
  if (format === 'text' && reports.length + ignored > 0) io.stdout.write(summary);
  else if (format === 'json' && (others() > 0 || ignored > 0 || command.fix)) io.stderr.write(summary);
  if (notices.failed) return ExitCode.error;
  const reached = reports.some(({ findings }) => findings.some(({ severity }) => atLeast(severity, failOn)));
  return reached ? ExitCode.findings : ExitCode.clean;
}

/** What is reported of one letter; `undefined` for one that the configuration ignores. */
async function reportOf(
  document: ReadDocument,
  { fix }: CheckCommand,
  baselines: Baselines,
  notices: Notices,
): Promise<FileReport | undefined> {
  const { file, settings, named } = document;
  const first = checkDocument(document, document.reading, notices);
  if (first.ignored) {
    if (named) notices.notice(`${file}: it was left out, because the configuration ignores it.`);
    return undefined;
  }
  const { reading, checked, fixes } = fix
    ? await fixDocument(document, first, (again) => checkDocument(document, again, notices), notices)
    : { reading: document.reading, checked: first, fixes: 0 };
  baselines.checked(settings, checked.stale);
  return { file, reading, findings: checked.findings, fixes };
}

function checkDocument({ file, path, settings, named }: ReadDocument, reading: Reading, notices: Notices): Checked {
  const checked = checkBy(settings.checking, pathToFileURL(path).href, (severityOf) =>
    checkReading(
      reading,
      (rule) =>
        notices.problem(
          `${file}: the finding ${rule} could not be looked for. The others stand; report this as a bug.`,
        ),
      severityOf,
    ),
  );
  // Whether a file that was only found should hold a letter, nobody said.
  return named ? checked : { ...checked, findings: checked.findings.filter(({ rule }) => rule !== 'no-letter') };
}

function tellBaselines(baselines: Baselines, { pruneBaseline }: CheckCommand, io: Io, notices: Notices): void {
  if (!pruneBaseline) baselines.staleLines(io.cwd).forEach(notices.notice);
  else {
    const { lines, problems } = baselines.prune(io.cwd);
    lines.forEach(notices.notice);
    problems.forEach(notices.problem);
  }
}
