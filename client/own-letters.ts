import * as vscode from 'vscode';
import { type OpensLetterParams, opensLetterRequest } from '../server/requests.ts';
import type { Server } from './server.ts';

const CONFIGURATIONS = '**/.imr-letters.json';

/** Knows letters in an organization's own formats. Where none can be configured, the server is not started for it. */
export class OwnLetters implements vscode.Disposable {
  readonly #server: Server;
  readonly #watcher = vscode.workspace.createFileSystemWatcher(CONFIGURATIONS, false, true, false);
  #configured: Promise<boolean> | undefined;

  constructor(server: Server) {
    this.#server = server;
    const forget = () => {
      this.#configured = undefined;
    };
    this.#watcher.onDidCreate(forget);
    this.#watcher.onDidDelete(forget);
  }

  /** True where a document, of which the first lines are given, opens a letter in a format of its organization. */
  async opens({ uri }: vscode.TextDocument, firstLines: readonly string[]): Promise<boolean> {
    if (this.#server.state !== 'running' && !(await this.#mayBeOwn(uri))) return false;
    if (!(await this.#server.ready())) return false;
    const params: OpensLetterParams = { uri: uri.toString(), text: firstLines.join('\n') };
    return (await this.#server.request<boolean>(opensLetterRequest, params)) === true;
  }

  dispose() {
    this.#watcher.dispose();
  }

  async #mayBeOwn(uri: vscode.Uri): Promise<boolean> {
    const named = vscode.workspace.getConfiguration('imr', uri).get<unknown>('formats');
    if (Array.isArray(named) && named.length > 0) return true;
    this.#configured ??= Promise.resolve(vscode.workspace.findFiles(CONFIGURATIONS, undefined, 1)).then(
      (found) => found.length > 0,
      () => false,
    );
    return this.#configured;
  }
}
