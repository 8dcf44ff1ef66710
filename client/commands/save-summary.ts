import * as vscode from 'vscode';
import { pageFolder, savedPage } from '../page.ts';
import { letterToSum } from '../summary/letter-to-sum.ts';
import { summaryWords } from '../summary/words.ts';
import { headline } from '../webview/summary/facts.ts';
import { pageMarkup } from '../webview/summary/markup.ts';
import type { Command } from './command.ts';

/** The width of a printed page within its margins, in pixels. */
const PAPER = 680;

/** IMR: Save Summary as Web Page, which a browser can print; the editor itself cannot. Another extension may say where. */
export const saveSummary: Command = {
  id: 'imr.saveSummary',
  run: async ({ summary, extension }, where?: vscode.Uri) => {
    const found = await letterToSum(summary);
    if (!found) return undefined;
    const { letter, uri } = found;
    const target = where instanceof vscode.Uri ? where : await askWhere(uri);
    if (!target) return undefined;
    const words = summaryWords(vscode.l10n.t);
    const style = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(pageFolder(extension), 'page.css'));
    const shown = { state: 'letter', summary: { version: 0, letters: [], index: 0, letter } } as const;
    const page = pageMarkup(shown, { words, width: PAPER, live: false }).markup;
    const text = savedPage(headline(letter, words), new TextDecoder().decode(style), page);
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
    return target;
  },
};

const askWhere = (letter: vscode.Uri): Thenable<vscode.Uri | undefined> =>
  vscode.window.showSaveDialog({
    defaultUri:
      letter.scheme === 'untitled'
        ? undefined
        : letter.with({ path: letter.path.replace(/(?:\.imr)?(?:\.txt)?$/i, '.html') }),
    filters: { [vscode.l10n.t('Web page')]: ['html'] },
  });
