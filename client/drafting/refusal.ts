import * as vscode from 'vscode';
import type { ItemRefusal } from '../../server/requests.ts';

/** Why nothing was done with an item. */
export function refusalInWords(refusal: ItemRefusal): string {
  switch (refusal) {
    case 'no-letter':
      return vscode.l10n.t('There is no letter here. "IMR: New Letter" drafts one.');
    case 'no-section':
      return vscode.l10n.t('The letter has no section for disputed items yet. The quick fix of that finding adds it.');
    case 'no-item':
      return vscode.l10n.t('The cursor is in no disputed item. Put it into one, then do this again.');
    case 'single':
      return vscode.l10n.t('Letters of this format are about a single item.');
    case 'first':
      return vscode.l10n.t('This is the first item of the letter.');
    case 'last':
      return vscode.l10n.t('This is the last item of the letter.');
    default:
      return vscode.l10n.t(
        'Other items would be read otherwise after this, so nothing was done. A blank line before each title helps.',
      );
  }
}
