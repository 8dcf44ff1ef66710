import * as vscode from 'vscode';
import type { Server } from './server.ts';

/**
 * Has outline and breadcrumbs asked for again when letters are read by other formats than before. There is no request
 * for it; but a provider that comes and goes makes VS Code ask all of them.
 */
export const refreshOutlines = (server: Server): vscode.Disposable =>
  server.onGuidelinesChanged(() => {
    vscode.languages
      .registerDocumentSymbolProvider({ language: 'imr' }, { provideDocumentSymbols: () => [] })
      .dispose();
  });
