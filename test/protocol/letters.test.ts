import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeLens, InlayHint } from 'vscode-languageserver';
import { addField } from '../../server/features/add-field.ts';
import { codeLenses } from '../../server/features/code-lenses.ts';
import { moveItem } from '../../server/features/drafting/move-item.ts';
import { inlayHints } from '../../server/features/inlay-hints/inlay-hints.ts';
import { lettersOverview } from '../../server/features/letter-overview/letter-overview.ts';
import { read } from '../../server/reading.ts';
import type { ItemEdits, LetterEdit, LettersOverview } from '../../server/requests.ts';
import { checkReading } from '../../server/rules/rules.ts';
import { letter } from '../features/letters.ts';
import { startSession, vscode } from './session.ts';

const uri = 'file:///letters/a.imr';
const reading = read(letter);
const findings = checkReading(reading, (rule) => assert.fail(`${rule} threw`));
const whole = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

test('the overview of an open document follows its edits; of another there is none', async () => {
  const server = await startSession();
  server.open(uri, letter);
  const overview = await server.request<LettersOverview>('imr/letters', { uri });
  assert.deepEqual(overview, JSON.parse(JSON.stringify(lettersOverview(reading, findings, 1))));
  server.change(uri, 2, { text: letter.replace('Soma 350mg #90: Upheld', 'Soma 350mg #90: Overturned') });
  const { version, letters } = await server.request<LettersOverview>('imr/letters', { uri });
  assert.equal(version, 2);
  assert.deepEqual(
    letters[0].items.map(({ decision }) => decision.value),
    ['overturned', 'overturned'],
  );
  assert.equal(await server.request('imr/letters', { uri: 'file:///letters/b.imr' }), null);
  assert.equal(await server.stop(), 0);
});

test('a missing field is added as the feature says', async () => {
  const server = await startSession();
  const text = letter.replace(/MAXIMUS guideline:[^:]*\(s\):\nMuscle relaxants \(for pain\)\.\n\n/, '');
  server.open(uri, text, 4);
  const position = read(text).lines.positionAt(text.indexOf('Soma 350mg #90: Upheld'));
  const ask = (field?: string) => server.request<LetterEdit | null>('imr/addField', { uri, position, field });
  const edit = await ask('reviewer-guideline');
  assert.deepEqual(edit, addField(read(text), 4, position, 'reviewer-guideline'));
  assert.match(edit?.edits[0].newText ?? '', /^MAXIMUS guideline: \[\[/);
  assert.deepEqual(await ask(), edit);
  assert.equal(await ask('rationale'), null);
});

test('an item is moved as the feature says, and why one is not', async () => {
  const server = await startSession();
  server.open(uri, letter, 2);
  const position = reading.lines.positionAt(letter.indexOf('MRI of the left knee: Overturned'));
  const move = (by: number) => server.request<ItemEdits>('imr/moveItem', { uri, position, by });
  const expected = { version: 2, ...moveItem(reading, position, -1, (text) => read(text)) };
  assert.deepEqual(await move(-1), JSON.parse(JSON.stringify(expected)));
  assert.deepEqual(await move(1), { version: 2, edits: [], refusal: 'last' });
});

/** A session whose editor has these settings. */
async function sessionWith(settings: Record<string, unknown>) {
  const asked = { refreshes: [] as string[] };
  const server = await startSession(
    {
      ...vscode,
      workspace: {
        ...vscode.workspace,
        configuration: true,
        codeLens: { refreshSupport: true },
        inlayHint: { refreshSupport: true },
      },
    },
    { runsCommands: true },
    (method, params) => {
      if (method.endsWith('/refresh')) asked.refreshes.push(method);
      if (method !== 'workspace/configuration') return null;
      return (params as { items: { section: string }[] }).items.map(({ section }) => settings[section] ?? null);
    },
  );
  server.open(uri, letter);
  const lenses = () => server.ask<CodeLens[]>('codeLens', uri);
  const hints = () => server.ask<InlayHint[]>('inlayHint', uri, { range: whole });
  return { server, asked, lenses, hints };
}

test('lenses and hints are off until a setting turns them on, and are asked for again when it changes', async () => {
  const settings: Record<string, unknown> = { 'imr.codeLens': false };
  const { server, asked, lenses, hints } = await sessionWith(settings);
  assert.deepEqual([await lenses(), await hints()], [[], []]);
  settings['imr.codeLens'] = true;
  settings['imr.inlayHints'] = { editions: false, abbreviations: false, days: true };
  server.notify('workspace/didChangeConfiguration', { settings: null });
  const target = { uri, version: 1, commands: true };
  assert.deepEqual(await lenses(), codeLenses(reading, findings, target).value);
  assert.deepEqual(await hints(), inlayHints(reading, whole, { editions: false, abbreviations: false, days: true }));
  assert.deepEqual([...new Set(asked.refreshes)].sort(), ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh']);
});

test('an editor that tells no settings gets neither', async () => {
  const server = await startSession();
  server.open(uri, letter);
  assert.deepEqual(await server.ask<CodeLens[]>('codeLens', uri), []);
  assert.deepEqual(await server.ask<InlayHint[]>('inlayHint', uri, { range: whole }), []);
});
