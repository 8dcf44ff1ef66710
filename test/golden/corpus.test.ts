import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compareFindings, type GoldFindings, REACH } from '../../scripts/corpus/compare-findings.ts';
import { compareLetters } from '../../scripts/corpus/compare-letters.ts';
import type { Gold } from '../../scripts/corpus/gold.ts';
import { doubleSpaced, joined, type Specimen, withCrlf } from '../../scripts/corpus/variants.ts';
import { inspect } from '../../server/cli/inspect.ts';
import { read } from '../../server/reading.ts';
import { letterExample } from '../../server/rules/examples.ts';

const text = `Case Number: CM14-0000001\nPriority: Standard\n\n${letterExample}`;

const gold: Gold = {
  letters: [
    {
      format: 'D',
      line: 0,
      header: { caseNumber: 'CM14-0000001', priority: 'Standard' },
      sections: [
        { kind: 'method', line: 3 },
        { kind: 'case-summary', line: 6 },
        { kind: 'issues', line: 9 },
      ],
      items: [
        {
          title: 'MRI of the lumbar spine',
          service: 'MRI of the lumbar spine',
          decision: 'upheld',
          line: 12,
          claimsGuideline: {
            line: 14,
            citations: [
              { text: 'Low Back Complaints 2004', source: 'MTUS', chapter: 'Low Back Complaints', year: 2004 },
            ],
          },
          reviewerGuideline: {
            line: 16,
            citations: [
              {
                text: 'Low Back Complaints 2004, Section(s): Special Studies',
                source: 'MTUS',
                chapter: 'Low Back Complaints',
                section: 'Special Studies',
                year: 2004,
              },
            ],
          },
          rationale: { line: 18, criteria: 0, conclusion: 'not-necessary' },
        },
      ],
    },
  ],
  findings: [],
  lookAlikes: [],
};

const specimen: Specimen = { name: 'a.imr', text, gold, reach: REACH };
const differences = (one: Specimen) => compareLetters(inspect(one.name, read(one.text)).letters, one.gold.letters);

/** Every copy of a value with one of its words, numbers or members changed, and the path of the change. */
function* changes(value: unknown, at = ''): Generator<{ at: string; value: unknown }> {
  if (typeof value === 'string') yield { at, value: `${value}x` };
  else if (typeof value === 'number') yield { at, value: value + 1 };
  else if (Array.isArray(value)) {
    for (const [n, member] of value.entries())
      for (const change of changes(member, `${at}[${n}]`)) yield { at: change.at, value: value.with(n, change.value) };
    yield { at: `${at}[]`, value: value.slice(0, -1) };
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      for (const change of changes(member, `${at}.${key}`))
        yield { at: change.at, value: { ...value, [key]: change.value } };
    }
  }
}

test('a letter that reads as its gold says has no difference, in any layout', () => {
  for (const one of [specimen, doubleSpaced(specimen), withCrlf(specimen), doubleSpaced(withCrlf(specimen))]) {
    assert.deepEqual(differences(one), [], one.name);
  }
  const other = { ...specimen, text: text.replaceAll('\n', '\r\n').replace('CM14-0000001', 'CM14-0000002') };
  const header = { ...gold.letters[0].header, caseNumber: 'CM14-0000002' };
  const otherGold = { ...gold, letters: [{ ...gold.letters[0], header }] };
  assert.deepEqual(differences(joined('folder', [specimen, { ...other, gold: otherGold }, specimen])), []);
});

test('every change of the gold is a difference', () => {
  const all = [...changes(gold.letters)];
  assert.ok(all.length > 20);
  for (const { at, value } of all) {
    assert.notDeepEqual(differences({ ...specimen, gold: { ...gold, letters: value as Gold['letters'] } }), [], at);
  }
});

test('a field, header or decision that the gold lacks is a difference', () => {
  const [letter] = gold.letters;
  const [item] = letter.items;
  const lacking = [
    { ...letter, header: undefined },
    { ...letter, items: [{ ...item, rationale: undefined }] },
    { ...letter, items: [{ ...item, claimsGuideline: undefined }] },
    { ...letter, items: [{ ...item, decision: null }] },
    { ...letter, items: [item, item] },
  ];
  for (const one of lacking) {
    assert.equal(differences({ ...specimen, gold: { ...gold, letters: [one] } }).length, 1);
  }
  assert.deepEqual(differences({ ...specimen, gold: { ...gold, letters: [{ ...letter, format: 'E' }] } }), [
    'letter 1: format is "D", in the gold "E"',
  ]);
});

