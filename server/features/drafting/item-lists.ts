import type { Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { itemKey, keyOf } from './item-blocks.ts';
import { type Block, blockOf, type Sequence } from './sequence.ts';

/**
 * The lists in a letter that name all its items, in their order: the determinations of the letters of 2013, or a
 * summary. A list that leaves an item out, or has another order, is a reviewer's own and none of these.
 */
export function itemLists(reading: Reading, letter: Letter, items: Sequence): Sequence[] {
  const keys = letter.items.map((item) => itemKey(reading, item));
  if (keys.length === 0 || keys.includes('')) return [];
  const [first, last] = [items[0], items[items.length - 1]];
  const around = [
    entriesIn(reading.text, letter.span.start, first.start),
    entriesIn(reading.text, last.end, letter.span.end),
  ];
  return around.flatMap((entries) => listsAmong(reading.text, entries, keys));
}

function listsAmong(text: string, entries: readonly Block[], keys: readonly string[]): Sequence[] {
  const lists: Sequence[] = [];
  for (let n = 0; n + keys.length <= entries.length; n++) {
    const run = entries.slice(n, n + keys.length);
    if (!run.every((entry, k) => names(text, entry, keys[k]) && (k === 0 || follows(text, run[k - 1], entry))))
      continue;
    lists.push(run);
    n += keys.length - 1;
  }
  return lists;
}

const follows = (text: string, one: Block, two: Block): boolean => text.slice(one.end, two.start).trim() === '';

/** A numbered entry holds the name among its words; without a number it is the name and a decision. */
function names(text: string, { start, end, number }: Block, key: string): boolean {
  const words = text.slice(start, end);
  if (number) return keyOf(words).includes(key);
  const colon = words.lastIndexOf(':');
  return (
    colon > 0 &&
    keyOf(words.slice(0, colon)) === key &&
    /^\s*(?:\p{L}+|\[\[[^[\]]*\]\])\.?$/u.test(words.slice(colon + 1))
  );
}

/** Lines that may be entries of a list: numbered ones with the lines that go on with them, and single ones. */
function entriesIn(text: string, from: number, to: number): Block[] {
  const entries: Block[] = [];
  let open = false;
  for (const { 0: line, index } of text.slice(from, to).matchAll(/[^\r\n\f]+/g)) {
    const words = line.trim();
    if (words === '') {
      open = false;
      continue;
    }
    const start = from + index + line.indexOf(words);
    const before = entries.at(-1);
    const entry = blockOf(text, start, start + words.length);
    const goesOn = open && before?.number && !entry.number && oneLineEnd(text.slice(before.end, start));
    if (goesOn && before) entries[entries.length - 1] = { ...before, end: entry.end };
    else entries.push(entry);
    open = true;
  }
  return entries;
}

const oneLineEnd = (gap: string): boolean => /^[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]*$/.test(gap);

/** The entry of a list for another item: the same words about it, its decision left open. */
export function entryFor(entry: string, key: string, name: string, decision: string): string {
  const decided = entry
    .replace(/\b(is|are|was|were)\s*(?:not\s*)?(?=medically)/i, '[[$1 or $1 not]] ')
    .replace(/:\s*\p{L}+\.?$/u, () => `: ${decision}`);
  const named = spanOfKey(decided, key);
  return named ? decided.slice(0, named.start) + name + decided.slice(named.end) : decided;
}

/** Where in the words a name stands, by its letters and figures. */
function spanOfKey(words: string, key: string): { readonly start: number; readonly end: number } | undefined {
  const signs = [...words.matchAll(/[\p{L}\p{N}]/gu)];
  const at = signs
    .map(({ 0: sign }) => sign.toLowerCase())
    .join('')
    .indexOf(key);
  // A sign of two units, or whose small form is longer, would shift all that follows; such a name stays as it is.
  if (at < 0 || signs.some(({ 0: sign }) => sign.length !== 1 || sign.toLowerCase().length !== 1)) return undefined;
  const last = signs[at + key.length - 1];
  return { start: signs[at].index, end: last.index + last[0].length };
}
