import * as vscode from 'vscode';
import type { Command } from './command.ts';

/** IMR: Check All Letters in Folder; the folder is the explorer's, else it is asked for. */
export const checkFolder: Command = {
  id: 'imr.checkFolder',
  run: async ({ check }, folder?: vscode.Uri) => {
    const chosen = folder instanceof vscode.Uri ? folder : await pick();
    return (
      chosen && check.run([chosen], vscode.l10n.t('Checking letters in {0}', vscode.workspace.asRelativePath(chosen)))
    );
  },
};

async function pick(): Promise<vscode.Uri | undefined> {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: vscode.l10n.t('Check Letters'),
    ...(first ? { defaultUri: first.uri } : {}),
  });
  return chosen?.[0];
}
