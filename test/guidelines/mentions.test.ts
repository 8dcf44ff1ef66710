import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldOf } from '../../server/letter/letter.ts';
import { read } from '../../server/reading.ts';
import { letter } from '../kit/letter-text.ts';

/** What a rationale names: "kind words -> entry". */
function check(rationale: string, expected: readonly string[]): void {
  for (const spacing of ['single', 'double'] as const) {
    const reading = read(letter({ items: [{ title: 'MRI', rationale }], spacing }));
    const field = fieldOf(reading.letters[0].items[0], 'rationale');
    assert.ok(field);
    const found = reading
      .content(field)
      .citations.map(({ kind, span, entry }) => `${kind} ${reading.plain(span)}${entry ? ` -> ${entry}` : ''}`);
    assert.deepEqual(found, expected, spacing);
  }
}

test('all names of one guideline resolve to one', () => {
  check(
    'The ODG supports it. Official Disability Guidelines (ODG) ask for more, as the Official Disability Guidelines do.',
    [
      'mention ODG -> odg',
      'mention Official Disability Guidelines (ODG) -> odg',
      'mention Official Disability Guidelines -> odg',
    ],
  );
});

test('MTUS and ACOEM side by side are one mention', () => {
  check('The ACOEM/MTUS is silent. CA MTUS/ACOEM asks for it.', [
    'mention ACOEM/MTUS -> mtus',
    'mention CA MTUS/ACOEM -> mtus',
  ]);
});

test('a chapter by number or name, and pages', () => {
  check('ACOEM Chapter 12, page 300, says so; MTUS, page 46, too.', [
    'mention ACOEM Chapter 12, page 300 -> acoem-2004/12',
    'mention MTUS, page 46 -> mtus',
  ]);
  check('The ODG Low Back Chapter and the MTUS Chronic Pain Medical Treatment Guidelines agree.', [
    'mention ODG Low Back -> odg/low-back',
    'mention MTUS Chronic Pain Medical Treatment Guidelines -> mtus/chronic-pain',
  ]);
});

test('author-year notes are notes', () => {
  check('Relaxants may help (Chou, 2007) (van Tulder, 2003) (Van Tulder et al., 2006).', [
    'note Chou, 2007',
    'note van Tulder, 2003',
    'note Van Tulder et al., 2006',
  ]);
});

test('ordinary words, dates and brackets name nothing', () => {
  check('The patient walked to the clinic (on May 4, 2015) and the dodge was low back pain (see above).', []);
});
