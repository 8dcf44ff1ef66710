import type { Connection } from 'vscode-languageserver';
import { answerInitialize, type Client, readClient } from './client.ts';
import type { Environment } from './status.ts';

/** Serves a client whose capabilities are known. */
export type Serve = (connection: Connection, environment: Environment, client: Client) => void;

/**
 * Starts a language server on a connection: answers `initialize`, then has the client served. `whenAnswered` may wait
 * until the answer is on its way; a process loads the engine while the client takes the answer in, and holds what
 * arrives meanwhile (`createGate`).
 */
export function startServer(
  connection: Connection,
  environment: Environment,
  whenAnswered: (run: (serve: Serve) => void) => void,
): void {
  connection.onInitialize((params) => {
    const client = readClient(params);
    whenAnswered((serve) => serve(connection, environment, client));
    return answerInitialize(client, environment.version);
  });
  connection.listen();
}
