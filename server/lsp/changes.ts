import { staleMessage } from '../config/checking.ts';
import type { FileReport } from '../config/folder-settings.ts';
import type { FileProblem } from '../config/json.ts';
import { guidelinesChangedNotification } from '../requests.ts';
import { guarded, lineOf } from './guard.ts';
import type { Server } from './server.ts';

/** What takes longer than this (milliseconds) is not done for every one of many changes in a row. */
const SLOW = 5;

/**
 * After each change: pushes diagnostics to a client that cannot pull them, and tells every client when the status of a
 * document is another than before. A text that is slow to read waits until the changes that have already arrived are
 * taken in.
 */
export function followChanges(server: Server): void {
  const { connection, documents, environment, settings, texts, client } = server;
  const costs = documents.perDocument<number>();
  const waiting = new Set<string>();
  texts.onDidChangeContent(({ document: { uri } }) => {
    if (waiting.has(uri)) return;
    waiting.add(uri);
    const work = () => {
      waiting.delete(uri);
      const start = environment.now();
      settle(server, uri);
      tellStale(server);
      if (documents.get(uri)) costs.set(uri, environment.now() - start);
    };
    const whenLoaded = () => {
      const loading = documents.loading(uri);
      if (loading) void loading.then(work);
      else work();
    };
    environment.later(whenLoaded, (costs.get(uri) ?? 0) > SLOW ? 1 : 0);
  });
  settings.onChange(() => refresh(server));
  texts.onDidClose(({ document: { uri } }) => {
    if (!client().pullsDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
}

/** After a change of settings: has all that was shown asked for again, and pushes what is not asked for. */
function refresh(server: Server): void {
  const { connection, texts, client, log } = server;
  for (const uri of texts.keys()) settle(server, uri);
  tellStale(server);
  const failed = (error: unknown) => log(lineOf('Refreshing', error));
  if (client().refreshesTokens) connection.languages.semanticTokens.refresh().catch(failed);
  if (client().refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(failed);
  if (client().refreshesFolds) connection.languages.foldingRange.refresh().catch(failed);
  void connection.sendNotification(guidelinesChangedNotification);
}

/** Says in the baselines which of their entries no finding of an open letter answers to any more. */
function tellStale({ documents, settings, log }: Server): void {
  guarded(log, 'Stale entries', () => {
    const reports = new Map<string, FileReport & { readonly problems: FileProblem[] }>();
    for (const document of documents.all()) {
      const { baseline } = settings.of(document.uri);
      if (!baseline || documents.loading(document.uri)) continue;
      const { uri, source } = baseline;
      const report = reports.get(uri) ?? { uri, source, problems: [] };
      reports.set(uri, report);
      for (const entry of document.checked.stale)
        report.problems.push({ span: entry.span, message: staleMessage(entry), severity: 'information' });
    }
    settings.tell([...reports.values()]);
  });
}

function settle({ connection, documents, log, client, announce, diagnosticsOf }: Server, uri: string): void {
  guarded(log, 'Checking', () => {
    const document = documents.get(uri);
    if (!document) return;
    if (!client().pullsDiagnostics) {
      void connection.sendDiagnostics({ uri, version: document.version, diagnostics: diagnosticsOf(document) });
    }
    announce(document);
  });
}
