import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  CodeAction,
  Diagnostic,
  FullDocumentDiagnosticReport,
  PublishDiagnosticsParams,
  TextEdit,
} from 'vscode-languageserver';
import { applyChanges } from '../../server/features/text-changes.ts';
import { read } from '../../server/reading.ts';
import { crlf, cleanLetter as letter } from '../features/letters.ts';
import { AnswerError } from '../kit/protocol-client.ts';
import { plainEditor, rulesOf, type Session, startSession, vscode } from './session.ts';

const uri = 'untitled:draft';
/** The second item without its decision. */
const draft = letter.replace('MRI of the left knee: Overturned', 'MRI of the left knee');

const pull = (server: Session, previousResultId?: string): Promise<FullDocumentDiagnosticReport> =>
  server.ask('diagnostic', uri, { identifier: 'imr', ...(previousResultId ? { previousResultId } : {}) });

const wholeText = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

test('a clean letter has no finding; a draft without a decision has one', async () => {
  const server = await startSession();
  server.open(uri, letter);
  assert.deepEqual((await pull(server)).items, []);
  server.change(uri, 2, { text: draft });
  const { items } = await pull(server);
  assert.deepEqual(rulesOf(items), ['missing-decision']);
  const [{ source, severity, message }] = items;
  assert.deepEqual([source, severity], ['imr', 1]);
  assert.match(String(message), /MRI of the left knee/);
});

test('a report that has not changed is not sent again', async () => {
  const server = await startSession();
  server.open(uri, draft);
  const first = await pull(server);
  assert.equal(first.kind, 'full');
  const { resultId } = first;
  assert.deepEqual(await pull(server, resultId), { kind: 'unchanged', resultId });
  server.change(uri, 2, { range: { start: { line: 19, character: 0 }, end: { line: 19, character: 0 } }, text: 'x' });
  assert.deepEqual(await pull(server, resultId), { kind: 'unchanged', resultId });
  server.change(uri, 3, { text: letter });
  const mended = await pull(server, resultId);
  assert.deepEqual([mended.kind, mended.items], ['full', []]);
});

test('diagnostics are pushed to a client that cannot pull, with their version, and taken back on closing', async () => {
  const server = await startSession(plainEditor);
  const published = (version: number | undefined) =>
    server.notification<PublishDiagnosticsParams>('textDocument/publishDiagnostics', (p) => p.version === version, 0);
  server.open(uri, draft);
  assert.deepEqual(rulesOf((await published(1)).diagnostics), ['missing-decision']);
  server.change(uri, 2, { text: letter });
  assert.deepEqual((await published(2)).diagnostics, []);
  server.close(uri);
  assert.deepEqual(await published(undefined), { uri, diagnostics: [] });
});

test('to a client that pulls nothing is pushed', async () => {
  const server = await startSession();
  server.open(uri, draft);
  await pull(server);
  await server.request('imr/serverReport');
  assert.ok(server.notifications.every(({ method }) => method !== 'textDocument/publishDiagnostics'));
});

test('a finding links its docs page where the client named their folder', async () => {
  const docsBase = 'file:///extension/docs/findings';
  const server = await startSession(vscode, { docsBase });
  server.open(uri, draft);
  const [diagnostic] = (await pull(server)).items;
  assert.deepEqual(diagnostic.codeDescription, { href: `${docsBase}/missing-decision.md` });
});

const actionsAt = (server: Session, range: Diagnostic['range'], diagnostics: Diagnostic[], only?: string[]) =>
  server.ask<CodeAction[]>('codeAction', uri, { range, context: { diagnostics, ...(only ? { only } : {}) } });

/** The text after an action's edits. */
function applied(text: string, action: CodeAction): string {
  const { lines } = read(text);
  const [change] = action.edit?.documentChanges ?? [];
  assert.ok(change && 'edits' in change);
  return applyChanges(
    text,
    (change.edits as TextEdit[]).map(({ range, newText }) => ({
      span: { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) },
      newText,
    })),
  );
}

for (const [name, text] of [
  ['line feeds', draft],
  ['the line ends of Windows', crlf(draft)],
] as const) {
  test(`a quick fix, applied, takes its finding away (${name})`, async () => {
    const server = await startSession();
    server.open(uri, text, 4);
    const [diagnostic] = (await pull(server)).items;
    const actions = await actionsAt(server, diagnostic.range, [diagnostic]);
    assert.equal(actions.length, 2, 'Upheld and Overturned');
    let version = 4;
    for (const action of actions) {
      assert.equal(action.kind, 'quickfix');
      assert.deepEqual(action.diagnostics, [diagnostic]);
      assert.equal(action.isPreferred, undefined);
      const [change] = action.edit?.documentChanges ?? [];
      assert.deepEqual(change && 'edits' in change && change.textDocument, { uri, version: 4 });
      const mended = applied(text, action);
      assert.equal(/[^\r]\n/.test(mended), /[^\r]\n/.test(text), 'line ends are those of the document');
      server.change(uri, ++version, { text: mended });
      // "Upheld" contradicts this rationale, which another finding then says.
      const left = action.title.includes('Upheld') ? ['decision-contradicts-rationale'] : [];
      assert.deepEqual(rulesOf((await pull(server)).items), left, action.title);
      server.change(uri, ++version, { text });
    }
  });
}

