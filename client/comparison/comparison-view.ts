import * as vscode from 'vscode';
import { type CompareItemParams, type Comparison, compareItemRequest } from '../../server/requests.ts';
import { pageFolder, webviewPage } from '../page.ts';
import type { Server } from '../server.ts';
import type { Compared } from '../webview/comparison/markup.ts';
import type { FromPage, ToPage } from '../webview/messages.ts';
import { comparisonWords } from './words.ts';

/** What the workspace's letters say on the service of an item, beside the letter; asked anew by each command. */
export class ComparisonView implements vscode.Disposable {
  readonly #server: Server;
  readonly #extension: vscode.Uri;
  #panel: vscode.WebviewPanel | undefined;
  #compared: Compared = { state: 'reading' };
  /** Which question the page waits for; answers to earlier ones are dropped. */
  #question = 0;

  constructor(server: Server, extension: vscode.Uri) {
    this.#server = server;
    this.#extension = extension;
  }

  /** Compares the item at a position and shows the page; gives what was found. */
  async compare(document: vscode.TextDocument, position: vscode.Position): Promise<Comparison | undefined> {
    const question = ++this.#question;
    this.#reveal();
    this.#show({ state: 'reading' });
    const running = await this.#server.ready();
    const { line, character } = position;
    const params: CompareItemParams = { uri: document.uri.toString(), position: { line, character } };
    const comparison = running ? await this.#server.request<Comparison>(compareItemRequest, params) : undefined;
    if (question !== this.#question) return comparison;
    if (comparison) this.#show({ state: 'compared', comparison });
    else this.#show({ state: running ? 'noItem' : 'noServer' });
    return comparison;
  }

  dispose() {
    this.#panel?.dispose();
  }

  #reveal() {
    if (this.#panel) {
      this.#panel.reveal(undefined, true);
      return;
    }
    const options = { enableScripts: true, localResourceRoots: [pageFolder(this.#extension)] };
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel(
      'imr.comparison',
      vscode.l10n.t('Earlier Determinations'),
      place,
      options,
    );
    this.#panel = panel;
    panel.iconPath = {
      light: vscode.Uri.joinPath(this.#extension, 'images/letter-light.svg'),
      dark: vscode.Uri.joinPath(this.#extension, 'images/letter-dark.svg'),
    };
    panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message));
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined;
    });
    const { reading } = comparisonWords(vscode.l10n.t);
    panel.webview.html = webviewPage(panel.webview, this.#extension, 'comparison.js', reading);
  }

  #show(compared: Compared) {
    this.#compared = compared;
    const content = { compared, words: comparisonWords(vscode.l10n.t) };
    const message: ToPage<typeof content> = { type: 'show', content };
    void this.#panel?.webview.postMessage(message);
  }

  #receive(message: FromPage) {
    if (message.type === 'ready') this.#show(this.#compared);
    if (message.type === 'go' && message.uri !== undefined)
      void goTo(vscode.Uri.parse(message.uri), new vscode.Position(message.line, message.character));
  }
}

/** Opens a letter at a place, in the column where letters are. */
async function goTo(uri: vscode.Uri, place: vscode.Position): Promise<void> {
  const beside = vscode.window.visibleTextEditors.find(({ document }) => document.languageId === 'imr');
  const viewColumn = beside?.viewColumn ?? vscode.ViewColumn.One;
  await vscode.window.showTextDocument(uri, { viewColumn, selection: new vscode.Range(place, place) });
}
