import * as vscode from 'vscode';
import { type LetterSummary, type LetterSummaryParams, letterSummaryRequest } from '../../server/requests.ts';
import { pageFolder, webviewPage } from '../page.ts';
import type { Server } from '../server.ts';
import type { FromPage, ToPage } from '../webview/messages.ts';
import type { Shown } from '../webview/summary/markup.ts';
import type { SummaryWords } from '../webview/summary/words.ts';
import { itemAt, lettersDiffer } from './places.ts';
import { summaryWords } from './words.ts';

/** The webview's type, by which VS Code brings it back after a restart. */
export const summaryViewType = 'imr.summary';

/** A version of a letter that the summary has shown. */
export interface SummaryShown {
  readonly uri: string;
  readonly version: number;
  /** From the edit to the painted summary; absent where no edit led to it. */
  readonly milliseconds?: number;
}

/** The summary beside the letter: it shows the letter that was edited last and follows it while it is typed. */
export class SummaryView implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #server: Server;
  readonly #extension: vscode.Uri;
  readonly #onAction: (action: 'copy' | 'save') => void;
  readonly #shown = new vscode.EventEmitter<SummaryShown>();
  readonly #registrations: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;
  #document: vscode.TextDocument | undefined;
  #chosen: number | undefined;
  #summary: LetterSummary | undefined;
  #edited: { version: number; at: number } | undefined;
  #work: 'none' | 'running' | 'again' = 'none';

  readonly onDidShow = this.#shown.event;

  constructor(server: Server, extension: vscode.Uri, onAction: (action: 'copy' | 'save') => void) {
    this.#server = server;
    this.#extension = extension;
    this.#onAction = onAction;
    this.#registrations = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(summaryViewType, this),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document.languageId === 'imr') this.#follow(editor.document);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor.document === this.#document) this.#moved(selections[0].active);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document !== this.#document) return;
        this.#edited = { version: document.version, at: performance.now() };
        void this.#update();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) this.#follow(undefined);
      }),
      server.onStatusChanged((uri) => {
        if (uri === this.#document?.uri.toString() && this.#work === 'none') void this.#update();
      }),
      server.onDidChangeState((state) => {
        if (state === 'running' || state === 'failed') void this.#update();
      }),
    );
  }

  /** What the summary is of. */
  get document(): vscode.TextDocument | undefined {
    return this.#panel && this.#document;
  }

  /** Opens the summary beside the text in the editor; the focus stays where it is. */
  show(document: vscode.TextDocument): void {
    this.#document = document;
    this.#chosen = undefined;
    if (this.#panel) {
      this.#panel.reveal(undefined, true);
      void this.#update();
      return;
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    this.#open(vscode.window.createWebviewPanel(summaryViewType, '', place, {}));
  }

  /** Called by VS Code for a summary that was open when it ended. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    const letters = vscode.window.visibleTextEditors.map(({ document }) => document);
    this.#document ??= letters.find(({ languageId }) => languageId === 'imr');
    this.#open(panel);
  }

  /** The summary of a letter: of the document shown the one that was chosen, of any other the one at the cursor. */
  async summaryOf(document: vscode.TextDocument): Promise<LetterSummary | undefined> {
    if (document.languageId !== 'imr' || !(await this.#server.ready())) return undefined;
    const params: LetterSummaryParams = {
      uri: document.uri.toString(),
      index: document === this.#document ? this.#chosen : undefined,
      position: cursorIn(document),
    };
    return this.#server.request<LetterSummary>(letterSummaryRequest, params);
  }

  dispose() {
    this.#panel?.dispose();
    this.#registrations.dispose();
    this.#shown.dispose();
  }

  #open(panel: vscode.WebviewPanel) {
    this.#panel?.dispose();
    this.#panel = panel;
    panel.iconPath = {
      light: vscode.Uri.joinPath(this.#extension, 'images/letter-light.svg'),
      dark: vscode.Uri.joinPath(this.#extension, 'images/letter-dark.svg'),
    };
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(this.#extension)] };
    panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message));
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined;
    });
    panel.webview.html = webviewPage(panel.webview, this.#extension, 'summary.js', summaryWords(vscode.l10n.t).reading);
    this.#entitle();
  }

  #follow(document: vscode.TextDocument | undefined) {
    if (document === this.#document || !this.#panel) return;
    this.#document = document;
    this.#chosen = undefined;
    this.#summary = undefined;
    this.#edited = undefined;
    void this.#update();
  }

  #moved(cursor: vscode.Position) {
    if (!this.#panel || !this.#summary) return;
    if (this.#chosen === undefined && lettersDiffer(this.#summary, cursor)) void this.#update();
    else this.#post({ type: 'current', item: itemAt(this.#summary, cursor) });
  }

  /** Asks for the newest version until it is shown; edits meanwhile lead to one more turn. */
  async #update(): Promise<void> {
    if (!this.#panel) return;
    if (this.#work !== 'none') {
      this.#work = 'again';
      return;
    }
    do {
      this.#work = 'running';
      // Whoever else listens to the edit, the language client among them, has its turn before the question.
      await Promise.resolve();
      const shown = await this.#read();
      if (shown) this.#show(shown);
    } while (this.#isBehind());
    this.#work = 'none';
  }

  #isBehind(): boolean {
    return this.#work === 'again';
  }

  async #read(): Promise<Shown | undefined> {
    const document = this.#document;
    if (!document) return { state: 'noDocument' };
    const { version } = document;
    const summary = await this.summaryOf(document);
    if (document !== this.#document || document.version !== version) {
      this.#work = 'again';
      return undefined;
    }
    this.#summary = summary;
    if (summary) return { state: 'letter', summary, chosen: this.#chosen };
    return { state: document.languageId !== 'imr' || this.#server.state === 'running' ? 'noLetter' : 'noServer' };
  }

  #show(shown: Shown) {
    this.#entitle();
    this.#post({ type: 'show', content: { shown, words: summaryWords(vscode.l10n.t) } });
    const cursor = this.#document && cursorIn(this.#document);
    if (cursor && this.#summary) this.#post({ type: 'current', item: itemAt(this.#summary, cursor) });
  }

  #entitle() {
    const name = this.#document?.uri.path.replace(/^.*\//, '');
    const title = name ? vscode.l10n.t('Summary: {0}', name) : vscode.l10n.t('Summary');
    if (this.#panel && this.#panel.title !== title) this.#panel.title = title;
  }

  #post(message: ToPage<{ shown: Shown; words: SummaryWords }>) {
    void this.#panel?.webview.postMessage(message);
  }

  #receive(message: FromPage) {
    if (message.type === 'ready') void this.#update();
    else if (message.type === 'shown') this.#tellShown(message.version);
    else if (message.type === 'copy' || message.type === 'save') this.#onAction(message.type);
    else if (message.type === 'choose') {
      this.#chosen = message.index;
      void this.#update();
    } else if (this.#document) void goTo(this.#document, new vscode.Position(message.line, message.character));
  }

  #tellShown(version: number | undefined) {
    if (!this.#document || version === undefined) return;
    const edited = this.#edited?.version === version ? this.#edited : undefined;
    const milliseconds = edited && performance.now() - edited.at;
    this.#shown.fire({ uri: this.#document.uri.toString(), version, milliseconds });
  }
}

const editorOf = (document: vscode.TextDocument): vscode.TextEditor | undefined =>
  vscode.window.visibleTextEditors.find((editor) => editor.document === document);

const cursorIn = (document: vscode.TextDocument): vscode.Position | undefined => editorOf(document)?.selection.active;

/** Puts the cursor at a place of the letter, in the editor that shows it. */
async function goTo(document: vscode.TextDocument, place: vscode.Position): Promise<void> {
  const viewColumn = editorOf(document)?.viewColumn ?? vscode.ViewColumn.One;
  await vscode.window.showTextDocument(document, { viewColumn, selection: new vscode.Range(place, place) });
}
