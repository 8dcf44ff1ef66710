import * as vscode from 'vscode';
import type { SummarisedLetter } from '../../server/requests.ts';
import type { SummaryView } from './summary-view.ts';
import { summaryWords } from './words.ts';

/** The letter that a command is to sum up, and its file; where there is none it says so. */
export async function letterToSum(
  view: SummaryView,
): Promise<{ readonly letter: SummarisedLetter; readonly uri: vscode.Uri } | undefined> {
  const document = vscode.window.activeTextEditor?.document ?? view.document;
  const found = document && (await view.summaryOf(document));
  if (document && found?.letter) return { letter: found.letter, uri: document.uri };
  const words = summaryWords(vscode.l10n.t);
  void vscode.window.showInformationMessage(document ? words.noLetter : words.noDocument);
  return undefined;
}
