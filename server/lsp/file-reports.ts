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

/** Publishes what is said of files, by who says it, and takes back what is not said any more. */
export function createFileReports(connection: Connection) {
  const voices = new Map<string, readonly FileReport[]>();
  let published = new Map<string, { readonly uri: string; readonly said: string }>();
  return (voice: string, reports: readonly FileReport[]): void => {
    if (reports.length === 0 && !voices.has(voice)) return;
    voices.set(voice, reports);
    const next = new Map<string, { readonly uri: string; readonly said: string }>();
    for (const [key, { uri, diagnostics }] of together(voices)) {
      const said = JSON.stringify(diagnostics);
      next.set(key, { uri, said });
      if (published.get(key)?.said !== said) void connection.sendDiagnostics({ uri, diagnostics });
    }
    for (const [key, { uri }] of published)
      if (!next.has(key)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    published = next;
  };
}

/** What all say of each file; of one voice a file is reported once. */
function together(voices: ReadonlyMap<string, readonly FileReport[]>) {
  const files = new Map<string, { readonly uri: string; readonly diagnostics: Diagnostic[] }>();
  for (const reports of voices.values()) {
    const once = new Map(reports.filter(({ problems }) => problems.length > 0).map((one) => [fileKey(one.uri), one]));
    for (const [key, report] of once) {
      const known = files.get(key) ?? { uri: report.uri, diagnostics: [] };
      known.diagnostics.push(...reportDiagnostics(report));
      files.set(key, known);
    }
  }
  return files;
}
