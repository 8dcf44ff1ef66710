import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { DiagnosticTarget } from '../features/diagnostics.ts';
import { diagnostics } from '../features/diagnostics.ts';
import type { Client } from './client.ts';
import type { Documents, OpenDocument } from './documents.ts';
import { note } from './limits.ts';

/** Where a document's diagnostics go, and what this client can show of them. */
export const diagnosticTarget = (client: Client, uri: string): DiagnosticTarget => ({
  uri,
  docsBase: client.codeDescription ? client.docsBase : undefined,
  relatedInformation: client.relatedInformation,
});

/** The diagnostics of a document; a limit that was reached is noted. */
export const diagnosticsOf = (client: Client, document: OpenDocument): Diagnostic[] =>
  note(
    document,
    'diagnostics',
    diagnostics(document.reading, document.findings, diagnosticTarget(client, document.uri)),
  );

/**
 * Pulled reports. A report has an id of its own; where the client's last one says the same, the answer is "unchanged",
 * also after an edit that moved nothing.
 */
export function createDiagnosticReports(documents: Documents) {
  const last = documents.perDocument<{ readonly resultId: string; readonly said: string }>();
  let count = 0;
  return (client: Client, document: OpenDocument, previousResultId?: string): DocumentDiagnosticReport => {
    const items = diagnosticsOf(client, document);
    const said = JSON.stringify(items);
    const known = last.get(document.uri);
    const resultId = known?.said === said ? known.resultId : String(++count);
    last.set(document.uri, { resultId, said });
    return previousResultId === resultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
  };
}

/** The answer to a pull that came too late: VS Code shows no diagnostics after any other error, and asks again after this. */
export const pullAgain = (): ResponseError<unknown> =>
  new ResponseError(LSPErrorCodes.ServerCancelled, 'The document has changed since.', { retriggerRequest: true });
