import * as vscode from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { restartBudget, restartLimit } from './restarts.ts';

/** What the error handler needs to know of its server, and how it tells. */
export interface Watched {
  /** False once the server was stopped or replaced by hand. */
  readonly isCurrent: () => boolean;
  readonly isRunning: () => boolean;
  readonly warn: (message: string) => void;
  /** The server is given up. */
  readonly fail: (why: string) => void;
}

const startFailed = (): string => vscode.l10n.t('The IMR language server could not be started.');

/** Starts a server that ended by itself again, within a budget; one that cannot even start is given up at once. */
export function errorHandler({ isCurrent, isRunning, warn, fail }: Watched): ErrorHandler {
  const mayRestart = restartBudget();
  const rest = { action: CloseAction.DoNotRestart, handled: true };
  return {
    error: (error, _message, count) => {
      warn(`Connection to the language server: ${error.message}`);
      // A worker's errors carry no count, and it lives on after them; only its start cannot succeed any more.
      if (count === undefined && !isRunning()) fail(startFailed());
      if (count === undefined || count <= 3) return { action: ErrorAction.Continue, handled: true };
      fail(vscode.l10n.t('The connection to the IMR language server broke.'));
      return { action: ErrorAction.Shutdown, handled: true };
    },
    closed: () => {
      if (!isCurrent()) return rest;
      if (!isRunning()) {
        fail(startFailed());
        return rest;
      }
      if (mayRestart(Date.now())) return { action: CloseAction.Restart, handled: true };
      fail(vscode.l10n.t('The IMR language server ended by itself {0} times within 3 minutes.', restartLimit + 1));
      return rest;
    },
  };
}
