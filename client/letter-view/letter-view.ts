import * as vscode from 'vscode';
import { type LettersOverview, lettersRequest } from '../../server/requests.ts';
import type { Server } from '../server.ts';
import { ItemDrag } from './item-drag.ts';
import { isWithin, type LetterNode, type Node, nodeAt, nodesOf, type Order, takeOver } from './nodes.ts';
import { LetterTree } from './tree.ts';

/** The letter view's id in the manifest. */
const viewId = 'imr.letter';
/** How the items were arranged last is kept from one session to the next. */
const orderKey = 'imr.letterOrder';
/** Typing and moving the cursor are waited out for so many milliseconds. */
const pause = { typing: 250, cursor: 100 };

/** The native view of the letters of the active editor's file; it asks for nothing while nobody sees it. */
export class LetterView implements vscode.Disposable {
  readonly tree = new LetterTree();
  readonly drag: ItemDrag;
  readonly #server: Server;
  readonly #memory: vscode.Memento;
  readonly #view: vscode.TreeView<Node>;
  readonly #registrations: vscode.Disposable;
  readonly #typing = new Pause(() => void this.#load(), pause.typing);
  readonly #cursor = new Pause(() => void this.#follow(), pause.cursor);
  #document: vscode.TextDocument | undefined;
  #loading = 0;

  constructor(server: Server, memory: vscode.Memento) {
    this.#server = server;
    this.#memory = memory;
    this.drag = new ItemDrag(server);
    this.#view = vscode.window.createTreeView(viewId, {
      treeDataProvider: this.tree,
      showCollapseAll: true,
      dragAndDropController: this.drag,
    });
    const isShown = (document: vscode.TextDocument) => document === this.#document;
    this.#registrations = vscode.Disposable.from(
      this.#view.onDidChangeVisibility(({ visible }) => visible && this.#load()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#load()),
      vscode.workspace.onDidOpenTextDocument(() => this.#typing.start()),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => closed.length > 0 && this.#load()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => isShown(document) && this.#typing.start()),
      vscode.window.onDidChangeTextEditorSelection(
        ({ textEditor }) => isShown(textEditor.document) && this.#cursor.start(),
      ),
      server.onDidChangeState(() => this.#load()),
      server.onGuidelinesChanged(() => this.#load()),
      server.onStatusChanged(() => this.#typing.start()),
      vscode.window.registerFileDecorationProvider(this.tree),
    );
    this.#showOrder();
    void this.#load();
  }

  get order(): Order {
    return this.#memory.get<Order>(orderKey) === 'decision' ? 'decision' : 'letter';
  }

  /** The rows that are selected. */
  get selection(): readonly Node[] {
    return this.#view.selection;
  }

  async arrange(order: Order): Promise<void> {
    await this.#memory.update(orderKey, order);
    this.#showOrder();
    await this.#load();
  }

  #showOrder() {
    void vscode.commands.executeCommand('setContext', 'imr.letterOrder', this.order);
  }

  /** Asks for the letters of the file and shows them; what was asked for meanwhile goes before it. */
  async #load(): Promise<void> {
    if (!this.#view.visible) return;
    this.#typing.stop();
    const document = this.#choose();
    const loading = ++this.#loading;
    const { state } = this.#server;
    if (!document || state === 'failed') return this.#showNothing(document ? 'failed' : 'none');
    // It comes up; its state is told.
    if (state !== 'running') return;
    const uri = document.uri.toString();
    const overview = await this.#server.request<LettersOverview>(lettersRequest, { uri });
    if (loading !== this.#loading) return;
    // Typed on meanwhile: the next pause asks again.
    if (!overview || overview.version !== document.version) return this.#typing.start();
    this.#show(document, overview);
    await this.#follow();
  }

  /** The letter of the active editor; without an editor of a file, the one that was shown, while it has a tab. */
  #choose(): vscode.TextDocument | undefined {
    const active = vscode.window.activeTextEditor?.document;
    const chosen = active && active.uri.scheme !== 'output' ? active : this.#document;
    const isThere = chosen && !chosen.isClosed && (chosen === active || hasTab(chosen.uri));
    this.#document = isThere && chosen.languageId === 'imr' ? chosen : undefined;
    return this.#document;
  }

  #showNothing(why: 'none' | 'failed') {
    this.#view.message = undefined;
    this.#view.description = undefined;
    this.#replace([], why);
  }

  #show(document: vscode.TextDocument, overview: LettersOverview) {
    const next = nodesOf(document.uri.toString(), overview, this.order);
    this.#view.description = nameOf(document.uri);
    this.#view.message = overview.limit;
    if (takeOver(this.tree.letters, next)) return;
    this.#replace(next, next.length > 0 ? 'letters' : 'empty');
  }

  #replace(letters: readonly LetterNode[], state: string) {
    void vscode.commands.executeCommand('setContext', 'imr.letterView', state);
    if (letters.length > 0 || this.tree.letters.length > 0) this.tree.show(letters);
  }

  /** Selects the row of the item that the cursor is in, unless one of its own rows is selected. */
  async #follow(): Promise<void> {
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document === this.#document);
    if (!editor || !this.#view.visible || this.tree.letters[0]?.uri !== editor.document.uri.toString()) return;
    const node = nodeAt(this.tree.letters, editor.selection.active);
    const [selected] = this.#view.selection;
    if (!node || (selected && isWithin(selected, node) && (node.kind === 'item' || selected.id === node.id))) return;
    try {
      await this.#view.reveal(node, { select: true, focus: false });
    } catch {
      // The rows were replaced meanwhile; the new ones are followed to in their turn.
    }
  }

  dispose() {
    this.#typing.stop();
    this.#cursor.stop();
    this.#registrations.dispose();
    this.#view.dispose();
    this.tree.dispose();
  }
}

/** A document that nobody sees any more is closed some minutes later. */
const hasTab = (uri: vscode.Uri): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );

const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** Does its work once, so many milliseconds after it was last started. */
class Pause {
  readonly #work: () => void;
  readonly #milliseconds: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(work: () => void, milliseconds: number) {
    this.#work = work;
    this.#milliseconds = milliseconds;
  }

  start() {
    this.stop();
    this.#timer = setTimeout(this.#work, this.#milliseconds);
  }

  stop() {
    clearTimeout(this.#timer);
  }
}
