import type { Field, Item, Letter, Section } from '../../letter/letter.ts';

/** A field or section with words of its own, and the item that a field belongs to. */
export interface WrittenPart {
  readonly node: Field | Section;
  readonly item?: Item;
}

/**
 * The parts of a letter that hold its words, in the document's order, each stretch once: the issues section is its
 * items' fields, and where a letter is about one item, its sections are that item's fields.
 */
export function writtenParts(letter: Letter): readonly WrittenPart[] {
  const known = partsOf.get(letter);
  if (known) return known;
  const parts = readParts(letter);
  partsOf.set(letter, parts);
  return parts;
}

const partsOf = new WeakMap<Letter, readonly WrittenPart[]>();

function readParts(letter: Letter): WrittenPart[] {
  const fields = letter.items.flatMap((item) => item.fields.map((node) => ({ node, item })));
  const taken = new Set(fields.map(({ node }) => node.body.start));
  const sections = letter.sections
    .filter(({ kind, body }) => kind !== 'issues' && !taken.has(body.start))
    .map((node) => ({ node }));
  return [...sections, ...fields]
    .filter(({ node }) => node.body.end > node.body.start)
    .sort((a, b) => a.node.body.start - b.node.body.start);
}

/** What a message calls the part that a finding stands in. */
export const partName = ({ item }: WrittenPart): string => (item ? 'field' : 'section');
