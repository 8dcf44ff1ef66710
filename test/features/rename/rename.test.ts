import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { renamableAt, rename } from '../../../server/features/rename/rename.ts';
import { applyChanges } from '../../../server/features/text-changes.ts';
import { read } from '../../../server/reading.ts';
import { parseMarked } from '../../kit/marked-text.ts';
import { crlf, issues, method } from '../letters.ts';

const claims = 'Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004.';
const reviewer = 'MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004.';

const letterOf = (summary: string, ...items: readonly { title: string; rationale: string }[]): string =>
  `${method}CLINICAL CASE SUMMARY\n${summary}\n\n${issues}${items
    .map(({ title, rationale }) => `${title}: Upheld\n\n${claims}\n\n${reviewer}\n\nDecision rationale: ${rationale}\n`)
    .join('\n')}`;

/** Renames at the cursor; `changed` lists what stood there, what comes in its place, and where it is. */
function check(marked: string, name: string, changed: readonly (readonly [string, string, string])[]): string {
  const { text, cursors } = parseMarked(marked);
  const renaming = rename(read(text), cursors[0], name, read);
  assert.ok('changes' in renaming, 'problem' in renaming ? renaming.problem : '');
  assert.deepEqual(
    renaming.changes.map(({ span, newText, kind }) => [text.slice(span.start, span.end), newText, kind]),
    changed,
  );
  return applyChanges(text, renaming.changes);
}

const knee = letterOf('He fell. A request for a right knee brace was denied.', {
  title: 'Right knee <|>brace',
  rationale: 'A brace helps some. The request for the right knee brace is not medically necessary.',
});

test('the title, the case summary and the statement of the request', () => {
  const after = check(knee, 'Left knee brace', [
    ['right', 'left', 'summary'],
    ['Right knee brace', 'Left knee brace', 'title'],
    ['right', 'left', 'request'],
  ]);
  assert.match(after, /request for a left knee brace was denied/);
  assert.match(after, /The request for the left knee brace is not/);
});

test('words are added and taken away in every place', () => {
  check(knee, 'Right hinged knee brace', [
    ['', 'hinged ', 'summary'],
    ['Right knee brace', 'Right hinged knee brace', 'title'],
    ['', 'hinged ', 'request'],
  ]);
  check(knee, 'Knee brace', [
    ['right ', '', 'summary'],
    ['Right knee brace', 'Knee brace', 'title'],
    ['right ', '', 'request'],
  ]);
  check(knee, 'Right knee brace, purchase', [
    ['brace', 'brace, purchase', 'summary'],
    ['Right knee brace', 'Right knee brace, purchase', 'title'],
    ['brace', 'brace, purchase', 'request'],
  ]);
});

test('from prose, with the words that stand there', () => {
  const { text } = parseMarked(knee);
  check(text.replace('the right knee', 'the right <|>knee'), 'right ankle brace', [
    ['knee', 'ankle', 'summary'],
    ['knee', 'ankle', 'title'],
    ['right knee brace', 'right ankle brace', 'request'],
  ]);
});

test('only what differs changes: a dose that is not the one of the title stays', () => {
  check(
    letterOf('She takes Norco 10/325mg #120. A request for Norco 10/325mg #60 was denied.', {
      title: 'Norco 10/325mg #60<|>',
      rationale: 'Norco is no first choice. The request for Norco 10/325mg #60 is not medically necessary.',
    }),
    'Norco 10/325mg #30',
    [
      ['#60', '#30', 'summary'],
      ['Norco 10/325mg #60', 'Norco 10/325mg #30', 'title'],
      ['#60', '#30', 'request'],
    ],
  );
});

