import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../../../server/reading.ts';
import { checkReading } from '../../../server/rules/rules.ts';
import { credentials, crlf, fields, issues, letterWith, method, summary } from '../letters.ts';
import { ask, choose, draft } from './offers.ts';

const colon = { triggerCharacter: ':' };

test('behind a title’s colon: the decision, as the rationale concludes it', () => {
  const upheld = ask(letterWith(`MRI of the knee:<|>\n\n${fields}`), colon);
  assert.deepEqual(upheld.labels, ['Upheld', 'Overturned']);
  assert.match(choose(upheld, 'Upheld'), /MRI of the knee: Upheld\n/);
  assert.equal(read(choose(upheld, 'Overturned')).letters[0].items[0].decision?.value, 'overturned');
  const overturned = letterWith(`MRI of the knee: <|>\n\n${fields.replace('is not medically', 'is medically')}`);
  assert.deepEqual(ask(overturned).labels, ['Overturned', 'Upheld']);
  assert.match(choose(ask(overturned), 'Overturned'), /MRI of the knee: Overturned\n/);
  const typed = ask(letterWith(`MRI of the knee: Upheld<|>\n\n${fields}`));
  assert.match(
    choose(typed, 'Overturned'),
    /MRI of the knee: Overturned\n/,
    'a decision that stands there is replaced',
  );
});

test('a title that is being written behind a finished item', () => {
  const next = (title: string) => letterWith(`Soma: Upheld\n\n${fields}${title}`);
  assert.deepEqual(ask(next('MRI of the left knee:<|>'), colon).labels, ['Upheld', 'Overturned']);
  assert.deepEqual(ask(next('Associated surgical service: Cold therapy unit:<|>\n'), colon).labels, [
    'Upheld',
    'Overturned',
  ]);
  assert.deepEqual(
    ask(letterWith('MRI of the left knee:<|>'), colon).labels,
    ['Upheld', 'Overturned'],
    'the first item',
  );
  for (const words of ['The guideline has these criteria:<|>', 'There is no red flag. Note:<|>', 'he said:<|>'])
    assert.ok(!ask(next(words), colon).labels.includes('Upheld'), words);
});

test('no decision behind a label’s colon or in prose', () => {
  for (const marked of [
    letterWith(`Soma: Upheld\n\n${fields.replace('rationale:', 'rationale:<|>')}`),
    letterWith(`Soma: Upheld\n\n${fields.replace('red flag.', 'red flag:<|>')}`),
    `${method}${credentials}CLINICAL CASE SUMMARY\nDiagnoses:<|>\n\n${issues}`,
  ])
    assert.ok(!ask(marked, colon).labels.includes('Upheld'), marked.slice(0, 40));
});

test('at a line’s start in the issues section: the labels that the item lacks, the next one first', () => {
  const title = 'Soma: Upheld\n\n';
  const all = ['Claims Administrator guideline:', 'MAXIMUS guideline:', 'Decision rationale:'];
  assert.deepEqual(ask(letterWith(`${title}<|>`)).labels.slice(0, 3), all);
  assert.deepEqual(ask(draft({ reviewer: ' x\n\n<|>' })).labels, ['Decision rationale:']);
  assert.match(choose(ask(draft({ reviewer: ' x\n\n<|>' })), 'Decision rationale:'), /x\n\nDecision rationale: \n/);
  const typed = ask(draft({ claims: 'x\n\nMA<|>' }));
  assert.deepEqual(typed.labels, ['MAXIMUS guideline:']);
  assert.match(choose(typed, 'MAXIMUS guideline:'), /x\n\nMAXIMUS guideline: \n/);
  const text = letterWith(`Soma: Upheld\n\n${fields}`);
  assert.deepEqual(ask(text.replace('red flag. The', 'red flag.\n\n<|>The')).labels, []);
  assert.ok(!ask(`${text}\n<|>`).labels.some((label) => all.includes(label)), 'a finished item lacks none');
});

test('a chosen label reads as a field, on every line end', () => {
  for (const marked of [draft({ claims: 'x\n\n<|>' }), crlf(draft({ claims: 'x\n\n<|>' }))]) {
    const text = choose(ask(marked), 'MAXIMUS guideline:');
    assert.deepEqual(
      read(text).letters[0].items[0].fields.map(({ kind }) => kind),
      ['claims-guideline', 'reviewer-guideline'],
    );
  }
});

test('at a section’s place: the headings that are missing there', () => {
  const without = `${method}<|>\n\n${issues}Soma: Upheld\n\n${fields}`;
  const headings = ['The Expert Reviewer has the following credentials', 'CLINICAL CASE SUMMARY'];
  assert.deepEqual(ask(without).labels, headings);
  const chosen = choose(ask(without), 'CLINICAL CASE SUMMARY');
  const missing = (text: string) => checkReading(read(text)).filter(({ rule }) => rule === 'missing-section');
  assert.equal(missing(without.replace('<|>', '')).length, 1);
  assert.equal(missing(chosen).length, 0);
  assert.deepEqual(ask(without.replace('<|>', 'CLIN<|>')).labels, ['CLINICAL CASE SUMMARY']);
  assert.deepEqual(ask(`${method}${credentials}${summary}<|>\n\n${issues}`).labels, [], 'nothing is missing');
});

test('an empty file is offered the headings of the newest format, in order', () => {
  const asked = ask('<|>');
  assert.deepEqual(asked.labels, [
    'HOW THE IMR FINAL DETERMINATION WAS MADE',
    'The Expert Reviewer has the following credentials',
    'CLINICAL CASE SUMMARY',
    'IMR ISSUES, DECISIONS AND RATIONALES',
  ]);
  const text = choose(ask('\r\n<|>'), 'IMR ISSUES, DECISIONS AND RATIONALES');
  assert.match(text, /^\r\nIMR ISSUES, DECISIONS AND RATIONALES\r\nThe Final Determination was based on .*:\r\n\r\n$/);
  assert.deepEqual(ask('HO<|>').labels, ['HOW THE IMR FINAL DETERMINATION WAS MADE']);
  for (const typed of ['Th<|>', 'The<|>', 'ho<|>', 'Notes for HO<|>', '12<|>'])
    assert.deepEqual(ask(typed).labels, [], typed);
});

test('on request behind a finished item: the title of the next one', () => {
  const asked = ask(letterWith(`Soma: Upheld\n\n${fields}<|>`));
  assert.deepEqual(asked.labels, ['[[disputed item]]: ']);
});
