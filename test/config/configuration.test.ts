import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathsOfSetting, readConfiguration, readOverlayFile, unreadable } from '../../server/config/configuration.ts';
import type { FileProblem } from '../../server/config/json.ts';

const marked = (source: string, problems: readonly FileProblem[]): string[] =>
  problems.map(({ span, message }) => `${source.slice(span.start, span.end)} | ${message}`);

/** A configuration names these catalog files and has these problems, each behind the words it stands at. */
function check(source: string, paths: readonly string[], problems: readonly string[] = []): void {
  const read = readConfiguration(source);
  assert.deepEqual(
    read.guidelines.map(({ path }) => path),
    paths,
  );
  assert.deepEqual(marked(source, read.problems), problems);
}

test('a configuration names catalog files', () => {
  check('{}', []);
  check('{ "$schema": "x.json", "guidelines": ["a.json", "../b/c.json", "D:\\\\c.json"] }', [
    'a.json',
    '../b/c.json',
    'D:\\c.json',
  ]);
});

test('what cannot be used is left out and told at its place; the rest holds', () => {
  check(
    '{ "guidelines": [1, "a.json", "", "a.json", "https://x.org/a.json"], "guideline": [] }',
    ['a.json'],
    [
      '1 | Here stands a number; write text in quotes. It was left out.',
      '"" | The text is empty; write it or drop the key.',
      '"a.json" | "a.json" stands twice in this list; the second was left out. Join the two.',
      '"https://x.org/a.json" | "https://x.org/a.json" is an address; write the path of a file, such as "guidelines/odg.imr-catalog.json".',
      '"guideline": [ | The key "guideline" is not known here and was left out. Did you mean "guidelines"?',
    ],
  );
  check(
    '{ "guidelines": "a.json" }',
    [],
    ['"guidelines": "a.json" | Here stands a string; write a list in [ ]. It was left out.'],
  );
  check('[]', [], ['[ | Here stands a list; write a configuration in { }. It was left out.']);
  check('null', [], ['null | Here stands null; write a configuration in { }. It was left out.']);
  check('{ "guidelines": ["a.json" }', [], ['} | Here a comma or "]" is due.']);
  check('', [], [' | The file ends too early; a value or a closing bracket is missing.']);
});

test('a catalog file that is named and not there is told at its name', () => {
  const source = '{ "guidelines": ["a.json", "b.json"] }';
  const [, second] = readConfiguration(source).guidelines;
  assert.deepEqual(marked(source, [unreadable(second)]), [
    `"b.json" | "b.json" could not be read, so its entries are missing. Check the path; it counts from this file's folder.`,
  ]);
});

test('a catalog file is read with its problems at their places', () => {
  const source = '{ "drugs": [{ "brands": ["Norco"] }, { "brands": "Soma" }], "guidelines": [{ "titel": "x" }] }';
  const { overlay, problems } = readOverlayFile(source);
  assert.deepEqual(overlay.drugs, [{ brands: ['Norco'] }]);
  assert.deepEqual(marked(source, problems), [
    '"brands": "Soma" | Here stands a string; write a list in [ ]. It was left out.',
    '"titel": "x" | The key "titel" is not known here and was left out. Did you mean "title"?',
    '{ | This is a guideline without "id"; it was left out. Add what is missing.',
  ]);
  assert.deepEqual(readOverlayFile('{').overlay, {});
  assert.equal(readOverlayFile('{').problems.length, 1);
});

test('the paths of the setting: texts only, each once', () => {
  assert.deepEqual(pathsOfSetting(['a.json', 1, '', 'a.json', null, 'b.json']), ['a.json', 'b.json']);
  for (const value of [undefined, null, 'a.json', {}, 1]) assert.deepEqual(pathsOfSetting(value), []);
});
