import * as vscode from 'vscode';
import { type GuidelinePage, guidelinePageRequest } from '../server/requests.ts';
import { openDocsPage } from './docs-page.ts';
import type { Server } from './server.ts';

const scheme = 'imr-guideline';

/** What a page is asked for by: the entry's id, and the letter by whose catalog it is read. */
interface Address {
  readonly id: string;
  readonly letter?: string;
}

/** The entries of the catalog as read-only Markdown documents, asked anew when the catalog changes. */
export class GuidelinePages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #server: Server;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registrations: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
    this.#registrations = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      server.onGuidelinesChanged(() => {
        for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === scheme) this.#changed.fire(uri);
      }),
      // The title says it all: a name that ends with ".md" would only be longer.
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (document.uri.scheme === scheme) void vscode.languages.setTextDocumentLanguage(document, 'markdown');
      }),
    );
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const { id, letter }: Address = JSON.parse(uri.query);
    await this.#server.ready();
    const page = await this.#server.request<GuidelinePage>(guidelinePageRequest, { id, uri: letter });
    return (
      page?.markdown ??
      `${vscode.l10n.t('This entry is not in the catalog any more, or the language server is not running.')}\n`
    );
  }

  /** Opens a page, as the Markdown preview shows it where there is one. */
  async show(title: string, address: Address): Promise<void> {
    // The title is the tab's; a slash would cut it.
    const path = `/${title.replace(/[\\/]/g, '\u2215')}`;
    const uri = vscode.Uri.from({ scheme, path, query: JSON.stringify(address) });
    await vscode.workspace.openTextDocument(uri);
    await openDocsPage(uri);
  }

  dispose() {
    this.#registrations.dispose();
    this.#changed.dispose();
  }
}
