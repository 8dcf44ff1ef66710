import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import * as vscode from 'vscode';
import { inFolder, openSample, until } from './kit.ts';

const LETTER = 'undecided.imr';
const RULE = 'missing-decision';
const files = [LETTER, 'closed.imr', '.imr-letters.json', 'accepted.imr-baseline.json'];

const ruleOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === 'object' ? code.value : code);
const findingsOf = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter((found) => found.source === 'imr' && ruleOf(found) === RULE);

const write = (name: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(inFolder(name), new TextEncoder().encode(text));
const read = async (name: string): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(inFolder(name)));

/** A clean sample whose second item has lost its decision. */
const undecided = async (): Promise<string> =>
  (await read('01-lumbar-injection.imr')).replace('TENS unit, purchase: Upheld', 'TENS unit, purchase');

const findingOf = (uri: vscode.Uri): Promise<vscode.Diagnostic> => until('The finding', () => findingsOf(uri).at(0));
const endOf = (uri: vscode.Uri): Promise<boolean> =>
  until('The end of the finding', () => (findingsOf(uri).length === 0 ? true : undefined));

/** What the built terminal program prints of a letter. */
function check(name: string): Promise<string> {
  const extension = vscode.extensions.getExtension('imr-letters.imr-letters');
  const cli = path.join(extension?.extensionPath ?? '', 'dist/cli.js');
  const { fsPath } = inFolder(name);
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [cli, 'check', fsPath],
      { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
      (_, out) => resolve(out),
    );
  });
}

async function actionOf(uri: vscode.Uri, title: string): Promise<vscode.CodeAction> {
  const { range } = await findingOf(uri);
  const kind = vscode.CodeActionKind.QuickFix.value;
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind,
  );
  const found = actions.find((action) => action.title === title);
  assert.ok(found?.command, `"${title}" is among: ${actions.map((action) => action.title).join(', ')}`);
  return found;
}

suite('configuration in the editor', () => {
  setup(async () => write(LETTER, await undecided()));

  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('notifications.clearAll');
    for (const name of files) await vscode.workspace.fs.delete(inFolder(name)).then(undefined, () => undefined);
  });

  test('an accepted finding is gone from the editor and from the terminal', async () => {
    const { uri } = (await openSample(LETTER)).document;
    const { command } = await actionOf(uri, `Accept this finding (${RULE})`);
    assert.match(await check(LETTER), /missing-decision/);
    const [finding] = command?.arguments ?? [];
    const by = { who: 'A. Editor', why: 'Decided in the cover letter.' };
    await vscode.commands.executeCommand('imr.acceptFinding', { ...finding, ...by });
    await endOf(uri);
    assert.match(await check(LETTER), /: no findings\./);
    const { accepted } = JSON.parse(await read('accepted.imr-baseline.json'));
    assert.deepEqual(Object.keys(accepted[0]), ['file', 'rule', 'fingerprint', 'who', 'why', 'when']);
    assert.equal(accepted[0].file, LETTER);
    assert.equal(accepted[0].who, by.who);
  });

  test('a severity changed by configuration takes effect at once', async () => {
    const { uri } = (await openSample(LETTER)).document;
    assert.equal((await findingOf(uri)).severity, vscode.DiagnosticSeverity.Error);
    await write('.imr-letters.json', `{ "rules": { "${RULE}": "warning" } }`);
    await until('The other severity', () =>
      findingsOf(uri)[0]?.severity === vscode.DiagnosticSeverity.Warning ? true : undefined,
    );
    const { command } = await actionOf(uri, `Turn this finding off (${RULE})`);
    await vscode.commands.executeCommand('imr.setSeverity', ...(command?.arguments ?? []));
    await endOf(uri);
    assert.deepEqual(JSON.parse(await read('.imr-letters.json')), { rules: { [RULE]: 'off' } });
  });

  test("a finding's page opens in the editor", async () => {
    const { uri } = (await openSample(LETTER)).document;
    const { command } = await actionOf(uri, `Explain this finding (${RULE})`);
    await vscode.commands.executeCommand('imr.explainFinding', ...(command?.arguments ?? []));
    await until('The page', () =>
      vscode.window.tabGroups.all.flatMap((group) => group.tabs).some(({ label }) => label.includes(`${RULE}.md`))
        ? true
        : undefined,
    );
  });

  test('checking the workspace shows the findings of closed letters; open ones win over disk', async () => {
    await write('closed.imr', await undecided());
    const { document } = await openSample(LETTER);
    await findingOf(document.uri);
    const edit = new vscode.WorkspaceEdit();
    const at = document.positionAt(document.getText().indexOf('TENS unit, purchase') + 'TENS unit, purchase'.length);
    edit.insert(document.uri, at, ': Upheld');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await endOf(document.uri);
    const totals = await vscode.commands.executeCommand<{ letters: number; counts: { error: number } }>(
      'imr.checkWorkspace',
    );
    assert.ok(totals.letters >= 11, `${totals.letters} letters`);
    assert.equal(findingsOf(inFolder('closed.imr')).length, 1);
    assert.equal(findingsOf(document.uri).length, 0, 'the editor has mended it, the disk has not');
    await write('closed.imr', await read('01-lumbar-injection.imr'));
    await endOf(inFolder('closed.imr'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
