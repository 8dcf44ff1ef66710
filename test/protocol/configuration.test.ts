import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  PublishDiagnosticsParams,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import type { ConfigurationEdit, FileCheck, LetterStatus } from '../../server/requests.ts';
import { letterExample } from '../../server/rules/examples.ts';
import { houseFormatSource, houseLetter } from '../kit/house.ts';
import { type Session, startSession, vscode } from './session.ts';

const undecided = letterExample.replace(/: (?:Upheld|Overturned)/, '');

const capable: ClientCapabilities = {
  ...vscode,
  workspace: {
    ...vscode.workspace,
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
};

/** A session in a folder with these files; `settings` are the editor's rules. */
async function sessionIn(
  t: TestContext,
  files: Readonly<Record<string, string>>,
  settings: { rules?: unknown; formats?: unknown } = {},
) {
  const root = mkdtempSync(path.join(tmpdir(), 'imr-configuration-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const uri = (name: string): string => pathToFileURL(path.join(root, name)).href;
  const server = await startSession(capable, { runsCommands: true }, (method) => {
    if (method === 'workspace/configuration') return [null, settings.rules ?? null, settings.formats ?? null];
    return method === 'workspace/workspaceFolders' ? [{ uri: pathToFileURL(root).href, name: 'letters' }] : null;
  });
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
    server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(name), type: 2 }] });
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  /** Writes the files of an edit, as the client does. */
  const writeAll = ({ files: edited }: ConfigurationEdit): void => {
    for (const file of edited) write(path.relative(root, decodeURIComponent(new URL(file.uri).pathname)), file.text);
  };
  return { server, uri, write, writeAll };
}

const findings = async (server: Session, uri: string): Promise<string[]> => {
  const { items } = await server.ask<{ items: Diagnostic[] }>('diagnostic', uri);
  return items.map(({ code, severity }) => `${code} ${severity}`);
};

const published = (server: Session, uri: string, count: number) =>
  server.notification<PublishDiagnosticsParams>(
    'textDocument/publishDiagnostics',
    (params) => params.uri === uri && params.diagnostics.length === count,
    0,
  );

test('severities of the file and of the setting hold at once, also for fix-all and the status', async (t) => {
  const settings: { rules?: unknown } = {};
  const { server, uri, write } = await sessionIn(t, { '.imr-letters.json': '{}' }, settings);
  server.open(uri('a.imr'), undecided);
  assert.deepEqual(await findings(server, uri('a.imr')), ['missing-decision 1']);
  write('.imr-letters.json', '{ "rules": { "missing-decision": "hint" } }');
  assert.deepEqual(await findings(server, uri('a.imr')), ['missing-decision 4']);
  settings.rules = { 'missing-decision': 'warning', 'no-such-rule': 'off' };
  server.notify('workspace/didChangeConfiguration', { settings: null });
  assert.deepEqual(await findings(server, uri('a.imr')), ['missing-decision 2']);
  const status = await server.request<LetterStatus>('imr/letterStatus', { uri: uri('a.imr') });
  assert.match(status.limits.join(' '), /The setting imr\.rules: There is no finding "no-such-rule"/);
  write('.imr-letters.json', '{ "ignore": ["*.imr"] }');
  assert.deepEqual(await findings(server, uri('a.imr')), []);
});

