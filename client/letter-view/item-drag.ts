import * as vscode from 'vscode';
import { type ItemEdits, type MoveItemParams, moveItemRequest } from '../../server/requests.ts';
import { refusalInWords } from '../drafting/refusal.ts';
import { applyLetterEdit } from '../letter-edit.ts';
import type { Server } from '../server.ts';
import type { ItemNode, Node } from './nodes.ts';

/** What VS Code calls rows of the letter view on their way. */
const rows = 'application/vnd.code.tree.imr.letter';

/** Moves an item of the letter by its row: it takes the place of the row that it is dropped on. */
export class ItemDrag implements vscode.TreeDragAndDropController<Node> {
  readonly dragMimeTypes: readonly string[] = [];
  readonly dropMimeTypes = [rows];
  readonly #server: Server;
  #dragged: ItemNode | undefined;

  constructor(server: Server) {
    this.#server = server;
  }

  handleDrag([node]: readonly Node[], transfer: vscode.DataTransfer) {
    this.#dragged = node?.kind === 'item' ? node : undefined;
    if (this.#dragged) transfer.set(rows, new vscode.DataTransferItem(this.#dragged.id));
  }

  async handleDrop(target: Node | undefined, transfer: vscode.DataTransfer): Promise<void> {
    const dragged = this.#dragged;
    this.#dragged = undefined;
    if (!dragged || transfer.get(rows) === undefined) return;
    const place = placeOf(dragged, target);
    if (typeof place === 'string') void vscode.window.showInformationMessage(place);
    else if (place !== dragged.index) await this.#move(dragged, place - dragged.index);
  }

  async #move({ uri, item }: ItemNode, by: number): Promise<void> {
    const params: MoveItemParams = { uri, position: item.selection.start, by };
    const edit = await this.#server.request<ItemEdits>(moveItemRequest, params);
    const { cursor } = edit ?? {};
    const select = cursor && { start: cursor, end: cursor };
    if (edit && select && (await applyLetterEdit(vscode.Uri.parse(uri, true), { ...edit, select }))) return;
    const changed = vscode.l10n.t('The item was not moved, because the letter has changed meanwhile. Do it again.');
    void vscode.window.showInformationMessage(edit?.refusal ? refusalInWords(edit.refusal) : changed);
  }
}

/** The place that an item is dropped at, counted from 0; or why it cannot be. */
function placeOf(dragged: ItemNode, target: Node | undefined): number | string {
  if (dragged.grouped) {
    return vscode.l10n.t(
      'Items are moved in the letter\u2019s order. Run "IMR: List Items in the Letter\'s Order", then move the item.',
    );
  }
  const item = target?.kind === 'field' ? target.parent : target;
  if (item?.kind === 'item' && item.parent === dragged.parent) return item.index;
  if (item === undefined || item === dragged.parent || item.kind === 'rest')
    return item === undefined ? last(dragged) : 0;
  return vscode.l10n.t('An item is moved within its letter. Drop it on another item of the same letter.');
}

/** Below all rows is the end of the only letter; among several nobody can tell. */
const last = ({ parent, index }: ItemNode): number => {
  const items = parent?.children.filter(({ kind }) => kind === 'item') ?? [];
  return items.length > 0 ? items.length - 1 : index;
};
