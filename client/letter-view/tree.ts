import * as vscode from 'vscode';
import { escapedMarkdown } from '../markdown.ts';
import { type Badge, type Look, lookOf } from './look.ts';
import type { LetterNode, Node } from './nodes.ts';

/** Rows that carry a badge have an address of this scheme; it says what the badge counts. */
const scheme = 'imr-letter-row';

/** The rows of the letter view as VS Code asks for them. */
export class LetterTree implements vscode.TreeDataProvider<Node>, vscode.FileDecorationProvider {
  readonly #changed = new vscode.EventEmitter<undefined>();
  #letters: readonly LetterNode[] = [];
  readonly onDidChangeTreeData = this.#changed.event;

  get letters(): readonly LetterNode[] {
    return this.#letters;
  }

  show(letters: readonly LetterNode[]) {
    this.#letters = letters;
    this.#changed.fire(undefined);
  }

  getChildren(node?: Node): Node[] {
    return node ? node.children : [...this.#letters];
  }

  getParent(node: Node): Node | undefined {
    return node.parent;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const look = lookOf(node, vscode.l10n.t);
    const row = new vscode.TreeItem(look.label, collapsed(node, this.#letters.length));
    row.id = node.id;
    row.description = look.description;
    row.iconPath = new vscode.ThemeIcon(look.icon, look.color ? new vscode.ThemeColor(look.color) : undefined);
    row.tooltip = tooltipOf(look);
    row.accessibilityInformation = { label: look.spoken };
    row.contextValue = look.context;
    if (look.badge) row.resourceUri = addressOf(node, look.badge);
    row.command = { command: 'imr.goToPlace', title: vscode.l10n.t('Go to Place'), arguments: [node] };
    return row;
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    if (uri.scheme !== scheme) return undefined;
    const { errors, warnings }: Badge = JSON.parse(uri.query);
    const count = errors + warnings;
    const tooltip = [
      errors === 1 ? vscode.l10n.t('1 error') : errors > 1 ? vscode.l10n.t('{0} errors', errors) : '',
      warnings === 1 ? vscode.l10n.t('1 warning') : warnings > 1 ? vscode.l10n.t('{0} warnings', warnings) : '',
    ];
    return {
      badge: count > 9 ? '9+' : String(count),
      color: new vscode.ThemeColor(errors > 0 ? 'list.errorForeground' : 'list.warningForeground'),
      tooltip: tooltip.filter((words) => words !== '').join(', '),
    };
  }

  dispose() {
    this.#changed.dispose();
  }
}

/** More letters than these are closed at first. */
const mostOpen = 12;

function collapsed({ kind, children }: Node, letters: number): vscode.TreeItemCollapsibleState {
  if (children.length === 0) return vscode.TreeItemCollapsibleState.None;
  return kind === 'item' || (kind === 'letter' && letters > mostOpen)
    ? vscode.TreeItemCollapsibleState.Collapsed
    : vscode.TreeItemCollapsibleState.Expanded;
}

/** The badge is asked for once for each address, so the address says all that it shows. */
const addressOf = (node: Node, badge: Badge): vscode.Uri =>
  vscode.Uri.from({ scheme, path: `/${node.id}`, query: JSON.stringify(badge) });

/** Paragraphs of lines, the first one bold. */
function tooltipOf({ tooltip: [name, ...others] }: Look): vscode.MarkdownString {
  const paragraphs = others.map((lines) =>
    lines
      .filter((line) => line !== '')
      .map(escapedMarkdown)
      .join('  \n'),
  );
  const written = paragraphs.filter((words) => words !== '');
  return new vscode.MarkdownString([`**${name.map(escapedMarkdown).join(' ')}**`, ...written].join('\n\n'));
}
