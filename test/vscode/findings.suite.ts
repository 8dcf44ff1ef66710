import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { inFolder, openSample, positionOf, until } from './kit.ts';

const FIX_ALL = 'source.fixAll.imr';

const ruleOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === 'object' ? code.value : code);

/** Opens a copy of a sample without findings, with other words in one place. */
async function openWith(name: string, words: string, others: string): Promise<vscode.TextDocument> {
  const sample = new TextDecoder().decode(await vscode.workspace.fs.readFile(inFolder('01-lumbar-injection.imr')));
  assert.equal(sample.split(words).length, 2, `"${words}" stands once in the sample`);
  await vscode.workspace.fs.writeFile(inFolder(name), new TextEncoder().encode(sample.replace(words, others)));
  return (await openSample(name)).document;
}

const findingsOf = ({ uri }: vscode.TextDocument, rule: string): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter((found) => found.source === 'imr' && ruleOf(found) === rule);

const findingOf = (document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> =>
  until(`The finding ${rule}`, () => findingsOf(document, rule).at(0));

const endOf = (document: vscode.TextDocument, rule: string): Promise<boolean> =>
  until(`The end of the finding ${rule}`, () => (findingsOf(document, rule).length === 0 ? true : undefined));

const actionsOf = ({ uri }: vscode.TextDocument, range: vscode.Range, kind: string): Thenable<vscode.CodeAction[]> =>
  vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind);

async function fixesOfAll(document: vscode.TextDocument): Promise<vscode.CodeAction[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  return (await actionsOf(document, whole, FIX_ALL)).filter(({ kind }) => kind?.value === FIX_ALL);
}

suite('findings in the editor', () => {
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    for (const name of ['other-side.imr', 'misnumbered.imr', 'extracted.imr'])
      await vscode.workspace.fs.delete(inFolder(name)).then(undefined, () => undefined);
  });

  test('a rationale on the other side shows a finding that points to its item', async () => {
    const document = await openWith('other-side.imr', 'request for a right L4-L5', 'request for a left L4-L5');
    const finding = await findingOf(document, 'laterality-mismatch');
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    assert.match(document.getText(finding.range), /left L4-L5 transforaminal/);

    const [item, ...others] = finding.relatedInformation ?? [];
    assert.ok(item, 'the finding names a related place');
    assert.deepEqual(others, []);
    assert.equal(item.location.uri.toString(), document.uri.toString());
    const title = positionOf(document, 'Right L4-L5 transforaminal epidural steroid injection under');
    assert.equal(item.location.range.start.line, title.line);
    assert.match(document.getText(item.location.range), /^Right/);
  });

  test('the quick fix of a misnumbered list renumbers it, and the finding is gone', async () => {
    const document = await openWith('misnumbered.imr', '; 5. A repeat injection', '; 6. A repeat injection');
    const finding = await findingOf(document, 'criteria-numbering');
    assert.match(finding.message, /5 is skipped/);
    const actions = await actionsOf(document, finding.range, vscode.CodeActionKind.QuickFix.value);
    const fix = actions.find(({ title }) => title === 'Renumber the list');
    assert.ok(fix?.edit, `the renumbering is among: ${actions.map(({ title }) => title).join(', ')}`);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await endOf(document, 'criteria-numbering');
    assert.ok(document.getText().includes('; 5. A repeat injection'));
  });

  test('all safe fixes change the letter once, and a second time nothing', async () => {
    const document = await openWith(
      'extracted.imr',
      'Exercise, physical methods and medication',
      'Exercise, physical methods and medi cation',
    );
    await findingOf(document, 'extraction-artifact');
    const [action, ...others] = await fixesOfAll(document);
    assert.ok(action?.edit, 'there is an action');
    assert.deepEqual(others, []);
    const before = document.getText();
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    const after = document.getText();
    assert.equal(after, before.replace('medi cation', 'medication'));
    await endOf(document, 'extraction-artifact');

    for (const { edit } of await fixesOfAll(document)) assert.ok(!edit || (await vscode.workspace.applyEdit(edit)));
    assert.equal(document.getText(), after);
  });
});