test('a finding that is accepted is gone, and its entry is stale once the letter is mended', async (t) => {
  const { server, uri, writeAll } = await sessionIn(t, {});
  const letter = uri('letters/a.imr');
  server.open(letter, undecided);
  const { items } = await server.ask<{ items: Diagnostic[] }>('diagnostic', letter);
  const asked = { range: items[0].range, context: { diagnostics: items, only: ['quickfix'] } };
  const actions = await server.ask<CodeAction[]>('codeAction', letter, asked);
  const accept = actions.find(({ title }) => title === 'Accept this finding (missing-decision)');
  const [{ rule, fingerprint }] = accept?.command?.arguments ?? [];
  const by = { fingerprint, who: 'A. Editor', why: 'Stated elsewhere.', when: '2026-01-31' };
  const edit = await server.request<ConfigurationEdit>('imr/configurationEdit', { uri: letter, rule, accept: by });
  assert.deepEqual(
    edit.files.map((file) => [file.uri, JSON.parse(file.text)]),
    [
      [uri('.imr-letters.json'), { baseline: 'accepted.imr-baseline.json' }],
      [uri('accepted.imr-baseline.json'), { accepted: [{ file: 'letters/a.imr', rule, ...by }] }],
    ],
  );
  assert.equal(edit.note, undefined);
  writeAll(edit);
  assert.deepEqual(await findings(server, letter), []);

  server.change(letter, 2, { text: letterExample });
  const { diagnostics } = await published(server, uri('accepted.imr-baseline.json'), 1);
  assert.equal(diagnostics[0].severity, 3);
  assert.match(String(diagnostics[0].message), /missing-decision is not in letters\/a\.imr any more/);
  const from = server.notifications.length;
  server.change(letter, 3, { text: undecided });
  const gone = await server.notification<PublishDiagnosticsParams>('textDocument/publishDiagnostics', undefined, from);
  assert.deepEqual(gone.diagnostics, []);
});

test('a severity is written into the nearest configuration; a broken one is left alone', async (t) => {
  const settings = { rules: { 'missing-decision': 'warning' } };
  const { server, uri, write } = await sessionIn(t, { 'house/.imr-letters.json': '{ "ignore": [] }' }, settings);
  const ask = (letter: string) =>
    server.request<ConfigurationEdit>('imr/configurationEdit', { uri: letter, rule: 'missing-decision', level: 'off' });
  const near = await ask(uri('house/letters/a.imr'));
  assert.deepEqual(
    near.files.map((file) => [file.uri, JSON.parse(file.text)]),
    [[uri('house/.imr-letters.json'), { rules: { 'missing-decision': 'off' }, ignore: [] }]],
  );
  assert.equal(near.note, 'The setting imr.rules says "warning" and goes before the file.');
  assert.equal((await ask(uri('b.imr'))).files[0].uri, uri('.imr-letters.json'), 'made in the workspace folder');
  write('house/.imr-letters.json', '{ "ignore": [');
  const broken = await ask(uri('house/letters/a.imr'));
  assert.deepEqual(broken.files, []);
  assert.match(broken.note ?? '', /^\.imr-letters\.json cannot be read as it is, so nothing was written\./);
  const nowhere = await ask('untitled:Untitled-1');
  assert.deepEqual(nowhere.files, []);
  assert.match(nowhere.note ?? '', /^This letter lies in no folder/);
});

test('a saved letter is checked by its configuration; an open one as the editor has it', async (t) => {
  const { server, uri } = await sessionIn(t, {
    'a.imr': undecided,
    'notes.txt': 'Nothing of a letter.',
    'drafts/b.imr': undecided,
    '.imr-letters.json': '{ "rules": { "missing-decision": "warning" }, "ignore": ["drafts"] }',
  });
  const check = (name: string) => server.request<FileCheck>('imr/checkFile', { uri: uri(name) });
  const saved = await check('a.imr');
  assert.deepEqual([saved.open, saved.ignored, saved.letters], [false, false, 1]);
  assert.deepEqual(saved.counts, { error: 0, warning: 1, information: 0, hint: 0 });
  assert.deepEqual(
    (saved.diagnostics as Diagnostic[]).map(({ code, severity }) => [code, severity]),
    [['missing-decision', 2]],
  );
  assert.deepEqual([(await check('notes.txt')).letters, (await check('notes.txt')).diagnostics], [0, []]);
  assert.equal((await check('drafts/b.imr')).ignored, true);
  assert.equal(await check('none.imr'), null);
  server.open(uri('a.imr'), letterExample);
  const open = await check('a.imr');
  assert.deepEqual([open.open, open.counts.warning, open.diagnostics], [true, 0, []]);
});

