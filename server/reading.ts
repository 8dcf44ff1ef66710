import type { Content } from './content/content.ts';
import { readMentions } from './content/mentions/read-mentions.ts';
import type { Mentions } from './content/mentions.ts';
import { readContent } from './content/read-content.ts';
import type { LetterFormat } from './formats/format.ts';
import { newestFormat } from './formats/formats.ts';
import { builtInKnowledge, type Knowledge } from './guidelines/knowledge.ts';
import { type CutVersion, cutVersion, type LetterBlock, type PlacedBlock } from './letter/blocks.ts';
import type { Field, Letter, Section } from './letter/letter.ts';
import { type LineTable, readLines } from './text/lines.ts';
import { type LogicalText, plainWords, readLogicalText, readPlainWords } from './text/logical-text.ts';
import { moved } from './text/moved.ts';
import { once } from './text/once.ts';
import { firstThat } from './text/search.ts';
import type { Span } from './text/span.ts';
import type { TextLines } from './text/text-lines.ts';

/** What letters are read by beyond what is built in. */
export interface ReadBy {
  /** The knowledge of an organization; absent for the built-in one. */
  readonly knowledge?: () => Knowledge;
  /** Letter formats of a house, in the order in which they are tried; the built-in ones are always known. */
  readonly formats?: readonly LetterFormat[];
}

/** Everything read from one version of one document. Lazy; each part is read once. */
export interface Reading {
  readonly text: string;
  /** The editor's lines of the document (0-based; `\n`, `\r\n`, `\r`). */
  readonly lines: LineTable;
  readonly letters: readonly Letter[];
  /** Each letter alone, in the order of `letters`. */
  readonly alone: readonly LetterAlone[];
  /** The catalog that citations are resolved by. */
  readonly knowledge: Knowledge;
  /** What a letter is written in that has nothing of a format yet: the house's first, else the newest one. */
  readonly draftFormat: LetterFormat;
  /** What a field or section says; read when asked first. */
  content(node: Field | Section): Content;
  /** What a span speaks of: dates, quantities, drugs, parts of the body, persons; each kind read when asked first. */
  mentions(span: Span): Mentions;
  /** The words of a span without extraction noise: blanks collapsed, lines joined, page breaks left out. */
  plain(span: Span): string;
  /** The same words with their paragraphs, and with every offset mapped back to the document. */
  logical(span: Span): LogicalText;
  /** What was asked of the nodes of this reading: by the node, then by the question's number. */
  readonly answers: Map<object, unknown[]>;
}

/** One letter of a document as a document of its own. */
export interface LetterAlone {
  /** The document's offset (UTF-16) of the first unit of the letter's own text. */
  readonly start: number;
  /** What the letter is known by: the same object in every version of the document that has the letter unchanged. */
  readonly block: LetterBlock;
  /** Reads the letter, positions counted from its start. What was read goes with the reading. */
  readonly read: () => Reading;
}

/** What is kept of a document from one version to the next: its letters, and what their fields say. */
export interface ReadingStore {
  last?: {
    readonly version: CutVersion;
    readonly knowledge: Knowledge;
    readonly formats: readonly LetterFormat[] | undefined;
  };
}

/** An empty store; one for each document that is read again and again. */
export const createReadingStore = (): ReadingStore => ({});

/**
 * Reads a document. Nothing is computed before it is asked for. Letters that `store` has from the version before are not
 * read again.
 */
export function read(text: string, by: ReadBy = {}, store?: ReadingStore): Reading {
  const { formats } = by;
  const knowledge = once(by.knowledge ?? builtInKnowledge);
  const version = once(() => {
    if (!store) return cutVersion(text, formats);
    const { last } = store;
    const same = last?.knowledge === knowledge() && last.formats === formats;
    const made = cutVersion(text, formats, same ? last.version : undefined);
    store.last = { version: made, knowledge: knowledge(), formats };
    return made;
  });
  const textLines = () => version().lines;
  const lines = () => version().table;
  const placed = () => version().placed;
  const letters = once(() => placed().map(placedLetter));
  const isAlone = ({ block }: PlacedBlock): boolean => block.lines.text.length === text.length;
  const alone = once(() =>
    placed().map((one): LetterAlone => ({ ...one, read: () => (isAlone(one) ? reading : readBlock(one, same)) })),
  );
  const same = { knowledge, draftFormat: formats?.[0] ?? newestFormat };
  const reading = readingOf({ text, lines, textLines, letters, alone, ...same }, (node) => {
    const origin = originOf(node, placed(), letters());
    if (!origin) return readContent(reading.logical(node.body), node.kind, knowledge());
    const own = origin.block.lines;
    const logical = ({ body }: Field | Section) =>
      own === textLines() ? reading.logical(body) : readLogicalText(own, body);
    return moved(contentOf(origin.node, logical, knowledge()), origin.start);
  });
  return reading;
}

