import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { test } from 'node:test';
import type { Command } from '../../client/commands/command.ts';
import { tokenTypes } from '../../server/features/semantic-token-types.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const manifest = read('package.json');
const { contributes } = manifest;

/** The commands as the code lists them; outside VS Code its module is empty, and none of them is run here. */
async function commandsOfTheCode(): Promise<readonly Command[]> {
  const hooks = registerHooks({
    resolve: (name, context, next) =>
      name === 'vscode' ? { url: 'data:text/javascript,', shortCircuit: true } : next(name, context),
  });
  const { commands } = await import('../../client/commands/commands.ts');
  hooks.deregister();
  return commands;
}

test('the manifest and the code name the same commands', async () => {
  const named = contributes.commands.map(({ command }: { command: string }) => command);
  const listed = (await commandsOfTheCode()).map(({ id }) => id);
  assert.deepEqual([...named].sort(), [...listed].sort());
  assert.equal(new Set(listed).size, listed.length);
});

test('every command says when the palette shows it', () => {
  const named = contributes.commands.map(({ command }: { command: string }) => command);
  const shown = contributes.menus.commandPalette.map((entry: { command: string; when: string }) => {
    assert.notEqual(entry.when ?? '', '', entry.command);
    return entry.command;
  });
  assert.deepEqual(shown, named);
});

test('menus, keys and submenus name what there is', () => {
  const commands = new Set(contributes.commands.map(({ command }: { command: string }) => command));
  const submenus = new Set((contributes.submenus ?? []).map(({ id }: { id: string }) => id));
  for (const [menu, entries] of Object.entries<{ command?: string; submenu?: string }[]>(contributes.menus))
    for (const { command, submenu } of entries)
      assert.ok(commands.has(command) || submenus.has(submenu), `${menu}: ${command ?? submenu}`);
  for (const submenu of submenus) assert.ok(contributes.menus[submenu as string]?.length > 0, String(submenu));
  for (const { command } of contributes.keybindings) assert.ok(commands.has(command), command);
});

test('a key works in letters alone, and no two of them are the same', () => {
  const keys = contributes.keybindings.map(({ key }: { key: string }) => key);
  assert.equal(new Set(keys).size, keys.length);
  for (const { when, command } of contributes.keybindings) assert.match(when, /editorLangId == imr/, command);
});

test('a walkthrough leads to commands that there are, and each step says when it is done', () => {
  const commands = new Set(contributes.commands.map(({ command }: { command: string }) => command));
  const words = read('package.nls.json');
  for (const { steps } of contributes.walkthroughs) {
    assert.equal(steps.length, 5);
    for (const { id, description, completionEvents } of steps) {
      assert.ok(completionEvents.length > 0, id);
      const text = words[description.slice(1, -1)];
      const named = [
        ...text.matchAll(/\(command:(imr\.\w+)\)/g),
        ...completionEvents.join(' ').matchAll(/:(imr\.\w+)/g),
      ];
      for (const [, command] of named) assert.ok(commands.has(command) || command === 'imr.serverStarted', command);
    }
  }
});

test('every placeholder of the manifest has its words, and every word its placeholder', () => {
  const used = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
  assert.deepEqual([...new Set(used)].sort(), Object.keys(read('package.nls.json')).sort());
});

test('every file that the manifest names is there', () => {
  const [language] = contributes.languages;
  const paths = [manifest.icon, language.configuration, language.icon.light, language.icon.dark];
  const grammars = contributes.grammars.map((grammar: { path: string }) => grammar.path);
  const schemas = contributes.jsonValidation.map((schema: { url: string }) => schema.url);
  const snippets = contributes.snippets.map((snippet: { path: string }) => snippet.path);
  const media = contributes.walkthroughs.flatMap(({ steps }: { steps: { media: { svg: string } }[] }) =>
    steps.map((step) => step.media.svg),
  );
  for (const path of [...paths, ...grammars, ...schemas, ...snippets, ...media]) {
    assert.ok(existsSync(new URL(path, root)), path);
  }
});

test('every semantic token type of the server is declared, has scopes, and each scope is one that the grammar paints with', () => {
  const grammar = readFileSync(new URL('syntaxes/imr.tmLanguage.json', root), 'utf8');
  const [{ scopes }] = contributes.semanticTokenScopes;
  const types = contributes.semanticTokenTypes.map(({ id }: { id: string }) => id);
  assert.deepEqual(types, [...tokenTypes]);
  assert.deepEqual(Object.keys(scopes), types);
  for (const [type, [first]] of Object.entries<string[]>(scopes))
    assert.ok(grammar.includes(first), `${type}: ${first}`);
});

test('every setting has a default, among its values where they are listed', () => {
  const { properties } = contributes.configuration;
  for (const [name, setting] of Object.entries<{ enum?: string[]; default: string; enumDescriptions?: string[] }>(
    properties,
  )) {
    assert.match(name, /^imr\./);
    assert.notEqual(setting.default, undefined, name);
    if (setting.enum === undefined) continue;
    assert.ok(setting.enum.includes(setting.default), name);
    assert.equal(setting.enumDescriptions?.length, setting.enum.length, name);
  }
});

test('the first line of a letter is recognised by itself, and an ordinary one is not', () => {
  const first = new RegExp(contributes.languages[0].firstLine);
  for (const line of [
    ' HOW THE IMR FINAL DETERMINATION WAS MADE ',
    'Case Number: CM16-0000000',
    'MEDICAL PROFESSIONAL REVIEW',
    'Notice of Independent Medical Review Determination',
    'MAXIMUS FEDERAL SERVICES, INC.',
  ]) {
    assert.match(line, first);
  }
  for (const line of ['', 'Case Number: 4711', 'See HOW THE IMR FINAL DETERMINATION WAS MADE', 'Medical review']) {
    assert.doesNotMatch(line, first);
  }
});
