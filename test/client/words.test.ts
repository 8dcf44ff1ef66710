import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const configurationUrl = new URL('../../syntaxes/language-configuration.json', import.meta.url);
const configuration = JSON.parse(readFileSync(configurationUrl, 'utf8'));
const { pattern, flags } = configuration.wordPattern;

function check(text: string, ...expected: string[]) {
  assert.deepEqual(text.match(new RegExp(pattern, `${flags}g`)) ?? [], expected);
}

test('doses, quantities and levels are one word', () => {
  check('Norco 10/325mg #120, 12.5 mg.', 'Norco', '10/325mg', '#120', '12.5', 'mg');
  check('at L4-5, C4-C5 and T11', 'at', 'L4-5', 'C4-C5', 'and', 'T11');
  check('80% for 4-6 weeks', '80%', 'for', '4-6', 'weeks');
});

test('dates, case numbers and pages are one word', () => {
  check('on 09/30/2015 or 10-21-2009.', 'on', '09/30/2015', 'or', '10-21-2009');
  check('CM16-0000000, pages 195-7.', 'CM16-0000000', 'pages', '195-7');
});

test('prose is cut at blanks, hyphens and marks', () => {
  check("The worker\u2019s right-sided pain; don't", 'The', 'worker\u2019s', 'right', 'sided', 'pain', "don't");
  check("'quoted' MTUS/ACOEM", 'quoted', 'MTUS', 'ACOEM');
});

test('nothing is a word without a letter or a digit', () => {
  check(' ... -- # % \u201c\u201d ');
});

test('every pair closes with its own mark, and there are no comments', () => {
  assert.equal(configuration.comments, undefined);
  const pairs = configuration.autoClosingPairs.map(({ open, close }: { open: string; close: string }) => open + close);
  assert.deepEqual(pairs, ['()', '[]', '""', '\u201c\u201d', '\u2018\u2019']);
});
