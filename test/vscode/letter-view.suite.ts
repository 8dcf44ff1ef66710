import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { LetterView } from '../../client/letter-view/letter-view.ts';
import type { Node } from '../../client/letter-view/nodes.ts';
import { openSample, positionOf, until } from './kit.ts';

const draft = '06-draft-with-holes.imr';
const twelve = '04-twelve-items.imr';

/** The letter view of the running extension. */
async function letterView(): Promise<LetterView> {
  const extension = vscode.extensions.getExtension<{ letter: LetterView }>('imr-letters.imr-letters');
  const { letter } = (await extension?.activate()) ?? assert.fail('the extension is installed');
  await vscode.commands.executeCommand('imr.letter.focus');
  return letter;
}

const labelOf = ({ label }: vscode.TreeItem): string => (typeof label === 'string' ? label : (label?.label ?? ''));

/** The rows below the first letter, as label and description. */
function rowsOf({ tree }: LetterView): string[] {
  const [first] = tree.getChildren();
  const rows = first ? tree.getChildren(first).map((node) => tree.getTreeItem(node)) : [];
  return rows.map((row) => `${labelOf(row)} | ${row.description}`);
}

/** The row below the first letter whose label begins so. */
function rowOf({ tree }: LetterView, label: string): Node | undefined {
  const [first] = tree.getChildren();
  return first && tree.getChildren(first).find((node) => labelOf(tree.getTreeItem(node)).startsWith(label));
}

const rowNamed = (view: LetterView, label: string): Promise<Node> =>
  until(`The row "${label}"`, () => rowOf(view, label));

/** Opens a sample and waits until the view has its items. */
async function open(name: string, item: string) {
  const view = await letterView();
  const editor = await openSample(name);
  return { view, editor, row: await rowNamed(view, item) };
}

const lineOf = ({ document, selection }: vscode.TextEditor): string => document.lineAt(selection.active.line).text;

