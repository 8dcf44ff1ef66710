import assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('activation', () => {
  test('opening a sample letter starts the extension and makes it an IMR letter', async () => {
    const [letter] = await vscode.workspace.findFiles('*.imr', undefined, 1);
    assert.ok(letter, 'the opened folder holds a sample letter');
    const document = await vscode.workspace.openTextDocument(letter);
    await vscode.window.showTextDocument(document);
    assert.equal(document.languageId, 'imr');
    const extension = vscode.extensions.getExtension('imr-letters.imr-letters');
    assert.ok(extension, 'the extension is there');
    await extension.activate(); // joins the activation that opening the letter began
    assert.equal(extension.isActive, true);
  });
});
