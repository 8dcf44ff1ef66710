import * as vscode from 'vscode';
import { type ItemAction, type ItemEditParams, type ItemEdits, itemEditRequest } from '../../server/requests.ts';
import { refusalInWords } from '../drafting/refusal.ts';
import { goTo, rangeOf } from '../place.ts';
import type { Server } from '../server.ts';
import type { Command } from './command.ts';

const itemCommand = (id: Command['id'], action: ItemAction): Command => ({
  id,
  run: ({ server }) => run(server, action),
});

/** IMR: Add Disputed Item, Duplicate Item, Move Item Up, Move Item Down; each is one step to undo. */
export const itemCommands: readonly Command[] = [
  itemCommand('imr.addItem', 'add'),
  itemCommand('imr.duplicateItem', 'duplicate'),
  itemCommand('imr.moveItemUp', 'moveUp'),
  itemCommand('imr.moveItemDown', 'moveDown'),
];

/** Does an action with the item at the cursor of the editor that is in use. */
async function run(server: Server, action: ItemAction) {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'imr')
    return tell(vscode.l10n.t('No letter is open. Open a letter first, or draft one with "IMR: New Letter".'));
  const { document, selection } = editor;
  const params: ItemEditParams = { uri: document.uri.toString(), position: selection.active, action };
  const answer = (await server.ready()) ? await server.request<ItemEdits>(itemEditRequest, params) : undefined;
  if (!answer || answer.version !== document.version)
    return tell(vscode.l10n.t('The letter changed meanwhile, or the language server is not running. Do it again.'));
  if (answer.refusal) return tell(refusalInWords(answer.refusal));
  await apply(editor, answer);
}

const tell = (words: string) => void vscode.window.setStatusBarMessage(`$(info) ${words}`, 10_000);

async function apply(editor: vscode.TextEditor, { edits, cursor }: ItemEdits) {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    editor.document.uri,
    edits.map(({ range, newText, snippet }) =>
      snippet
        ? new vscode.SnippetTextEdit(rangeOf(range), new vscode.SnippetString(newText))
        : new vscode.TextEdit(rangeOf(range), newText),
    ),
  );
  if (!(await vscode.workspace.applyEdit(edit)) || !cursor) return;
  await goTo({ uri: editor.document.uri.toString(), range: { start: cursor, end: cursor } });
}