suite('the letter view', () => {
  teardown(async () => {
    await vscode.commands.executeCommand('imr.listItems');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('shows the items with what they lack, and their fields', async () => {
    const { view, row } = await open(draft, 'Ibuprofen');
    assert.deepEqual(rowsOf(view).slice(0, 4), [
      'Outside the items | 2 errors, 1 warning',
      'MRI of the cervical spine without contrast | No decision \u00b7 4 criteria',
      'Physical therapy, cervical spine, 2 times a week for 3 weeks | Modified \u00b7 rationale not finished',
      "Ibuprofen 800mg #90 | Overturned \u00b7 no reviewer's guideline",
    ]);
    const fields = view.tree.getChildren(row).map((node) => view.tree.getTreeItem(node));
    assert.deepEqual(fields.map(labelOf), [
      'Claims Administrator guideline',
      'MAXIMUS guideline',
      'Decision rationale',
    ]);
    assert.match(fields[1].accessibilityInformation?.label ?? '', /MAXIMUS guideline, missing/);
    const badge = view.tree.provideFileDecoration(view.tree.getTreeItem(row).resourceUri ?? assert.fail('no badge'));
    assert.deepEqual([badge?.badge, badge?.tooltip], ['1', '1 error']);
  });

  test('groups the items by decision, and lists them in order again', async () => {
    const { view } = await open(draft, 'Ibuprofen');
    await vscode.commands.executeCommand('imr.groupItems');
    await rowNamed(view, 'Overturned');
    assert.deepEqual(rowsOf(view), [
      'Outside the items | 2 errors, 1 warning',
      'Overturned | 2 items',
      'Upheld | 2 items',
      'Another word | 1 item',
      'No decision | 1 item',
    ]);
    await vscode.commands.executeCommand('imr.listItems');
    await rowNamed(view, 'Ibuprofen');
  });

  test('follows typing', async () => {
    const { view, editor } = await open(draft, 'Cervical traction');
    const at = positionOf(editor.document, 'Cervical traction unit for home use: ', 37);
    const word = new vscode.Range(at, at.translate(0, 'Upheld'.length));
    await editor.edit((edit) => edit.replace(word, 'Overturned'));
    await until('The new decision', () =>
      rowsOf(view).find((row) => row === 'Cervical traction unit for home use | Overturned \u00b7 rationale empty'),
    );
  });

  test('a click goes to the row\u2019s place, and the row of the cursor\u2019s item is selected without the focus', async () => {
    const { view, editor, row } = await open(twelve, 'Gabapentin');
    const { command } = view.tree.getTreeItem(row);
    await vscode.commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
    assert.match(lineOf(editor), /^Gabapentin 300mg #90: Overturned/);
    await until('The row of the item', () => view.selection.find(({ id }) => id === row.id));
    const other = positionOf(editor.document, 'Urine drug test, 1 time: Overturned');
    editor.selection = new vscode.Selection(other.translate(3), other.translate(3));
    const urine = await rowNamed(view, 'Urine drug test');
    await until('The row of the next item', () => view.selection.find(({ id }) => id === urine.id));
    await vscode.commands.executeCommand('type', { text: 'x' });
    assert.equal(vscode.window.activeTextEditor, editor);
    assert.notEqual(editor.document.getText().indexOf('x', editor.document.offsetAt(other)), -1);
  });

  test('leads to the rationale, from the row and from the cursor', async () => {
    const { editor, row } = await open(twelve, 'Gabapentin');
    await vscode.commands.executeCommand('imr.goToRationale', row);
    assert.match(lineOf(editor), /^Decision rationale:/);
    const there = editor.selection.active.line;
    const title = positionOf(editor.document, 'Gabapentin 300mg #90: Overturned');
    editor.selection = new vscode.Selection(title, title);
    await vscode.commands.executeCommand('imr.goToRationale');
    assert.equal(editor.selection.active.line, there);
  });

  test('adds the missing field and selects its prompt; one undo takes it back', async () => {
    const { view, editor, row } = await open(draft, 'Ibuprofen');
    const before = editor.document.getText();
    await vscode.commands.executeCommand('imr.addMissingField', row);
    assert.match(lineOf(editor), /^MAXIMUS guideline: \[\[/);
    assert.match(editor.document.getText(editor.selection), /^\[\[.*\]\]$/);
    await until('The field in the view', () =>
      rowsOf(view).find((shown) => /^Ibuprofen.*reviewer's guideline not finished/.test(shown)),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  test('an item that is dropped on another takes its place, in one step', async () => {
    const { view, editor, row } = await open(twelve, 'Norco');
    const before = editor.document.getText();
    const target = await rowNamed(view, 'EMG/NCS');
    const transfer = new vscode.DataTransfer();
    view.drag.handleDrag([row], transfer);
    await view.drag.handleDrop(target, transfer);
    await until('The new order', () => (/^EMG/.test(rowsOf(view)[3]) && /^Norco/.test(rowsOf(view)[4])) || undefined);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  test('is empty without a letter', async () => {
    const { view } = await open(twelve, 'Norco');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('The empty view', () => (view.tree.getChildren().length === 0 ? true : undefined));
  });
});

suite('lenses and hints', () => {
  const settings = () => vscode.workspace.getConfiguration('imr');
  const set = (name: string, value: true | undefined) =>
    settings().update(name, value, vscode.ConfigurationTarget.Workspace);

  teardown(async () => {
    for (const name of ['codeLens', 'inlayHints.days']) await set(name, undefined);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  const lenses = (uri: vscode.Uri) =>
    vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);
  const hints = ({ uri, lineCount }: vscode.TextDocument) =>
    vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      uri,
      new vscode.Range(0, 0, lineCount, 0),
    );

  test('come when their setting is turned on, and go with it', async () => {
    const { editor } = await open(draft, 'Ibuprofen');
    const { document } = editor;
    assert.deepEqual([await lenses(document.uri), await hints(document)], [[], []]);
    await set('codeLens', true);
    const shown = await until('Code lenses', async () => {
      const found = await lenses(document.uri);
      return found.length > 0 ? found : undefined;
    });
    const titles = shown.map(({ command }) => command?.title ?? '');
    assert.ok(titles.includes('MAXIMUS guideline: missing, add'), titles.join(' | '));
    const lens = shown.find(({ command }) => command?.title.startsWith('No decision'));
    await vscode.commands.executeCommand(lens?.command?.command ?? '', ...(lens?.command?.arguments ?? []));
    assert.match(lineOf(editor), /medically necessary|request/);

    await set('inlayHints.days', true);
    const days = await until('Inlay hints', async () => {
      const found = await hints(document);
      return found.length > 0 ? found : undefined;
    });
    assert.ok(
      days.some(({ label }) => label === '81 days after injury'),
      days.map(({ label }) => label).join(),
    );
    await set('codeLens', undefined);
    await until('The end of the lenses', async () => ((await lenses(document.uri)).length === 0 ? true : undefined));
  });
});
