import * as protocol from 'vscode-languageserver/browser';
import { connectionOptions } from './lsp/guard.ts';
import { type Serve, startServer } from './lsp/start.ts';

/** Set by the build. */
declare const __VERSION__: string;

/** The worker's own scope is the port to the client. */
declare const self: ConstructorParameters<typeof protocol.BrowserMessageReader>[0];

/** A bundle that lies beside this one, as a function of what it requires. */
type Bundle = (require: (name: string) => unknown, module: { exports: object }, exports: object) => void;

/** Whoever starts the worker puts these in front of this bundle. */
declare const imrEngine: Bundle;
declare const imrServe: Bundle;

const { BrowserMessageReader, BrowserMessageWriter, createConnection } = protocol;

startServer(
  createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), connectionOptions),
  {
    version: __VERSION__,
    now: () => performance.now(),
    // A worker cannot see how much memory it has in use.
    memoryMegabytes: () => null,
    later: (work, milliseconds) => setTimeout(work, milliseconds),
  },
  (run) => {
    const engine = load(imrEngine, {});
    const { serve } = load(imrServe, { './engine.js': engine, './server-protocol.js': protocol }) as { serve: Serve };
    run(serve);
  },
);

function load(bundle: Bundle, beside: Readonly<Record<string, unknown>>): unknown {
  const module = { exports: {} };
  bundle((name) => beside[name], module, module.exports);
  return module.exports;
}
