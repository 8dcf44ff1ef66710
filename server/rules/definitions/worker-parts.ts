import { isQuoted, readQuotations } from '../../content/quotations.ts';
import type { Field, Letter, Section } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';
import { oncePerNode } from './once-per-node.ts';
import { writtenParts } from './written-parts.ts';

/** A part of the letter that tells of the worker: the case summary or a rationale. */
export interface WorkerPart {
  readonly node: Field | Section;
  /** "the case summary" or "the rationale". */
  readonly name: string;
  /** True where the document's offset lies inside a quotation. */
  isQuoted(offset: number): boolean;
}

/** The case summary and the rationales, in the document's order. */
export const workerParts = oncePerNode((letter: Letter, reading: Reading): readonly WorkerPart[] =>
  writtenParts(letter).flatMap(({ node }) => {
    if (node.kind !== 'case-summary' && node.kind !== 'rationale') return [];
    const { start, end } = node.body;
    let quotations: readonly Span[] | undefined;
    return {
      node,
      name: node.kind === 'rationale' ? 'the rationale' : 'the case summary',
      isQuoted(offset) {
        // Letters of 2013 quote the whole case summary from utilization review; that is no quotation within it.
        quotations ??= readQuotations(reading.text.slice(start, end)).filter(
          (quotation) => 2 * (quotation.end - quotation.start) < end - start,
        );
        return isQuoted(quotations, offset - start);
      },
    };
  }),
);
