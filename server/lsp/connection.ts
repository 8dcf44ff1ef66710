import type { Connection } from 'vscode-languageserver';
import { read } from '../reading.ts';
import { checkReading } from '../rules/rules.ts';
import { followChanges } from './changes.ts';
import { answerInitialize, readClient } from './client.ts';
import { createDocuments, type Engine } from './documents.ts';
import { answerFeatures } from './features.ts';
import { type Log, lineOf } from './guard.ts';
import { answerOwnRequests } from './own-requests.ts';
import type { Server } from './server.ts';
import type { Environment } from './status.ts';
import { createTextDocuments } from './text-documents.ts';

/**
 * Starts a language server on a connection. The environment is all that differs between a process and a worker; the
 * engine is the project's own unless a test hands in another.
 */
export function createServer(connection: Connection, environment: Environment, engine?: Engine): void {
  const log: Log = (line) => connection.console.error(line);
  const texts = createTextDocuments();
  const used = engine ?? ownEngine(log);
  let client = readClient({});
  const server: Server = {
    connection,
    environment,
    engine: used,
    texts,
    documents: createDocuments(texts, used, environment.now),
    log,
    client: () => client,
  };
  connection.onInitialize((params) => {
    client = readClient(params);
    return answerInitialize(client, environment.version);
  });
  answerFeatures(server);
  answerOwnRequests(server);
  followChanges(server);
  texts.listen(connection);
  connection.listen();
}

/** Reads and checks; a rule that throws is named in the log and loses nothing but its own findings. */
const ownEngine = (log: Log): Engine => ({
  read,
  check: (reading) => checkReading(reading, (rule, error) => log(lineOf(`Finding ${rule}`, error))),
});
