import type { HeaderField, Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Finding } from '../../rules/finding.ts';
import { grouped } from '../limits.ts';
import { rangeOf } from '../ranges.ts';
import { letterName, nameOf } from '../symbol-names.ts';
import { findingsOverview, shareOut } from './findings-overview.ts';
import { firstLineOf, itemOverview } from './item-overview.ts';
import type { HeaderFact, LetterOverview, LettersOverview } from './overview.ts';

/** More items than anybody looks through; about 1,000 letters. */
const ITEM_LIMIT = 3_000;

/** Everything that a view of a file of letters shows: facts, items, what they lack, findings. */
export function lettersOverview(
  reading: Reading,
  findings: readonly Finding[],
  version: number,
  limit: number = ITEM_LIMIT,
): LettersOverview {
  const shares = shareOut(findings, reading.letters);
  const letters: LetterOverview[] = [];
  let left = limit;
  for (const [index, letter] of reading.letters.entries()) {
    if (left <= 0) break;
    letters.push(letterOverview(reading, letter, index + 1, shares.of.get(letter) ?? [], left));
    left -= Math.max(1, letter.items.length);
  }
  const all = reading.letters.reduce((sum, { items }) => sum + Math.max(1, items.length), 0);
  return {
    version,
    letters,
    findings: findingsOverview(reading, shares.others),
    ...(all > limit ? { limit: `The first ${grouped(limit)} of ${grouped(all)} items are shown.` } : {}),
  };
}

/** One letter with at most so many items; `number` counts the letters of its file from 1. */
export function letterOverview(
  reading: Reading,
  letter: Letter,
  number: number,
  findings: readonly Finding[],
  most: number,
): LetterOverview {
  const { of, others } = shareOut(findings, letter.items);
  const caseNumber = letter.header?.fields.find(({ kind }) => kind === 'case-number')?.value;
  return {
    name: letterName(reading, letter, number),
    format: letter.format.id,
    range: rangeOf(reading, letter.span),
    selection: rangeOf(reading, caseNumber ?? firstLineOf(reading, letter.span)),
    facts: (letter.header?.fields ?? []).map((field) => headerFact(reading, field)),
    states: letter.credentials?.states ?? [],
    specialties: letter.credentials?.specialties ?? [],
    items: letter.items.slice(0, most).map((item) => itemOverview(item, letter, reading, of.get(item) ?? [])),
    findings: findingsOverview(reading, others),
  };
}

function headerFact(reading: Reading, { kind, label, value, text }: HeaderField): HeaderFact {
  return {
    kind,
    label: nameOf(reading, label, kind).replace(/\s*:$/, ''),
    ...(value ? { value: nameOf(reading, value, '') } : {}),
    ...(text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) ? { day: text } : {}),
    range: rangeOf(reading, value ?? label),
  };
}
