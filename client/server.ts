import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import { guidelinesChangedNotification, readFileRequest, statusChangedNotification } from '../server/requests.ts';
import { errorHandler } from './error-handler.ts';
import { readSavedFile } from './read-file.ts';
import { TraceChannel } from './trace.ts';

/** What differs between the desktop and the browser: how a client with a server of its own is made. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

export type ServerState = 'stopped' | 'starting' | 'running' | 'failed';

/** One start by hand, or the first; what a run of the past still reports is not listened to. */
interface Run {
  readonly client: BaseLanguageClient;
  /** Settled with an error as soon as it is known that the start cannot succeed. */
  readonly failed: Promise<never>;
}

/** The language server as the rest of the client sees it; nothing runs before `start`. */
export class Server implements vscode.Disposable {
  readonly #createClient: CreateClient;
  readonly #docsBase: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
  readonly #trace: TraceChannel;
  readonly #stateChanged = new vscode.EventEmitter<ServerState>();
  readonly #statusChanged = new vscode.EventEmitter<string>();
  readonly #guidelinesChanged = new vscode.EventEmitter<void>();
  #state: ServerState = 'stopped';
  #run: Run | undefined;
  #restarting: Promise<void> | undefined;

  readonly onDidChangeState = this.#stateChanged.event;
  /** The URI of a document whose status changed. */
  readonly onStatusChanged = this.#statusChanged.event;
  /** Some letters are read by another catalog than before. */
  readonly onGuidelinesChanged = this.#guidelinesChanged.event;

  /** `docsBase` is the folder of the findings' pages, to which diagnostics link. */
  constructor(createClient: CreateClient, log: vscode.LogOutputChannel, docsBase: vscode.Uri) {
    this.#createClient = createClient;
    this.#docsBase = docsBase;
    this.#log = log;
    this.#trace = new TraceChannel(log);
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Starts the server unless it was started before. */
  async start(): Promise<void> {
    if (this.#run === undefined && this.#restarting === undefined) await this.#begin();
  }

  /** Starts the server if need be and waits until it runs; false where it cannot. */
  async ready(): Promise<boolean> {
    await this.start();
    await this.#restarting;
    while (this.#state === 'starting') await nextOf(this.onDidChangeState);
    return this.#state === 'running';
  }

  /** Ends the server, hanging or not, and starts another. */
  restart(): Promise<void> {
    this.#restarting ??= this.stop()
      .then(() => this.#begin())
      .finally(() => {
        this.#restarting = undefined;
      });
    return this.#restarting;
  }

  async stop(): Promise<void> {
    const old = this.#run;
    this.#run = undefined;
    this.#setState('stopped');
    try {
      await old?.client.dispose();
    } catch (error) {
      // A server that hangs or never came up is ended with its process or worker; only the log hears of it.
      this.#log.debug(String(error));
    }
  }

  /** Asks the server; undefined where it does not run or cannot answer. */
  async request<Result>(method: string, params: object = {}): Promise<Result | undefined> {
    if (this.#state !== 'running' || this.#run === undefined) return undefined;
    try {
      return (await this.#run.client.sendRequest<Result | null>(method, params)) ?? undefined;
    } catch (error) {
      this.#log.debug(`${method}: ${error}`);
      return undefined;
    }
  }

  /** LSP diagnostics as VS Code has them. */
  async diagnostics(found: readonly object[]): Promise<vscode.Diagnostic[]> {
    const converter = this.#run?.client.protocol2CodeConverter;
    return (await converter?.asDiagnostics(found as Parameters<typeof converter.asDiagnostics>[0])) ?? [];
  }

  dispose() {
    this.#trace.dispose();
    this.#stateChanged.dispose();
    this.#statusChanged.dispose();
    this.#guidelinesChanged.dispose();
  }

  async #begin() {
    const run = this.#createRun();
    this.#run = run;
    this.#setState('starting');
    try {
      await Promise.race([run.client.start(), run.failed]);
    } catch (error) {
      this.#log.debug(String(error));
      this.#fail(run, vscode.l10n.t('The IMR language server could not be started.'));
    }
  }

  #createRun(): Run {
    let reject: (reason: Error) => void;
    const failed = new Promise<never>((_, no) => {
      reject = no;
    });
    failed.catch(() => undefined);
    const client = this.#createClient({
      ...clientOptions,
      initializationOptions: { docsBase: this.#docsBase.toString(), readsFiles: true, runsCommands: true },
      outputChannel: this.#log,
      traceOutputChannel: this.#trace.channel,
      errorHandler: errorHandler({
        isCurrent: () => this.#run === run,
        isRunning: () => client.state === State.Running,
        warn: (message) => this.#log.warn(message),
        fail: (why) => {
          reject(new Error(why));
          this.#fail(run, why);
        },
      }),
    });
    const run: Run = { client, failed };
    keepQuiet(client);
    client.onNotification(statusChangedNotification, ({ uri }: { uri: string }) => this.#statusChanged.fire(uri));
    client.onNotification(guidelinesChangedNotification, () => this.#guidelinesChanged.fire());
    client.onRequest(readFileRequest, ({ uri }: { uri: string }) => readSavedFile(uri));
    client.onDidChangeState(({ newState }) => {
      if (this.#run !== run || (this.#state === 'failed' && newState !== State.Running)) return;
      this.#setState(stateOf(newState));
    });
    return run;
  }

  #fail(run: Run, why: string) {
    if (this.#run !== run || this.#state === 'failed') return;
    this.#setState('failed');
    this.#log.error(why);
    void offerRestart(why, this.#log);
  }

  #setState(next: ServerState) {
    if (this.#state === next) return;
    this.#state = next;
    this.#stateChanged.fire(next);
  }
}

function nextOf<T>(event: vscode.Event<T>): Promise<T> {
  return new Promise((resolve) => {
    const listener = event((value) => {
      listener.dispose();
      resolve(value);
    });
  });
}

const clientOptions: LanguageClientOptions = {
  // No scheme: untitled, virtual and version-controlled documents are letters too.
  documentSelector: [{ language: 'imr' }],
  revealOutputChannelOn: RevealOutputChannelOn.Never,
  initializationFailedHandler: () => false,
  // Letter text may stand in hovers: it is never trusted.
  markdown: { isTrusted: false, supportHtml: false },
};

function stateOf(state: State): ServerState {
  if (state === State.Running) return 'running';
  return state === State.Starting ? 'starting' : 'stopped';
}

/** The library's own messages go to the log alone; what a user needs to know is said in `offerRestart`. */
function keepQuiet(client: BaseLanguageClient) {
  const error = client.error.bind(client);
  client.error = (message, data) => error(message, data, false);
}

async function offerRestart(why: string, log: vscode.LogOutputChannel) {
  const restart = vscode.l10n.t('Restart');
  const showLog = vscode.l10n.t('Show Log');
  const answer = await vscode.window.showWarningMessage(
    `${why} ${vscode.l10n.t('Letters can be edited; their outline and findings wait until it runs again.')}`,
    restart,
    showLog,
  );
  if (answer === restart) await vscode.commands.executeCommand('imr.restartServer');
  if (answer === showLog) log.show();
}
