import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { ClientCapabilities, Hover, PublishDiagnosticsParams, RegistrationParams } from 'vscode-languageserver';
import type { GuidelineList, GuidelinePage, LetterStatus } from '../../server/requests.ts';
import { letter } from '../features/letters.ts';
import type { Answer } from '../kit/protocol-client.ts';
import { type Session, startSession, vscode } from './session.ts';

/** What VS Code can do with files and settings, beside the rest. */
const watching: ClientCapabilities = {
  ...vscode,
  workspace: {
    ...vscode.workspace,
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    semanticTokens: { refreshSupport: true },
    diagnostics: { refreshSupport: true },
  },
};

const TOPIC = 'odg/hip-pelvis/sacroiliac-joint-injections';

/** A catalog file with one licensed topic. */
const licensed = (words: string): string =>
  JSON.stringify({
    guidelines: [
      { id: 'odg', chapters: [{ id: 'hip-pelvis', topics: [{ id: 'sacroiliac-joint-injections', text: words }] }] },
    ],
  });

/** A folder with letters that is written to and told of as an editor does. */
function folder(t: TestContext, files: Readonly<Record<string, string>>) {
  const root = mkdtempSync(path.join(tmpdir(), 'imr-guidelines-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const uri = (name: string): string => pathToFileURL(path.join(root, name)).href;
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  return { root: pathToFileURL(root).href, uri, write };
}

/** A session that records what the server asks for. */
async function sessionIn(root: string, settings: { guidelines?: unknown } = {}, capabilities = watching) {
  const asked: { method: string; params: unknown }[] = [];
  const answer: Answer = (method, params) => {
    asked.push({ method, params });
    if (method === 'workspace/configuration') return [settings.guidelines ?? null];
    return method === 'workspace/workspaceFolders' ? [{ uri: root, name: 'letters' }] : null;
  };
  const server = await startSession(capabilities, undefined, answer);
  return { server, asked };
}

const page = async (server: Session, uri: string, id = TOPIC): Promise<string> =>
  (await server.request<GuidelinePage>('imr/guidelinePage', { id, uri })).markdown;

const changed = (server: Session, ...uris: string[]): void =>
  server.notify('workspace/didChangeWatchedFiles', { changes: uris.map((uri) => ({ uri, type: 2 })) });

const published = (server: Session, uri: string, from = 0): Promise<PublishDiagnosticsParams> =>
  server.notification(
    'textDocument/publishDiagnostics',
    (params: PublishDiagnosticsParams) => params.uri === uri,
    from,
  );

test('an overlay with one licensed topic changes its page without a restart', async (t) => {
  const { root, uri, write } = folder(t, { 'letters/a.imr': letter });
  const { server, asked } = await sessionIn(root);
  const letterUri = uri('letters/a.imr');
  server.open(letterUri, letter);
  assert.doesNotMatch(await page(server, letterUri), /Licensed text/);

  write('.imr-letters.json', '{ "guidelines": ["house/odg.imr-catalog.json"] }');
  write('house/odg.imr-catalog.json', licensed('Words of the licence.'));
  changed(server, uri('.imr-letters.json'));
  assert.match(
    await page(server, letterUri),
    /## Licensed text from your organization's catalog\n\nWords of the licence\./,
  );
  await server.notification('imr/guidelinesChanged', undefined, 0);

  write('house/odg.imr-catalog.json', licensed('Other words.'));
  changed(server, uri('house/odg.imr-catalog.json'));
  assert.match(await page(server, letterUri), /Other words\./);

  write('.imr-letters.json', '{}');
  changed(server, uri('.imr-letters.json'));
  assert.doesNotMatch(await page(server, letterUri), /Licensed text/);

  const refreshed = asked.filter(({ method }) => method.endsWith('/refresh')).map(({ method }) => method);
  assert.deepEqual([...new Set(refreshed)].sort(), [
    'workspace/diagnostic/refresh',
    'workspace/semanticTokens/refresh',
  ]);
});

test('an overlay with one licensed topic changes the hover over its citation', async (t) => {
  const { root, uri, write } = folder(t, {});
  const { server } = await sessionIn(root);
  const cited = 'Official Disability Guidelines (ODG), Hip & Pelvis Chapter, Sacroiliac joint injections';
  const text = letter.replace(
    /^MAXIMUS guideline:[\s\S]*?(?=\n+Decision rationale:)/m,
    `MAXIMUS guideline: Decision based on Non-MTUS Citation ${cited}.`,
  );
  server.open(uri('a.imr'), text);
  const line = text.split('\n').findIndex((words) => words.includes(cited));
  const position = { line, character: text.split('\n')[line].indexOf('Sacroiliac') };
  const hover = async () => JSON.stringify(await server.ask<Hover>('hover', uri('a.imr'), { position }));
  assert.match(await hover(), /Sacroiliac joint injections/);
  write('.imr-letters.json', '{ "guidelines": ["odg.json"] }');
  write('odg.json', licensed('Words of the licence.'));
  changed(server, uri('.imr-letters.json'));
  assert.match(await hover(), /Words of the licence\./);
});

test('the server has the configuration and the files in use watched', async (t) => {
  const { root, uri } = folder(t, {
    '.imr-letters.json': '{ "guidelines": ["house/odg[1].json", "none.json"] }',
    'house/odg[1].json': licensed('Words.'),
  });
  const { server, asked } = await sessionIn(root);
  server.open(uri('a.imr'), letter);
  await page(server, uri('a.imr'));
  await server.request('imr/serverReport');
  const registered = asked
    .filter(({ method }) => method === 'client/registerCapability')
    .flatMap(({ params }) => (params as RegistrationParams).registrations)
    .filter(({ method }) => method === 'workspace/didChangeWatchedFiles');
  assert.equal(registered.length, 1);
  assert.deepEqual(registered[0].registerOptions, {
    watchers: [
      { globPattern: '**/.imr-letters.json' },
      { globPattern: { baseUri: `${root}/house`, pattern: 'odg[[]1[]].json' } },
      { globPattern: { baseUri: root, pattern: 'none.json' } },
    ],
  });
});

test('a configuration that comes to be above the open folder counts at once', async (t) => {
  const { root, uri, write } = folder(t, { 'letters/a.imr': letter, 'one.json': licensed('Words from above.') });
  const { server, asked } = await sessionIn(`${root}/letters`);
  server.open(uri('letters/a.imr'), letter);
  assert.doesNotMatch(await page(server, uri('letters/a.imr')), /Words from above\./);
  await server.request('imr/serverReport');
  const watchers = asked
    .filter(({ method }) => method === 'client/registerCapability')
    .map(({ params }) => JSON.stringify(params));
  assert.ok(watchers.some((said) => said.includes(JSON.stringify({ baseUri: root, pattern: '.imr-letters.json' }))));
  write('.imr-letters.json', '{ "guidelines": ["one.json"] }');
  changed(server, uri('.imr-letters.json'));
  assert.match(await page(server, uri('letters/a.imr')), /Words from above\./);
});

test('letters of several folders are read by the nearest configuration', async (t) => {
  const { root, uri } = folder(t, {
    '.imr-letters.json': '{ "guidelines": ["one.json"] }',
    'one.json': licensed('Words of all.'),
    'special/.imr-letters.json': '{ "guidelines": ["two.json"] }',
    'special/two.json': licensed('Words of few.'),
  });
  const { server } = await sessionIn(root);
  for (const name of ['a.imr', 'sub/b.imr', 'special/c.imr']) server.open(uri(name), letter);
  assert.match(await page(server, uri('a.imr')), /Words of all\./);
  assert.match(await page(server, uri('sub/b.imr')), /Words of all\./);
  assert.match(await page(server, uri('special/c.imr')), /Words of few\./);
  assert.match(await page(server, 'untitled:Untitled-1'), /Words of all\./, 'a letter without a folder');
  assert.match(await page(server, uri('special/not-open.imr')), /Words of few\./);
});

test('a bad file is told at its place in it, and the rest works', async (t) => {
  const files = {
    '.imr-letters.json': '{\n  "guidelines": ["bad.json", "good.json", "none.json"],\n  "rule": {}\n}\n',
    'bad.json': '{ "drugs": [\n',
    'good.json': licensed('Words that hold.'),
  };
  const { root, uri, write } = folder(t, files);
  const { server } = await sessionIn(root);
  server.open(uri('a.imr'), letter);
  assert.match(await page(server, uri('a.imr')), /Words that hold\./);
  assert.deepEqual(
    await server.ask('documentSymbol', uri('a.imr')).then((symbols) => (symbols as unknown[]).length),
    5,
  );

  const told = await published(server, uri('.imr-letters.json'));
  assert.deepEqual(
    told.diagnostics.map(({ range, severity, source, code }) => [range.start, range.end, severity, source, code]),
    [
      [{ line: 2, character: 2 }, { line: 2, character: 11 }, 2, 'imr', 'configuration'],
      [{ line: 1, character: 42 }, { line: 1, character: 53 }, 2, 'imr', 'configuration'],
    ],
  );
  const bad = await published(server, uri('bad.json'));
  assert.match(String(bad.diagnostics[0].message), /^The file ends too early/);

  const from = server.notifications.length;
  write('bad.json', '{ "drugs": [] }');
  changed(server, uri('bad.json'));
  assert.deepEqual((await published(server, uri('bad.json'), from)).diagnostics, []);
});

test('the setting names catalog files too; one that is missing is said in the status', async (t) => {
  const { root, uri } = folder(t, { 'house/odg.json': licensed('Words of the setting.') });
  const settings: { guidelines: unknown } = { guidelines: ['house/odg.json', 'none.json', 7] };
  const { server, asked } = await sessionIn(root, settings);
  server.open(uri('sub/a.imr'), letter);
  assert.match(await page(server, uri('sub/a.imr')), /Words of the setting\./);
  const { params } = asked.find(({ method }) => method === 'workspace/configuration') ?? {};
  assert.deepEqual(params, {
    items: ['imr.guidelines', 'imr.rules', 'imr.formats'].map((section) => ({ section, scopeUri: `${root}/sub/` })),
  });
  const status = () => server.request<LetterStatus>('imr/letterStatus', { uri: uri('sub/a.imr') });
  assert.deepEqual((await status()).limits, [
    'The setting imr.guidelines names "none.json", which could not be read; the entries there are missing.',
  ]);
  settings.guidelines = [];
  server.notify('workspace/didChangeConfiguration', { settings: null });
  assert.doesNotMatch(await page(server, uri('sub/a.imr')), /Licensed/);
  assert.deepEqual((await status()).limits, []);
});

test('files of virtual workspaces are asked of the client', async () => {
  const files: Record<string, string> = {
    'vscode-vfs://github/o/r/.imr-letters.json': '{ "guidelines": ["odg.json"] }',
    'vscode-vfs://github/o/r/odg.json': licensed('Words from afar.'),
  };
  const answer: Answer = (method, params) =>
    method === 'imr/readFile' ? (files[(params as { uri: string }).uri] ?? null) : null;
  const uri = 'vscode-vfs://github/o/r/sub/a.imr';
  const server = await startSession(watching, { readsFiles: true }, answer);
  server.open(uri, letter);
  assert.match(await page(server, uri), /Words from afar\./);
  const blind = await startSession(watching, {}, answer);
  blind.open(uri, letter);
  assert.doesNotMatch(await page(blind, uri), /Licensed/);
});

test('a client that watches nothing has its files read again with each letter that it opens', async (t) => {
  const { root, uri, write } = folder(t, { '.imr-letters.json': '{ "guidelines": ["odg.json"] }' });
  const { server } = await sessionIn(root, {}, vscode);
  server.open(uri('a.imr'), letter);
  assert.doesNotMatch(await page(server, uri('a.imr')), /Licensed/);
  write('odg.json', licensed('Late words.'));
  server.open(uri('b.imr'), letter);
  assert.match(await page(server, uri('a.imr')), /Late words\./);
});

test('the list holds all groups, and what is cited at the place asked about', async (t) => {
  const { root, uri } = folder(t, {
    '.imr-letters.json': '{ "guidelines": ["house.json"] }',
    'house.json': '{ "guidelines": [{ "id": "house", "title": "House guidelines", "source": "Other" }] }',
  });
  const { server } = await sessionIn(root);
  server.open(uri('a.imr'), letter);
  const lines = letter.split('\n');
  const line = lines.findIndex((words) => words.startsWith('MAXIMUS guideline:'));
  const position = { line, character: lines[line].length - 2 };
  const { entries, current } = await server.request<GuidelineList>('imr/guidelines', { uri: uri('a.imr'), position });
  assert.ok(entries.length > 900 && entries.some(({ id }) => id === 'house'));
  assert.ok(
    entries.some(({ id }) => id === current),
    `${current} is one of the entries`,
  );
  const plain = await server.request<GuidelineList>('imr/guidelines', {});
  assert.equal(plain.current, undefined);
  assert.equal(await server.request('imr/guidelinePage', { id: 'none' }), null);
});
