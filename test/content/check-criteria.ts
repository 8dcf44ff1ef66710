import assert from 'node:assert/strict';
import { fieldOf } from '../../server/letter/letter.ts';
import { read } from '../../server/reading.ts';
import { letter } from '../kit/letter-text.ts';

/** The criteria of a rationale: each with its label, two blanks in for every level, and a mark where it is quoted. */
export function criteriaOf(rationale: string, spacing: 'single' | 'double' = 'single'): string[] {
  const reading = read(letter({ items: [{ title: 'MRI', rationale }], spacing }));
  const field = fieldOf(reading.letters[0].items[0], 'rationale');
  assert.ok(field);
  return reading.content(field).criteria.map(({ label, marker, span, level, quoted }) => {
    const text = reading.plain({ start: Math.max(marker.end, span.start), end: span.end });
    return `${'  '.repeat(level)}${label} ${text}${quoted ? ' (quoted)' : ''}`;
  });
}

/** A rationale's criteria, in single and in double spacing. */
export function checkCriteria(rationale: string, expected: readonly string[]): void {
  assert.deepEqual(criteriaOf(rationale), expected);
  assert.deepEqual(criteriaOf(rationale, 'double'), expected, 'double-spaced');
}

/** A rationale without criteria, whatever it looks like. */
export const checkNoCriteria = (rationale: string): void => checkCriteria(rationale, []);
