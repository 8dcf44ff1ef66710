import type { Citation } from '../../guidelines/citation.ts';
import { editionsOn, standingOf } from '../../guidelines/editions.ts';
import { type Field, headerValue } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { dayOf, sideOf } from '../../rules/definitions/sides-of-letter.ts';
import { dayInWords } from '../../text/day-words.ts';
import { overlaps } from '../../text/span.ts';
import { citedBy } from '../hover/cited.ts';
import type { Hint, HintsOf } from './hint.ts';

/** Beside each citation of the MTUS in a guideline field: whether its edition was in force, and which one was. */
export function* editionHints(...[reading, letter, within]: Parameters<HintsOf>): Iterable<Hint> {
  for (const { fields } of letter.items) {
    for (const field of fields) {
      if (field.kind === 'rationale' || !overlaps(field.body, within)) continue;
      const side = sideOf(field);
      const day = dayOf(letter, side, reading);
      if (day === undefined) continue;
      const decided = side === 'reviewer' && headerValue(letter, 'decision-date') === day;
      const called = decided ? "this letter's decision" : 'utilization review';
      const tooltip = `On ${dayInWords(day)}, the day of ${called}.`;
      for (const { citation, label } of labelsOf(reading, field, day)) yield { at: citation.span.end, label, tooltip };
    }
  }
}

function labelsOf(reading: Reading, field: Field, day: string) {
  return reading.content(field).citations.flatMap((citation) => {
    const label = labelOf(reading, citation, day);
    return label === undefined ? [] : [{ citation, label }];
  });
}

function labelOf(reading: Reading, citation: Citation, day: string): string | undefined {
  const { knowledge } = reading;
  const standing = standingOf(knowledge, citation, day);
  if (standing?.kind === 'in-force') return 'in force';
  if (standing) {
    const current = standing.current.map(({ label }) => label).join(' and ');
    const what = standing.kind === 'replaced' ? 'replaced' : 'not yet in force';
    return current === '' ? what : `${what}; in force: ${current}`;
  }
  if (citation.source !== 'MTUS' || citation.edition !== undefined) return undefined;
  const { chapter } = citedBy(knowledge, citation, day);
  const labels = chapter ? editionsOn(chapter, day).map(({ label }) => label) : [];
  return labels.length === 0 ? undefined : `in force: ${labels.join(' and ')}`;
}
