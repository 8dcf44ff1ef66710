import type { Connection, Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { FileReport } from '../config/folder-settings.ts';
import { fileKey } from '../config/uris.ts';
import { readLines } from '../text/lines.ts';

/** The id of what is said of configuration and catalog files. */
const CONFIGURATION_RULE = 'configuration';

/** The problems of a file as diagnostics in it. */
export function reportDiagnostics({ source, problems }: FileReport): Diagnostic[] {
  const lines = readLines(source);
  return problems.map(({ span, message, severity }) => ({
    range: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) },
    severity: severity === 'information' ? DiagnosticSeverity.Information : DiagnosticSeverity.Warning,
    source: 'imr',
    code: CONFIGURATION_RULE,
    message,
  }));
}

/** Publishes what is said of files, and takes back what is not said any more; one file is reported once. */
export function createFileReports(connection: Connection): (reports: readonly FileReport[]) => void {
  let published = new Map<string, { readonly uri: string; readonly said: string }>();
  return (reports) => {
    const next = new Map(
      reports
        .filter(({ problems }) => problems.length > 0)
        .map((report) => {
          const diagnostics = reportDiagnostics(report);
          return [fileKey(report.uri), { uri: report.uri, said: JSON.stringify(diagnostics), diagnostics }] as const;
        }),
    );
    for (const [key, { uri, said, diagnostics }] of next)
      if (published.get(key)?.said !== said) void connection.sendDiagnostics({ uri, diagnostics });
    for (const [key, { uri }] of published)
      if (!next.has(key)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    published = next;
  };
}
