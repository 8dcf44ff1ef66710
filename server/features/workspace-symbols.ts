import type { SymbolKind, WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Item, Letter } from '../letter/letter.ts';
import type { Reading } from '../reading.ts';
import { grouped, type Limited } from './limits.ts';
import { rangeOf } from './ranges.ts';
import { decisionDetail, fieldName, nameOf } from './symbol-names.ts';

/** LSP's numbers: an item as in the outline, a citation as a key. */
const kinds = { item: 5, citation: 20 } satisfies Record<string, SymbolKind>;

/** A symbol as it is searched. */
export interface LetterSymbol {
  readonly symbol: WorkspaceSymbol;
  /** Name and container in small letters. */
  readonly name: string;
  readonly container: string;
  /** The first letters of the name's words. */
  readonly initials: string;
}

/** How many symbols of one file are kept: a file of some hundred letters. */
const MOST_OF_FILE = 5_000;

/** The items of a file with decision and case number, and the citations of their guideline fields. */
export function letterSymbols(reading: Reading, uri: string): LetterSymbol[] {
  const symbols: LetterSymbol[] = [];
  for (const letter of reading.letters) {
    const caseNumber = letter.header?.fields.find(({ kind, value }) => kind === 'case-number' && value)?.value;
    const number = caseNumber && nameOf(reading, caseNumber, '');
    for (const item of letter.items) {
      if (symbols.length >= MOST_OF_FILE) return symbols;
      symbols.push(...symbolsOfItem(reading, uri, letter, item, number));
    }
  }
  return symbols;
}

function symbolsOfItem(
  reading: Reading,
  uri: string,
  letter: Letter,
  item: Item,
  number: string | undefined,
): LetterSymbol[] {
  const title = nameOf(reading, item.title, 'Untitled item');
  const name = nameOf(reading, item.service, title);
  const container = (first: string) => [first, number].filter(Boolean).join(' \u00b7 ');
  const whose = letter.items.length > 1 || number === undefined ? name : undefined;
  const made = symbolOf(name, kinds.item, container(decisionDetail(reading, item.decision, letter.format)));
  const citations = item.fields.flatMap((field) =>
    field.kind === 'rationale'
      ? []
      : reading.content(field).citations.map(({ span, source }) => {
          const side = fieldName(field, letter.format).replace(/^(Claims Administrator|MAXIMUS) guideline$/, '$1');
          const about = [source, side, whose].filter(Boolean).join(' \u00b7 ');
          return symbolOf(nameOf(reading, span, source), kinds.citation, container(about))(span);
        }),
  );
  return [made(item.title.end > item.title.start ? item.title : item.span), ...citations];

  function symbolOf(words: string, kind: SymbolKind, containerName: string) {
    return (span: Parameters<typeof rangeOf>[1]): LetterSymbol => ({
      symbol: { name: words, kind, containerName, location: { uri, range: rangeOf(reading, span) } },
      name: words.toLowerCase(),
      container: containerName.toLowerCase(),
      initials:
        words
          .toLowerCase()
          .match(/(?<![a-z0-9])[a-z0-9]/g)
          ?.join('') ?? '',
    });
  }
}

/** More than a list to choose from can show. */
export const SYMBOL_LIMIT = 1_000;

/** The symbols that fit a query, best first; what the list leaves out is said. */
export function searchSymbols(
  symbols: Iterable<LetterSymbol>,
  query: string,
  limit: number = SYMBOL_LIMIT,
): Limited<WorkspaceSymbol[]> {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found: { readonly symbol: WorkspaceSymbol; readonly score: number }[] = [];
  for (const one of symbols) {
    const score = scoreOf(words, one);
    if (score > 0) found.push({ symbol: one.symbol, score });
  }
  found.sort((a, b) => b.score - a.score);
  const value = found.slice(0, limit).map(({ symbol }) => symbol);
  if (found.length <= limit) return { value };
  return { value, limit: `The search over the workspace shows ${grouped(limit)} of ${grouped(found.length)} places.` };
}

/** Every word of the query must be found, in the name rather than beside it; 0 where one is not. */
function scoreOf(words: readonly string[], { name, container, initials }: LetterSymbol): number {
  let sum = 1;
  for (const word of words) {
    const score = Math.max(2 * closeness(word, name, initials), closeness(word, container, ''));
    if (score === 0) return 0;
    sum += score;
  }
  return sum;
}

/** 4 at a word's start, 3 within a word, 2 as initials, 1 as letters in order close to one another, else 0. */
function closeness(word: string, text: string, initials: string): number {
  const at = text.indexOf(word);
  if (at >= 0) return at === 0 || startsWord(text, at) || text.includes(` ${word}`) ? 4 : 3;
  if (word.length < 2) return 0;
  if (initials.includes(word)) return 2;
  return inOrder(word, text) ? 1 : 0;
}

const startsWord = (text: string, at: number): boolean => !/[a-z0-9]/.test(text[at - 1]);

/** How many other letters may stand among those of the query, for each of them. */
const LOOSENESS = 2;

/** True where the letters stand in order, the first at a word's start and the rest close behind. */
function inOrder(word: string, text: string): boolean {
  for (let at = text.indexOf(word[0]); at >= 0; at = text.indexOf(word[0], at + 1)) {
    if (at > 0 && !startsWord(text, at)) continue;
    let last = at;
    let next = 1;
    const end = at + word.length * (1 + LOOSENESS);
    while (next < word.length) {
      last = text.indexOf(word[next], last + 1);
      if (last < 0 || last >= end) break;
      next++;
    }
    if (next === word.length) return true;
  }
  return false;
}
