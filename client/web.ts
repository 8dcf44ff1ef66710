import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient/browser';
import { type Activated, activateClient, clientId, clientName } from './client.ts';
import type { Server } from './server.ts';

/** The browser's worker, as far as it is used here; the project's types are those of Node. */
interface BrowserWorker {
  terminate(): void;
}
declare const Worker: new (url: string) => BrowserWorker;

let server: Server | undefined;

/** Called by VS Code in the browser: the server is a worker. */
export function activate(context: vscode.ExtensionContext): Activated['exports'] {
  const bundles = ['engine.js', 'server-lsp.js', 'web/server.js'];
  const files = bundles.map((file) => vscode.Uri.joinPath(context.extensionUri, 'dist', file));
  const activated = activateClient(context, (options) => new WorkerClient(files, options));
  server = activated.server;
  return activated.exports;
}

export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}

/** The library leaves a worker alone that hangs, so each start and stop ends the one before. */
class WorkerClient extends LanguageClient {
  readonly #endWorker: () => void;

  constructor(bundles: readonly vscode.Uri[], options: LanguageClientOptions) {
    let worker: BrowserWorker | undefined;
    const startServer = async () => {
      worker?.terminate();
      worker = await startWorker(bundles);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    super(clientId, clientName, startServer, options);
    this.#endWorker = () => worker?.terminate();
  }

  override async stop(timeout?: number) {
    try {
      await super.stop(timeout);
    } finally {
      this.#endWorker();
    }
  }
}

/**
 * The server is read and handed over: it is made of files that the desktop's server shares, and hosts that serve the
 * extension from a remote machine refuse a worker its address.
 */
async function startWorker(bundles: readonly vscode.Uri[]): Promise<BrowserWorker> {
  const sources = await Promise.all(bundles.map((file) => vscode.workspace.fs.readFile(file)));
  const parts = sources.flatMap((source) => [source, '\n']);
  const address = URL.createObjectURL(new Blob(parts, { type: 'text/javascript' }));
  return new Worker(address);
}