test('a fix that the reviewer must vouch for asks to be confirmed, where the client can', async () => {
  const annotated = await startSession();
  annotated.open(uri, draft);
  const [diagnostic] = (await pull(annotated)).items;
  const [action] = await actionsAt(annotated, diagnostic.range, [diagnostic]);
  assert.ok(Object.values(action.edit?.changeAnnotations ?? {}).every(({ needsConfirmation }) => needsConfirmation));
  assert.equal(Object.keys(action.edit?.changeAnnotations ?? {}).length, 1);
  const plain = await startSession(plainEditor);
  plain.open(uri, draft);
  const [other] = await actionsAt(plain, wholeText, []);
  assert.deepEqual(Object.keys(other.edit ?? {}), ['changes']);
});

test('what was not asked for is not offered', async () => {
  const server = await startSession();
  server.open(uri, draft);
  assert.deepEqual(await actionsAt(server, wholeText, [], ['refactor']), []);
  assert.deepEqual(await actionsAt(server, wholeText, [], ['source.organizeImports']), []);
  assert.equal((await actionsAt(server, wholeText, [], ['quickfix'])).length, 2);
  assert.deepEqual(
    await actionsAt(server, { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, []),
    [],
  );
});

test('type fast, pause, type: every answer is for the text as it is then', async () => {
  const server = await startSession();
  server.open(uri, letter, 0);
  const { line } = read(letter).lines.positionAt(letter.indexOf(': Overturned'));
  const title = 'MRI of the left knee';
  const range = (start: number, end: number) => ({ start: { line, character: start }, end: { line, character: end } });
  let version = 0;
  for (let round = 0; round < 3; round++) {
    server.change(uri, ++version, { range: range(title.length, title.length + ': Overturned'.length), text: '' });
    const answers: Promise<FullDocumentDiagnosticReport>[] = [];
    for (const [index, unit] of [...': Overturned'].entries()) {
      server.change(uri, ++version, { range: range(title.length + index, title.length + index), text: unit });
      answers.push(pull(server));
    }
    const rules = (await Promise.all(answers)).map(({ items }) => rulesOf(items));
    assert.ok(rules[3].length > 0, 'an unfinished word is a finding');
    assert.deepEqual(rules.at(-1), [], 'the finished word is none');
    await new Promise((resolve) => setTimeout(resolve, 30));
    assert.deepEqual((await pull(server)).items, [], 'and after a pause it still is none');
  }
});

test('a cancelled request is answered as cancelled, and the server goes on', async () => {
  const server = await startSession();
  server.open(uri, letter.repeat(200));
  const requests = Array.from({ length: 20 }, () =>
    server.start<unknown>('textDocument/semanticTokens/full', { textDocument: { uri } }),
  );
  for (const { id } of requests) server.cancel(id);
  const settled = await Promise.allSettled(requests.map(({ answer }) => answer));
  const refused = settled.filter((one) => one.status === 'rejected');
  assert.ok(refused.length > 0);
  for (const { reason } of refused) assert.ok(reason instanceof AnswerError && reason.code === -32800);
  assert.equal((await server.ask<unknown[]>('documentSymbol', uri)).length, 200);
});

test('a request before a change is answered for the text before it', async () => {
  const server = await startSession();
  server.open(uri, draft);
  const before = pull(server);
  server.change(uri, 2, { text: letter });
  const after = pull(server);
  assert.deepEqual(rulesOf((await before).items), ['missing-decision']);
  assert.deepEqual(rulesOf((await after).items), []);
});

test('an edit names the version that it was made for, so that a client can refuse a stale one', async () => {
  const server = await startSession();
  server.open(uri, draft, 1);
  const actions = actionsAt(server, wholeText, []);
  server.change(uri, 2, { text: letter });
  const [change] = (await actions)[0].edit?.documentChanges ?? [];
  assert.deepEqual(change && 'edits' in change && change.textDocument, { uri, version: 1 });
});

test('a letter opened under the name of one that was closed has its own findings, whatever still comes of the other', async () => {
  const server = await startSession();
  server.open(uri, draft);
  const old = await pull(server);
  assert.deepEqual(rulesOf(old.items), ['missing-decision']);
  server.close(uri);
  // VS Code empties a discarded document, and tells of it after it told of its closing.
  server.change(uri, 2, { text: '' });
  server.open(uri, letter.replace('left knee: Overturned', 'left knee: Denied'));
  const own = await pull(server, old.resultId);
  assert.deepEqual([own.kind, rulesOf(own.items)], ['full', ['unknown-decision']]);
});
