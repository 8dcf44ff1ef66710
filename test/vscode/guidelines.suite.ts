import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { inFolder, until } from './kit.ts';

const write = (name: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(inFolder(name), new TextEncoder().encode(text));

/** The newest page: its document may be made anew with its language. */
const pageShown = () =>
  until('The page', () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'imr-guideline'));

/** Runs the command with the cursor at these words of a sample, takes what is offered first, and gives the page. */
async function lookUp(sample: string, words: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(inFolder(sample));
  const editor = await vscode.window.showTextDocument(document);
  const at = document.positionAt(document.getText().indexOf(words) + 2);
  editor.selection = new vscode.Selection(at, at);
  const done = vscode.commands.executeCommand('imr.lookUpGuideline');
  let taken = false;
  void done.then(() => {
    taken = true;
  });
  await until('The end of the command', async () => {
    // Nothing tells that the list is there; accepting before it is does nothing.
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await new Promise((resolve) => setTimeout(resolve, 200));
    return taken ? true : undefined;
  });
  return pageShown();
}

const tabs = (): string[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));

suite('looking up guidelines', () => {
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of ['.imr-letters.json', 'odg.imr-catalog.json'])
      await vscode.workspace.fs.delete(inFolder(name)).then(undefined, () => undefined);
  });

  test('the page of what is cited at the cursor opens, under its title', async () => {
    const page = await lookUp('01-lumbar-injection.imr', 'Chronic Pain Medical Treatment');
    await until('The language', () => (page.languageId === 'markdown' ? true : undefined));
    const [title] = page.getText().split('\n');
    assert.match(title, /^# \S/);
    const label = await until('The tab', () => tabs().find((name) => name.includes(title.slice(2))));
    assert.match(label, /^(?:Preview )?TENS, chronic pain \(transcutaneous electrical nerve stimulation\)$/);
    assert.match(page.getText(), /^## Sources$/m);
  });

  test('an overlay changes an open page, and a bad one is told in its file, both at once', async () => {
    const page = await lookUp('01-lumbar-injection.imr', 'Chronic Pain Medical Treatment');
    const { id } = JSON.parse(page.uri.query);
    const [guideline, chapter, label, ...topic] = id.split('/');
    const inner =
      topic.length > 0
        ? { topics: [{ id: topic.join('/'), text: 'Words of the licence.' }] }
        : { text: 'Words of the licence.' };
    const editions = [{ label, ...inner }];
    await write(
      'odg.imr-catalog.json',
      JSON.stringify({ guidelines: [{ id: guideline, chapters: [{ id: chapter, editions }] }] }),
    );
    await write('.imr-letters.json', '{ "guidelines": ["odg.imr-catalog.json", "none.json"] }');
    await until('The licensed text', () => (page.getText().includes('Words of the licence.') ? true : undefined));
    const finding = await until('The finding in the configuration', () =>
      vscode.languages.getDiagnostics(inFolder('.imr-letters.json')).find(({ source }) => source === 'imr'),
    );
    assert.equal(finding.code, 'configuration');
    assert.match(finding.message, /"none\.json" could not be read/);
    await write('.imr-letters.json', '{ "guidelines": [] }');
    await until('The end of both', () => {
      const told = vscode.languages
        .getDiagnostics(inFolder('.imr-letters.json'))
        .filter(({ source }) => source === 'imr');
      return told.length === 0 && !page.getText().includes('licence') ? true : undefined;
    });
  });

  test('a configuration that no schema allows is marked by the editor too', async () => {
    await write('.imr-letters.json', '{ "guidelines": "odg.json" }');
    const document = await vscode.workspace.openTextDocument(inFolder('.imr-letters.json'));
    await vscode.window.showTextDocument(document);
    const marked = await until('The mark of the JSON schema', () =>
      vscode.languages.getDiagnostics(document.uri).find(({ source }) => source !== 'imr'),
    );
    assert.match(marked.message, /array/i);
  });
});
