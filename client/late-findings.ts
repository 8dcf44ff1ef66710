import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { movedRange } from './moved-range.ts';

type Ask = NonNullable<Middleware['provideDiagnostics']>;

/**
 * Findings that arrive when the text has changed since they were asked for move along with it, as those do that are
 * shown already: nothing is ever underlined at the place that it had in an older version.
 */
export async function lateFindings(...[document, previous, token, next]: Parameters<Ask>) {
  const uri = String(document instanceof vscode.Uri ? document : document.uri);
  const edits: vscode.TextDocumentContentChangeEvent[] = [];
  const listener = vscode.workspace.onDidChangeTextDocument((event) => {
    if (String(event.document.uri) === uri) edits.push(...event.contentChanges);
  });
  try {
    const report = await next(document, previous, token);
    if (report?.kind !== 'full' || edits.length === 0) return report;
    for (const finding of report.items) finding.range = movedBy(edits, finding.range);
    // These are not the findings that the server knows by this id.
    return { ...report, resultId: undefined };
  } finally {
    listener.dispose();
  }
}

function movedBy(edits: readonly vscode.TextDocumentContentChangeEvent[], range: vscode.Range): vscode.Range {
  const { start, end } = edits.reduce(movedRange, range);
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
