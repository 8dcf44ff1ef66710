import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { letterExample } from '../../server/rules/examples.ts';
import { houseFormatSource, houseLetter } from '../kit/house.ts';
import { folderWith, runCli } from './run-cli.ts';

const undecided = letterExample.replace(/: (?:Upheld|Overturned)/, '');
const rulesIn = (stdout: string): string[] =>
  (JSON.parse(stdout) as { findings: { rule: string; severity: string }[] }[]).flatMap(({ findings }) =>
    findings.map(({ rule, severity }) => `${rule} ${severity}`),
  );
const check = (cwd: string, ...more: string[]) => runCli(['check', '.', '--format', 'json', ...more], { cwd });

test('severities are those of the nearest configuration, or of the one that is named', async (t) => {
  const cwd = folderWith(t, {
    '.imr-letters.json': '{ "rules": { "missing-decision": "hint" } }',
    'strict/.imr-letters.json': '{ "rules": { "structure/*": "warning", "records-not-listed": "off" } }',
    'strict/a.imr': undecided,
    'b.imr': undecided,
    'off.json': '{ "rules": { "structure/*": "off" } }',
  });
  const near = await check(cwd);
  assert.equal(near.code, 0, near.stderr);
  assert.deepEqual(rulesIn(near.stdout), ['missing-decision hint', 'missing-decision warning']);
  assert.deepEqual(rulesIn((await check(cwd, '--config', 'off.json')).stdout), []);
  const none = await check(cwd, '--config', 'none.json');
  assert.equal(none.code, 2);
  assert.match(none.stderr, /^none\.json: this configuration could not be read\./);
});

test('a bad value is told at its place, and the default holds', async (t) => {
  const cwd = folderWith(t, {
    '.imr-letters.json': '{\n  "rules": { "missing-decision": "of" },\n  "ignore": "x"\n}\n',
    'a.imr': undecided,
  });
  const { code, stdout, stderr } = await check(cwd);
  assert.equal(code, 1);
  assert.deepEqual(rulesIn(stdout), ['missing-decision error']);
  assert.deepEqual(stderr.trimEnd().split('\n'), [
    '.imr-letters.json:2:14 "of" is no severity, so the finding keeps its own. Write one of: off, hint, information, warning, error. (configuration)',
    '.imr-letters.json:3:3 Here stands a string; write a list in [ ]. It was left out. (configuration)',
    '1 letter in 1 file: 1 error. 1 other file left out.',
  ]);
});

test('ignored letters are counted and left out', async (t) => {
  const cwd = folderWith(t, {
    '.imr-letters.json': '{ "ignore": ["drafts"] }',
    'drafts/a.imr': undecided,
    'b.imr': letterExample,
  });
  const { code, stdout } = await runCli(['check', '.'], { cwd });
  assert.equal(code, 0);
  assert.equal(stdout, '1 letter in 1 file: no findings. 1 other file left out. 1 file ignored by configuration.\n');
  const named = await runCli(['check', 'drafts/a.imr'], { cwd });
  assert.equal(named.code, 0);
  assert.match(named.stderr, /^drafts\/a\.imr: it was left out, because the configuration ignores it\.$/m);
});

test('an accepted finding is silent; a stale entry is told, and pruned on request', async (t) => {
  const cwd = folderWith(t, { 'letters/a.imr': undecided });
  const [{ findings }] = JSON.parse((await check(cwd)).stdout);
  const entry = (fingerprint: string, file = 'letters/a.imr') => ({
    file,
    rule: 'missing-decision',
    fingerprint,
    who: 'A. Reviewer',
    why: 'Stated elsewhere.',
    when: '2026-01-31',
  });
  const accepted = [entry('0000000000000000'), entry(findings[0].fingerprint), entry('1111111111111111', 'gone.imr')];
  const files = {
    '.imr-letters.json': '{ "baseline": "house.imr-baseline.json" }',
    'house.imr-baseline.json': JSON.stringify({ accepted }, undefined, 2),
    'letters/a.imr': undecided,
  };
  const used = folderWith(t, files);
  const first = await check(used);
  assert.equal(first.code, 0);
  assert.deepEqual(rulesIn(first.stdout), []);
  const lines = first.stderr.trimEnd().split('\n');
  assert.equal(lines.length, 3);
  assert.match(
    lines[0],
    /^house\.imr-baseline\.json:6:7 The accepted finding missing-decision is not in letters\/a\.imr any more\./,
  );
  assert.match(lines[1], /not in gone\.imr any more/);

  const pruned = await check(used, '--prune-baseline');
  assert.match(pruned.stderr, /^house\.imr-baseline\.json: 2 entries were taken out/);
  const left = JSON.parse(readFileSync(path.join(used, 'house.imr-baseline.json'), 'utf8'));
  assert.deepEqual(left, { accepted: [accepted[1]] });
  const last = await check(used, '--prune-baseline');
  assert.doesNotMatch(last.stderr, /baseline\.json:/);
  assert.deepEqual(rulesIn(last.stdout), []);
});

