import type { Position } from 'vscode-languageserver-types';
import type { LetterFormat } from '../../formats/format.ts';
import { type Letter, sectionOf } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { TextChange } from '../../rules/finding.ts';
import { insertAfter } from '../../rules/insert.ts';
import { formatOf, sectionEnd } from '../../rules/place.ts';
import { titlePrompt } from '../../rules/scaffold.ts';
import { readLines } from '../../text/lines.ts';
import { rangeOf } from '../ranges.ts';
import { applyChanges, lineEndingOf, withLineEnding } from '../text-changes.ts';
import { itemAt, itemBlocks, itemKey, keyOf } from './item-blocks.ts';
import { entryFor, itemLists } from './item-lists.ts';
import type { ItemAction, ItemEdits, ItemRefusal, ItemTextEdit } from './messages.ts';
import { itemBlock } from './new-letter.ts';
import { gapAt, insertionChanges, isGap, isWide, renumbered, type Sequence, swapChanges } from './sequence.ts';
import { snippetOf } from './snippet.ts';

/** The edits of an action, whatever version of the document they are for. */
type Edits = Omit<ItemEdits, 'version'>;

/** What an action works on. */
interface Work {
  readonly reading: Reading;
  readonly letter: Letter;
  readonly format: LetterFormat;
  readonly items: Sequence;
  readonly lists: readonly Sequence[];
  /** The item at the cursor, from 0; -1 where the cursor is in none. */
  readonly at: number;
  readonly offset: number;
  /** Reads another text as this document is read. */
  readonly readAgain: (text: string) => Reading;
}

const nothing = (refusal: ItemRefusal): Edits => ({ edits: [], refusal });

/** Adds, duplicates or moves the disputed item at a position, in the items, in lists of them, and in their numbers. */
export function editItems(
  reading: Reading,
  position: Position,
  action: ItemAction,
  readAgain: (text: string) => Reading,
): Edits {
  const offset = reading.lines.offsetAt(position);
  const letter = reading.letters.findLast(({ span }) => span.start <= offset) ?? reading.letters.at(0);
  if (!letter) return nothing('no-letter');
  const format = formatOf(letter);
  if (format.items === 'single') return nothing('single');
  const items = itemBlocks(reading, letter);
  const lists = itemLists(reading, letter, items);
  const work: Work = {
    reading,
    letter,
    format,
    items,
    lists,
    at: itemAt(items, reading.text, offset),
    offset,
    readAgain,
  };
  if (action === 'add') return added(work);
  if (work.at < 0) return nothing('no-item');
  return action === 'duplicate' ? duplicated(work) : moved(work, action === 'moveUp' ? -1 : 1);
}

/** The names of the letter's items after some changes, or none where any other letter would be another then. */
function keysAfter({ reading, letter, readAgain }: Work, changes: readonly TextChange[]): readonly string[] {
  const again = readAgain(applyChanges(reading.text, changes));
  const place = reading.letters.indexOf(letter);
  const kept = (before: Letter, n: number) => n === place || again.letters[n].items.length === before.items.length;
  if (again.letters.length !== reading.letters.length || !reading.letters.every(kept)) return [];
  return again.letters[place].items.map((item) => itemKey(again, item));
}

const keysOf = ({ reading, letter }: Work): string[] => letter.items.map((item) => itemKey(reading, item));

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((key, n) => key === other[n]);

function moved(work: Work, by: 1 | -1): Edits {
  const { reading, items, lists, at } = work;
  const { text } = reading;
  const first = by > 0 ? at : at - 1;
  if (first < 0) return nothing('first');
  if (first + 1 >= items.length) return nothing('last');
  const [upper, lower] = swapChanges(text, items, first);
  const changes = [upper, lower, ...lists.flatMap((list) => swapChanges(text, list, first))];
  const expected = keysOf(work);
  [expected[first], expected[first + 1]] = [expected[first + 1], expected[first]];
  if (!isSame(keysAfter(work, changes), expected)) return nothing('unsure');
  return withCursor(work, changes, by > 0 ? lower : upper, 0);
}

