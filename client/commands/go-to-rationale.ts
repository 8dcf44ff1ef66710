import * as vscode from 'vscode';
import { type ItemOverview, type LettersOverview, lettersRequest } from '../../server/requests.ts';
import { isInRange } from '../letter-view/nodes.ts';
import { goTo } from '../place.ts';
import type { Server } from '../server.ts';
import type { Command } from './command.ts';

/** A row of the letter view; of a field, `item` is the one that it belongs to. */
interface Row {
  readonly uri: string;
  readonly item?: ItemOverview;
}

/** IMR: Go to Rationale; of the letter view's item, else of the item at the cursor. */
export const goToRationale: Command = {
  id: 'imr.goToRationale',
  run: async ({ server }, row?: Row) => {
    const { uri, item } = row?.item ? row : await itemAtCursor(server);
    const field = item?.fields.find(({ kind }) => kind === 'rationale');
    if (uri !== undefined && field?.range) await goTo({ uri, range: field.range });
    else
      void vscode.window.showInformationMessage(
        item
          ? vscode.l10n.t('"{0}" has no rationale yet. "IMR: Add Missing Field" adds it.', item.name)
          : vscode.l10n.t('The cursor is in no disputed item. Put it in one, then do it again.'),
      );
  },
};

async function itemAtCursor(server: Server): Promise<Partial<Row>> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'imr' || !(await server.ready())) return {};
  const uri = editor.document.uri.toString();
  const overview = await server.request<LettersOverview>(lettersRequest, { uri });
  const items = overview?.letters.flatMap((letter) => letter.items) ?? [];
  return { uri, item: items.find(({ range }) => isInRange(range, editor.selection.active)) };
}
