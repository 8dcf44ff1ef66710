import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { drive, driverAddress } from './driver.ts';
import { openSample, positionOf, symbolsOf, until } from './kit.ts';

/** The outline without its places: what formatting must not change. */
const outline = async (uri: vscode.Uri): Promise<string> => {
  const named = (symbols: readonly vscode.DocumentSymbol[]): unknown =>
    symbols.map(({ name, detail, children }) => [name, detail, named(children)]);
  return JSON.stringify(named(await symbolsOf(uri)));
};

async function setting(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('imr').update(name, value, vscode.ConfigurationTarget.Workspace);
}

/** Asks again until the server has read the letter: what it says of the rename at these words. */
const renameAt = (document: vscode.TextDocument, at: vscode.Position, name: string): Promise<vscode.WorkspaceEdit> =>
  until('The rename', async () =>
    vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      name,
    ),
  );

async function typeAt(editor: vscode.TextEditor, at: vscode.Position, ...texts: readonly string[]): Promise<void> {
  editor.selection = new vscode.Selection(at, at);
  for (const text of texts) await vscode.commands.executeCommand('type', { text });
}

suite('formatting and renaming', () => {
  teardown(async () => {
    await setting('format.wrap', undefined);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('Format Document lays a letter out of a PDF, keeps the cursor, and one undo takes it back', async () => {
    const editor = await openSample('05-messy-extraction.imr.txt');
    const { document } = editor;
    const before = document.getText();
    const read = await outline(document.uri);
    const at = positionOf(document, 'catching on stairs', 3);
    editor.selection = new vscode.Selection(at, at);
    await until('The formatting', async () => {
      await vscode.commands.executeCommand('editor.action.formatDocument');
      return document.getText() === before ? undefined : true;
    });
    const after = document.getText();
    assert.doesNotMatch(
      after,
      /\r?\n[^\S\n]*\r?\n[^\S\n]*\r?\n|[^\S\r\n]\r?\n/,
      'single-spaced, no blanks at line ends',
    );
    assert.match(after, /IMR ISSUES, DECISIONS AND RATIONALES\r?\n/);
    assert.ok(
      document
        .lineAt(editor.selection.active.line)
        .text.slice(editor.selection.active.character)
        .startsWith('ching on stairs'),
    );
    assert.equal(await outline(document.uri), read);
    editor.revealRange(new vscode.Range(0, 0, 0, 0));
    if (driverAddress) await drive({ do: 'picture', name: 'formatted' });
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.equal(document.getText(), after, 'twice is once');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before, 'one undo');
  });

  test('the setting keeps the lines of a paragraph', async () => {
    await setting('format.wrap', 'keep');
    const { document } = await openSample('11-columns-header.imr');
    await symbolsOf(document.uri);
    const lines = document.lineCount;
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.ok(document.lineCount > lines, 'only blank lines came');
    assert.match(document.getText(), /an expert reviewer\. He\/she has no\r?\naffiliation/);
    assert.match(document.getText(), /Overturned\r?\n\r?\nClaims Administrator guideline:/);
  });

  test('Enter behind a criterion numbers the next one, and behind an empty one ends the list', async () => {
    const editor = await openSample('01-lumbar-injection.imr');
    const { document } = editor;
    await symbolsOf(document.uri);
    const words = positionOf(document, 'not medically necessary');
    const start = document.lineAt(words.line).range.end;
    await typeAt(editor, start, '\n', '(1) pain');
    const row = editor.selection.active.line;
    await vscode.commands.executeCommand('type', { text: '\n' });
    await until('The second number', () => (document.lineAt(row + 1).text.startsWith('(2) ') ? true : undefined));
    assert.equal(editor.selection.active.character, 4, 'the cursor stands behind the number');
    await vscode.commands.executeCommand('type', { text: 'falls' });
    assert.match(document.lineAt(row + 1).text, /^\(2\) falls/);
    await vscode.commands.executeCommand('type', { text: '\n' });
    await until('The third number', () => (document.lineAt(row + 2).text.startsWith('(3) ') ? true : undefined));
    await vscode.commands.executeCommand('editor.action.insertLineAfter');
    const empty = new vscode.Position(row + 2, 4);
    const lines = document.lineCount;
    await typeAt(editor, empty, '\n');
    await until('The end of the list', () =>
      document.lineCount === lines && !document.lineAt(row + 2).text.startsWith('(') ? true : undefined,
    );
    assert.deepEqual([editor.selection.active.line, editor.selection.active.character], [row + 2, 0]);
  });

  test('a colon behind a service offers the decision', async () => {
    const editor = await openSample('06-draft-with-holes.imr');
    const { document } = editor;
    await symbolsOf(document.uri);
    const at = positionOf(document, 'Cervical pillow: Upheld', 'Cervical pillow: Upheld'.length);
    await editor.edit((edit) => edit.replace(new vscode.Range(at.translate(0, -': Upheld'.length), at), ''));
    const end = at.translate(0, -': Upheld'.length);
    await typeAt(editor, end, ':');
    const offered = await until('The offer', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        end.translate(0, 1),
        ':',
      );
      return list.items.length > 0 ? list.items : undefined;
    });
    const labels = offered.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.deepEqual(labels.slice(0, 2).sort(), ['Overturned', 'Upheld']);
  });

  test('Rename changes the title and the request, and one undo takes it back', async () => {
    const { document } = await openSample('02-medications.imr');
    await symbolsOf(document.uri);
    const before = document.getText();
    const at = positionOf(document, 'Cyclobenzaprine 7.5mg #60: Upheld', 2);
    const edit = await renameAt(document, at, 'Methocarbamol 7.5mg #60');
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    assert.match(document.getText(), /Methocarbamol 7\.5mg #60: Upheld/);
    assert.match(document.getText(), /the request for Methocarbamol 7\.5mg #60 is not medically necessary/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before, 'one undo');
  });

  test('a name that cannot be is refused', async () => {
    const { document } = await openSample('02-medications.imr');
    await symbolsOf(document.uri);
    const at = positionOf(document, 'Cyclobenzaprine 7.5mg #60: Upheld', 2);
    await assert.rejects(renameAt(document, at, 'MAXIMUS guideline:'), /could not be told apart/);
  });

  if (!driverAddress) return;

  test('text out of a PDF is pasted plainly, and offered as clean letter text', async () => {
    const editor = await openSample('06-draft-with-holes.imr');
    const { document } = editor;
    await symbolsOf(document.uri);
    const before = document.getText();
    const at = positionOf(document, '[[conclusion]]');
    editor.selection = new vscode.Selection(at, at);
    editor.revealRange(new vscode.Range(at, at));
    await until('The focus of the editor', async () => {
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      const code = `document.activeElement?.closest('.part.editor .monaco-editor') != null`;
      return (await drive<boolean>({ do: 'evaluate', frame: '.monaco-workbench', code })) || undefined;
    });
    // A browser without a screen has no clipboard that keys could paste from.
    const code = `(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'He  has had pain of the neck since 2017, and the\\ntreat ments did not help. ');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      return true;
    })()`;
    await drive({ do: 'evaluate', frame: '.monaco-workbench', code });
    await until('The plain paste', () =>
      /He {2}has had pain of the neck since 2017, and the\r?\ntreat ments/.test(document.getText()) ? true : undefined,
    );
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await drive({ do: 'picture', name: 'paste-offered' });
    await vscode.commands.executeCommand('editor.changePasteType');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await drive({ do: 'picture', name: 'paste-types' });
    await drive({ do: 'press', key: 'ArrowDown' });
    await drive({ do: 'press', key: 'Enter' });
    const clean = 'He has had pain of the neck since 2017, and the treatments did not help. [[conclusion]]';
    await until('The clean text', () => (document.getText().includes(clean) ? true : undefined));
    assert.ok(document.getText().length < before.length + 90, 'in place of the plain text');
  });

  test('renaming by keyboard shows the prose before it is changed', async () => {
    const editor = await openSample('02-medications.imr');
    const { document } = editor;
    await symbolsOf(document.uri);
    const at = positionOf(document, 'Cyclobenzaprine 7.5mg #60: Upheld', 2);
    editor.selection = new vscode.Selection(at, at);
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
    void vscode.commands.executeCommand('editor.action.rename');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await drive({ do: 'press', key: 'ControlOrMeta+a' });
    for (const key of 'Methocarbamol 7.5mg #60') await drive({ do: 'press', key });
    await drive({ do: 'picture', name: 'rename-input' });
    await drive({ do: 'press', key: 'Enter' });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await drive({ do: 'picture', name: 'rename-preview' });
    assert.equal(document.isDirty, false, 'nothing is changed yet');
    await until('The change', async () => {
      await vscode.commands.executeCommand('refactorPreview.apply');
      return document.isDirty ? true : undefined;
    });
    assert.match(document.getText(), /Methocarbamol 7\.5mg #60: Upheld/);
  });
});
