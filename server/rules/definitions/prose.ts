import { readQuotations } from '../../content/quotations.ts';
import type { Field, Section } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { LogicalText } from '../../text/logical-text.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { type Words, wordsOf } from '../../text/words.ts';
import { oncePerNode } from './once-per-node.ts';

/** One sentence of a field or section. */
export interface ProseSentence {
  /** Where it stands in the document. */
  readonly span: Span;
  /** Its words without extraction noise. */
  readonly words: string;
  /** The same words with every quotation (and its marks) blanked out; offsets agree with `words`. */
  readonly own: string;
  /** The same as `own`, with what is known of these words wherever they stand. */
  readonly said: Words;
  /** True where it is, or holds, a member of a list of criteria. */
  readonly listed: boolean;
  /** The document's span of a stretch of `words` (UTF-16 offsets of `words`). */
  part(start: number, end: number): Span;
}

/** The sentences of a field or section with their words; read once per document version. */
export const proseOf = oncePerNode(readProse);

function readProse(node: Field | Section, reading: Reading): readonly ProseSentence[] {
  const content = reading.content(node);
  const logical = reading.logical(node.body);
  const own = withoutQuotations(logical);
  let next = 0;
  return content.sentences.map((span) => {
    const start = logical.fromSource(span.start);
    const end = logical.fromSource(span.end - 1) + 1;
    while (next < content.criteria.length && content.criteria[next].span.end <= span.start) next++;
    const said = wordsOf(own.slice(start, end));
    return {
      span,
      words: own === logical.text ? said.text : logical.text.slice(start, end),
      own: said.text,
      said,
      listed: next < content.criteria.length && overlaps(content.criteria[next].span, span),
      part: (from, to) => logical.toSpan(start + from, start + to),
    };
  });
}

/** The text with blanks in place of quotations and quotation marks. */
function withoutQuotations({ text }: LogicalText): string {
  const quotations = readQuotations(text);
  if (quotations.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of quotations) {
    if (start - 1 < from) continue;
    parts.push(text.slice(from, start - 1), ' '.repeat(end + 1 - (start - 1)));
    from = end + 1;
  }
  parts.push(text.slice(from));
  return parts.join('').slice(0, text.length);
}
