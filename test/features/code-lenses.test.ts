import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeLenses } from '../../server/features/code-lenses.ts';
import { read } from '../../server/reading.ts';
import { checkReading } from '../../server/rules/rules.ts';
import { cleanLetter, fields, letterWith } from './letters.ts';

function lensesOf(text: string, commands = true) {
  const reading = read(text);
  const findings = checkReading(reading, (rule) => assert.fail(`${rule} threw`));
  const { value, limit } = codeLenses(reading, findings, { uri: 'untitled:a', version: 1, commands });
  assert.equal(limit, undefined);
  return value.map(({ range, command }) => ({ line: range.start.line, ...(command ?? assert.fail('no command')) }));
}

const lineOf = (text: string, words: string): number => text.slice(0, text.indexOf(words)).split('\n').length - 1;

test('a complete item says its decision, conclusion and criteria, and leads to the conclusion', () => {
  const lenses = lensesOf(cleanLetter);
  assert.deepEqual(
    lenses.map(({ title }) => title),
    [
      'Upheld \u00b7 not medically necessary \u00b7 2 criteria \u00b7 fields complete',
      'Overturned \u00b7 medically necessary \u00b7 no criteria \u00b7 fields complete',
    ],
  );
  const [{ line, command, arguments: [target] = [] }] = lenses;
  assert.equal(line, lineOf(cleanLetter, 'Soma 350mg #90: Upheld'));
  assert.equal(command, 'imr.goToPlace');
  assert.equal(target.uri, 'untitled:a');
  assert.equal(target.range.start.line, lineOf(cleanLetter, 'request for Soma 350mg #90 is not'));
});

test('what a field lacks has a lens of its own; a missing one is added by it', () => {
  const rest = fields.slice(fields.indexOf('MAXIMUS')).replace(/Decision rationale:.*/s, 'Decision rationale:\n');
  const text = letterWith(`Lumbar MRI: Upheld\n\n${rest}`);
  const lenses = lensesOf(text);
  assert.deepEqual(
    lenses.map(({ title, command }) => [title, command]),
    [
      ['Upheld \u00b7 no conclusion \u00b7 no criteria', 'imr.goToPlace'],
      ['Claims Administrator guideline: missing, add', 'imr.addMissingField'],
      ['Decision rationale: empty', 'imr.goToPlace'],
      [lenses[3].title, 'imr.goToPlace'],
    ],
  );
  assert.match(lenses[3].title, /^\d errors?/);
  const position = { line: lineOf(text, 'Lumbar MRI'), character: 0 };
  assert.deepEqual(lenses[1].arguments, [{ uri: 'untitled:a', position, field: 'claims-guideline' }]);
});

test('an editor that does not know the commands shows the words alone', () => {
  for (const { command } of lensesOf(cleanLetter, false)) assert.equal(command, '');
});

test('no letter, no lens', () => assert.deepEqual(lensesOf('Dear Sir,'), []));
