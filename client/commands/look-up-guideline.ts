import * as vscode from 'vscode';
import {
  type GuidelineEntry,
  type GuidelineList,
  type GuidelinesParams,
  guidelinesRequest,
} from '../../server/requests.ts';
import type { Server } from '../server.ts';
import type { Command } from './command.ts';

interface Item extends vscode.QuickPickItem {
  readonly entry?: GuidelineEntry;
}

/** IMR: Look Up Guideline. */
export const lookUpGuideline: Command = {
  id: 'imr.lookUpGuideline',
  run: async ({ server, pages }) => {
    const params = whereabouts(vscode.window.activeTextEditor);
    const entry = await pick(listOf(server, params));
    if (entry) await pages.show(entry.title, { id: entry.id, letter: params.uri });
  },
};

/** The text in the editor, by whose folder the catalog is chosen, and in a letter the place of the cursor. */
function whereabouts(editor: vscode.TextEditor | undefined): GuidelinesParams {
  if (!editor) return {};
  const uri = editor.document.uri.toString();
  return editor.document.languageId === 'imr' ? { uri, position: editor.selection.active } : { uri };
}

async function listOf(server: Server, params: GuidelinesParams): Promise<GuidelineList | undefined> {
  return (await server.ready()) ? server.request<GuidelineList>(guidelinesRequest, params) : undefined;
}

async function pick(asked: Promise<GuidelineList | undefined>): Promise<GuidelineEntry | undefined> {
  const choice = await vscode.window.showQuickPick(itemsOf(asked), {
    title: vscode.l10n.t('Look Up Guideline'),
    placeHolder: vscode.l10n.t('Guideline, chapter, topic, law, abbreviation or drug'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return choice?.entry;
}

/** The entries group by group; first the one that is cited at the cursor. */
async function itemsOf(asked: Promise<GuidelineList | undefined>): Promise<Item[]> {
  const list = await asked;
  if (!list) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'The catalog could not be read, because the language server is not running. Run "IMR: Restart Language Server", then look up again.',
      ),
    );
    return [];
  }
  const here = list.entries.filter(({ id }) => id === list.current);
  const others = list.entries.filter(({ id }) => id !== list.current);
  const items: Item[] = here.length > 0 ? [separator(vscode.l10n.t('Cited here')), ...here.map(itemOf)] : [];
  for (const [k, entry] of others.entries()) {
    if (entry.group !== others[k - 1]?.group) items.push(separator(entry.group));
    items.push(itemOf(entry));
  }
  return items;
}

const separator = (label: string): Item => ({ label, kind: vscode.QuickPickItemKind.Separator });

const itemOf = (entry: GuidelineEntry): Item => ({
  label: entry.title,
  description: entry.place,
  detail: entry.detail,
  entry,
});
