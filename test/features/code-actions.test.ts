import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, TextEdit } from 'vscode-languageserver-types';
import { type ActionRequest, codeActions, type EditTarget } from '../../server/features/code-actions.ts';
import { diagnostics } from '../../server/features/diagnostics.ts';
import { rangeOf } from '../../server/features/ranges.ts';
import { applyChanges } from '../../server/features/text-changes.ts';
import { read } from '../../server/reading.ts';
import type { Finding, Fix } from '../../server/rules/finding.ts';
import { parseMarked } from '../kit/marked-text.ts';
import { fields, letterWith } from './letters.ts';

const target: EditTarget = { uri: 'untitled:a', version: 7, documentChanges: true, changeAnnotations: true };
const safe = { safe: true, preferred: false };

const fix = (title: string, start: number, end: number, newText: string, more: Partial<Fix> = safe): Fix => ({
  title,
  changes: [{ span: { start, end }, newText }],
  ...safe,
  ...more,
});

const finding = (start: number, end: number, ...fixes: Fix[]): Finding => ({
  rule: 'some-rule',
  severity: 'warning',
  span: { start, end },
  message: 'Something is missing.',
  related: [],
  fixes,
  fingerprint: `${start}`,
});

/** The actions at the marked range of a text. */
function at(
  marked: string,
  findings: readonly Finding[],
  request: Partial<ActionRequest> = {},
  to = target,
): CodeAction[] {
  const { text, ranges, cursors } = parseMarked(marked);
  const reading = read(text);
  const span = ranges[0] ?? { start: cursors[0], end: cursors[0] };
  const asked = { range: rangeOf(reading, span), diagnostics: [], ...request };
  return codeActions(reading, findings, asked, to, (changed) => ({ reading: read(changed), findings: [] }));
}

const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);

/** The text after an action, its edits found wherever they stand. */
function applied(text: string, action: CodeAction): string {
  const [change] = action.edit?.documentChanges ?? [];
  const edits =
    change && 'edits' in change ? (change.edits as TextEdit[]) : Object.values(action.edit?.changes ?? {}).flat();
  const { lines } = read(text);
  return applyChanges(
    text,
    edits.map(({ range, newText }) => ({
      span: { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) },
      newText,
    })),
  );
}

const two = [
  finding(0, 3, fix('first', 0, 3, 'ONE'), fix('second', 0, 3, 'Uno', { preferred: true })),
  finding(8, 13, fix('third', 8, 13, 'drei')),
];

test('the fixes of the findings that the range meets, in the order of findings and fixes', () => {
  assert.deepEqual(titles(at('<|one two three|>', two)), ['first', 'second', 'third']);
  assert.deepEqual(titles(at('o<|>ne two three', two)), ['first', 'second']);
  assert.deepEqual(titles(at('one two thr<|ee|>', two)), ['third']);
  assert.deepEqual(titles(at('one<|> two three', two)), ['first', 'second']);
  assert.deepEqual(titles(at('one t<|w|>o three', two)), []);
});

test('an action is a quick fix, preferred where the fix is, and names the diagnostics it mends', () => {
  const reading = read('one two three');
  const shown = diagnostics(reading, two, { uri: 'untitled:a', relatedInformation: false }).value;
  const [first, second] = at('<|>one two three', two, { diagnostics: shown });
  assert.equal(first.kind, 'quickfix');
  assert.equal(first.isPreferred, undefined);
  assert.equal(second.isPreferred, true);
  assert.deepEqual(first.diagnostics, [shown[0]]);
});

test('edits name the version they were made for', () => {
  const [action] = at('<|>one two three', two);
  const edits = [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }, newText: 'ONE' }];
  assert.deepEqual(action.edit, { documentChanges: [{ textDocument: { uri: 'untitled:a', version: 7 }, edits }] });
});

test('a client without document changes gets plain changes', () => {
  const [action] = at('<|>one two three', two, {}, { ...target, documentChanges: false });
  assert.deepEqual(Object.keys(action.edit ?? {}), ['changes']);
  assert.equal(applied('one two three', action), 'ONE two three');
});

test('`only` decides what is offered', () => {
  const all = (only: string[]) => titles(at('<|one two three|>', two, { only }));
  assert.deepEqual(all(['quickfix']), ['first', 'second', 'third']);
  assert.deepEqual(all(['source.fixAll']), ['Apply all safe fixes (IMR)']);
  assert.deepEqual(all(['source.fixAll.imr']), ['Apply all safe fixes (IMR)']);
  assert.deepEqual(all(['source']), ['Apply all safe fixes (IMR)']);
  assert.deepEqual(all(['source.organizeImports']), []);
  assert.deepEqual(all(['source.fixAll.eslint']), []);
  assert.deepEqual(all(['refactor', 'quickfix.other']), []);
  assert.deepEqual(all([]), []);
});

test('fix all applies the preferred safe fix of each finding, and no other', () => {
  const [action] = at('<|>one two three', two, { only: ['source.fixAll'] });
  assert.equal(applied('one two three', action), 'Uno two drei');
  const unsafe = [finding(0, 3, fix('no', 0, 3, 'x', { safe: false }))];
  assert.deepEqual(at('<|>one', unsafe, { only: ['source.fixAll'] }), []);
});

test('a fix writes the line ends of the document', () => {
  const insert = [finding(0, 3, fix('insert', 3, 3, '\nnew\n'))];
  assert.equal(applied('one\r\ntwo', at('<|>one\r\ntwo', insert)[0]), 'one\r\nnew\r\n\r\ntwo');
  assert.equal(applied('one\ntwo\r\n', at('<|>one\ntwo\r\n', insert)[0]), 'one\nnew\n\ntwo\r\n');
});

test('what the reviewer must vouch for is shown first, where the client can', () => {
  const unsafe = [finding(0, 3, fix('write', 0, 3, 'x', { safe: false }))];
  const edit = at('<|>one', unsafe)[0].edit;
  assert.deepEqual(edit?.changeAnnotations, {
    'imr.confirm': {
      label: 'Changes what the letter says',
      description: 'Something is missing.',
      needsConfirmation: true,
    },
  });
  const [change] = edit?.documentChanges ?? [];
  assert.ok(
    'edits' in change && change.edits.every((one) => 'annotationId' in one && one.annotationId === 'imr.confirm'),
  );
  assert.equal(at('<|>one', unsafe, {}, { ...target, changeAnnotations: false })[0].edit?.changeAnnotations, undefined);
});

test('a safe fix of a decision is shown first too', () => {
  const text = letterWith(`MRI: Upheld\n\n${fields}`);
  const start = text.indexOf('Upheld');
  const [onDecision, beside] = ['Upheld', 'MRI'].map((word) => {
    const place = text.indexOf(word, start - 5);
    const one = [finding(place, place + 3, fix('change', place, place + word.length, 'x'))];
    return at(`${text.slice(0, place)}<|>${text.slice(place)}`, one)[0];
  });
  assert.ok(onDecision.edit?.changeAnnotations);
  assert.equal(beside.edit?.changeAnnotations, undefined);
});
