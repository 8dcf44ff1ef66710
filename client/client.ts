import * as vscode from 'vscode';
import { commands } from './commands/commands.ts';
import { ComparisonView } from './comparison/comparison-view.ts';
import { followItems } from './drafting/item-context.ts';
import { GuidelinePages } from './guideline-page.ts';
import { offerTools } from './language-model.ts';
import { LetterCheck } from './letter-check.ts';
import { LetterView } from './letter-view/letter-view.ts';
import { offerLanguage } from './offer.ts';
import { refreshOutlines } from './outline.ts';
import { OwnLetters } from './own-letters.ts';
import { offerCleanPaste } from './paste.ts';
import { ReportDocument } from './report.ts';
import { type CreateClient, Server } from './server.ts';
import { showStatus } from './status.ts';
import { SummaryView } from './summary/summary-view.ts';

/** The client library reads `imr.trace.server` by this id. */
export const clientId = 'imr';
export const clientName = 'IMR Letters';

/** What a running extension consists of; the letter view is what tests and other extensions get. */
export interface Activated {
  readonly server: Server;
  readonly exports: { readonly letter: LetterView };
}

/** What both hosts do; the server itself starts with the first letter. */
export function activateClient(context: vscode.ExtensionContext, createClient: CreateClient): Activated {
  const log = vscode.window.createOutputChannel(clientName, { log: true });
  const docs = vscode.Uri.joinPath(context.extensionUri, 'docs/findings');
  const server = new Server(createClient, log, docs);
  const report = new ReportDocument(server, `${context.extension.id} ${context.extension.packageJSON.version}`);
  const pages = new GuidelinePages(server);
  const check = new LetterCheck(server);
  const letter = new LetterView(server, context.globalState);
  const extension = context.extensionUri;
  const comparison = new ComparisonView(server, extension);
  const summary = new SummaryView(server, extension, (action) => {
    void vscode.commands.executeCommand(action === 'copy' ? 'imr.copySummary' : 'imr.saveSummary');
  });
  const own = new OwnLetters(server);
  const offer = offerLanguage((document, lines) => own.opens(document, lines));
  const views = { letter, summary, comparison };
  const parts = { server, report, pages, check, ...views, extension, docs, memory: context.globalState };
  context.subscriptions.push(log, server, report, pages, check, letter, summary, comparison, showStatus(server));
  context.subscriptions.push(own, offer, refreshOutlines(server), offerTools(server));
  for (const command of commands) {
    const run = (argument?: unknown) => command.run(parts, argument);
    context.subscriptions.push(vscode.commands.registerCommand(command.id, run));
  }
  context.subscriptions.push(followItems(server), offerCleanPaste(server));
  const startFor = (document: vscode.TextDocument) => {
    if (document.languageId === 'imr') void server.start();
  };
  context.subscriptions.push(
    vscode.workspace.onDidOpenTextDocument(startFor),
    server.onDidChangeState(() => void vscode.commands.executeCommand('setContext', 'imr.serverStarted', true)),
  );
  vscode.workspace.textDocuments.forEach(startFor);
  return { server, exports: { letter } };
}
