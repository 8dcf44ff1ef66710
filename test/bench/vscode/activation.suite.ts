import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { inFolder } from '../../vscode/kit.ts';
import { addFigures } from './figures.ts';
import { findingsShown } from './shown.ts';

const group = 'in VS Code';

suite('activation', () => {
  test('the extension starts, and findings come', async () => {
    const extension = vscode.extensions.getExtension('imr-letters.imr-letters');
    assert.ok(extension, 'the extension is there');
    assert.equal(extension.isActive, false, 'nothing has started it yet');
    const start = performance.now();
    await extension.activate();
    const activated = performance.now() - start;
    const first = await findingsShown(inFolder('first.imr'));
    const second = await findingsShown(inFolder('second.imr'));
    addFigures([
      { group, what: 'activation of the extension', value: activated, unit: 'ms' },
      {
        group,
        what: 'first letter opened, to its findings, server started for it',
        value: first.found,
        unit: 'ms',
        beside: [{ name: 'VS Code until it shows the letter', value: first.shown }],
      },
      {
        group,
        what: 'second letter opened, to its findings',
        value: second.found,
        unit: 'ms',
        beside: [{ name: 'VS Code until it shows the letter', value: second.shown }],
      },
    ]);
    assert.ok(first.found > 0 && second.found > 0);
  });
});
