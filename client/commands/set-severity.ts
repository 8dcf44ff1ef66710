import * as vscode from 'vscode';
import type { LevelChange } from '../../server/requests.ts';
import { changeConfiguration } from '../configuration.ts';
import type { Command } from './command.ts';

type Level = LevelChange['level'];

const levels: readonly { readonly label: Level; readonly description: string }[] = [
  { label: 'error', description: 'red; "check" in the terminal ends with 1' },
  { label: 'warning', description: 'yellow' },
  { label: 'information', description: 'blue' },
  { label: 'hint', description: 'three dots under the first letters' },
  { label: 'off', description: 'not looked for' },
];

/** Turn this finding off, or change its severity, in the nearest configuration; called by its code actions. */
export const setSeverity: Command = {
  id: 'imr.setSeverity',
  run: async ({ server }, finding?: { readonly uri: string; readonly rule: string; readonly level?: Level }) => {
    if (!finding) return;
    const { uri, rule } = finding;
    const level = finding.level ?? (await pick(rule));
    if (level === undefined) return;
    const done = level === 'off' ? `The finding ${rule} is off.` : `The finding ${rule} has the severity ${level}.`;
    await changeConfiguration(server, { uri, rule, level }, done);
  },
};

async function pick(rule: string): Promise<Level | undefined> {
  const choice = await vscode.window.showQuickPick(levels, {
    title: `Severity of the finding ${rule}`,
    placeHolder: 'For all letters that this folder configures',
  });
  return choice?.label;
}
