import type { CancellationToken } from 'vscode-languageserver';
import { type LetterStatus, letterStatusRequest, type ServerReport, serverReportRequest } from '../requests.ts';
import { createGuard, lineOf } from './guard.ts';
import type { Server } from './server.ts';
import { letterStatus, serverReport } from './status.ts';

/** Answers the requests beyond LSP that this extension's client makes. */
export function answerOwnRequests({ connection, documents, environment, log }: Server): void {
  const started = environment.now();
  const guard = createGuard(documents, log);
  const status = guard<{ textDocument: { uri: string } }, LetterStatus | null>({
    name: 'Letter status',
    nothing: null,
    answer: letterStatus,
  });
  connection.onRequest(letterStatusRequest, (params: { uri: string }, token: CancellationToken) =>
    status({ textDocument: { uri: params.uri } }, token),
  );
  connection.onRequest(serverReportRequest, (): ServerReport | null => {
    try {
      return serverReport(documents, environment, started);
    } catch (error) {
      log(lineOf('Server report', error));
      return null;
    }
  });
}
