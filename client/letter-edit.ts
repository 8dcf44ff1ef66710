import * as vscode from 'vscode';
import type { LetterEdit } from '../server/requests.ts';
import { editorOf, rangeOf } from './place.ts';

/** Makes a change of the server's in one step of undo and selects what waits for the writer; false where the text has changed since. */
export async function applyLetterEdit(uri: vscode.Uri, edit: LetterEdit): Promise<boolean> {
  const editor = await editorOf(uri);
  if (editor.document.version !== edit.version) return false;
  const changes = new vscode.WorkspaceEdit();
  changes.set(
    uri,
    edit.edits.map(({ range, newText }) => new vscode.TextEdit(rangeOf(range), newText)),
  );
  if (!(await vscode.workspace.applyEdit(changes))) return false;
  const { start, end } = rangeOf(edit.select);
  editor.selection = new vscode.Selection(start, end);
  editor.revealRange(new vscode.Range(start, end), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}