const found = { rule: 'a', severity: 'error', line: 13, message: 'words' };
const findings = (parts: Partial<GoldFindings>): GoldFindings => ({ ...gold, ...parts });
const exists = (rule: string) => rule !== 'later';

test('a gold finding is matched by rule, place and severity', () => {
  const expected = (line: number, severity = 'error') => findings({ findings: [{ rule: 'a', line, severity }] });
  assert.deepEqual(compareFindings([found], expected(12), exists), []);
  assert.deepEqual(compareFindings([found], expected(17), exists), [
    'line 18: a is in the gold and was not reported',
    'line 14: error a (words) is reported, not in the gold',
  ]);
  assert.deepEqual(compareFindings([found], expected(17), exists, 2 * REACH), []);
  assert.equal(compareFindings([found], expected(11), exists).length, 2, 'the line before belongs to another section');
  assert.deepEqual(compareFindings([found], expected(12, 'hint'), exists), [
    'line 13: a is reported as error, in the gold as hint',
  ]);
  assert.equal(compareFindings([], expected(12), exists).length, 1);
});

test('two gold findings need two findings', () => {
  const twice = findings({ findings: [12, 14].map((line) => ({ rule: 'a', line, severity: 'error' })) });
  assert.equal(compareFindings([found], twice, exists).length, 1);
  assert.deepEqual(compareFindings([{ ...found, line: 14 }, found], twice, exists), []);
});

test('no other error or warning may stand; hints and rules that do not exist yet count for nothing', () => {
  assert.equal(compareFindings([found], findings({}), exists).length, 1);
  assert.equal(compareFindings([{ ...found, severity: 'warning' }], findings({}), exists).length, 1);
  assert.equal(compareFindings([{ ...found, severity: 'hint' }], findings({}), exists).length, 0);
  const later = findings({ findings: [{ rule: 'later', line: 1, severity: 'error' }] });
  assert.deepEqual(compareFindings([], later, exists), []);
});

test('a look-alike forbids its rule in that item or section, unless the findings name it there', () => {
  const hint = { ...found, severity: 'hint', line: 18 };
  const lookAlikes = [{ rule: 'a', line: 12 }];
  assert.deepEqual(compareFindings([hint], findings({ lookAlikes }), exists), [
    'line 19: hint a (words) is reported, where line 13 only looks like it',
  ]);
  assert.deepEqual(compareFindings([{ ...hint, line: 8 }], findings({ lookAlikes }), exists), []);
  const named = [{ rule: 'a', line: 18, severity: 'hint' }];
  assert.deepEqual(compareFindings([hint], findings({ lookAlikes, findings: named }), exists), []);
});

test('the script fails on a missing folder, letter or gold, and on a changed gold', (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'imr-corpus-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const script = fileURLToPath(new URL('../../scripts/check-corpus.ts', import.meta.url));
  const check = (...names: string[]) => {
    const args = ['--no-warnings', script, ...names.map((name) => path.join(folder, name))];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return { status, said: stdout + stderr };
  };
  const write = (name: string, content: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  write('good/a.txt', text);
  write('good/a.gold.json', JSON.stringify(gold));
  write('bare/a.txt', text);
  write('hollow/a.txt', text);
  write('hollow/a.gold.json', '{ "letters": [] }');
  write('lonely/a.txt', text);
  write('lonely/a.gold.json', JSON.stringify(gold));
  write('lonely/b.gold.json', JSON.stringify(gold));
  write('changed/a.txt', text.replace('Upheld', 'Overturned'));
  write('changed/a.gold.json', JSON.stringify(gold));
  mkdirSync(path.join(folder, 'empty'));

  const good = check('good');
  assert.equal(good.status, 0, good.said);
  assert.match(good.said, /^1 files with 1 letters, 1 items and 0 findings .* in 4 texts .*: 0 differences/);
  const wrong = [
    { names: [], says: /Name the folders/ },
    { names: ['good', 'gone'], says: /gone: there is no such folder/ },
    { names: ['empty'], says: /empty: the folder holds no letters/ },
    { names: ['bare'], says: /a\.txt: its gold file a\.gold\.json is missing/ },
    { names: ['hollow'], says: /a\.gold\.json: the gold file holds no letters/ },
    { names: ['lonely'], says: /b\.gold\.json: the letter that it belongs to is missing/ },
    {
      names: ['changed'],
      says: /a\.txt, with CRLF: letter 1: item 1 .*: decision is "overturned", in the gold "upheld"/,
    },
  ];
  for (const { names, says } of wrong) {
    const { status, said } = check(...names);
    assert.equal(status, 1, said);
    assert.match(said, says);
  }
});
