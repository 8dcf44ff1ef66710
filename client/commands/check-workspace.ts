import * as vscode from 'vscode';
import type { Command } from './command.ts';

/** IMR: Check Workspace. */
export const checkWorkspace: Command = {
  id: 'imr.checkWorkspace',
  run: async ({ check }) => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    if (folders.length > 0)
      return check.run(
        folders.map(({ uri }) => uri),
        vscode.l10n.t('Checking the letters of the workspace'),
      );
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No folder is open. Open the folder of your letters first.'),
    );
    return undefined;
  },
};
