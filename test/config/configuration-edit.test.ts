import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfiguration } from '../../server/config/configuration.ts';
import { withBaseline, withLevel } from '../../server/config/configuration-edit.ts';

test('without a file a new one is written', () => {
  assert.equal(
    withLevel(undefined, 'missing-decision', 'off'),
    '{\n  "rules": {\n    "missing-decision": "off"\n  }\n}\n',
  );
  assert.equal(withBaseline(undefined, 'a.json'), '{\n  "baseline": "a.json"\n}\n');
});

test('a level is set in its place, or added; all else stays as it was written', () => {
  const check = (before: string, after: string) => {
    assert.equal(withLevel(before, 'missing-decision', 'hint'), after);
    assert.equal(readConfiguration(after).rules.get('missing-decision'), 'hint');
  };
  check('{}', '{\n  "rules": {\n    "missing-decision": "hint"\n  }\n}');
  check('{ "rules": {} }', '{ "rules": {\n  "missing-decision": "hint"\n} }');
  check('{ "ignore": [ "x" ] }', '{ "rules": {\n    "missing-decision": "hint"\n  }, "ignore": [ "x" ] }');
  check(
    '{ "rules": { "missing-decision" :  "off", "text/*": "off" } }',
    '{ "rules": { "missing-decision": "hint", "text/*": "off" } }',
  );
  check(
    '{\n    "ignore": [],\n    "rules": {\n        "text/*": "off"\n    }\n}\n',
    '{\n    "ignore": [],\n    "rules": {\n        "missing-decision": "hint",\n        "text/*": "off"\n    }\n}\n',
  );
  check('{ "rules": { "text/*": "off" } }', '{ "rules": { "missing-decision": "hint", "text/*": "off" } }');
});

test('line ends stay as the file has them', () => {
  const after = withLevel('{\r\n  "ignore": []\r\n}\r\n', 'missing-decision', 'off');
  assert.equal(after, '{\r\n  "rules": {\r\n    "missing-decision": "off"\r\n  },\r\n  "ignore": []\r\n}\r\n');
});

test('a baseline is named in its place, or added', () => {
  assert.equal(withBaseline('{ "baseline": "a.json" }', 'b.json'), '{ "baseline": "b.json" }');
  assert.equal(withBaseline('{\n  "ignore": []\n}', 'b.json'), '{\n  "baseline": "b.json",\n  "ignore": []\n}');
});

test('what is no configuration is never written over', () => {
  for (const none of [
    '',
    '{',
    '[]',
    'null',
    '{ "rules": [] }',
    '{ "rules": "off" }',
    '{ "rules": { "missing-decision": {} } }',
  ])
    assert.equal(withLevel(none, 'missing-decision', 'off'), undefined, none);
  assert.equal(withBaseline('{ "baseline": [] }', 'a.json'), undefined);
});
