import type { Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Reading } from '../reading.ts';
import type { Finding, Severity } from '../rules/finding.ts';
import { spanOf } from '../text/span.ts';
import { grouped, type Limited } from './limits.ts';
import { rangeOf } from './ranges.ts';

/** Where the diagnostics go, and what the editor there can show. */
export interface DiagnosticTarget {
  readonly uri: string;
  /** Folder (as a URI) of the findings' docs pages; without it a diagnostic has no link. */
  readonly docsBase?: string;
  readonly relatedInformation: boolean;
}

/** LSP's numbers. */
const severities = { error: 1, warning: 2, information: 3, hint: 4 } satisfies Record<Severity, DiagnosticSeverity>;

const DIAGNOSTIC_LIMIT = 10_000;

/** Findings as diagnostics, in the findings' order. Over the limit the last one says how many were left out. */
export function diagnostics(
  reading: Reading,
  findings: readonly Finding[],
  target: DiagnosticTarget,
  limit: number = DIAGNOSTIC_LIMIT,
): Limited<Diagnostic[]> {
  const shown = findings.length > limit ? findings.slice(0, limit) : findings;
  const value = shown.map((finding) => diagnosticOf(reading, finding, target));
  if (findings.length <= limit) return { value };
  const said = `The first ${grouped(limit)} of ${grouped(findings.length)} findings are shown.`;
  value.push({ range: rangeOf(reading, spanOf(0, 0)), severity: severities.information, source: 'imr', message: said });
  return { value, limit: said };
}

/** One finding as a diagnostic. */
export function diagnosticOf(reading: Reading, finding: Finding, target: DiagnosticTarget): Diagnostic {
  const diagnostic: Diagnostic = {
    range: rangeOf(reading, finding.span),
    severity: severities[finding.severity],
    source: 'imr',
    code: finding.rule,
    message: finding.message,
  };
  if (target.docsBase) diagnostic.codeDescription = { href: docsPage(target.docsBase, finding.rule) };
  if (target.relatedInformation && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map(({ span, message }) => ({
      location: { uri: target.uri, range: rangeOf(reading, span) },
      message,
    }));
  }
  return diagnostic;
}

const docsPage = (base: string, rule: string): string => `${base.endsWith('/') ? base : `${base}/`}${rule}.md`;
