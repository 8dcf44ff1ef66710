import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { letterSummary } from '../../server/features/letter-summary/letter-summary.ts';
import type { SummarisedLetter } from '../../server/features/letter-summary/summary.ts';
import { read } from '../../server/reading.ts';
import { checkReading } from '../../server/rules/rules.ts';
import { summaryOf } from '../client/summary/kit.ts';
import { anyMutatedLetter, anyText } from '../kit/arbitrary-text.ts';
import { letter as letterText } from '../kit/letter-text.ts';
import { doubleSpaced, letter, letterWith } from './letters.ts';

const first = (text: string): SummarisedLetter => {
  const { letter: found } = summaryOf(text);
  assert.ok(found);
  return found;
};
const dates = (text: string): string[] => first(text).dates.map(({ kind, day }) => `${kind} ${day}`);
const agreement = (text: string): string[] =>
  first(text).agreement.map(({ decision, guidelines }) => `${decision} ${guidelines}`);

const headerDates = [
  'injury 2014-08-29',
  'review 2016-11-02',
  'application 2016-11-21',
  'assignment 2016-12-05',
  'decision 2017-01-10',
];

test('the dates of the header, oldest first', () => assert.deepEqual(dates(letter), headerDates));
test('the same with a blank line after every line', () => assert.deepEqual(dates(doubleSpaced(letter)), headerDates));

test('examinations and the request come from the case summary, and without a header the rest too', () => {
  const summary =
    'The patient is a 50 year old female who fell on 08-29-2014. At the visit of 02/10/2016 she had low back pain. ' +
    'Examination on 12/01/2015 showed spasm. The Request for Authorization dated 02/15/2016 asks for an MRI. ' +
    'The utilization review determination dated 02/22/2016 denied it.';
  assert.deepEqual(dates(letterText({ summary })), [
    'injury 2014-08-29',
    'examination 2015-12-01',
    'examination 2016-02-10',
    'request 2016-02-15',
    'review 2016-02-22',
  ]);
});

test('an examination after the decision or before the injury is left to the findings', () => {
  const summary =
    'The patient is a 50 year old female who fell on 08-29-2014. At the visit of 02/10/2013 she had low back pain. ' +
    'Examination on 12/01/2019 showed spasm. The utilization review determination dated 02/22/2016 denied it.';
  assert.deepEqual(dates(letterText({ summary })), ['injury 2014-08-29', 'review 2016-02-22']);
});

test('where the request and a visit are of one day, both are there', () => {
  const summary =
    'The patient fell on 08-29-2014. At the visit of 02/15/2016 he had pain. The 02/15/2016 request for authorization asks for an MRI.';
  assert.deepEqual(dates(letterText({ summary })), [
    'injury 2014-08-29',
    'examination 2016-02-15',
    'request 2016-02-15',
  ]);
});

test('the worker: age, sex and what the case is about', () => {
  assert.deepEqual(first(letter).worker, { age: 40, sex: 'male', parts: [] });
  assert.deepEqual(
    first(
      letterText({
        summary:
          'The patient is a 50 year old female with low back pain and neck pain. She has low back spasm and no knee pain.',
      }),
    ).worker,
    { age: 50, sex: 'female', parts: ['low back'] },
  );
});

test('how decision and guidelines stand to those of utilization review', () => {
  assert.deepEqual(agreement(letter), ['agrees same', 'differs different']);
  const items = [
    {
      title: 'MRI',
      claims: 'Decision based on MTUS Low Back Complaints 2004.',
      reviewer: 'Decision based on MTUS ACOEM Chapter 12 Low Back Complaints, and ODG Low Back Chapter.',
    },
    { title: 'Soma', claims: 'The Claims Administrator did not cite any medical evidence for its decision.' },
    { title: 'TENS', decision: null },
  ];
  assert.deepEqual(agreement(letterText({ items })), ['agrees partly', 'agrees open', 'open same']);
});

test('of several letters the one around the place, before the first one the first, after the last one the last', () => {
  const text = `\n\n${letter}\n\n${letter.replaceAll('CM16-0998001', 'CM16-0998002')}\n\n`;
  const reading = read(text);
  const at = (offset?: number, index?: number) => letterSummary(reading, [], 1, { offset, index }).index;
  assert.deepEqual(
    [at(), at(0), at(text.indexOf('Soma')), at(text.lastIndexOf('Soma')), at(text.length)],
    [0, 0, 0, 1, 1],
  );
  assert.deepEqual([at(0, 1), at(0, 7)], [1, 1]);
  assert.deepEqual(
    letterSummary(reading, [], 1).letters.map(({ name, selection }) => [name, selection.start.line]),
    [
      ['CM16-0998001', 2],
      ['CM16-0998002', letter.split('\n').length + 3],
    ],
  );
});

test('the findings are those of the letter, each with its title', () => {
  const text = `${letterWith('MRI\n\n')}\n\n${letterWith('Soma: Upheld\n\n')}`;
  const { letter: second } = summaryOf(text, { index: 1 });
  const rules = second?.overview.items.flatMap(({ findings }) => findings.first.map(({ rule }) => rule));
  assert.ok(rules?.includes('missing-rationale') && !rules.includes('missing-decision'), rules?.join(', '));
  assert.equal(second?.findingTitles['missing-rationale'], 'An item lacks its decision rationale');
});

test('a file without a letter has no summary', () => {
  assert.deepEqual(summaryOf('Buy milk.\n'), { version: 1, letters: [] });
});

test('any text can be summed up', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, anyMutatedLetter), fc.nat(5), (text, index) => {
      const reading = read(text);
      const summary = letterSummary(reading, checkReading(reading), 1, { index });
      assert.equal(summary.letter === undefined, reading.letters.length === 0);
      const days = summary.letter?.dates.map(({ day }) => day) ?? [];
      assert.deepEqual(days, [...days].sort());
    }),
    { numRuns: 100 },
  );
});
