import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Level, levelOf, levelsOfSetting } from '../../server/config/levels.ts';
import { read } from '../../server/reading.ts';
import { letterExample } from '../../server/rules/examples.ts';
import type { Rule } from '../../server/rules/finding.ts';
import { checkReading, ruleById } from '../../server/rules/rules.ts';

const rule = ruleById('missing-decision') as Rule;
const levels = (entries: Record<string, Level>) => new Map(Object.entries(entries));

test('a finding goes before its family, and the setting before the file', () => {
  const check = (expected: Level, ...all: Record<string, Level>[]) =>
    assert.equal(levelOf(rule, all.map(levels)), expected);
  check('error');
  check('hint', { 'missing-decision': 'hint' });
  check('warning', { 'structure/*': 'warning' });
  check('hint', { 'structure/*': 'warning', 'missing-decision': 'hint' });
  check('error', { 'citation/*': 'off' });
  check('off', { 'missing-decision': 'hint' }, { 'missing-decision': 'off' });
  check('hint', { 'missing-decision': 'hint' }, { 'structure/*': 'off' });
});

test('what of a setting is no finding or no severity is said, and the rest holds', () => {
  const read = levelsOfSetting({ 'missing-decison': 'off', 'missing-decision': 'of', 'text/*': 'hint', x: 1 });
  assert.deepEqual([...read.levels], [['text/*', 'hint']]);
  assert.deepEqual(read.problems, [
    'There is no finding "missing-decison"; the line was left out. Did you mean "missing-decision"?',
    '"of" is no severity, so the finding keeps its own. Write one of: off, hint, information, warning, error.',
    'There is no finding "x"; the line was left out. Findings are named in the Problems panel after their message.',
  ]);
  for (const nothing of [undefined, null, {}]) assert.deepEqual(levelsOfSetting(nothing).problems, []);
  for (const bad of [1, 'off', [], true]) assert.equal(levelsOfSetting(bad).problems.length, 1);
});

test('a configured severity is what a finding weighs, and off switches it off', () => {
  const broken = read(letterExample.replace(/: (?:Upheld|Overturned)/g, ''));
  const severities = (level: Level) =>
    checkReading(broken, undefined, ({ id }) => (id === rule.id ? level : 'off')).map(({ severity }) => severity);
  assert.ok(severities('error').length > 0);
  assert.ok(severities('error').every((one) => one === 'error'));
  assert.ok(severities('hint').length > 0 && severities('hint').every((one) => one === 'hint'));
  assert.deepEqual(severities('off'), []);
});
