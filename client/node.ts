import type * as vscode from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { type Activated, activateClient, clientId, clientName } from './client.ts';
import type { Server } from './server.ts';
import { SERVER_FLAGS } from './server-flags.ts';

let server: Server | undefined;

/** Called by VS Code on the desktop and on remote machines: the server is a process of its own. */
export function activate(context: vscode.ExtensionContext): Activated['exports'] {
  const start = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const serverOptions: ServerOptions = {
    run: { ...start, options: { execArgv: [...SERVER_FLAGS] } },
    debug: { ...start, options: { execArgv: [...SERVER_FLAGS, '--nolazy', '--inspect=6009'] } },
  };
  const activated = activateClient(
    context,
    (options) => new LanguageClient(clientId, clientName, serverOptions, options),
  );
  server = activated.server;
  return activated.exports;
}

export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}
