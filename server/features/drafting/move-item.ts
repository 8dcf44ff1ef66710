import type { Position } from 'vscode-languageserver-types';
import type { Reading } from '../../reading.ts';
import { rangeOf, spanOfRange } from '../ranges.ts';
import { applyChanges, changeBetween } from '../text-changes.ts';
import { editItems } from './edit-items.ts';
import type { ItemEdits } from './messages.ts';
import { mostItems } from './new-letter.ts';

/** Moves the disputed item at a position by so many places, down where `by` is positive, as one edit. */
export function moveItem(
  reading: Reading,
  position: Position,
  by: number,
  readAgain: (text: string) => Reading,
): Omit<ItemEdits, 'version'> {
  const action = by < 0 ? 'moveUp' : 'moveDown';
  let moved = reading;
  let cursor = position;
  for (let step = 0; step < Math.min(Math.abs(by), mostItems); step++) {
    const { edits, refusal, cursor: next = cursor } = editItems(moved, cursor, action, readAgain);
    if (edits.length === 0) return { edits, ...(refusal ? { refusal } : {}) };
    const changes = edits.map(({ range, newText }) => ({ span: spanOfRange(moved, range), newText }));
    moved = readAgain(applyChanges(moved.text, changes));
    cursor = next;
  }
  if (moved === reading) return { edits: [] };
  const { span, newText } = changeBetween(reading.text, moved.text);
  return { edits: [{ range: rangeOf(reading, span), newText }], cursor };
}
