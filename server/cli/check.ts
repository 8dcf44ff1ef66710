import type { Severity } from '../rules/finding.ts';
import { atLeast, checkReading } from '../rules/rules.ts';
import type { Format } from './arguments.ts';
import { type Notices, openDocuments, type ReadDocument } from './documents.ts';
import { ExitCode, type Io } from './io.ts';
import { jsonReport } from './report-json.ts';
import { type FileReport, findingLines, summaryLine } from './report-text.ts';

/** `imr-letters check`: prints the findings of all letters that the paths lead to. */
export async function check(
  { paths, format, failOn }: { paths: readonly string[]; format: Format; failOn: Severity },
  io: Io,
): Promise<ExitCode> {
  let failed = false;
  const notices: Notices = {
    notice: (sentence) => io.stderr.write(`${sentence}\n`),
    problem: (sentence) => {
      failed = true;
      io.stderr.write(`${sentence}\n`);
    },
  };
  const { documents, others, fruitless } = await openDocuments(paths, io, notices);
  const reports: FileReport[] = [];
  for await (const document of documents) {
    const report = checkDocument(document, notices);
    reports.push(report);
    if (format === 'text') io.stdout.write(findingLines(report, io.stdout));
  }
  for (const given of fruitless()) {
    notices.problem(
      `${given}: no letter was found here. Letters are *.imr and *.imr.txt files, and *.txt files that open as one.`,
    );
  }
  if (format === 'json') io.stdout.write(jsonReport(reports));
  const summary = summaryLine(reports, others());
  if (format === 'text' && reports.length > 0) io.stdout.write(summary);
  else if (format === 'json' && others() > 0) io.stderr.write(summary);
  if (failed) return ExitCode.error;
  const reached = reports.some(({ findings }) => findings.some(({ severity }) => atLeast(severity, failOn)));
  return reached ? ExitCode.findings : ExitCode.clean;
}

function checkDocument({ file, reading, named }: ReadDocument, notices: Notices): FileReport {
  const findings = checkReading(reading, (rule) =>
    notices.problem(`${file}: the finding ${rule} could not be looked for. The others stand; report this as a bug.`),
  );
  // Whether a file that was only found should hold a letter, nobody said.
  return { file, reading, findings: named ? findings : findings.filter(({ rule }) => rule !== 'no-letter') };
}
