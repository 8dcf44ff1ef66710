import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeActions, type EditTarget } from '../../server/features/code-actions.ts';
import { read } from '../../server/reading.ts';
import type { Finding } from '../../server/rules/finding.ts';

const finding = (rule: string, start: number, title?: string): Finding => ({
  rule,
  severity: 'warning',
  span: { start, end: start + 3 },
  message: 'Something is missing.',
  related: [],
  fixes: title
    ? [{ title, changes: [{ span: { start, end: start }, newText: 'x' }], safe: true, preferred: false }]
    : [],
  fingerprint: `${rule}-${start}`,
});

const reading = read('one two three');
const whole = { start: { line: 0, character: 0 }, end: { line: 0, character: 13 } };

function actionsOf(findings: readonly Finding[], target: Partial<EditTarget> = {}, only?: readonly string[]) {
  const to = { uri: 'file:///a.imr', version: 1, documentChanges: true, changeAnnotations: true, ...target };
  const request = { range: whole, diagnostics: [], ...(only ? { only } : {}) };
  return codeActions(reading, findings, request, to, () => ({ reading, findings: [] }));
}

const two = [finding('first-rule', 0, 'Mend it'), finding('second-rule', 4)];

test('fixes come first, then explain, accept and settings, in the order of the findings', () => {
  assert.deepEqual(
    actionsOf(two, { commands: true }).map(({ title }) => title),
    [
      'Mend it',
      'Explain this finding (first-rule)',
      'Explain this finding (second-rule)',
      'Accept this finding (first-rule)',
      'Accept this finding (second-rule)',
      'Turn this finding off (first-rule)',
      'Turn this finding off (second-rule)',
      'Change its severity ... (first-rule)',
      'Change its severity ... (second-rule)',
    ],
  );
});

test('a command is told which finding of which letter', () => {
  const commands = actionsOf([finding('some-rule', 0)], { commands: true }).map(({ command }) => command);
  assert.deepEqual(
    commands.map((command) => [command?.command, command?.arguments]),
    [
      ['imr.explainFinding', [{ rule: 'some-rule' }]],
      ['imr.acceptFinding', [{ uri: 'file:///a.imr', rule: 'some-rule', fingerprint: 'some-rule-0' }]],
      ['imr.setSeverity', [{ uri: 'file:///a.imr', rule: 'some-rule', level: 'off' }]],
      ['imr.setSeverity', [{ uri: 'file:///a.imr', rule: 'some-rule' }]],
    ],
  );
});

test('an editor that does not know the commands, or asks for other kinds, is offered none', () => {
  assert.deepEqual(
    actionsOf(two).map(({ title }) => title),
    ['Mend it'],
  );
  const fixAll = actionsOf(two, { commands: true }, ['source.fixAll']);
  assert.deepEqual(
    fixAll.map(({ kind }) => kind),
    ['source.fixAll.imr'],
  );
});

test('a letter that was never saved can be explained only', () => {
  const actions = actionsOf([finding('some-rule', 0)], { commands: true, uri: 'untitled:Untitled-1' });
  assert.deepEqual(
    actions.map(({ title }) => title),
    ['Explain this finding (some-rule)'],
  );
});
