import * as vscode from 'vscode';
import { type LettersOverview, lettersRequest } from '../../server/requests.ts';
import type { Server } from '../server.ts';
import { holds } from './next-place.ts';

/** Menus and keys look no sooner after the cursor has come to rest. */
const REST = 150;

/**
 * Keeps the context keys of the cursor: `imr.inItem` in a disputed item, `imr.canMoveItemUp` and `imr.canMoveItemDown`
 * where there is another one above or below it in its letter.
 */
export function followItems(server: Server): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = '';
  const look = async () => {
    const { inItem, up, down } = await whereabouts(server, vscode.window.activeTextEditor);
    const said = `${inItem} ${up} ${down}`;
    if (said === last) return;
    last = said;
    for (const [key, value] of [
      ['imr.inItem', inItem],
      ['imr.canMoveItemUp', up],
      ['imr.canMoveItemDown', down],
    ])
      void vscode.commands.executeCommand('setContext', key, value);
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), REST);
  };
  later();
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document.languageId === 'imr') later();
    }),
    vscode.window.onDidChangeActiveTextEditor(later),
    server.onDidChangeState(later),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}

async function whereabouts(server: Server, editor: vscode.TextEditor | undefined) {
  if (editor?.document.languageId === 'imr') {
    const params = { uri: editor.document.uri.toString() };
    const overview = await server.request<LettersOverview>(lettersRequest, params);
    for (const { items } of overview?.letters ?? []) {
      const at = items.findIndex(({ range }) => holds(range, editor.selection.active));
      if (at >= 0) return { inItem: true, up: at > 0, down: at + 1 < items.length };
    }
  }
  return { inItem: false, up: false, down: false };
}
