import * as vscode from 'vscode';
import type { Command } from './command.ts';

/** IMR: Treat This File as an IMR Letter. */
export const treatAsLetter: Command = {
  id: 'imr.treatAsLetter',
  run: async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document !== undefined) await vscode.languages.setTextDocumentLanguage(document, 'imr');
    else
      void vscode.window.showInformationMessage(
        vscode.l10n.t('No text is open. Open the letter first, then run the command again.'),
      );
  },
};
