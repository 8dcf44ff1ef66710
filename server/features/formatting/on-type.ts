import type { Item, Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { TextChange } from '../../rules/finding.ts';
import { nextLineOfList } from './next-criterion.ts';

/**
 * What follows from a typed sign, with the cursor behind it at `offset` (UTF-16): Enter behind a criterion numbers the
 * next one, Enter behind an empty one ends the list, and the colon of a label gives it the words of the format.
 */
export function typedChanges(reading: Reading, offset: number, typed: string): TextChange[] {
  const letter = letterBefore(reading.letters, offset);
  if (!letter) return [];
  if (typed === ':') return labelChanges(reading, letter, offset);
  return typed === '\n' && isProse(reading, letter, offset) ? nextLineOfList(reading, letter, offset) : [];
}

/** The last letter that starts before the offset. */
const letterBefore = (letters: readonly Letter[], offset: number): Letter | undefined =>
  letters.findLast(({ span }) => span.start < offset);

/** Behind the first heading, and not in the line that opens an item. */
function isProse(reading: Reading, { sections, items }: Letter, offset: number): boolean {
  const { lines } = reading;
  const above = lines.lineAt(offset) - 1;
  if (above < 0 || !sections.some(({ heading }) => heading.end < lines.startOf(above))) return false;
  const opensItem = ({ title }: Item) => lines.lineAt(title.start) <= above && above <= lines.lineAt(title.end);
  return !items.some(opensItem);
}

function labelChanges(reading: Reading, letter: Letter, offset: number): TextChange[] {
  const { format } = letter;
  if (format.items !== 'titled') return [];
  for (const item of letter.items)
    for (const { kind, label } of item.fields) {
      if (label.end !== offset) continue;
      const newText = format.fields.find((field) => field.kind === kind)?.label;
      const isSame = newText === undefined || newText === reading.text.slice(label.start, label.end);
      return isSame ? [] : [{ span: label, newText }];
    }
  return [];
}
