import type { FileReport } from './report-text.ts';

/** The findings as an array of files; lines and characters from 0, as LSP counts them. */
export function jsonReport(reports: readonly FileReport[]): string {
  const files = reports.map(({ file, reading, findings }) => ({
    file,
    findings: findings.map(({ rule, severity, message, span, fingerprint }) => ({
      rule,
      severity,
      message,
      range: { start: reading.lines.positionAt(span.start), end: reading.lines.positionAt(span.end) },
      fingerprint,
    })),
  }));
  return `${JSON.stringify(files, undefined, 2)}\n`;
}
