import type { FieldKind } from '../formats/kinds.ts';
import { fieldOf, type Item, type Letter } from '../letter/letter.ts';
import type { Reading } from '../reading.ts';
import type { Report, TextChange } from './finding.ts';
import { formatOf, insertField } from './place.ts';
import { fieldLabel, fieldScaffold } from './scaffold.ts';
import { itemPlace } from './words.ts';

/** The report that an item lacks a field which every item of its format has, with the fix that inserts it. */
export function* missingField(
  kind: FieldKind,
  item: Item,
  letter: Letter,
  reading: Reading,
  message: (label: string) => string,
): Iterable<Report> {
  const format = formatOf(letter);
  const required = format.fields.some((field) => field.kind === kind && field.required);
  // A letter about a single item has sections in place of fields; `missing-section` speaks of those.
  if (!required || format.items === 'single' || fieldOf(item, kind)) return;
  const label = fieldLabel(format, kind);
  const change = insertMissingField(kind, item, letter, reading);
  yield {
    span: itemPlace(item, reading),
    message: message(label),
    fixes: [{ title: `Insert the field "${label}"`, changes: [change], safe: false, preferred: false }],
  };
}

/** Puts the label of a field and the prompt for its text where the letter's format has it in an item. */
export const insertMissingField = (kind: FieldKind, item: Item, letter: Letter, reading: Reading): TextChange =>
  insertField(item, letter, reading, kind, fieldScaffold(formatOf(letter), kind));
