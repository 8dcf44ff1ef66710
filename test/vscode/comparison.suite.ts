import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Comparison } from '../../server/requests.ts';
import { drive, driverAddress } from './driver.ts';
import { openSample, positionOf, until } from './kit.ts';

const frame = '#service, main .message';

/** Puts the cursor at words of a sample and runs the command. */
async function compare(sample: string, words: string): Promise<Comparison | undefined> {
  const editor = await openSample(sample);
  const at = positionOf(editor.document, words);
  editor.selection = new vscode.Selection(at, at);
  return vscode.commands.executeCommand<Comparison | undefined>('imr.compareItem');
}

suite('comparing with earlier determinations', () => {
  suiteSetup(() => vscode.extensions.getExtension('imr-letters.imr-letters')?.activate());
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('the items of the folder on the same service are counted', async () => {
    const comparison = await compare('01-lumbar-injection.imr', 'Physical therapy, lumbar spine');
    assert.equal(comparison?.item.name, 'Physical therapy, lumbar spine, 2 times a week for 6 weeks');
    assert.deepEqual(
      comparison.sameService.items.map(({ name, decision }) => [name, decision]),
      [['Physical therapy, lumbar spine, 12 sessions', 'upheld']],
    );
    assert.ok(comparison.searched.letters >= 10, `${comparison.searched.letters} letters`);
  });

  test('outside of an item there is nothing to compare', async () =>
    assert.equal(await compare('01-lumbar-injection.imr', 'CLINICAL CASE SUMMARY'), undefined));

  if (!driverAddress) return;

  test('the page shows them, passes axe, and leads to the letter', async () => {
    await compare('01-lumbar-injection.imr', 'Physical therapy, lumbar spine');
    await until('The page', () =>
      drive<boolean>({ do: 'evaluate', frame, code: `document.querySelector('#service button') !== null` }).then(
        (found) => (found ? true : undefined),
        () => undefined,
      ),
    );
    const { violations } = await drive<{ violations: object[] }>({ do: 'axe', frame });
    assert.deepEqual(violations, []);
    await drive({ do: 'picture', name: 'comparison' });
    await drive({ do: 'click', frame, selector: '#service button' });
    const shown = await until('The other letter', () => {
      const { document, selection } = vscode.window.activeTextEditor ?? {};
      return document?.uri.path.endsWith('/04-twelve-items.imr')
        ? document.lineAt(selection?.active.line ?? 0)
        : undefined;
    });
    assert.match(shown.text, /^Physical therapy, lumbar spine, 12 sessions/);
  });
});
