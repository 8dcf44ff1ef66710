import { isWordUnit } from '../text/characters.ts';

/** A name found in a text: its offsets and the values that stand for it. */
export interface NameHit<Value> {
  readonly start: number;
  readonly end: number;
  readonly values: readonly Value[];
}

/** Finds names in texts: whole words, in any case, the longest at each place. One pass, no backtracking. */
export interface NameAutomaton<Value> {
  readonly names: number;
  /** The names themselves, in small letters. */
  all(): Iterable<string>;
  /** The names in a stretch of a text, in order; hits do not overlap. */
  find(text: string, start?: number, end?: number): NameHit<Value>[];
  /** The longest name that starts right at an offset and ends at a word's end. */
  at(text: string, offset: number, end?: number): NameHit<Value> | undefined;
}

const UNITS = 128;

/** What a unit may be to a name: no part of a word, part of one, or such that a name opens with it. */
const Kind = { other: 0, word: 1, opening: 2 } as const;

/** Builds an automaton over names. Units beyond ASCII match none of a name's. */
export function makeNameAutomaton<Value>(entries: Iterable<readonly [string, Value]>): NameAutomaton<Value> {
  const classes = new Uint8Array(UNITS);
  let width = 1;
  const list = [...entries].map(([name, value]) => [name.toLowerCase(), value] as const);
  for (const [name] of list)
    for (let k = 0; k < name.length; k++) {
      const unit = name.charCodeAt(k);
      if (unit < UNITS && classes[unit] === 0) classes[unit] = width++;
    }
  const { next, values, names } = buildTrie(list, classes, width);
  for (let unit = 65; unit <= 90; unit++) classes[unit] = classes[unit + 32];

  const kinds = Uint8Array.from(classes, (name, unit) =>
    !isWordUnit(unit) ? Kind.other : name !== 0 && next[name] !== 0 ? Kind.opening : Kind.word,
  );

  const longestAt = (text: string, offset: number, end: number): NameHit<Value> | undefined => {
    let node = 0;
    let found: NameHit<Value> | undefined;
    for (let at = offset; at < end; at++) {
      const unit = text.charCodeAt(at);
      const kind = unit < UNITS ? classes[unit] : unit === 0x2019 ? classes[39] : 0;
      node = kind === 0 ? 0 : next[node * width + kind];
      if (node === 0) break;
      const here = values[node];
      if (here && !(isWordUnit(unit) && at + 1 < end && isWordUnit(text.charCodeAt(at + 1))))
        found = { start: offset, end: at + 1, values: here };
    }
    return found;
  };
  return {
    names,
    all: () => new Set(list.map(([name]) => name)),
    at: (text, offset, end = text.length) => longestAt(text, offset, end),
    find(text, start = 0, end = text.length) {
      const hits: NameHit<Value>[] = [];
      let inWord = start > 0 && isWordUnit(text.charCodeAt(start - 1));
      for (let at = start; at < end; at++) {
        const unit = text.charCodeAt(at);
        const kind = unit < UNITS ? kinds[unit] : isWordUnit(unit) ? Kind.word : Kind.other;
        if (kind === Kind.opening && !inWord) {
          const hit = longestAt(text, at, end);
          if (hit) {
            hits.push(hit);
            at = hit.end - 1;
            inWord = isWordUnit(text.charCodeAt(at));
            continue;
          }
        }
        inWord = kind !== Kind.other;
      }
      return hits;
    },
  };
}

function buildTrie<Value>(list: readonly (readonly [string, Value])[], classes: Uint8Array, width: number) {
  let next = new Int32Array(width * 1024);
  let nodes = 1;
  let names = 0;
  const values: (Value[] | undefined)[] = [];
  for (const [name, value] of list) {
    let node = 0;
    for (let k = 0; k < name.length; k++) {
      const unit = name.charCodeAt(k);
      const slot = node * width + (unit < UNITS ? classes[unit] : 0);
      if (next[slot] === 0) {
        if ((nodes + 1) * width > next.length) {
          const grown = new Int32Array(next.length * 2);
          grown.set(next);
          next = grown;
        }
        next[slot] = nodes++;
      }
      node = next[slot];
    }
    if (!values[node]) names++;
    values[node] = [...(values[node] ?? []), value];
  }
  return { next, values, names };
}
