import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createServer } from './lsp/connection.ts';
import { connectionOptions } from './lsp/guard.ts';

/** Set by the build. */
declare const __VERSION__: string;

/** The worker's own scope is the port to the client. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

createServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), connectionOptions), {
  version: __VERSION__,
  now: () => performance.now(),
  // A worker cannot see how much memory it has in use.
  memoryMegabytes: () => null,
  later: (work, milliseconds) => setTimeout(work, milliseconds),
});
