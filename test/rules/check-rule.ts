import assert from 'node:assert/strict';
import { applyChanges } from '../../server/features/text-changes.ts';
import { read } from '../../server/reading.ts';
import { blocks, issuesExample, methodExample, summaryExample } from '../../server/rules/examples.ts';
import type { Finding, Rule } from '../../server/rules/finding.ts';
import { checkReading, ruleById } from '../../server/rules/rules.ts';
import { parseMarked } from '../kit/marked-text.ts';

/** A whole letter around an item's text; a text that has no item's labels, or a heading of a letter, stays as it is. */
export const wholeLetter = (text: string): string =>
  /IMR(?! eligible)/.test(text) || !text.includes('guideline:')
    ? text
    : blocks(methodExample, summaryExample, issuesExample, text);

/** The rule of that id; a test that names another fails. */
export function theRule(id: string): Rule {
  const rule = ruleById(id);
  assert.ok(rule, `there is no rule ${id}`);
  return rule;
}

/** All findings of a text, the rule `on` among them even where it is off by default. */
export function findingsOf(text: string, on?: string): Finding[] {
  const fail = (rule: string, error: unknown) => assert.fail(`${rule} threw: ${error}`);
  return checkReading(read(text), fail, (rule) =>
    rule.id === on && rule.severity === 'off' ? 'warning' : rule.severity,
  );
}

/**
 * The rule must report the places between `<|` and `|>` and nothing else; without marks it must stay silent. A text
 * that is an item alone is put into a letter. Gives the rule's findings.
 */
export function checkRule(id: string, markedText: string): Finding[] {
  theRule(id);
  const { text, ranges } = parseMarked(wholeLetter(markedText));
  const found = findingsOf(text, id).filter((finding) => finding.rule === id);
  assert.deepEqual(
    found.map(({ span }) => text.slice(span.start, span.end)),
    ranges.map(({ start, end }) => text.slice(start, end)),
  );
  assert.deepEqual(
    found.map(({ span }) => span),
    ranges,
  );
  return found;
}

/** The rules that speak of a text, each as often as it does. */
export const rulesOf = (markedText: string): string[] =>
  findingsOf(parseMarked(wholeLetter(markedText)).text).map((finding) => finding.rule);

/**
 * Applies a fix of the rule's first finding. That finding must be gone and no finding of another rule or place new, but
 * for the placeholders that the fix leaves.
 * Gives the letter after the fix, or the item alone where only an item was given.
 */
export function applyFix(id: string, markedText: string, fix = 0): string {
  const whole = parseMarked(wholeLetter(markedText)).text;
  const before = findingsOf(whole, id);
  const finding = before.find((one) => one.rule === id);
  assert.ok(finding, `${id} says nothing of this text`);
  assert.ok(finding.fixes[fix], `${id} has no fix ${fix}`);
  const after = applyChanges(whole, finding.fixes[fix].changes);
  const left = findingsOf(after, id).map((one) => one.fingerprint);
  assert.ok(!left.includes(finding.fingerprint), `${id} is still there:\n${after}`);
  const fresh = left.filter((one) => !before.some((old) => old.fingerprint === one));
  const names = findingsOf(after, id).filter(
    (one) => fresh.includes(one.fingerprint) && one.rule !== 'placeholder-left',
  );
  assert.deepEqual(
    names.map((one) => one.rule),
    [],
    `the fix raises new findings:\n${after}`,
  );
  const frame = wholeLetter(' guideline:').length - ' guideline:'.length;
  return whole === parseMarked(markedText).text ? after : after.slice(frame);
}
