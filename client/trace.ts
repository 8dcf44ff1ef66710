import * as vscode from 'vscode';

/**
 * The channel that the client library traces into. The library traces only where the channel's log level is Trace;
 * here the level follows `imr.trace.server`, so the setting alone decides, and its lines are shown at every level.
 */
export class TraceChannel implements vscode.Disposable {
  readonly channel: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<vscode.LogLevel>();
  readonly #listener: vscode.Disposable;

  constructor(log: vscode.LogOutputChannel) {
    this.channel = Object.create(log, {
      logLevel: { get: traceLevel },
      onDidChangeLogLevel: { value: this.#changed.event },
      trace: { value: (message: string) => log.info(message) },
    });
    this.#listener = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('imr.trace.server')) this.#changed.fire(traceLevel());
    });
  }

  dispose() {
    this.#listener.dispose();
    this.#changed.dispose();
  }
}

function traceLevel(): vscode.LogLevel {
  const setting = vscode.workspace.getConfiguration('imr').get<string>('trace.server', 'off');
  return setting === 'off' ? vscode.LogLevel.Info : vscode.LogLevel.Trace;
}
