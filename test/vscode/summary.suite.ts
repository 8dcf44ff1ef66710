import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SummaryShown, SummaryView } from '../../client/summary/summary-view.ts';
import { drive, driverAddress } from './driver.ts';
import { inFolder, openSample, positionOf, until } from './kit.ts';

const frame = 'main h1, main .message';
/** What code gives in the page of the summary, as soon as it gives anything. */
const inPage = <T>(what: string, code: string): Promise<T> =>
  until(what, () =>
    drive<T | null>({ do: 'evaluate', frame, code }).then(
      (found) => found ?? undefined,
      () => undefined,
    ),
  );
const text = (selector: string): string => `document.querySelector(${JSON.stringify(selector)})?.textContent`;

/** Resolves with the first version from this one on that is on the screen. */
const shown = (view: SummaryView, version: number): Promise<SummaryShown> =>
  new Promise((resolve) => {
    const listener = view.onDidShow((event) => {
      if (event.version < version) return;
      listener.dispose();
      resolve(event);
    });
  });

/** Shows a copy that belongs to no file: what a test types there is saved nowhere. */
async function showCopy(sample: string): Promise<{ editor: vscode.TextEditor; view: SummaryView }> {
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(inFolder(sample)));
  const document = await vscode.workspace.openTextDocument({ language: 'imr', content });
  return summarise(await vscode.window.showTextDocument(document));
}

const showSummary = async (sample: string) => summarise(await openSample(sample));

async function summarise(editor: vscode.TextEditor): Promise<{ editor: vscode.TextEditor; view: SummaryView }> {
  const view = await vscode.commands.executeCommand<SummaryView>('imr.showSummary');
  await shown(view, editor.document.version);
  return { editor, view };
}

const tabs = (): string[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));

