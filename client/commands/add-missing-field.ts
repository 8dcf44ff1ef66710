import * as vscode from 'vscode';
import { type AddFieldParams, addFieldRequest, type LetterEdit } from '../../server/requests.ts';
import { applyLetterEdit } from '../letter-edit.ts';
import type { FieldNode, ItemNode } from '../letter-view/nodes.ts';
import type { Command } from './command.ts';

/** IMR: Add Missing Field; to the letter view's item or the code lens's, else to the item at the cursor. */
export const addMissingField: Command = {
  id: 'imr.addMissingField',
  run: async ({ server }, asked?: FieldNode | ItemNode | AddFieldParams) => {
    const params = asked ? paramsOf(asked) : paramsOfCursor(vscode.window.activeTextEditor);
    const edit =
      params && (await server.ready()) ? await server.request<LetterEdit>(addFieldRequest, params) : undefined;
    if (params && edit && (await applyLetterEdit(vscode.Uri.parse(params.uri, true), edit))) return;
    void vscode.window.showInformationMessage(
      edit
        ? vscode.l10n.t('Nothing was added, because the letter has changed meanwhile. Do it again.')
        : vscode.l10n.t('Nothing was added: the cursor is in no disputed item, or the item has all its fields.'),
    );
  },
};

function paramsOf(asked: FieldNode | ItemNode | AddFieldParams): AddFieldParams {
  if ('position' in asked) return asked;
  const position = asked.item.selection.start;
  return asked.kind === 'field' ? { uri: asked.uri, position, field: asked.field.kind } : { uri: asked.uri, position };
}

function paramsOfCursor(editor: vscode.TextEditor | undefined): AddFieldParams | undefined {
  if (editor?.document.languageId !== 'imr') return undefined;
  return { uri: editor.document.uri.toString(), position: editor.selection.active };
}
