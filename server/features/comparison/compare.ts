import type { ComparedGroup, ComparedItem, Comparison, DecisionCounts, Named } from './comparison.ts';
import type { ItemEntry } from './item-entry.ts';

/** How many names and items of a group are shown. */
const MOST_NAMES = 50;
const MOST_ITEMS = 200;

/** Compares an item with all others but those of its own letter. */
export function compareItem(entry: ItemEntry, entries: Iterable<ItemEntry>): Comparison {
  const services = new Set(entry.keys.services);
  const topics = new Set(entry.keys.topics);
  const sameService: ItemEntry[] = [];
  const sameTopic: ItemEntry[] = [];
  const letters = new Set<string>();
  let items = 0;
  for (const other of entries) {
    if (isOfLetter(other, entry)) continue;
    items++;
    letters.add(letterKey(other));
    if (other.keys.services.some((key) => services.has(key))) sameService.push(other);
    else if (other.keys.topics.some((key) => topics.has(key))) sameTopic.push(other);
  }
  const searched = { items, letters: letters.size };
  return {
    item: entry.item,
    sameService: groupOf(sameService, entry.item),
    sameTopic: groupOf(sameTopic, entry.item),
    searched,
  };
}

const letterKey = ({ item, letter }: ItemEntry): string => `${item.uri} ${letter}`;

const isOfLetter = (a: ItemEntry, b: ItemEntry): boolean => a.item.uri === b.item.uri && a.letter === b.letter;

function groupOf(entries: readonly ItemEntry[], own: ComparedItem): ComparedGroup {
  const items = entries.map(({ item }) => item);
  return {
    counts: countsOf(entries),
    claims: namesOf(items, own, ({ claims }) => claims),
    reviewer: namesOf(items, own, ({ reviewer }) => reviewer),
    values: namesOf(items, own, ({ values }) => values),
    items: items.sort((a, b) => newestFirst(a.day, b.day)).slice(0, MOST_ITEMS),
  };
}

function countsOf(entries: readonly ItemEntry[]): DecisionCounts {
  const count = (value: ComparedItem['decision']): number =>
    entries.filter(({ item }) => item.decision === value).length;
  const letters = new Set(entries.map(letterKey)).size;
  return { items: entries.length, letters, upheld: count('upheld'), overturned: count('overturned') };
}

function namesOf(
  items: readonly ComparedItem[],
  own: ComparedItem,
  of: (item: ComparedItem) => readonly string[],
): Named[] {
  const counts = new Map<string, { items: number; upheld: number; overturned: number }>();
  for (const item of items)
    for (const name of new Set(of(item))) {
      const count = counts.get(name) ?? { items: 0, upheld: 0, overturned: 0 };
      count.items++;
      if (item.decision === 'upheld') count.upheld++;
      if (item.decision === 'overturned') count.overturned++;
      counts.set(name, count);
    }
  const owns = new Set(of(own));
  for (const name of owns) if (!counts.has(name)) counts.set(name, { items: 0, upheld: 0, overturned: 0 });
  return [...counts]
    .map(([name, count]) => ({ name, ...count, own: owns.has(name) }))
    .sort((a, b) => b.items - a.items || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_NAMES);
}

/** Letters without a day come last. */
function newestFirst(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? 1 : -1;
}
