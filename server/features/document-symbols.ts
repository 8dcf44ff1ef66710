import type { DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Criterion } from '../content/content.ts';
import type { LetterFormat } from '../formats/format.ts';
import type { Field, Item, Letter } from '../letter/letter.ts';
import type { Reading } from '../reading.ts';
import { contains, type Span, spanOf } from '../text/span.ts';
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

/** What one outline is built with: the reading, and how many more symbols it may hold. */
interface Outline {
  readonly reading: Reading;
  left: number;
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
  const outline: Outline = { reading, left: limit };
  const symbols: DocumentSymbol[] = [];
  if (reading.letters.length === 1) addLetterParts(outline, symbols, reading.letters[0]);
  else for (const [index, letter] of reading.letters.entries()) addLetter(outline, symbols, letter, index + 1);
  if (outline.left >= 0) return { value: symbols };
  return { value: symbols, limit: `The outline shows the first ${grouped(limit)} entries.` };
}

function addLetter(outline: Outline, into: DocumentSymbol[], letter: Letter, number: number): void {
  const { reading } = outline;
  const caseNumber = letter.header?.fields.find((field) => field.kind === 'case-number')?.value;
  const symbol = add(outline, into, {
    name: names.letterName(reading, letter, number),
    detail: names.letterDetail(letter),
    kind: kinds.letter,
    span: letter.span,
    selection: caseNumber ?? firstLine(reading, letter.span),
  });
  if (symbol?.children) addLetterParts(outline, symbol.children, letter);
}

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
  if (symbol?.children) for (const item of items) addItem(outline, symbol.children, item, letter.format);
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
  if (symbol?.children) for (const field of item.fields) addField(outline, symbol.children, field, format);
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
  if (symbol?.children) addCriteria(outline, symbol.children, reading.content(field).criteria);
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
    if (symbol?.children) open.push({ span: criterion.span, children: symbol.children });
  }
}

/** Adds a symbol unless the limit is reached; an editor refuses a selection that is not inside the range. */
function add(outline: Outline, into: DocumentSymbol[], node: Node): DocumentSymbol | undefined {
  if (--outline.left < 0) return undefined;
  const selection = contains(node.span, node.selection) ? node.selection : spanOf(node.span.start, node.span.start);
  const symbol: DocumentSymbol = {
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
