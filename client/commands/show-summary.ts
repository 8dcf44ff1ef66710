import * as vscode from 'vscode';
import type { SummaryView } from '../summary/summary-view.ts';
import type { Command } from './command.ts';

/** IMR: Show Summary; the view is handed back to whoever runs the command. */
export const showSummary: Command = {
  id: 'imr.showSummary',
  run: ({ summary }): SummaryView | undefined => {
    const document = vscode.window.activeTextEditor?.document ?? summary.document;
    if (!document) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('No text is open. Open the letter first, then run the command again.'),
      );
      return undefined;
    }
    summary.show(document);
    return summary;
  },
};
