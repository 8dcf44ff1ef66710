import * as vscode from 'vscode';
import type { LevelChange } from '../../server/requests.ts';
import { changeConfiguration } from '../configuration.ts';
import type { Command } from './command.ts';

type Level = LevelChange['level'];

const levels = (): readonly { readonly label: Level; readonly description: string }[] => [
  { label: 'error', description: vscode.l10n.t('red; "check" in the terminal ends with 1') },
  { label: 'warning', description: vscode.l10n.t('yellow') },
  { label: 'information', description: vscode.l10n.t('blue') },
  { label: 'hint', description: vscode.l10n.t('three dots under the first letters') },
  { label: 'off', description: vscode.l10n.t('not looked for') },
];

/** Turn this finding off, or change its severity, in the nearest configuration; called by its code actions. */
export const setSeverity: Command = {
  id: 'imr.setSeverity',
  run: async ({ server }, finding?: { readonly uri: string; readonly rule: string; readonly level?: Level }) => {
    if (!finding) return;
    const { uri, rule } = finding;
    const level = finding.level ?? (await pick(rule));
    if (level === undefined) return;
    const done =
      level === 'off'
        ? vscode.l10n.t('The finding {0} is off.', rule)
        : vscode.l10n.t('The finding {0} has the severity {1}.', rule, level);
    await changeConfiguration(server, { uri, rule, level }, done);
  },
};

async function pick(rule: string): Promise<Level | undefined> {
  const choice = await vscode.window.showQuickPick(levels(), {
    title: vscode.l10n.t('Severity of the finding {0}', rule),
    placeHolder: vscode.l10n.t('For all letters that this folder configures'),
  });
  return choice?.label;
}
