import type { DocumentSymbol, Position, SymbolKind } from 'vscode-languageserver-types';
import type { Criterion } from '../content/content.ts';
import type { LetterFormat } from '../formats/format.ts';
import type { Field, Item, Letter } from '../letter/letter.ts';
import type { LetterAlone, Reading } from '../reading.ts';
import { contains, type Span, spanOf } from '../text/span.ts';
import { onceForEachLetter, originOf, placedRange } from './each-letter.ts';
import { grouped, type Limited } from './limits.ts';
import { type Part, partsOf, wholeField } from './parts.ts';
import { rangeOf } from './ranges.ts';
import * as names from './symbol-names.ts';

/** LSP's numbers for the kinds whose icons tell the levels apart. */
const kinds = { letter: 1, section: 3, item: 5, field: 8, header: 20, criterion: 22 } satisfies Record<
  string,
  SymbolKind
>;

/** More than an editor can show; about 4,000 letters in one file. */
const SYMBOL_LIMIT = 100_000;
/** Lists within lists deeper than this stand side by side. */
const DEEPEST_LIST = 8;

/** What the outline of a letter is built with: the reading of that letter alone, and how many symbols it holds. */
interface Outline {
  readonly reading: Reading;
  count: number;
}

interface Node {
  readonly name: string;
  readonly detail?: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  readonly selection: Span;
}

/**
 * The outline: letter > section > item > field > criterion. A file of one letter leaves the letter's level out: it
 * would be one more click in the outline, and one line of every breadcrumb that says nothing.
 */
export function documentSymbols(reading: Reading, limit: number = SYMBOL_LIMIT): Limited<DocumentSymbol[]> {
  const outlines = reading.alone.map((alone, index) => letterSymbol(reading, alone, index + 1));
  const isOne = outlines.length === 1;
  const symbols = isOne ? outlines[0].symbol.children : outlines.map(({ symbol }) => symbol);
  const count = outlines.reduce((sum, one) => sum + one.count, isOne ? -1 : 0);
  if (count <= limit) return { value: [...symbols] };
  return { value: firstOf(symbols, { left: limit }), limit: `The outline shows the first ${grouped(limit)} entries.` };
}

/** The first symbols of a tree from top to bottom. */
function firstOf(symbols: readonly DocumentSymbol[], room: { left: number }): DocumentSymbol[] {
  const first: DocumentSymbol[] = [];
  for (const symbol of symbols) {
    if (--room.left < 0) break;
    first.push({ ...symbol, children: firstOf(symbol.children ?? [], room) });
  }
  return first;
}

type Tree = DocumentSymbol & { readonly children: DocumentSymbol[] };

/** A letter's symbol with all below it, and how many they are. */
interface LetterOutline {
  readonly symbol: Tree;
  readonly count: number;
}

/** A letter's outline where it stood last. */
interface Placed extends LetterOutline {
  readonly origin: Position;
  readonly number: number;
}

const lastPlaced = onceForEachLetter((): { placed?: Placed } => ({}));

function letterSymbol(reading: Reading, alone: LetterAlone, number: number): LetterOutline {
  const last = lastPlaced(alone);
  const origin = originOf(reading, alone);
  const { placed } = last;
  if (placed?.number === number && byPosition(placed.origin, origin) === 0) return placed;
  const { symbol, count } = ownOutline(alone);
  const { letter } = alone.block;
  const name = names.letterName(alone.read(), letter, number);
  last.placed = { symbol: { ...placedSymbol(symbol, origin), name }, count, origin, number };
  return last.placed;
}

const placedSymbol = (symbol: DocumentSymbol, origin: Position): Tree => ({
  ...symbol,
  range: placedRange(origin, symbol.range),
  selectionRange: placedRange(origin, symbol.selectionRange),
  children: (symbol.children ?? []).map((child) => placedSymbol(child, origin)),
});

