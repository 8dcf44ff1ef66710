import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type HintKinds, inlayHints } from '../../server/features/inlay-hints/inlay-hints.ts';
import { read } from '../../server/reading.ts';
import { anyMutatedLetter } from '../kit/arbitrary-text.ts';
import { crlf, letter } from './letters.ts';

const none: HintKinds = { editions: false, abbreviations: false, days: false };
const all: HintKinds = { editions: true, abbreviations: true, days: true };

/** The hints as the words in front of them, and what they say. */
function hintsIn(text: string, kinds: HintKinds, lines: readonly [number, number] = [0, 1e6]): string[] {
  const reading = read(text);
  const range = { start: { line: lines[0], character: 0 }, end: { line: lines[1], character: 0 } };
  return inlayHints(reading, range, kinds).map(({ position, label }) => {
    const at = reading.lines.offsetAt(position);
    const start = Math.max(reading.lines.startOf(position.line), at - 12);
    return `${text.slice(start, at)} | ${label}`;
  });
}

test('without a kind there is none', () => assert.deepEqual(hintsIn(letter, none), []));

const editions = { ...none, editions: true };

test('editions: in force on the day of utilization review, replaced before the decision', () => {
  const dated = letter.replaceAll('11/02/2016', '06/02/2016');
  assert.deepEqual(hintsIn(dated, editions), [
    'eatment 2009 | in force',
    's (for pain) | replaced; in force: 2016',
    '341-343, 347 | in force',
  ]);
});

test('editions: without any date nothing is held against another day', () => {
  const undated = letter.replace(/Decision Date.*\n/, '');
  assert.deepEqual(hintsIn(undated, editions), []);
});

test('abbreviations: the first in each field that nobody wrote out right there', () => {
  const text = letter
    .replace(
      'The knee locks',
      'An ESI is no MRI; the ESI helped, the transcutaneous electrical nerve stimulation (TENS)',
    )
    .replace('He takes Norco', 'The MRI of the knee; ODG is silent. He takes Norco');
  assert.deepEqual(hintsIn(text, { ...none, abbreviations: true }), [
    '/10. The MRI | = magnetic resonance imaging',
    'nale: An ESI | = epidural steroid injection',
    'SI is no MRI | = magnetic resonance imaging',
  ]);
});

test('days: each step of the review after the one before it, and the summary after injury', () => {
  const text = letter.replace('He takes Norco', 'An MRI of 9/10/2014 and one of 08/29/2014 were read. He takes Norco');
  const days = [
    ': 12/05/2016 | 14 days after application',
    ': 01/10/2017 | 36 days after assignment',
    '  11/02/2016 | 796 days after injury',
    '11/21/2016 | 19 days after UR',
    'of 9/10/2014 | 12 days after injury',
  ];
  assert.deepEqual(hintsIn(text, { ...none, days: true }), days);
  assert.deepEqual(hintsIn(crlf(text), { ...none, days: true }), days);
});

test('only what lies in the range', () => {
  assert.deepEqual(hintsIn(letter, { ...none, days: true }, [2, 3]).length, 2);
  assert.deepEqual(hintsIn(letter, all, [7, 9]), []);
});

test('any letter: hints in order, each with words', () => {
  fc.assert(
    fc.property(anyMutatedLetter, (text) => {
      const reading = read(text);
      const range = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };
      const places = inlayHints(reading, range, all).map(({ position, label }) => {
        assert.doesNotMatch(String(label), /undefined|NaN|^$/);
        return reading.lines.offsetAt(position);
      });
      assert.deepEqual(
        places,
        [...places].sort((a, b) => a - b),
      );
    }),
    { seed: 20170110, numRuns: 40 },
  );
});
