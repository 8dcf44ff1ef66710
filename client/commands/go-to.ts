import * as vscode from 'vscode';
import { type LetterOverview, type LettersOverview, lettersRequest } from '../../server/requests.ts';
import { countOf, holds, letterAt, nextPlace, type Place } from '../drafting/next-place.ts';
import { goTo } from '../place.ts';
import type { Server } from '../server.ts';
import type { Command } from './command.ts';

type Target = 'item' | 'finding';

const goCommand = (id: Command['id'], target: Target, forward: boolean): Command => ({
  id,
  run: ({ server }) => go(server, target, forward),
});

/** IMR: Go to Next Item, Previous Item, Next Finding of the Letter, Previous Finding of the Letter. */
export const goCommands: readonly Command[] = [
  goCommand('imr.nextItem', 'item', true),
  goCommand('imr.previousItem', 'item', false),
  goCommand('imr.nextFinding', 'finding', true),
  goCommand('imr.previousFinding', 'finding', false),
];

async function go(server: Server, target: Target, forward: boolean) {
  const editor = letterEditor();
  if (!editor) return tell(vscode.l10n.t('No letter is open.'));
  const { uri } = editor.document;
  const overview = (await server.ready())
    ? await server.request<LettersOverview>(lettersRequest, { uri: uri.toString() })
    : undefined;
  const { active } = editor.selection;
  const letter = overview && letterAt(overview.letters, active);
  const places = target === 'item' ? itemsOf(letter) : findingsOf(uri, letter);
  const next = nextPlace(places, active, forward);
  if (!next)
    return tell(target === 'item' ? vscode.l10n.t('No disputed item.') : vscode.l10n.t('No finding in this letter.'));
  await goTo({ uri: uri.toString(), range: { start: next, end: next } });
  const { number, count } = countOf(places, next);
  tell(
    target === 'item'
      ? vscode.l10n.t('Item {0} of {1}', number, count)
      : vscode.l10n.t('Finding {0} of {1}', number, count),
  );
  if (target === 'finding') await vscode.commands.executeCommand('editor.action.showHover');
}

/** The editor in use, else a letter that is in view, as beside a walkthrough. */
const letterEditor = (): vscode.TextEditor | undefined =>
  [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors].find(
    (editor) => editor?.document.languageId === 'imr',
  );

const itemsOf = (letter: LetterOverview | undefined): readonly Place[] =>
  letter?.items.map(({ selection }) => selection.start) ?? [];

/** The findings as the Problems panel has them; in a file without a letter all of them. */
const findingsOf = (uri: vscode.Uri, letter: LetterOverview | undefined): readonly Place[] =>
  vscode.languages
    .getDiagnostics(uri)
    .filter(({ source, range }) => source === 'imr' && (!letter || holds(letter.range, range.start)))
    .map(({ range }) => range.start);

const tell = (words: string) => void vscode.window.setStatusBarMessage(words, 5_000);
