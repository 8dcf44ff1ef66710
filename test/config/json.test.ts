import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readJson } from '../../server/config/json.ts';

/** The words at the place of a pointer. */
const wordsAt = (source: string, pointer: string): string => {
  const { start, end } = readJson(source).spanAt(pointer);
  return source.slice(start, end);
};

test('whatever JSON.parse reads is read the same', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (text, indent) => {
      const source = JSON.stringify(JSON.parse(text), undefined, indent);
      const { value, problems } = readJson(source);
      assert.deepEqual(value, JSON.parse(source));
      assert.deepEqual(problems, []);
    }),
  );
});

test('whatever JSON.parse refuses has one problem, inside the text', () => {
  fc.assert(
    fc.property(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', ',', '}', ']', '"', '//', "'", '\\', 'x'),
      (text, at, sign) => {
        const k = at % (text.length + 1);
        const source = text.slice(0, k) + sign + text.slice(k + (sign === '' ? 1 : 0));
        let expected: unknown;
        try {
          expected = { value: JSON.parse(source) };
        } catch {
          expected = undefined;
        }
        const { value, problems } = readJson(source);
        if (expected) assert.deepEqual({ value }, expected);
        else {
          assert.equal(value, undefined);
          const { span, message } = problems[problems.length - 1];
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= source.length, JSON.stringify(span));
          assert.match(message, /\.$/);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('a value is found with its key; an object and a list by their bracket', () => {
  const source = '{ "a": [1, { "b/c": "x", "~": null }], "": true }';
  assert.equal(wordsAt(source, ''), '{');
  assert.equal(wordsAt(source, '/a'), '"a": [');
  assert.equal(wordsAt(source, '/a/0'), '1');
  assert.equal(wordsAt(source, '/a/1'), '{');
  assert.equal(wordsAt(source, '/a/1/b~1c'), '"b/c": "x"');
  assert.equal(wordsAt(source, '/a/1/~0'), '"~": null');
  assert.equal(wordsAt(source, '/'), '"": true');
  assert.equal(wordsAt(source, '/none'), '{');
});

test('a text that is no JSON says why', () => {
  const cases: readonly (readonly [source: string, start: number, message: RegExp])[] = [
    ['', 0, /^The file ends too early; a value/],
    ['{ "a": x }', 7, /^Here a value is due/],
    ['{ a: 1 }', 2, /^Here a key in double quotes/],
    ["['a']", 1, /^Text stands in double quotes/],
    ['[1, 2', 4, /^The file ends too early; a "]" is missing/],
    ['[1 2]', 3, /^Here a comma or "]" is due/],
    ['{ "a": 1, }', 10, /^A comma stands before the "}"/],
    ['{ "a" 1 }', 6, /^After the key "a" a colon is due/],
    ['{ // why\n}', 2, /^JSON has no comments/],
    ['[1, /* why */ 2]', 4, /^JSON has no comments/],
    ['["a\n"]', 1, /^This text in quotes has no end on its line/],
    ['["\\x"]', 1, /^This text in quotes has no end on its line/],
    ['{} {}', 3, /^The file goes on after its end/],
    ['01', 1, /^The file goes on after its end/],
  ];
  for (const [source, start, message] of cases) {
    const { value, problems } = readJson(source);
    assert.equal(value, undefined, source);
    assert.equal(problems.length, 1, source);
    assert.match(problems[0].message, message);
    assert.equal(problems[0].span.start, start, source);
  }
});

test('a key that stands twice is said, and the later one counts', () => {
  const { value, problems } = readJson('{ "a": 1, "b": 2, "a": 3 }');
  assert.deepEqual(value, { a: 3, b: 2 });
  assert.deepEqual(problems, [
    { span: { start: 18, end: 21 }, message: 'The key "a" stands twice here; the later one counts. Join the two.' },
  ]);
});

test('a byte order mark is no part of the JSON, and "__proto__" is a key like any other', () => {
  const { value, problems } = readJson('\ufeff{ "__proto__": { "a": 1 } }');
  assert.deepEqual(problems, []);
  assert.deepEqual(Object.keys(value as object), ['__proto__']);
  assert.equal((value as { a?: number }).a, undefined);
});

test('brackets without end, and a text of ten million signs, are read in linear time', () => {
  assert.match(readJson('['.repeat(1_000_000)).problems[0].message, /^Here brackets are nested more than 200 deep/);
  assert.match(readJson('{"a":'.repeat(1000)).problems[0].message, /nested more than 200 deep/);
  const long = 'a'.repeat(10_000_000);
  assert.equal(readJson(`["${long}"]`).problems.length, 0);
  assert.equal(readJson(`["${long}`).problems.length, 1);
});