test('a baseline without the file accepts nothing; one that is broken is told', async (t) => {
  const cwd = folderWith(t, { '.imr-letters.json': '{ "baseline": "x.json" }', 'a.imr': undecided });
  assert.deepEqual(rulesIn((await check(cwd)).stdout), ['missing-decision error']);
  const broken = folderWith(t, {
    '.imr-letters.json': '{ "baseline": "x.json" }',
    'a.imr': undecided,
    'x.json': '{"accepted":',
  });
  assert.match((await check(broken)).stderr, /^x\.json:1:12 The file ends too early/);
});

const spaced = letterExample.replace(/: (?:Upheld|Overturned)/, ': upheld');

test('--fix applies safe fixes once, keeps line ends and byte order mark, and honours the configuration', async (t) => {
  const crlf = `\ufeff${spaced.replaceAll('\n', '\r\n')}`;
  const cwd = folderWith(t, { 'a.imr': crlf, 'b.imr': spaced });
  const before = rulesIn((await check(cwd)).stdout);
  const { stdout } = await runCli(['check', '.', '--fix'], { cwd });
  const fixed = readFileSync(path.join(cwd, 'a.imr'), 'utf8');
  if (before.length > 0) assert.match(stdout, /^\d+ findings? fixed in \d files?\.$/m);
  assert.equal(fixed.startsWith('\ufeff'), true);
  assert.equal(fixed.replaceAll('\r\n', '').includes('\n'), false);
  const again = await runCli(['check', '.', '--fix'], { cwd });
  assert.doesNotMatch(again.stdout, /fixed/);
  assert.equal(readFileSync(path.join(cwd, 'a.imr'), 'utf8'), fixed);
});

test('letters of a house’s own format are found, read and checked; a bad format file leaves the rest', async (t) => {
  const configuration = '{ "formats": ["house.imr-format.json"] }';
  const files = { '.imr-letters.json': configuration, 'house.imr-format.json': houseFormatSource };
  const cwd = folderWith(t, { ...files, 'a.txt': houseLetter, 'b.txt': 'Notes.\n', 'c.imr': letterExample });
  const inspected = await runCli(['inspect', 'a.txt', '--format', 'json'], { cwd });
  const [letter] = JSON.parse(inspected.stdout).letters;
  assert.deepEqual([letter.format, letter.items.length], ['northgate', 2]);
  const clean = await runCli(['check', '.'], { cwd });
  assert.equal(clean.stdout, '2 letters in 2 files: no findings. 3 other files left out.\n');
  const draft = houseLetter.replace(/Reasons: The MTUS allows[\s\S]*/, '');
  const lacking = await check(folderWith(t, { ...files, 'a.txt': draft }));
  assert.deepEqual(rulesIn(lacking.stdout), ['missing-rationale error']);

  const bad = folderWith(t, {
    '.imr-letters.json': configuration,
    'house.imr-format.json': houseFormatSource.replace('"Reasons:"', '"why"'),
    'a.txt': houseLetter,
  });
  const { stderr } = await check(bad);
  assert.match(stderr, /^house\.imr-format\.json:\d+:28 "why" begins with a small letter.* \(configuration\)$/m);
  assert.match(stderr, /^1 letter in 1 file: /m);
});
