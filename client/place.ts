import * as vscode from 'vscode';
import type { ItemOverview } from '../server/requests.ts';

/** A place of a document, as the server and the letter view name it. */
export interface PlaceInLetter {
  readonly uri: string;
  readonly range: ItemOverview['range'];
}

/** A range of the server's as VS Code has them. */
export const rangeOf = ({ start, end }: PlaceInLetter['range']): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);

/** Puts the cursor at the start of a place, in the editor that shows the document if there is one. */
export async function goTo({ uri, range }: PlaceInLetter): Promise<vscode.TextEditor> {
  const { start } = rangeOf(range);
  const editor = await editorOf(vscode.Uri.parse(uri, true));
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

/** The editor of a document, with the focus. */
export async function editorOf(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const document = shown?.document ?? (await vscode.workspace.openTextDocument(uri));
  return vscode.window.showTextDocument(document, { viewColumn: shown?.viewColumn });
}
