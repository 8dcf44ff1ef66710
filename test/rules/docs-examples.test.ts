import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RULES } from '../../server/rules/rules.ts';
import { parseMarked } from '../kit/marked-text.ts';
import { checkRule, findingsOf, wholeLetter } from './check-rule.ts';

for (const rule of RULES) {
  test(`${rule.id}: the docs page's bad example raises it at the mark, alone`, () => {
    checkRule(rule.id, rule.docs.bad);
    const all = findingsOf(parseMarked(wholeLetter(rule.docs.bad)).text, rule.id);
    assert.deepEqual(
      all.map((finding) => finding.rule),
      [rule.id],
    );
    assert.ok(all.every((finding) => finding.severity === (rule.severity === 'off' ? 'warning' : rule.severity)));
  });

  test(`${rule.id}: the docs page's good example raises nothing`, () => {
    assert.deepEqual(findingsOf(wholeLetter(rule.docs.good), rule.id), []);
  });
}
