import * as vscode from 'vscode';
import { letterToSum } from '../summary/letter-to-sum.ts';
import { summaryWords } from '../summary/words.ts';
import { summaryMarkdown } from '../webview/summary/markdown.ts';
import type { Command } from './command.ts';

/** IMR: Copy Summary as Markdown, of the letter in the editor or of the one whose summary is shown. */
export const copySummary: Command = {
  id: 'imr.copySummary',
  run: async ({ summary }) => {
    const found = await letterToSum(summary);
    if (!found) return;
    await vscode.env.clipboard.writeText(summaryMarkdown(found.letter, summaryWords(vscode.l10n.t)));
    vscode.window.setStatusBarMessage(vscode.l10n.t('The summary is in the clipboard.'), 3000);
  },
};
