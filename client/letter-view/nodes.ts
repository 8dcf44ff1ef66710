import type {
  FieldOverview,
  FindingsOverview,
  ItemOverview,
  LetterOverview,
  LettersOverview,
} from '../../server/requests.ts';

export type PlainRange = ItemOverview['range'];
type Place = PlainRange['start'];

/** How the items of a letter stand in the view. */
export type Order = 'letter' | 'decision';

/** The groups of items by their decision, in the view's order. */
export const groups = ['overturned', 'upheld', 'unknown', 'open', 'none'] as const;
export type Group = (typeof groups)[number];

interface NodeBase {
  /** Stays the same while the letter is edited. */
  readonly id: string;
  readonly parent?: Node;
  readonly children: Node[];
  /** The document. */
  readonly uri: string;
  /** Where a click leads. */
  readonly range: PlainRange;
}

export interface LetterNode extends NodeBase {
  readonly kind: 'letter';
  readonly letter: LetterOverview;
}
/** The findings of a letter that belong to none of its items. */
export interface RestNode extends NodeBase {
  readonly kind: 'rest';
  readonly findings: FindingsOverview;
}
export interface GroupNode extends NodeBase {
  readonly kind: 'group';
  readonly group: Group;
}
export interface ItemNode extends NodeBase {
  readonly kind: 'item';
  readonly item: ItemOverview;
  /** Its place among the letter's items, from 0. */
  readonly index: number;
  /** True below a heading that says its decision. */
  readonly grouped: boolean;
}
export interface FieldNode extends NodeBase {
  readonly kind: 'field';
  readonly field: FieldOverview;
  readonly item: ItemOverview;
}

/** One row of the letter view. */
export type Node = LetterNode | RestNode | GroupNode | ItemNode | FieldNode;

/** The rows of a file, the letters first. */
export function nodesOf(uri: string, { letters }: LettersOverview, order: Order): LetterNode[] {
  return letters.map((letter, at): LetterNode => {
    const node: LetterNode = { kind: 'letter', id: `${at}`, children: [], uri, range: letter.selection, letter };
    const { first } = letter.findings;
    if (first.length > 0)
      node.children.push({
        kind: 'rest',
        id: `${at}/rest`,
        parent: node,
        children: [],
        uri,
        range: first[0].range,
        findings: letter.findings,
      });
    if (order === 'letter') for (const [index, item] of letter.items.entries()) addItem(node, node.id, item, index);
    else addGroups(node, letter);
    return node;
  });
}

/** The group that an item belongs to. */
export function groupOf({ decision }: ItemOverview): Group {
  return decision.value === 'missing' || decision.value === 'draft' ? 'open' : decision.value;
}

function addGroups(letter: LetterNode, { items }: LetterOverview): void {
  for (const group of groups) {
    const members = items.flatMap((item, index) => (groupOf(item) === group ? [{ item, index }] : []));
    if (members.length === 0) continue;
    const range = members[0].item.selection;
    const id = `${letter.id}/${group}`;
    const node: GroupNode = { kind: 'group', id, parent: letter, children: [], uri: letter.uri, range, group };
    letter.children.push(node);
    for (const { item, index } of members) addItem(node, letter.id, item, index);
  }
}

function addItem(parent: LetterNode | GroupNode, letterId: string, item: ItemOverview, index: number): void {
  const { uri } = parent;
  const id = `${letterId}/${parent.kind === 'group' ? 'd' : 'o'}${index}`;
  const grouped = parent.kind === 'group';
  const node: ItemNode = { kind: 'item', id, parent, children: [], uri, range: item.selection, item, index, grouped };
  parent.children.push(node);
  for (const field of item.fields) {
    const range = field.range ?? item.selection;
    node.children.push({
      kind: 'field',
      id: `${id}/${field.kind}`,
      parent: node,
      children: [],
      uri,
      range,
      field,
      item,
    });
  }
}

/** All rows from top to bottom. */
export function* allOf(nodes: readonly Node[]): Iterable<Node> {
  for (const node of nodes) {
    yield node;
    yield* allOf(node.children);
  }
}

/** The item that a place of the text lies in, else the letter. */
export function nodeAt(letters: readonly LetterNode[], place: Place): LetterNode | ItemNode | undefined {
  const letter = letters.find((node) => isInRange(node.letter.range, place));
  if (!letter) return undefined;
  for (const node of allOf(letter.children)) if (node.kind === 'item' && isInRange(node.item.range, place)) return node;
  return letter;
}

/** True where the row is the other one or one below it. */
export function isWithin(node: Node, other: Node): boolean {
  for (let at: Node | undefined = node; at; at = at.parent) if (at.id === other.id) return true;
  return false;
}

/** True from the range's start to its end, both included. */
export const isInRange = ({ start, end }: PlainRange, place: Place): boolean =>
  !isBefore(place, start) && !isBefore(end, place);

const isBefore = (a: Place, b: Place): boolean => a.line < b.line || (a.line === b.line && a.character < b.character);

/**
 * Hands the new rows' places to the old ones, which the editor holds; false where more than places has changed, so that
 * the rows must be shown anew.
 */
export function takeOver(old: readonly LetterNode[], next: readonly LetterNode[]): boolean {
  const olds = [...allOf(old)];
  const news = [...allOf(next)];
  if (olds.length !== news.length || olds.some(({ id, uri }, n) => id !== news[n].id || uri !== news[n].uri))
    return false;
  if (old.some(({ letter }, n) => !isSameButPlaces(letter, next[n].letter))) return false;
  for (const [n, node] of olds.entries()) {
    const { parent, children, ...content } = news[n];
    Object.assign(node, content);
  }
  return true;
}

const places = new Set(['range', 'selection']);

/** True where two pieces of JSON differ in nothing but the places in the text. */
function isSameButPlaces(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  const others = b as Record<string, unknown>;
  return keys.every((key) => {
    if (places.has(key)) return others[key] !== undefined;
    return isSameButPlaces((a as Record<string, unknown>)[key], others[key]);
  });
}
