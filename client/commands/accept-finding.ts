import * as vscode from 'vscode';
import { changeConfiguration } from '../configuration.ts';
import type { Command } from './command.ts';

interface Accepted {
  readonly uri: string;
  readonly rule: string;
  readonly fingerprint: string;
  /** Asked for where they are not given. */
  readonly who?: string;
  readonly why?: string;
}

/** The name that was given last is offered again. */
const nameKey = 'imr.acceptedBy';

/** Accept this finding: into the baseline, with who and why; called by its code action. */
export const acceptFinding: Command = {
  id: 'imr.acceptFinding',
  run: async ({ server, memory }, finding?: Accepted) => {
    if (!finding) return;
    const { uri, rule, fingerprint } = finding;
    const title = vscode.l10n.t('Accept the finding {0}', rule);
    const why =
      finding.why ?? (await ask(title, vscode.l10n.t('Why does it stand as it is? No names or words of the letter.')));
    if (why === undefined) return;
    const who = finding.who ?? (await ask(title, vscode.l10n.t('Who accepts it?'), memory.get<string>(nameKey)));
    if (who === undefined) return;
    await memory.update(nameKey, who);
    const accept = { fingerprint, who, why, when: today() };
    await changeConfiguration(server, { uri, rule, accept }, vscode.l10n.t('The finding {0} is accepted here.', rule));
  },
};

async function ask(title: string, prompt: string, value = ''): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title,
    prompt,
    value,
    ignoreFocusOut: true,
    validateInput: (words) =>
      words.trim() === '' ? vscode.l10n.t('The baseline keeps this; write a few words.') : undefined,
  });
  return answer?.trim();
}

/** The day here, as yyyy-mm-dd. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
