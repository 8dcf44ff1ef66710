import type { Connection } from 'vscode-languageserver';
import { read } from '../reading.ts';
import { checkReading } from '../rules/rules.ts';
import { followChanges } from './changes.ts';
import { answerCheckRequests, answerOpensLetter } from './check-requests.ts';
import type { Client } from './client.ts';
import { answerConfigurationRequests } from './configuration-requests.ts';
import { createDiagnostics } from './diagnostic-reports.ts';
import { createDocuments, type Engine } from './documents.ts';
import { answerDraftingRequests } from './drafting-requests.ts';
import { answerFeatures } from './features.ts';
import { type Log, lineOf } from './guard.ts';
import { answerGuidelineRequests } from './guideline-requests.ts';
import { answerLetterRequests } from './letter-requests.ts';
import { createNote } from './limits.ts';
import { answerOwnRequests } from './own-requests.ts';
import type { Server } from './server.ts';
import { createSettings } from './settings.ts';
import { createAnnouncer, type Environment } from './status.ts';
import { createTextDocuments } from './text-documents.ts';
import { answerWorkspaceRequests } from './workspace-letters.ts';

/**
 * Serves a client that has its answer to `initialize`. The environment is all that differs between a process and a
 * worker; the engine is the project's own unless a test hands in another.
 */
export function serve(connection: Connection, environment: Environment, served: Client, engine?: Engine): void {
  const log: Log = (line) => connection.console.error(line);
  const texts = createTextDocuments();
  const used = engine ?? ownEngine(log);
  const client = () => served;
  const settings = createSettings({ connection, environment, texts, client, log });
  const documents = createDocuments(texts, used, environment.now, settings);
  const announce = createAnnouncer(connection, documents);
  const note = createNote(announce);
  const diagnosticsOf = createDiagnostics(client, note);
  const parts = { connection, environment, engine: used, texts, settings, documents, log };
  const server: Server = { ...parts, client, announce, note, diagnosticsOf };
  answerFeatures(server);
  answerOwnRequests(server);
  answerLetterRequests(server);
  answerGuidelineRequests(server);
  answerConfigurationRequests(server);
  answerCheckRequests(server);
  answerOpensLetter(server);
  answerDraftingRequests(server);
  answerWorkspaceRequests(server);
  followChanges(server);
  texts.listen(connection);
}

/** Reads and checks; a rule that throws is named in the log and loses nothing but its own findings. */
const ownEngine = (log: Log): Engine => ({
  read,
  check: (reading, severityOf) =>
    checkReading(reading, (rule, error) => log(lineOf(`Finding ${rule}`, error)), severityOf),
});