/** The letter of a block as a document of its own. */
function readBlock({ block }: PlacedBlock, same: Pick<Parts, 'knowledge' | 'draftFormat'>): Reading {
  const { text } = block.lines;
  const letters = [block.letter];
  const alone = [{ start: 0, block, read: () => reading }];
  const lines = once(() => readLines(text));
  const parts = { text, lines, textLines: () => block.lines, letters: () => letters, alone: () => alone, ...same };
  const reading = readingOf(parts, (node) => contentOf(node, ({ body }) => reading.logical(body), same.knowledge()));
  return reading;
}

interface Parts {
  readonly text: string;
  readonly lines: () => LineTable;
  readonly textLines: () => TextLines;
  readonly letters: () => readonly Letter[];
  readonly alone: () => readonly LetterAlone[];
  readonly knowledge: () => Knowledge;
  readonly draftFormat: LetterFormat;
}

function readingOf(
  { text, lines, textLines, letters, alone, knowledge, draftFormat }: Parts,
  contentIn: (node: Field | Section) => Content,
): Reading {
  const contents = new Map<Field | Section, Content>();
  const mentioned = new Map<number, Mentions>();
  const logicals = new Map<number, LogicalText>();
  /** A span as one number: exact in texts of up to 90 million units, and a letter is far shorter. */
  const keyOf = ({ start, end }: Span): number => start * (text.length + 1) + end;
  const logical = (span: Span): LogicalText => kept(logicals, keyOf(span), () => readLogicalText(textLines(), span));
  return {
    text,
    draftFormat,
    answers: new Map(),
    get lines() {
      return lines();
    },
    get knowledge() {
      return knowledge();
    },
    get letters() {
      return letters();
    },
    get alone() {
      return alone();
    },
    content(node) {
      return kept(contents, node, () => contentIn(node));
    },
    mentions(span) {
      return kept(mentioned, keyOf(span), () => readMentions(logical(span), span, knowledge().catalog));
    },
    plain(span) {
      const known = logicals.get(keyOf(span));
      return known ? plainWords(known) : readPlainWords(textLines(), span);
    },
    logical,
  };
}

/** What the fields and sections of a block say; a block is read by one catalog only. */
const contents = new WeakMap<Field | Section, Content>();

function contentOf(
  node: Field | Section,
  logical: (node: Field | Section) => LogicalText,
  knowledge: Knowledge,
): Content {
  const known = contents.get(node);
  if (known) return known;
  const content = readContent(logical(node), node.kind, knowledge);
  contents.set(node, content);
  return content;
}

/** The letter of each block where it stood last. */
const letterOf = new WeakMap<LetterBlock, { readonly start: number; readonly letter: Letter }>();

function placedLetter({ start, block }: PlacedBlock): Letter {
  if (start === 0) return block.letter;
  const known = letterOf.get(block);
  if (known?.start === start) return known.letter;
  const { format, ...rest } = block.letter;
  const letter = { format, ...moved(rest, start) };
  letterOf.set(block, { start, letter });
  return letter;
}

/** The field or section of a block that stands at its place in the document as `node`. */
function originOf(node: Field | Section, placed: readonly PlacedBlock[], letters: readonly Letter[]) {
  const n = lastStartingAt(letters, node.body.start);
  if (n < 0) return undefined;
  const { block, start } = placed[n];
  const origin = counterpart(node, letters[n], block.letter);
  return origin && { block, start, node: origin };
}

function counterpart(node: Field | Section, here: Letter, there: Letter): Field | Section | undefined {
  if ('heading' in node) return there.sections[here.sections.indexOf(node)];
  for (let n = 0; n < here.items.length; n++) {
    const k = here.items[n].fields.indexOf(node);
    if (k >= 0) return there.items[n].fields[k];
  }
  return undefined;
}

/** Index of the last letter that starts at or before `offset`, or -1. */
function lastStartingAt(letters: readonly Letter[], offset: number): number {
  return firstThat(letters.length, (n) => letters[n].span.start > offset) - 1;
}

/** More parts of one document are asked for once only: the places of findings, in a text that is no letter. */
const MOST_KEPT = 2000;

function kept<Key, Value extends object>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const before = known.get(key);
  if (before) return before;
  const made = make();
  if (known.size < MOST_KEPT) known.set(key, made);
  return made;
}
