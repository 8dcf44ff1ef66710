import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openSample, symbolsOf, until } from './kit.ts';

const findingsOf = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'imr');

const ruleOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === 'object' ? code.value : code);

suite('a letter in the editor', () => {
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('the outline shows sections, and items with their decisions', async () => {
    const { document } = await openSample('01-lumbar-injection.imr');
    const symbols = await symbolsOf(document.uri);
    assert.deepEqual(
      symbols.map(({ name }) => name),
      [
        'Header',
        'How the determination was made',
        "Reviewer's credentials",
        'Clinical case summary',
        'Issues, decisions and rationales',
      ],
    );
    const items = symbols[symbols.length - 1].children;
    assert.deepEqual(
      items.map(({ detail }) => detail),
      ['Overturned', 'Upheld', 'Upheld'],
    );
    assert.equal(items[1].name, 'TENS unit, purchase');
    assert.equal(items[0].children[2].children.length, 5, 'the first rationale states five criteria');
  });

  test('sections, items and fields fold', async () => {
    const { document } = await openSample('01-lumbar-injection.imr');
    await symbolsOf(document.uri);
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const starts = ranges.map(({ start }) => document.lineAt(start).text.trim());
    assert.ok(starts.includes('CLINICAL CASE SUMMARY'));
    assert.ok(starts.some((line) => line.startsWith('TENS unit, purchase: Upheld')));
    assert.ok(starts.some((line) => line.startsWith('Decision rationale:')));
  });

  test('the selection grows by word, sentence, field, item, section', async () => {
    const { document } = await openSample('01-lumbar-injection.imr');
    await symbolsOf(document.uri);
    const at = document.positionAt(document.getText().indexOf('TENS as an addition'));
    const [first] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [at],
    );
    const steps: string[] = [];
    for (let step: vscode.SelectionRange | undefined = first; step; step = step.parent)
      steps.push(document.getText(step.range).replaceAll(/\s+/g, ' ').slice(0, 24));
    assert.equal(steps[0], 'TENS');
    assert.ok(
      steps.some((words) => words.startsWith('Decision rationale:')),
      steps.join(' | '),
    );
    assert.ok(
      steps.some((words) => words.startsWith('TENS unit, purchase')),
      steps.join(' | '),
    );
    assert.ok(
      steps.some((words) => words.startsWith('IMR ISSUES')),
      steps.join(' | '),
    );
  });

  test('decisions and guideline names are highlighted by the server', async () => {
    const { document } = await openSample('01-lumbar-injection.imr');
    await symbolsOf(document.uri);
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    const words: Record<string, string> = {};
    let line = 0;
    let character = 0;
    for (let k = 0; k < tokens.data.length; k += 5) {
      character = tokens.data[k] > 0 ? tokens.data[k + 1] : character + tokens.data[k + 1];
      line += tokens.data[k];
      const word = document.lineAt(line).text.slice(character, character + tokens.data[k + 2]);
      words[word] ??= legend.tokenTypes[tokens.data[k + 3]];
    }
    assert.equal(words.Upheld, 'imrUpheld');
    assert.equal(words.Overturned, 'imrOverturned');
    assert.equal(words.MTUS, 'imrSource');
    assert.equal(words['CLINICAL CASE SUMMARY'], 'imrHeading');
  });

  test('typing raises a finding, and its quick fix removes it', async () => {
    const editor = await openSample('01-lumbar-injection.imr');
    const { document } = editor;
    await symbolsOf(document.uri);
    await until('A letter without findings', () => (findingsOf(document.uri).length === 0 ? true : undefined));

    const at = document.getText().indexOf(': Upheld', document.getText().indexOf('TENS unit, purchase'));
    const decision = new vscode.Range(document.positionAt(at + 2), document.positionAt(at + ': Upheld'.length));
    editor.selection = new vscode.Selection(decision.start, decision.end);
    await vscode.commands.executeCommand('type', { text: 'Denied' });
    const finding = await until('The finding on the decision', () =>
      findingsOf(document.uri).find((diagnostic) => ruleOf(diagnostic) === 'unknown-decision'),
    );
    assert.match(finding.message, /Denied/);
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);

    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ title, edit }) => edit && title.includes('Upheld'));
    assert.ok(fix?.edit, `a fix that writes Upheld among: ${actions.map(({ title }) => title).join(', ')}`);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await until('The end of the finding', () => (findingsOf(document.uri).length === 0 ? true : undefined));
    assert.ok(document.getText().includes('TENS unit, purchase: Upheld'));
  });

  test('a draft shows its holes, each linked to its page', async () => {
    const { document } = await openSample('06-draft-with-holes.imr');
    const findings = await until('The findings of the draft', () => {
      const found = findingsOf(document.uri);
      return found.length >= 7 ? found : undefined;
    });
    const rules = findings.map(ruleOf);
    for (const rule of ['missing-decision', 'unknown-decision', 'missing-reviewer-guideline', 'empty-field'])
      assert.ok(rules.includes(rule), `${rule} in ${rules.join(', ')}`);
    const { code } = findings[0];
    assert.ok(typeof code === 'object' && code.target.path.endsWith(`docs/findings/${code.value}.md`));
    assert.ok((await vscode.workspace.fs.stat(code.target)).size > 200, 'the page is there');
  });

  test('plain text becomes a letter by command', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'plaintext',
      content: 'IMR ISSUES, DECISIONS AND RATIONALES\n\nMRI of the knee: Upheld\n',
    });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('imr.treatAsLetter');
    const letter = await until('The language', () => (document.languageId === 'imr' ? document : undefined));
    const symbols = await symbolsOf(letter.uri);
    assert.equal(symbols[symbols.length - 1].children[0].name, 'MRI of the knee');
  });

  test('the server report names versions and sizes and holds no letter text', async () => {
    const { document } = await openSample('01-lumbar-injection.imr');
    await symbolsOf(document.uri);
    await vscode.commands.executeCommand('imr.showServerReport');
    const report = await until('The report', () => {
      const shown = vscode.window.visibleTextEditors.find(({ document: d }) => d.uri.scheme === 'imr-report');
      return shown && /01-lumbar-injection/.test(shown.document.getText()) ? shown.document.getText() : undefined;
    });
    assert.match(report, /\d+ ?ms|\d+\.\d+/);
    assert.ok(!report.includes('TENS unit'), 'no letter text');
  });
});
