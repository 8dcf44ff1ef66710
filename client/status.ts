import * as vscode from 'vscode';
import { type LetterStatus, letterStatusRequest } from '../server/requests.ts';
import type { Server } from './server.ts';
import { statusText } from './status-text.ts';

const showProblems = (): vscode.Command => ({
  command: 'workbench.actions.view.problems',
  title: vscode.l10n.t('Show Problems'),
});
const restart = (): vscode.Command => ({ command: 'imr.restartServer', title: vscode.l10n.t('Restart') });

/** The language status item of letters: items, decisions and findings of the letter in the active editor. */
export function showStatus(server: Server): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('imr.status', { language: 'imr' });
  item.name = vscode.l10n.t('IMR Letter');
  let newest = 0;

  const refresh = async () => {
    const asked = ++newest;
    item.busy = server.state === 'starting';
    if (server.state !== 'running') return showServerState(item, server);
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'imr') return;
    const status = await server.request<LetterStatus>(letterStatusRequest, { uri: document.uri.toString() });
    if (asked === newest && status !== undefined) showLetter(item, status);
  };

  void refresh();
  return vscode.Disposable.from(
    item,
    server.onDidChangeState(refresh),
    server.onStatusChanged((uri) => {
      if (uri === vscode.window.activeTextEditor?.document.uri.toString()) void refresh();
    }),
    vscode.window.onDidChangeActiveTextEditor(refresh),
  );
}

function showServerState(item: vscode.LanguageStatusItem, { state }: Server) {
  const failed = state === 'failed';
  item.text = failed ? vscode.l10n.t('Language server stopped') : vscode.l10n.t('IMR Letter');
  item.detail = failed
    ? vscode.l10n.t('Outline and findings wait')
    : state === 'starting'
      ? vscode.l10n.t('Starting')
      : undefined;
  item.severity = failed ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
  item.command = failed ? restart() : undefined;
}

function showLetter(item: vscode.LanguageStatusItem, status: LetterStatus) {
  const { text, detail, limited } = statusText(status, vscode.l10n.t);
  item.text = text;
  item.detail = detail;
  item.severity = limited ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  item.command = showProblems();
}
