import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { inspect } from '../../server/cli/inspect.ts';
import { inspectText } from '../../server/cli/inspect-text.ts';
import { read } from '../../server/reading.ts';
import { letterExample } from '../../server/rules/examples.ts';
import { folderWith, runCli } from './run-cli.ts';

const root = new URL('../../', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('schemas/inspect.schema.json', root), 'utf8'));
const fits = new Ajv({ allErrors: true }).compile(schema);

test('a letter in the shape of the contract', () => {
  assert.deepEqual(inspect('a.imr', read(`Case Number: CM14-0000001\nPriority: Standard\n\n${letterExample}`)), {
    file: 'a.imr',
    letters: [
      {
        format: 'D',
        line: 0,
        header: { caseNumber: 'CM14-0000001', priority: 'Standard' },
        credentials: { states: ['California'], specialties: ['Neurology'] },
        sections: [
          { kind: 'method', title: 'HOW THE IMR FINAL DETERMINATION WAS MADE', line: 3 },
          { kind: 'case-summary', title: 'CLINICAL CASE SUMMARY', line: 6 },
          { kind: 'issues', title: 'IMR ISSUES, DECISIONS AND RATIONALES', line: 9 },
        ],
        items: [
          {
            title: 'MRI of the lumbar spine',
            service: 'MRI of the lumbar spine',
            decision: 'upheld',
            line: 12,
            claimsGuideline: {
              line: 14,
              text: 'Decision based on MTUS Low Back Complaints 2004.',
              citations: [
                { text: 'Low Back Complaints 2004', source: 'MTUS', chapter: 'Low Back Complaints', year: 2004 },
              ],
            },
            reviewerGuideline: {
              line: 16,
              text: 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.',
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
            rationale: {
              line: 18,
              text: 'The MTUS reserves imaging for red flags and for a new neurologic deficit. There are no red flags. The request for an MRI is not medically necessary.',
              criteria: [],
              conclusion: 'not-necessary',
            },
          },
        ],
      },
    ],
  });
});

test('what a draft does not give is absent; decision and conclusion are always there', () => {
  const draft = letterExample
    .replace(': Upheld', ':')
    .replace(/Claims.*\n\n/, '')
    .replace(/(guideline:).*/, '$1')
    .replace(' is Board Certified in Neurology and is licensed to practice in California', ' was chosen')
    .replace(/ The request for an MRI is.*/, '');
  const [letter] = inspect('draft.imr', read(draft)).letters;
  assert.ok(!('header' in letter) && !('credentials' in letter));
  assert.deepEqual(letter.items, [
    {
      title: 'MRI of the lumbar spine',
      service: 'MRI of the lumbar spine',
      decision: null,
      line: 9,
      reviewerGuideline: { line: 11, text: '', citations: [] },
      rationale: {
        line: 13,
        text: 'The MTUS reserves imaging for red flags and for a new neurologic deficit. There are no red flags.',
        criteria: [],
        conclusion: null,
      },
    },
  ]);
  assert.ok(fits(inspect('draft.imr', read(draft))), JSON.stringify(fits.errors));
});

test('criteria with label, line, text without the marker, and whether they are quoted', () => {
  const letter = letterExample.replace(
    'There are no red flags.',
    'ODG criteria for an MRI are:\n1. Red flags are present;\n2. Conservative care of six weeks has failed.\nNeither is met.',
  );
  const { criteria } = inspect('a.imr', read(letter)).letters[0].items[0].rationale ?? assert.fail();
  assert.deepEqual(
    criteria.map(({ label, line, quoted }) => ({ label, line, quoted })),
    [
      { label: '1', line: 16, quoted: false },
      { label: '2', line: 17, quoted: false },
    ],
  );
  assert.match(criteria[0].text, /^Red flags are present/);
});

test('a file without a letter, and an empty one', () => {
  assert.deepEqual(inspect('notes.txt', read('Notes.')), { file: 'notes.txt', letters: [] });
  assert.deepEqual(inspect('', read('')), { file: '', letters: [] });
  assert.equal(inspectText(inspect('notes.txt', read('Notes.'))), 'notes.txt: no letter was found.\n');
});

const samples = readdirSync(new URL('samples/', root)).filter((name) => /\.imr(\.txt)?$/.test(name));

test('there are samples', () => assert.ok(samples.length >= 8));

for (const name of samples) {
  test(`the schema fits what is read from ${name}`, () => {
    const inspection = inspect(name, read(readFileSync(new URL(`samples/${name}`, root), 'utf8')));
    assert.ok(inspection.letters.length > 0);
    assert.ok(fits(JSON.parse(JSON.stringify(inspection))), JSON.stringify(fits.errors, undefined, 1));
  });
}

test('the schema refuses another shape', () => {
  const good = JSON.parse(JSON.stringify(inspect('a.imr', read(letterExample))));
  for (const spoil of [
    (letter: Record<string, unknown>) => delete letter.format,
    (letter: Record<string, unknown>) => Object.assign(letter, { extra: 1 }),
    (letter: { items: Record<string, unknown>[] }) => delete letter.items[0].decision,
    (letter: { items: Record<string, unknown>[] }) => Object.assign(letter.items[0], { decision: 'denied' }),
  ]) {
    const bad = structuredClone(good);
    spoil(bad.letters[0]);
    assert.ok(!fits(bad));
  }
});

test('the command prints JSON, or an outline with lines from 1', async (t) => {
  const cwd = folderWith(t, { 'a.imr': letterExample });
  const json = await runCli(['inspect', 'a.imr', '--format', 'json'], { cwd });
  assert.equal(json.code, 0);
  assert.deepEqual(JSON.parse(json.stdout), JSON.parse(JSON.stringify(inspect('a.imr', read(letterExample)))));
  const { stdout } = await runCli(['inspect', 'a.imr'], { cwd });
  assert.match(stdout, /^a\.imr, letter 1 of 1\n {5}1 {2}format D\n/);
  assert.match(stdout, /\n {4}10 {2}item upheld: MRI of the lumbar spine\n {4}12 {4}claims guideline: 1 citation\n/);
  assert.match(stdout, /\n {10}MTUS: Low Back Complaints 2004\n/);
  assert.match(stdout, /\n {10}conclusion: not-necessary\n$/);
});

test('a file that cannot be read ends with 2 and a sentence', async (t) => {
  const cwd = folderWith(t, { 'a.imr': letterExample });
  assert.deepEqual(await runCli(['inspect', 'gone.imr', '--format', 'json'], { cwd }), {
    code: 2,
    stdout: '',
    stderr: `gone.imr: there is no such file. Paths are looked up from ${cwd}.\n`,
  });
  assert.deepEqual(await runCli(['inspect', '.'], { cwd }), {
    code: 2,
    stdout: '',
    stderr: '.: this is a folder. Name one file in it.\n',
  });
});
