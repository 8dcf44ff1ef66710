import * as vscode from 'vscode';
import { type ConfigurationChange, type ConfigurationEdit, configurationEditRequest } from '../server/requests.ts';
import type { Server } from './server.ts';

const notRunning = (): string =>
  vscode.l10n.t(
    'Nothing was written, because the language server is not running. Run "IMR: Restart Language Server", then do it again.',
  );

/** Has the server work out a change of the configuration, writes its files, and says where; `done` is what was done. */
export async function changeConfiguration(server: Server, change: ConfigurationChange, done: string): Promise<void> {
  const edit = (await server.ready())
    ? await server.request<ConfigurationEdit>(configurationEditRequest, change)
    : undefined;
  if (!edit || edit.files.length === 0) {
    void vscode.window.showWarningMessage(edit?.note ?? notRunning());
    return;
  }
  const files = edit.files.map(({ uri, text }) => ({ uri: vscode.Uri.parse(uri, true), text }));
  const unsaved = files.find(({ uri }) => isUnsaved(uri));
  if (unsaved) {
    const name = vscode.workspace.asRelativePath(unsaved.uri);
    void vscode.window.showWarningMessage(
      vscode.l10n.t('{0} has changes that are not saved. Save it, then do it again.', name),
    );
    return;
  }
  try {
    for (const { uri, text } of files) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  } catch {
    const name = vscode.workspace.asRelativePath(files[0].uri);
    void vscode.window.showWarningMessage(
      vscode.l10n.t('{0} could not be written. Check that you may write there, then do it again.', name),
    );
    return;
  }
  void tell(done, files[files.length - 1].uri, edit.note);
}

const isUnsaved = (uri: vscode.Uri): boolean =>
  vscode.workspace.textDocuments.some((document) => document.isDirty && document.uri.toString() === uri.toString());

async function tell(done: string, uri: vscode.Uri, note = ''): Promise<void> {
  const where = vscode.l10n.t('Written to {0}.', vscode.workspace.asRelativePath(uri));
  const open = vscode.l10n.t('Open');
  const answer = await vscode.window.showInformationMessage([done, where, note].filter(Boolean).join(' '), open);
  if (answer === open) await vscode.window.showTextDocument(uri);
}