const rulesIn = async (server: Session, uri: string) =>
  (await findings(server, uri)).map((found) => found.replace(/ .*/, ''));

test('a letter of the house’s own format is read; an edit of the format holds at once', async (t) => {
  const { server, uri, write } = await sessionIn(t, {
    '.imr-letters.json': '{ "formats": ["house.imr-format.json"] }',
    'house.imr-format.json': houseFormatSource,
    'saved.txt': houseLetter,
  });
  const letter = uri('a.imr');
  server.open(letter, houseLetter);
  assert.deepEqual(await rulesIn(server, letter), []);
  const status = await server.request<LetterStatus>('imr/letterStatus', { uri: letter });
  assert.deepEqual([status.letters, status.items, status.upheld, status.overturned], [1, 2, 1, 1]);
  const at = (words: string) => {
    const before = houseLetter.slice(0, houseLetter.indexOf(words)).split('\n');
    return { line: before.length - 1, character: before[before.length - 1].length };
  };
  const position = at('Denial stands');
  const { items } = await server.ask<{ items: { label: string }[] }>('completion', letter, { position });
  assert.deepEqual(
    items.map(({ label }) => label),
    ['Denial stands', 'Denial is lifted'],
  );
  const saved = await server.request<FileCheck>('imr/checkFile', { uri: uri('saved.txt') });
  assert.deepEqual([saved.letters, saved.diagnostics], [1, []]);

  const opens = (text: string) => server.request<boolean>('imr/opensLetter', { uri: uri('b.txt'), text });
  assert.deepEqual([await opens(houseLetter.slice(0, 400)), await opens('Dear Doctor,\n')], [true, false]);

  write('house.imr-format.json', houseFormatSource.replace('"Reasons:"', '"Grounds:"'));
  assert.deepEqual(await rulesIn(server, letter), ['missing-rationale', 'missing-rationale']);
  const outline = await server.ask<{ children: { children: { children: unknown[] }[] }[] }[]>('documentSymbol', letter);
  assert.equal(outline.at(-1)?.children[0].children.length, 2, 'the outline is another, too');

  const symbols = async () => {
    const found = await server.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'acupuncture' });
    return found.filter(({ location }) => location.uri === uri('saved.imr')).map(({ containerName }) => containerName);
  };
  write('saved.imr', houseLetter);
  assert.equal((await symbols())[0], 'Denial is lifted \u00b7 CM17-0099001');
  write('.imr-letters.json', '{}');
  assert.deepEqual(await symbols(), [], 'saved letters, too, are read anew');
  write('.imr-letters.json', '{ "formats": ["house.imr-format.json"] }');

  write('house.imr-format.json', houseFormatSource.replace('"rationale"', '"reasons"'));
  const [problem] = (await published(server, uri('house.imr-format.json'), 1)).diagnostics;
  assert.equal(problem.code, 'configuration');
  assert.match(String(problem.message), /^"reasons" is not known here; write one of: claims-guideline,/);
  write('house.imr-format.json', houseFormatSource);
  assert.deepEqual(await rulesIn(server, letter), []);
});

test('the setting names formats, too; one that is not there is said in the status', async (t) => {
  const settings: { formats?: unknown } = {};
  const files = { 'house.imr-format.json': houseFormatSource };
  const { server, uri } = await sessionIn(t, files, settings);
  server.open(uri('a.imr'), houseLetter);
  assert.deepEqual(await rulesIn(server, uri('a.imr')), ['no-letter']);
  settings.formats = ['house.imr-format.json', 'none.json'];
  server.notify('workspace/didChangeConfiguration', { settings: null });
  assert.deepEqual(await rulesIn(server, uri('a.imr')), []);
  const status = await server.request<LetterStatus>('imr/letterStatus', { uri: uri('a.imr') });
  assert.match(status.limits.join(' '), /The setting imr\.formats names "none\.json", which could not be read/);
});
