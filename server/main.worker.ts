import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from './lsp/connection.ts';
import { connectionOptions } from './lsp/guard.ts';
import { startServer } from './lsp/start.ts';

/** Set by the build. */
declare const __VERSION__: string;

/** The worker's own scope is the port to the client. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

startServer(
  createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), connectionOptions),
  {
    version: __VERSION__,
    now: () => performance.now(),
    // A worker cannot see how much memory it has in use.
    memoryMegabytes: () => null,
    later: (work, milliseconds) => setTimeout(work, milliseconds),
  },
  (run) => run(serve),
);
