import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Accepted, readBaseline, withAccepted, withoutEntries } from '../../server/config/baseline.ts';
import { checkBy, createChecking } from '../../server/config/checking.ts';
import { read } from '../../server/reading.ts';
import { letterExample } from '../../server/rules/examples.ts';
import { checkReading } from '../../server/rules/rules.ts';

const entry: Accepted = {
  file: 'letters/a.imr',
  rule: 'missing-decision',
  fingerprint: '0123456789abcdef',
  who: 'Dr. Example',
  why: 'Decided in the cover letter.',
  when: '2026-01-31',
};
const baselineUri = 'file:///w/accepted.imr-baseline.json';
const letterUri = 'file:///w/letters/a.imr';

test('an accepted finding is written and read back, and comes before none that was there', () => {
  const once = withAccepted(undefined, entry) ?? '';
  const twice = withAccepted(once, { ...entry, fingerprint: '0123456789abcdef-2' }) ?? '';
  const { entries, problems } = readBaseline(twice);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    entries.map(({ fingerprint, index }) => [fingerprint, index]),
    [
      ['0123456789abcdef', 0],
      ['0123456789abcdef-2', 1],
    ],
  );
  assert.equal(twice.slice(entries[1].span.start, entries[1].span.end), '"fingerprint": "0123456789abcdef-2"');
  assert.equal(withoutEntries(twice, new Set([1])), once);
});

test('what cannot be used is told at its place, and what is no baseline is never written over', () => {
  const source = JSON.stringify({ accepted: [{ ...entry, when: 'today' }, entry, { ...entry, why: '' }, entry] });
  const { entries, problems } = readBaseline(source);
  assert.deepEqual(
    entries.map(({ index }) => index),
    [1],
  );
  assert.equal(problems.length, 3);
  assert.match(problems[0].message, /^"today" is no date/);
  for (const none of ['{', '[]', '{ "accepted": {} }', 'null']) {
    assert.equal(withAccepted(none, entry), undefined);
    assert.deepEqual(readBaseline(none).entries, []);
  }
});

/** The letter without its decisions, checked by these entries. */
function checked(...entries: readonly Accepted[]) {
  const source = JSON.stringify({ accepted: entries });
  const baseline = { uri: baselineUri, entries: readBaseline(source).entries };
  const checking = createChecking({ levels: [], ignore: [], folder: 'file:///w/', baseline });
  const reading = read(letterExample.replace(/: (?:Upheld|Overturned)/g, ''));
  return (uri: string, off: readonly string[] = []) =>
    checkBy(
      off.length === 0 ? checking : { ...checking, severityOf: (rule) => (off.includes(rule.id) ? 'off' : 'hint') },
      uri,
      (severityOf) => checkReading(reading, undefined, severityOf),
    );
}

test('an accepted finding is gone from its letter, and from no other', () => {
  const all = checked()(letterUri).findings;
  const [first] = all.filter(({ rule }) => rule === 'missing-decision');
  const check = checked({ ...entry, fingerprint: first.fingerprint });
  assert.deepEqual(
    check(letterUri).findings,
    all.filter((one) => one !== first && one.fingerprint !== first.fingerprint),
  );
  assert.equal(check('file:///w/letters/b.imr').findings.length, all.length);
});

test('an entry that no finding answers to is stale, unless its finding is off', () => {
  const check = checked(entry);
  assert.deepEqual(
    check(letterUri).stale.map(({ index }) => index),
    [0],
  );
  assert.deepEqual(check(letterUri, ['missing-decision']).stale, []);
  assert.deepEqual(check('file:///w/letters/b.imr').stale, []);
});

test('a letter that the configuration ignores is not checked', () => {
  const checking = createChecking({ levels: [], ignore: ['drafts'], folder: 'file:///w/' });
  const never = () => assert.fail('it was checked');
  assert.deepEqual(checkBy(checking, 'file:///w/x/drafts/a.imr', never), { findings: [], stale: [], ignored: true });
  assert.equal(checking.isIgnored('file:///v/drafts/a.imr'), false, 'it is not below the configuration');
});
