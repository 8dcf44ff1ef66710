import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openSample, symbolsOf, until } from './kit.ts';

/** Newer than the types of the oldest VS Code that is supported. */
interface Models {
  invokeTool?(name: string, options: object): Promise<{ readonly content: readonly { readonly value: string }[] }>;
}
const models = (vscode as { lm?: Models }).lm ?? {};

/** What a tool hands over, as text; undefined where it is not offered. */
const use = async (name: string, input: object): Promise<string | undefined> => {
  try {
    const result = await models.invokeTool?.(name, { input, toolInvocationToken: undefined });
    return result?.content.map(({ value }) => value).join('');
  } catch {
    return undefined;
  }
};
const inspect = () => use('imr_inspect', { letter: '01-lumbar-injection.imr' });

suite('tools for language models', () => {
  suiteSetup(() => vscode.extensions.getExtension('imr-letters.imr-letters')?.activate());
  const configure = (value: boolean | undefined) =>
    vscode.workspace.getConfiguration('imr').update('languageModelTools', value, vscode.ConfigurationTarget.Global);
  teardown(async () => {
    await configure(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('they answer only while the setting is on, and say nothing of the text', async () => {
    const { document } = await openSample('01-lumbar-injection.imr');
    await symbolsOf(document.uri);
    assert.equal(await inspect(), undefined);
    await configure(true);
    const structure = await until('The structure', inspect);
    const { letters } = JSON.parse(structure);
    assert.deepEqual(
      letters[0].items.map(({ decision }: { decision: string }) => decision),
      ['overturned', 'upheld', 'upheld'],
    );
    assert.doesNotMatch(structure, /unit|Physical therapy|CM17/);
    assert.match((await use('imr_check', {})) ?? '', /^\{"letters":1,"counts":/);
    assert.match((await use('imr_lookup_guideline', { query: 'carisoprodol' })) ?? '', /"found":[1-9]/);
    await configure(false);
    await until('The end of the tools', async () => ((await inspect()) === undefined ? true : undefined));
  });
});
