import type { Content } from './content/content.ts';
import type { Field, Letter, Section } from './letter/letter.ts';
import type { LineTable } from './text/lines.ts';
import type { Span } from './text/span.ts';

/** Everything read from one version of one document. Lazy; each part is read once. */
export interface Reading {
  readonly text: string;
  /** The editor's lines of the document (0-based; `\n`, `\r\n`, `\r`). */
  readonly lines: LineTable;
  readonly letters: readonly Letter[];
  /** What a field or section says; read when asked first. */
  content(node: Field | Section): Content;
  /** The words of a span without extraction noise: blanks collapsed, lines joined, page breaks left out. */
  plain(span: Span): string;
}
