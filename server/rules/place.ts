import type { LetterFormat } from '../formats/format.ts';
import type { FieldKind, SectionKind } from '../formats/kinds.ts';
import type { Field, Item, Letter, Section } from '../letter/letter.ts';
import type { Reading } from '../reading.ts';
import type { TextChange } from './finding.ts';
import { insertAfter, insertBefore } from './insert.ts';
import { trimEnd } from './words.ts';

/** The letter's format; an unknown letter is held against the newest one. */
export const formatOf = ({ format }: Letter): LetterFormat => format;

/** Where the kind stands in the format's order of sections, from 0; -1 where the format has no such section. */
export const sectionRank = (format: LetterFormat, kind: SectionKind): number =>
  format.headings.findIndex((heading) => heading.kind === kind);

/** Where the kind stands in the format's order of fields, from 0; -1 where the format has no such field. */
export const fieldRank = (format: LetterFormat, kind: FieldKind): number =>
  format.fields.findIndex((field) => field.kind === kind);

/** The last offset of a field's words: of its text, or of its label where it has none. */
export const fieldEnd = (field: Field): number => Math.max(field.label.end, field.body.end);

/** The last offset of a section's words. */
export const sectionEnd = (section: Section, text: string): number =>
  Math.max(section.heading.end, trimEnd(section.body, text).end);

/** The first field of each kind, in the document's order. */
export function firstFields(item: Item): Field[] {
  const seen = new Set<FieldKind>();
  return item.fields.filter((field) => !seen.has(field.kind) && seen.add(field.kind));
}

/** The first section of each kind, in the document's order. */
export function firstSections(letter: Letter): Section[] {
  const seen = new Set<SectionKind>();
  return letter.sections.filter((section) => !seen.has(section.kind) && seen.add(section.kind));
}

/** Puts a section's block where the format has its kind. */
export function insertSection(letter: Letter, reading: Reading, kind: SectionKind, block: string): TextChange {
  const format = formatOf(letter);
  const rank = sectionRank(format, kind);
  const next = letter.sections.find((section) => sectionRank(format, section.kind) > rank);
  if (next) return insertBefore(reading.text, next.heading.start, block);
  const last = letter.sections.at(-1);
  const end = last ? sectionEnd(last, reading.text) : trimEnd(letter.span, reading.text).end;
  return insertAfter(reading.text, end, block);
}

/** Puts a field's block where the format has its kind in an item. */
export function insertField(item: Item, letter: Letter, reading: Reading, kind: FieldKind, block: string): TextChange {
  const format = formatOf(letter);
  const rank = fieldRank(format, kind);
  const next = item.fields.find((field) => fieldRank(format, field.kind) > rank);
  if (next) return insertBefore(reading.text, next.label.start, block);
  const last = item.fields.at(-1);
  return insertAfter(reading.text, last ? fieldEnd(last) : titleEnd(item, reading.text), block);
}

/** The end of an item's heading: of its decision, else of its title with the colon after it. */
export function titleEnd(item: Item, text: string): number {
  if (item.decision) return item.decision.span.end;
  const colon = colonAfter(item.title.end, text);
  return colon >= 0 ? colon + 1 : item.title.end;
}

/** Offset of the colon that stands after `offset` on the same line, blanks apart; -1 where none does. */
export function colonAfter(offset: number, text: string): number {
  let at = offset;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return text[at] === ':' ? at : -1;
}