test('the frame of a partial approval: all three names', () => {
  const title = `Norco 10/325mg #90 was the original request. Norco 10/325mg #60 was authorized by the Claims
Administrator. The remaining IMR eligible portion of the original request, Norco<|> 10/325mg #30 is`;
  const marked = letterOf('He takes Norco.', {
    title,
    rationale: `The request for Norco 10/325mg #30 is not medically necessary.`,
  });
  const after = check(marked, 'Percocet 10/325mg #30', [
    ['Norco', 'Percocet', 'summary'],
    ['Norco', 'Percocet', 'title'],
    ['Norco', 'Percocet', 'title'],
    ['Norco 10/325mg #30', 'Percocet 10/325mg #30', 'title'],
    ['Norco', 'Percocet', 'request'],
  ]);
  assert.match(after, /Percocet 10\/325mg #90 was the original request\. Percocet 10\/325mg #60 was authorized/);
});

test('what is renamed, by the place', () => {
  const renamable = (marked: string): string | undefined => {
    const { text, cursors } = parseMarked(marked);
    return renamableAt(read(text), cursors[0])?.placeholder;
  };
  assert.equal(renamable(knee), 'Right knee brace');
  assert.equal(renamable(knee.replace('<|>', '').replace('He fell', 'He <|>fell')), undefined);
  assert.equal(renamable(knee.replace('<|>', '').replace('Upheld', 'Up<|>held')), undefined);
  assert.equal(renamable('<|>'), undefined);
  assert.equal(renamable(knee.replace('Right knee <|>brace', 'Right<|>\nknee brace')), 'Right knee brace');
});

test('another item of the letter stays', () => {
  const after = check(
    letterOf(
      'He asked for a right knee brace and physical therapy.',
      { title: 'Right knee brace', rationale: 'The right knee brace is not medically necessary.' },
      {
        title: 'Right knee physical therapy<|>',
        rationale: 'The right knee physical therapy is not medically necessary.',
      },
    ),
    'Left knee physical therapy',
    [
      ['Right knee physical therapy', 'Left knee physical therapy', 'title'],
      ['right', 'left', 'request'],
    ],
  );
  assert.match(after, /The right knee brace is not/);
});

test('what a person should look at: prose that need not be on the request, or that words it otherwise', () => {
  const { text, cursors } = parseMarked(
    letterOf('He has asked for an MRI of the right knee.', {
      title: 'MRI right knee<|>',
      rationale: `An MRI of the right knee before the request showed tears. The request for the MRI right knee is not medically necessary.
The request for an MRI of the right knee is not medically necessary.`,
    }),
  );
  const renaming = rename(read(text), cursors[0], 'MRI left knee', read);
  assert.deepEqual('changes' in renaming ? renaming.changes.map(({ kind, unsure }) => [kind, unsure]) : [], [
    ['summary', true],
    ['title', false],
    ['rationale', true],
    ['request', false],
    ['request', true],
  ]);
});

test('a title in capitals: prose keeps its small letters, short words stay capitals', () =>
  void check(
    letterOf('A lumbar brace was asked for.', {
      title: 'LUMBAR BRACE<|>',
      rationale: 'The request for a lumbar brace is not medically necessary. LUMBAR BRACE is not medically necessary.',
    }),
    'CERVICAL LSO BRACE',
    [
      ['lumbar', 'cervical LSO', 'summary'],
      ['LUMBAR BRACE', 'CERVICAL LSO BRACE', 'title'],
      ['lumbar', 'cervical LSO', 'request'],
      ['LUMBAR', 'CERVICAL LSO', 'request'],
    ],
  ));

test('format B: the list of determinations before the items names the service too', () => {
  const sample = readFileSync(new URL('../../../samples/09-format-b-reconstructed.imr', import.meta.url), 'utf8');
  const reading = read(sample);
  const [{ service }] = reading.letters[0].items;
  const renaming = rename(reading, service.start, 'an MRI of the left shoulder without contrast', read);
  assert.ok('changes' in renaming);
  const after = read(applyChanges(sample, renaming.changes)).letters[0].items;
  assert.deepEqual(
    after.map(({ decision }) => decision?.value),
    reading.letters[0].items.map(({ decision }) => decision?.value),
  );
  assert.equal(renaming.changes.filter(({ kind }) => kind === 'title').length, 3);
});

test('the line ends of Windows, a name without any change', () => {
  check(crlf(knee), 'Right knee brace', []);
  check(crlf(knee), 'Left knee brace', [
    ['right', 'left', 'summary'],
    ['Right knee brace', 'Left knee brace', 'title'],
    ['right', 'left', 'request'],
  ]);
});

test('names that would break the letter are refused with a reason', () => {
  const { text, cursors } = parseMarked(knee);
  const problem = (name: string, at = cursors[0]): string => {
    const renaming = rename(read(text), at, name, read);
    return 'problem' in renaming ? renaming.problem : '';
  };
  assert.match(problem(' \n '), /needs a name/);
  assert.match(problem('MAXIMUS guideline:'), /could not be told apart/);
  assert.match(problem('x', 0), /No disputed service is named here/);
});

const samples = new URL('../../../samples/', import.meta.url);

test('every item of the samples: renamed it is found again under its new name, and renamed back the letter is as before', () => {
  for (const sample of readdirSync(samples).filter((name) => /\.imr(?:\.txt)?$/.test(name))) {
    const text = readFileSync(new URL(sample, samples), 'utf8');
    const reading = read(text);
    for (const [n, letter] of reading.letters.entries())
      for (const [k, { service }] of letter.items.entries()) {
        const old = reading.plain(service);
        const renaming = rename(reading, service.start, `${old}, renamed`, read);
        assert.ok('changes' in renaming, `${sample}: ${old}`);
        const after = read(applyChanges(text, renaming.changes));
        const item = after.letters[n].items[k];
        assert.equal(after.plain(item.service), `${old}, renamed`, sample);
        const back = rename(after, item.service.start, old, read);
        assert.ok('changes' in back);
        assert.equal(applyChanges(after.text, back.changes).replaceAll(/\s+/g, ' '), text.replaceAll(/\s+/g, ' '), old);
      }
  }
});