const ownOutline = onceForEachLetter((reading): LetterOutline => {
  const outline = { reading, count: 0 };
  const [letter] = reading.letters;
  const caseNumber = letter.header?.fields.find((field) => field.kind === 'case-number')?.value;
  const symbol = add(outline, [], {
    name: '',
    detail: names.letterDetail(letter),
    kind: kinds.letter,
    span: letter.span,
    selection: caseNumber ?? firstLine(reading, letter.span),
  });
  addLetterParts(outline, symbol.children, letter);
  return { symbol, count: outline.count };
});

function addLetterParts(outline: Outline, into: DocumentSymbol[], letter: Letter): void {
  const { header } = letter;
  if (header) {
    const caseNumber = header.fields.find((field) => field.kind === 'case-number')?.value;
    const detail = caseNumber && names.nameOf(outline.reading, caseNumber, '');
    const selection = firstLine(outline.reading, header.span);
    add(outline, into, { name: 'Header', detail, kind: kinds.header, span: header.span, selection });
  }
  const { parts, beside } = partsOf(letter);
  for (const part of parts) addSection(outline, into, letter, part);
  for (const item of beside) addItem(outline, into, item, letter.format);
  if (beside.length > 0) into.sort((a, b) => byPosition(a.range.start, b.range.start));
}

function addSection(outline: Outline, into: DocumentSymbol[], letter: Letter, { section, span, items }: Part): void {
  const name = names.sectionName(section);
  const detail = names.sectionDetail(section, letter, items.length);
  const symbol = add(outline, into, { name, detail, kind: kinds.section, span, selection: section.heading });
  for (const item of items) addItem(outline, symbol.children, item, letter.format);
}

function addItem(outline: Outline, into: DocumentSymbol[], item: Item, format: LetterFormat): void {
  const { reading } = outline;
  const title = names.nameOf(reading, item.title, 'Untitled item');
  const symbol = add(outline, into, {
    name: names.nameOf(reading, item.service, title),
    detail: names.decisionDetail(reading, item.decision, format),
    kind: kinds.item,
    span: item.span,
    selection: item.title,
  });
  for (const field of item.fields) addField(outline, symbol.children, field, format);
}

function addField(outline: Outline, into: DocumentSymbol[], field: Field, format: LetterFormat): void {
  const { reading } = outline;
  const symbol = add(outline, into, {
    name: names.fieldName(field, format),
    detail: names.fieldDetail(reading, field),
    kind: kinds.field,
    span: wholeField(field),
    selection: field.label,
  });
  addCriteria(outline, symbol.children, reading.content(field).criteria);
}

/** Criteria in the document's order; a member of a list within a member goes below it where it lies inside it. */
function addCriteria(outline: Outline, into: DocumentSymbol[], criteria: readonly Criterion[]): void {
  const open: { readonly span: Span; readonly children: DocumentSymbol[] }[] = [];
  for (const criterion of criteria) {
    while (open.length > 0 && !contains(open[open.length - 1].span, criterion.span)) open.pop();
    if (open.length >= DEEPEST_LIST) open.length = DEEPEST_LIST - 1;
    const symbol = add(outline, open.at(-1)?.children ?? into, {
      name: names.nameOf(outline.reading, criterion.span, `Criterion ${criterion.label}`),
      detail: criterion.quoted ? 'quoted' : undefined,
      kind: kinds.criterion,
      span: criterion.span,
      selection: criterion.marker,
    });
    open.push({ span: criterion.span, children: symbol.children });
  }
}

/** Adds a symbol; an editor refuses a selection that is not inside the range. */
function add(outline: Outline, into: DocumentSymbol[], node: Node): Tree {
  outline.count++;
  const selection = contains(node.span, node.selection) ? node.selection : spanOf(node.span.start, node.span.start);
  const symbol: Tree = {
    name: node.name,
    ...(node.detail ? { detail: node.detail } : {}),
    kind: node.kind,
    range: rangeOf(outline.reading, node.span),
    selectionRange: rangeOf(outline.reading, selection),
    children: [],
  };
  into.push(symbol);
  return symbol;
}

function firstLine({ lines }: Reading, span: Span): Span {
  return spanOf(span.start, Math.min(span.end, lines.endOf(lines.lineAt(span.start))));
}

const byPosition = (a: { line: number; character: number }, b: { line: number; character: number }): number =>
  a.line - b.line || a.character - b.character;
