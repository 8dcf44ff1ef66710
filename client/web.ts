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
  const bundle = vscode.Uri.joinPath(context.extensionUri, 'dist/web/server.js');
  const activated = activateClient(context, (options) => new WorkerClient(bundle, options));
  server = activated.server;
  return activated.exports;
}

export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}

/** The library leaves a worker alone that hangs, so each start and stop ends the one before. */
class WorkerClient extends LanguageClient {
  readonly #endWorker: () => void;

  constructor(bundle: vscode.Uri, options: LanguageClientOptions) {
    let worker: BrowserWorker | undefined;
    const startServer = async () => {
      worker?.terminate();
      worker = await startWorker(bundle);
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

/** Hosts that serve the extension from a remote machine refuse its URI; there the bundle is read and handed over. */
async function startWorker(bundle: vscode.Uri): Promise<BrowserWorker> {
  try {
    return new Worker(bundle.toString(true));
  } catch {
    const source = await vscode.workspace.fs.readFile(bundle);
    return new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
  }
}
