import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Mention, Mentions } from '../../../server/content/mentions.ts';
import { read } from '../../../server/reading.ts';
import { contains, type Span } from '../../../server/text/span.ts';
import { anyMutatedLetter } from '../../kit/arbitrary-text.ts';
import { mentionsIn } from './check-mentions.ts';

const listsOf = (mentions: Mentions): readonly (readonly [string, readonly Mention[]])[] => [
  ['dates', mentions.dates],
  ['quantities', mentions.quantities],
  ['drugs', mentions.drugs],
  ['bodyParts', mentions.bodyParts],
  ['sides', mentions.sides],
  ['levels', mentions.levels],
  ['persons', mentions.persons],
  ['pronouns', mentions.pronouns],
  ['ages', mentions.ages],
  ['sexes', mentions.sexes],
  ['negations', mentions.negations],
];

/** Every mention lies in what was read, is not empty, and starts no earlier than the one before it. */
function checkSpans(mentions: Mentions, around: Span): void {
  for (const [kind, list] of listsOf(mentions)) {
    let last = around.start;
    for (const { span } of list) {
      assert.ok(contains(around, span) && span.end > span.start, `${kind} ${span.start}-${span.end}`);
      assert.ok(span.start >= last, `${kind} ${span.start} after ${last}`);
      last = span.start;
    }
  }
}

const words = [
  ...[
    '1',
    '12',
    '8-13-15',
    '08/13/2015',
    '2013',
    'in',
    'May',
    '#90',
    'x',
    '2x6',
    '-',
    '/',
    '.',
    ',',
    '(',
    ')',
    '\n',
    ' ',
  ],
  ...[
    'mg',
    'Norco',
    'hydrocodone',
    'left',
    'right',
    'both',
    'knee',
    'trapezius',
    'neck',
    'L4',
    'L4-5',
    'S1',
    'patient',
  ],
  ...[
    'he',
    'her',
    'husband',
    'Dr.',
    '44',
    'year',
    'old',
    'male',
    'no',
    'denies',
    'without',
    'weeks',
    'week',
    'twice',
    'a',
  ],
  ...[
    'six',
    'twenty',
    'to',
    'and',
    'sessions',
    'tablets',
    '%',
    '10/325',
    'refills',
    ' per ',
    'for',
    '\u00a0',
    '\u{1f600}',
    '\ufeff',
  ],
];

test('any words at all: mentions lie in the text, in order, and nothing is thrown', () => {
  const text = fc
    .array(fc.constantFrom(...words), { maxLength: 60 })
    .chain((list) => fc.constantFrom(' ', '', '\n').map((joint) => list.join(joint)));
  fc.assert(
    fc.property(text, (words) => checkSpans(mentionsIn(words), { start: 0, end: words.length })),
    { numRuns: 400 },
  );
});

test('any letter, cut anywhere', () => {
  fc.assert(
    fc.property(anyMutatedLetter, fc.double({ min: 0, max: 1, noNaN: true }), (text, part) => {
      const cut = text.slice(0, Math.round(text.length * part));
      const start = Math.floor(cut.length / 3);
      checkSpans(read(cut).mentions({ start, end: cut.length }), { start, end: cut.length });
    }),
    { numRuns: 100 },
  );
});

test('each kind is read once', () => {
  const reading = read('The patient takes Norco 10/325mg #90 for the left knee.');
  const span = { start: 0, end: reading.text.length };
  assert.equal(reading.mentions(span), reading.mentions({ ...span }));
  assert.equal(reading.mentions(span).drugs, reading.mentions(span).drugs);
});