function duplicated(work: Work): Edits {
  const { reading, items, lists, at } = work;
  const { text } = reading;
  const expected = keysOf(work);
  expected.splice(at, 0, expected[at]);
  for (const gap of gapsOf(work, at)) {
    const [copy, ...numbers] = insertionChanges(items, at, gap, (number) => renumbered(text, items[at], number));
    const listed = listChanges(lists, text, at, (list, number) => renumbered(text, list[at], number));
    const changes = [copy, ...numbers, ...listed];
    if (isSame(keysAfter(work, changes), expected)) return withCursor(work, changes, copy, gap.length);
  }
  return nothing('unsure');
}

function added(work: Work): Edits {
  const { reading, letter, format, items, lists } = work;
  const { text } = reading;
  if (items.length === 0) {
    const issues = sectionOf(letter, 'issues');
    if (!issues) return nothing('no-section');
    const { span, newText } = insertAfter(text, sectionEnd(issues, text), itemBlock(format, 1));
    const change = { span, newText: withLineEnding(newText, lineEndingOf(text)) };
    return isSame(keysAfter(work, [change]), [keyOf(titlePrompt)])
      ? withSnippet(work, [change], change)
      : nothing('unsure');
  }
  const at = work.at < 0 ? items.length - 1 : work.at;
  const keys = keysOf(work);
  const expected = [...keys.slice(0, at + 1), keyOf(titlePrompt), ...keys.slice(at + 1)];
  for (const gap of gapsOf(work, at)) {
    const [block, ...numbers] = insertionChanges(items, at, gap, (number) => newItem(work, at, number, gap));
    const listed = listChanges(lists, text, at, (list, number) =>
      entryFor(renumbered(text, list[at], number), keys[at], titlePrompt, decisionPrompt(format)),
    );
    const changes = [block, ...numbers, ...listed];
    if (isSame(keysAfter(work, changes), expected)) return withSnippet(work, changes, block);
  }
  return nothing('unsure');
}

/** How a new item may be parted from the one before it: as its neighbours are, else by a blank line. */
function gapsOf({ reading: { text }, items }: Work, at: number): readonly string[] {
  const paragraph = withLineEnding('\n\n', lineEndingOf(text));
  return [gapAt(text, items, at, paragraph), paragraph];
}

const listChanges = (
  lists: readonly Sequence[],
  text: string,
  at: number,
  entry: (list: Sequence, number: number | undefined) => string,
): TextChange[] =>
  lists.flatMap((list) =>
    insertionChanges(list, at, gapAt(text, list, at, lineEndingOf(text)), (number) => entry(list, number)),
  );

const decisionPrompt = ({ decisions }: LetterFormat): string => `[[${decisions.upheld} or ${decisions.overturned}]]`;

/** A new item, with a number where its neighbours have one, its paragraphs parted as those of the item before it. */
function newItem({ format, letter, reading: { text } }: Work, at: number, number: number | undefined, gap: string) {
  const { fields } = letter.items[at];
  const between = fields.length > 1 ? text.slice(fields[0].body.end, fields[1].label.start) : '';
  // Where narrow gaps did not do, the new item has a blank line before each of its paragraphs.
  const own = isWide(between) || (isGap(between) && !isWide(gap)) ? between : gap;
  const block = itemBlock(format, number ?? 1, '', own);
  return format.items === 'titled' && number !== undefined ? `${number}. ${block}` : block;
}

/** The edits, and the cursor at its place in a block that came to stand where `change` writes, `skip` units into it. */
function withCursor(work: Work, changes: readonly TextChange[], change: TextChange, skip: number): Edits {
  const { reading, items, at, offset } = work;
  const { start, end, number } = items[at];
  const length = change.newText.length - skip;
  const into = Math.min(Math.max(offset, start), end) - start;
  // Another number may be longer than the block's own.
  const moved = number && start + into >= number.end ? into + length - (end - start) : into;
  const before = changes.filter(({ span }) => span.start < change.span.start);
  const shift = before.reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);
  const cursor = change.span.start + shift + skip + Math.max(0, Math.min(moved, length));
  const after = readLines(applyChanges(reading.text, changes));
  return { edits: changes.map((one) => editOf(reading, one)), cursor: after.positionAt(cursor) };
}

const withSnippet = ({ reading }: Work, changes: readonly TextChange[], block: TextChange): Edits => ({
  edits: changes.map((change) => ({
    ...editOf(reading, change),
    ...(change === block ? { newText: snippetOf(change.newText), snippet: true } : {}),
  })),
});

const editOf = (reading: Reading, { span, newText }: TextChange): ItemTextEdit => ({
  range: rangeOf(reading, span),
  newText,
});
