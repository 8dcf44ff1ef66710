import type { Content } from './content/content.ts';
import { readMentions } from './content/mentions/read-mentions.ts';
import type { Mentions } from './content/mentions.ts';
import { readContent } from './content/read-content.ts';
import { builtInKnowledge, type Knowledge } from './guidelines/knowledge.ts';
import type { Field, Letter, Section } from './letter/letter.ts';
import { parseLetters } from './letter/parse.ts';
import { type LineTable, readLines } from './text/lines.ts';
import { type LogicalText, plainText, readLogicalText } from './text/logical-text.ts';
import type { Span } from './text/span.ts';
import { readTextLines } from './text/text-lines.ts';

/** Everything read from one version of one document. Lazy; each part is read once. */
export interface Reading {
  readonly text: string;
  /** The editor's lines of the document (0-based; `\n`, `\r\n`, `\r`). */
  readonly lines: LineTable;
  readonly letters: readonly Letter[];
  /** The catalog that citations are resolved by. */
  readonly knowledge: Knowledge;
  /** What a field or section says; read when asked first. */
  content(node: Field | Section): Content;
  /** What a span speaks of: dates, quantities, drugs, parts of the body, persons; each kind read when asked first. */
  mentions(span: Span): Mentions;
  /** The words of a span without extraction noise: blanks collapsed, lines joined, page breaks left out. */
  plain(span: Span): string;
  /** The same words with their paragraphs, and with every offset mapped back to the document. */
  logical(span: Span): LogicalText;
}

/** Reads a document by a catalog, the built-in one as a rule. Nothing is computed before it is asked for. */
export function read(text: string, guidelines: () => Knowledge = builtInKnowledge): Reading {
  const contents = new Map<Field | Section, Content>();
  const mentioned = new Map<string, Mentions>();
  const knowledge = once(guidelines);
  const lines = once(() => readLines(text));
  const textLines = once(() => readTextLines(text));
  const letters = once(() => parseLetters(textLines()));
  return {
    text,
    get lines() {
      return lines();
    },
    get knowledge() {
      return knowledge();
    },
    get letters() {
      return letters();
    },
    content(node) {
      const known = contents.get(node);
      if (known) return known;
      const content = readContent(textLines(), node, knowledge());
      contents.set(node, content);
      return content;
    },
    mentions(span) {
      const key = `${span.start}-${span.end}`;
      const known = mentioned.get(key);
      if (known) return known;
      const mentions = readMentions(readLogicalText(textLines(), span), span, knowledge());
      mentioned.set(key, mentions);
      return mentions;
    },
    plain: (span) => plainText(textLines(), span),
    logical: (span) => readLogicalText(textLines(), span),
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
