import { isWordUnit } from '../text/characters.ts';
import { nextIn, readTokens, type Tokens, tokenSet } from '../text/tokens.ts';

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
  /** The same in a text whose tokens are known. */
  findIn(tokens: Tokens): NameHit<Value>[];
  /** The longest name that starts right at an offset and ends at a word's end. */
  at(text: string, offset: number, end?: number): NameHit<Value> | undefined;
}

const UNITS = 128;

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

  const openings = tokenSet(list.flatMap(([name]) => (isWordUnit(name.charCodeAt(0)) ? [name] : [])));
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
    find: (text, start = 0, end = text.length) => hitsAmong(readTokens(text, start, end), end),
    findIn: (tokens) => hitsAmong(tokens, tokens.text.length),
  };

  function hitsAmong(tokens: Tokens, end: number): NameHit<Value>[] {
    const { text, starts, count } = tokens;
    const hits: NameHit<Value>[] = [];
    let from = 0;
    for (let n = nextIn(openings, tokens, 0); n < count; n = nextIn(openings, tokens, n + 1)) {
      const at = starts[n];
      if (at < from || (at > 0 && isWordUnit(text.charCodeAt(at - 1)))) continue;
      const hit = longestAt(text, at, end);
      if (!hit) continue;
      hits.push(hit);
      from = hit.end;
    }
    return hits;
  }
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
