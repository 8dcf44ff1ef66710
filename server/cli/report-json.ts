import type { FileReport } from './report-text.ts';

/** The findings of one file as an element of the report; lines and characters from 0, as LSP counts them. */
export function jsonReport({ file, reading, findings }: FileReport): string {
  const report = {
    file,
    findings: findings.map(({ rule, severity, message, span, fingerprint }) => ({
      rule,
      severity,
      message,
      range: { start: reading.lines.positionAt(span.start), end: reading.lines.positionAt(span.end) },
      fingerprint,
    })),
  };
  // As it stands in a list, without the list's own lines.
  return JSON.stringify([report], undefined, 2).slice('[\n'.length, -'\n]'.length);
}

/** Puts the elements of a report together as they come: what stands before the next one, and at the end. */
export function createJsonList() {
  let any = false;
  return {
    next(element: string): string {
      const before = any ? ',\n' : '[\n';
      any = true;
      return before + element;
    },
    end: (): string => (any ? '\n]\n' : '[]\n'),
  };
}
