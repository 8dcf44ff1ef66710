import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openSample, positionOf, symbolsOf, until } from './kit.ts';

async function hoverAt(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

suite('citations in the editor', () => {
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('an MTUS citation says its section of 8 CCR and whether it was in force', async () => {
    const { document } = await openSample('01-lumbar-injection.imr');
    await symbolsOf(document.uri);
    const words = await hoverAt(document.uri, positionOf(document, 'Chronic Pain Medical Treatment 2016', 3));
    assert.match(words, /9792\.24\.2/);
    assert.match(words, /in force/i);
    assert.match(words, /July 28, 2016/);
  });

  test('an ODG citation says its chapter, its topic and the publisher', async () => {
    const { document } = await openSample('01-lumbar-injection.imr');
    await symbolsOf(document.uri);
    const words = await hoverAt(document.uri, positionOf(document, 'Official Disability', 3));
    assert.match(words, /Official Disability Guidelines/);
    assert.match(words, /Low Back/);
    assert.match(words, /MCG Health|Work Loss Data Institute/);
  });

  test('completion writes an ODG citation in the required form', async () => {
    const { document } = await openSample('06-draft-with-holes.imr');
    await symbolsOf(document.uri);
    const at = positionOf(document, 'MAXIMUS guideline: ', 'MAXIMUS guideline: '.length);
    const line = document.lineAt(at.line).range;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(at, line.end), 'Decision based on Non-MTUS Citation ODG Hip');
    await vscode.workspace.applyEdit(edit);
    const list = await until('The completion', async () => {
      const found = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        document.lineAt(at.line).range.end,
      );
      return found.items.length > 0 ? found : undefined;
    });
    const inserted = list.items.map(({ insertText, label }) => String(insertText ?? label));
    assert.ok(
      inserted.some((words) => words.includes('Official Disability Guidelines (ODG), Hip & Pelvis Chapter')),
      inserted.slice(0, 10).join(' | '),
    );
  });

  test('definition leads from the rationale to the citation, and back to its use', async () => {
    const { document } = await openSample('04-twelve-items.imr');
    await symbolsOf(document.uri);
    const use = positionOf(document, 'ODG supports it for', 1);
    const placesOf = (position: vscode.Position) =>
      vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        position,
      );
    const rangeOf = (place: vscode.Location | vscode.LocationLink) =>
      'targetRange' in place ? (place.targetSelectionRange ?? place.targetRange) : place.range;
    const [citation] = await placesOf(use);
    assert.ok(citation, 'the mention leads somewhere');
    assert.match(document.getText(rangeOf(citation)), /Official/);
    const back = (await placesOf(rangeOf(citation).start)).map(rangeOf);
    assert.ok(
      back.some((range) => range.contains(use)),
      'the citation leads back to its use',
    );
  });
});
