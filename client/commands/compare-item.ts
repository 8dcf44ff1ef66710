import * as vscode from 'vscode';
import type { Command } from './command.ts';

/** IMR: Compare with Earlier Determinations, for the item at the cursor; what was found is handed back. */
export const compareItem: Command = {
  id: 'imr.compareItem',
  run: ({ comparison }) => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId === 'imr') return comparison.compare(editor.document, editor.selection.active);
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No letter is open. Open the letter and put the cursor into an item, then run the command again.'),
    );
    return undefined;
  },
};
