import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { inFolder, openSample, until } from './kit.ts';

const LETTER = 'house.imr';
const FORMAT = 'house.imr-format.json';
const files = [LETTER, FORMAT, '.imr-letters.json'];

const write = (name: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(inFolder(name), new TextEncoder().encode(text));
const sample = async (): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(inFolder('01-lumbar-injection.imr')));

const format = (rationale: string): string =>
  JSON.stringify({ id: 'house', like: 'F', fields: [{ kind: 'rationale', label: rationale }] });

const labelsIn = async (uri: vscode.Uri): Promise<string[]> => {
  const outline = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  return outline?.at(-1)?.children[0]?.children.map(({ name }) => name) ?? [];
};

const findingsIn = (uri: vscode.Uri): unknown[] =>
  vscode.languages.getDiagnostics(uri).map(({ code }) => (typeof code === 'object' ? code.value : code));

suite('letter formats of a house', () => {
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of files) await vscode.workspace.fs.delete(inFolder(name)).then(undefined, () => undefined);
  });

  test('a letter in its words is read, and the outline asks anew when the format file is saved', async () => {
    await write(FORMAT, format('Reasons:'));
    await write('.imr-letters.json', JSON.stringify({ formats: [FORMAT] }));
    await write(LETTER, (await sample()).replaceAll('Decision rationale:', 'Reasons:'));
    const { document } = await openSample(LETTER);
    await until('The label of the house', async () => (await labelsIn(document.uri)).includes('Reasons') || undefined);
    await write(FORMAT, format('Grounds:'));
    await until('Another reading', () => findingsIn(document.uri).includes('missing-rationale') || undefined);
    // VS Code keeps the outline of an unchanged document until somebody tells it to ask again.
    await until('Another outline', async () => (await labelsIn(document.uri)).length === 2 || undefined);
    assert.ok(!(await labelsIn(document.uri)).includes('Reasons'));
  });
});
