import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { diagnostics } from '../features/diagnostics.ts';
import type { Client } from './client.ts';
import type { Documents, OpenDocument } from './documents.ts';
import type { Note } from './limits.ts';
import { isSameData } from './same-data.ts';

/** The diagnostics of a document, pushed or pulled. */
export type DiagnosticsOf = (document: OpenDocument) => Diagnostic[];

/** Makes diagnostics with what the client can show of them. */
export const createDiagnostics =
  (client: () => Client, note: Note): DiagnosticsOf =>
  (document) => {
    const { codeDescription, docsBase, relatedInformation } = client();
    const target = { uri: document.uri, docsBase: codeDescription ? docsBase : undefined, relatedInformation };
    return note(document, 'diagnostics', diagnostics(document.reading, document.findings, target));
  };

/**
 * Pulled reports. A report has an id of its own; where the client's last one says the same, the answer is "unchanged",
 * also after an edit that moved nothing.
 */
export function createDiagnosticReports(documents: Documents, diagnosticsOf: DiagnosticsOf) {
  const last = documents.perDocument<{ readonly resultId: string; readonly items: readonly Diagnostic[] }>();
  let count = 0;
  return (document: OpenDocument, previousResultId?: string): DocumentDiagnosticReport => {
    const items = diagnosticsOf(document);
    const known = last.get(document.uri);
    const resultId = known && isSameData(known.items, items) ? known.resultId : String(++count);
    last.set(document.uri, { resultId, items });
    return previousResultId === resultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
  };
}

/** The answer to a pull that came too late: after any other error VS Code shows no diagnostics; after this it asks again. */
export const pullAgain = (): ResponseError<unknown> =>
  new ResponseError(LSPErrorCodes.ServerCancelled, 'The document has changed since.', { retriggerRequest: true });