suite('the summary of a letter', () => {
  // A command that starts the extension gives its result as a copy.
  suiteSetup(() => vscode.extensions.getExtension('imr-letters.imr-letters')?.activate());
  teardown(async () => {
    while (vscode.window.activeTextEditor?.document.isDirty)
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('it opens beside the letter, which keeps the focus', async () => {
    const { editor } = await showSummary('01-lumbar-injection.imr');
    assert.ok(tabs().includes('Summary: 01-lumbar-injection.imr'), tabs().join(', '));
    assert.equal(vscode.window.activeTextEditor, editor);
  });

  test('it follows what is typed', async () => {
    const { editor, view } = await showCopy('01-lumbar-injection.imr');
    const at = positionOf(editor.document, ': Upheld', 2);
    const times: number[] = [];
    editor.selection = new vscode.Selection(at, at.translate(0, 'Upheld'.length));
    for (const letter of 'Overturned') {
      const next = shown(view, editor.document.version + 1);
      await vscode.commands.executeCommand('type', { text: letter });
      const { version, milliseconds } = await next;
      assert.equal(version, editor.document.version);
      times.push(milliseconds ?? Number.NaN);
    }
    times.sort((a, b) => a - b);
    const [median, longest] = [times[times.length >> 1], times[times.length - 1]].map((time) => time.toFixed(0));
    console.log(`      from an edit to the painted summary: median ${median} ms, longest ${longest} ms`);
    assert.ok(times.every(Number.isFinite));
  });

  test('it is copied as Markdown', async () => {
    await openSample('01-lumbar-injection.imr');
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('imr.copySummary');
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /^# CM17-0998001 \u00b7 3 items: 2 Upheld, 1 Overturned\n/);
    assert.match(copied, /^\| 2\. TENS unit, purchase \| Upheld \| /m);
  });

  test('it is saved as a web page that runs nothing', async () => {
    await openSample('01-lumbar-injection.imr');
    const target = inFolder('summary.html');
    try {
      await vscode.commands.executeCommand('imr.saveSummary', target);
      const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
      assert.match(page, /<title>CM17-0998001 /);
      assert.match(page, /@media print/);
      assert.doesNotMatch(page, /<script|<button type="button" id=/);
    } finally {
      await vscode.workspace.fs.delete(target);
    }
  });

  if (!driverAddress) return;

  test('where there is room the items are a table', async () => {
    await drive({ do: 'size', width: 2000, height: 1000 });
    try {
      await showSummary('01-lumbar-injection.imr');
      await inPage('The table', `getComputedStyle(document.querySelector('tbody tr')).display === 'table-row' || null`);
      await drive({ do: 'picture', name: 'summary-wide' });
    } finally {
      await drive({ do: 'size', width: 1280, height: 800 });
    }
  });

  test('it shows the letter, and the item at the cursor', async () => {
    const { editor } = await showSummary('01-lumbar-injection.imr');
    assert.equal(await inPage('The headline', text('h1')), 'CM17-0998001 \u00b7 3 items: 2 Upheld, 1 Overturned');
    const at = positionOf(editor.document, 'The MTUS Chronic Pain Guidelines regard TENS');
    editor.selection = new vscode.Selection(at, at);
    const row = await inPage<string>('The item at the cursor', text('tr[aria-current] th'));
    assert.match(row, /TENS unit, purchase/);
  });

  test('an item leads to its place in the letter', async () => {
    const { editor } = await showSummary('01-lumbar-injection.imr');
    await inPage('The table', text('#item-2 button'));
    await drive({ do: 'click', frame, selector: '#item-2 button' });
    const line = editor.document.lineAt(
      positionOf(editor.document, 'Physical therapy, lumbar spine, 2 times'),
    ).lineNumber;
    await until('The cursor', () => (editor.selection.active.line === line ? true : undefined));
  });

  test('typing elsewhere leaves the focus and the scroll of the summary where they are', async () => {
    const { editor, view } = await showCopy('04-twelve-items.imr');
    await inPage('The table', text('#item-7 button'));
    const focus = `(() => { const one = document.querySelector('#item-7 button'); one.focus(); return one.textContent; })()`;
    const name = await inPage<string>('The focus', focus);
    const before = await inPage<number>('The scroll', 'document.scrollingElement.scrollTop');
    const next = shown(view, editor.document.version + 1);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(editor.document.uri, positionOf(editor.document, 'Upheld'), 'not ');
    await vscode.workspace.applyEdit(edit);
    await next;
    assert.equal(await inPage('The focus', 'document.activeElement.textContent'), name);
    assert.equal(await inPage('The scroll', 'document.scrollingElement.scrollTop'), before);
  });

  test('of several letters it shows the one at the cursor, or the one that is chosen', async () => {
    const { editor } = await showSummary('07-three-letters.imr');
    assert.match(await inPage('The first letter', text('h1')), /^Letter 1/);
    const at = positionOf(editor.document, 'CM17-0998007');
    editor.selection = new vscode.Selection(at, at);
    await inPage('The third letter', `${text('h1')}?.startsWith('CM17-0998007') || null`);
    await inPage(
      'The choice',
      `(() => { const one = document.querySelector('#choice'); one.value = '1'; one.dispatchEvent(new Event('change', { bubbles: true })); return true; })()`,
    );
    await inPage('The second letter', `${text('h1')}?.startsWith('Letter 2') || null`);
  });

  test('of a file without a letter it says so', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'imr', content: 'Buy milk.\n' });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('imr.showSummary');
    await inPage('The message', `${text('.message')}?.startsWith('This file holds no letter') || null`);
  });

  test('it runs no script but its own and reaches no address', async () => {
    await showSummary('01-lumbar-injection.imr');
    const policy = await inPage<string>(
      'The policy',
      `document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content`,
    );
    assert.match(policy, /^default-src 'none'; style-src \S[^;]*; script-src 'nonce-\w{32}';/);
    assert.doesNotMatch(policy, /unsafe|connect-src|img-src/);
    assert.equal(await inPage('Handlers', `document.querySelectorAll('body [onclick], body [style]').length`), 0);
  });

  const themes = {
    light: 'Light Modern',
    dark: 'Dark Modern',
    'high-contrast': 'Default High Contrast',
    'high-contrast-light': 'Default High Contrast Light',
  };
  for (const [name, theme] of Object.entries(themes)) {
    test(`axe finds nothing in it (${name})`, async () => {
      const settings = vscode.workspace.getConfiguration('workbench');
      await settings.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
      try {
        await showSummary('06-draft-with-holes.imr');
        await inPage('The theme', `document.body.className.includes('vscode-${name}') || null`);
        const { passes, violations } = await drive<{ passes: number; violations: object[] }>({ do: 'axe', frame });
        assert.deepEqual(violations, []);
        assert.ok(passes > 15, `${passes} checks passed`);
        await drive({ do: 'picture', name: `summary-${name}` });
      } finally {
        await settings.update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
      }
    });
  }
});
