import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  active,
  chooseNext,
  draft,
  fill,
  findingsOf,
  lineBefore,
  pause,
  run,
  writeHeaderAndSummary,
  writeImaging,
  writeTens,
  writeTherapy,
} from './drafting.ts';
import { drive, driverAddress } from './driver.ts';
import { openSample, positionOf, symbolsOf, until } from './kit.ts';

/** The first sample with the cursor at these words, once the server has read it. */
async function openAt(words: string): Promise<vscode.TextEditor> {
  const editor = await openSample('01-lumbar-injection.imr');
  await symbolsOf(editor.document.uri);
  const at = positionOf(editor.document, words);
  editor.selection = new vscode.Selection(at, at);
  return editor;
}

const itemsShown = (): Promise<number> =>
  drive({
    do: 'evaluate',
    frame: '.monaco-workbench',
    code: "document.querySelectorAll('.part.sidebar .monaco-list-row').length",
  });

/** A picture of the finished letter: its second item, the letter view, and an empty Problems panel. */
async function showTheEnd(document: vscode.TextDocument): Promise<void> {
  if (!driverAddress) return;
  await drive({ do: 'size', width: 1280, height: 800 });
  await run('workbench.actions.view.problems');
  await run('imr.letter.focus');
  await until('The letter view', async () => ((await itemsShown()) > 2 ? true : undefined));
  await run('workbench.action.focusActiveEditorGroup');
  const at = positionOf(document, 'TENS unit, purchase');
  active().selection = new vscode.Selection(at, at);
  active().revealRange(new vscode.Range(at.translate(-12), at), vscode.TextEditorRevealType.AtTop);
  await run('notifications.clearAll');
  await pause(1500);
  await drive({ do: 'picture', name: 'drafting' });
}

suite('drafting', () => {
  teardown(async () => {
    await run('workbench.action.revertAndCloseActiveEditor');
  });

  test('a letter of three items is drafted to no finding, by keyboard alone', async function () {
    this.timeout(240_000);
    const document = await draft();
    assert.equal(document.isUntitled, true);
    assert.equal(document.languageId, 'imr');
    await until('The findings of the draft', () => (findingsOf(document).length > 20 ? true : undefined));
    assert.deepEqual([...new Set(findingsOf(document))], ['placeholder-left']);

    await writeHeaderAndSummary();
    await writeImaging();
    await writeTens();
    await writeTherapy();
    await until('The one finding that is left', () => {
      const found = findingsOf(document);
      return found.length === 1 && found[0] === 'criteria-numbering' ? found : undefined;
    });

    await run('leaveSnippet');
    await run('imr.nextFinding');
    assert.match(lineBefore(), /the unit was used; and $/);
    await run('editor.action.quickFix');
    await pause(1500);
    await run('acceptSelectedCodeAction');
    // What a reviewer must vouch for is shown before it is written.
    await pause(1500);
    await run('list.focusFirst');
    await run('refactorPreview.toggleCheckedState');
    await until('A letter without findings', async () => {
      await run('refactorPreview.apply');
      await pause(1000);
      return findingsOf(document).length === 0 ? true : undefined;
    });
    assert.match(document.getText(), /; and \(3\) a treatment plan/);
    assert.doesNotMatch(document.getText(), /\[\[|\]\]/);
    await showTheEnd(document);
  });

  test('an item moves with the keyboard, the cursor with it, and comes back with one step of undo', async () => {
    const { document } = await openAt('Physical therapy, lumbar spine');
    const before = document.getText();
    await run('imr.moveItemUp');
    assert.ok(
      document.getText().indexOf('Physical therapy, lumbar spine') < document.getText().indexOf('TENS unit, purchase:'),
    );
    assert.equal(
      document.lineAt(active().selection.active.line).text.slice(active().selection.active.character, 99).slice(0, 16),
      'Physical therapy',
    );
    await run('imr.moveItemDown');
    assert.equal(document.getText(), before);
    await run('imr.moveItemUp');
    await run('undo');
    assert.equal(document.getText(), before);
  });

  test('an item is copied behind itself, in one step', async () => {
    const { document } = await openAt('TENS unit, purchase: Upheld');
    const before = document.getText();
    await run('imr.duplicateItem');
    assert.equal(document.getText().split('TENS unit, purchase: Upheld').length, 3);
    const { line } = active().selection.active;
    assert.ok(line > positionOf(document, 'TENS unit, purchase: Upheld').line + 10, 'the cursor is in the copy');
    await run('undo');
    assert.equal(document.getText(), before);
  });

  test('a new item has tab stops: its title is written at once, then its decision', async () => {
    const { document } = await openAt('TENS unit, purchase: Upheld');
    const before = document.getText();
    await run('imr.addItem');
    await until('The new item', () => (document.getText().includes('[[disputed item]]') ? true : undefined));
    await fill('Home health aide');
    await chooseNext('O', 'Overturned');
    assert.match(document.getText(), /^Home health aide: Overturned *$/m);
    assert.equal(document.getText(active().selection), '[[guideline that the claims administrator cited]]');
    await run('undo');
    while (document.getText() !== before) {
      const { version } = document;
      await run('undo');
      assert.notEqual(document.version, version, 'undo leads back to the letter');
    }
  });

  test('the next item and the one before it, round at the ends', async () => {
    const { document } = await openAt('TENS unit, purchase: Upheld');
    const at = () => document.lineAt(active().selection.active.line).text.slice(0, 12);
    await run('imr.nextItem');
    assert.equal(at(), 'Physical the');
    await run('imr.nextItem');
    assert.equal(at(), 'Right L4-L5 ');
    await run('imr.previousItem');
    assert.equal(at(), 'Physical the');
  });

  test('a finding after the other, each once', async () => {
    const { document } = await openSample('06-draft-with-holes.imr');
    const count = await until('The findings', () => findingsOf(document).length || undefined);
    const seen = new Set<number>();
    for (let n = 0; n < count; n++) {
      await run('imr.nextFinding');
      seen.add(document.offsetAt(active().selection.active));
    }
    const starts = new Set(
      vscode.languages.getDiagnostics(document.uri).map(({ range }) => document.offsetAt(range.start)),
    );
    assert.deepEqual([...seen].sort(), [...starts].sort());
    await run('imr.previousFinding');
    assert.ok(starts.has(document.offsetAt(active().selection.active)));
  });

  test('the walkthrough opens with its five steps', async () => {
    await run('workbench.action.openWalkthrough', 'imr-letters.imr-letters#letters', false);
    await until('The walkthrough', () => {
      const label = vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '';
      return /^(?:Welcome|Walkthrough)/.test(label) ? true : undefined;
    });
    if (!driverAddress) return;
    const code =
      "[...document.querySelectorAll('.getting-started-step .step-title')].map((one) => one.textContent).join('|')";
    const titles = await until('Its steps', () =>
      drive<string>({ do: 'evaluate', frame: '.monaco-workbench', code }).then((found) => found || undefined),
    );
    assert.equal(titles, 'Open a letter|Read a finding|Fix it|Draft a letter|Check a folder');
  });
});
