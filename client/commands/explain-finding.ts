import * as vscode from 'vscode';
import { openDocsPage } from '../docs-page.ts';
import type { Command } from './command.ts';

/** Explain this finding: its page; called by its code action with the finding's id. */
export const explainFinding: Command = {
  id: 'imr.explainFinding',
  run: async ({ docs }, finding?: { readonly rule: string }) => {
    if (finding) await openDocsPage(vscode.Uri.joinPath(docs, `${finding.rule}.md`));
  },
};
