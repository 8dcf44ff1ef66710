import { addressesIn } from '../../content/content-of-words.ts';
import type { Citation } from '../../guidelines/citation.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';
import type { Field, Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { keptWithWords, type Words } from '../../text/words.ts';
import { bodyWords } from './item-words.ts';
import { oncePerNode } from './once-per-node.ts';
import { guidelineFields, type Side, type SidedCitation } from './sides-of-letter.ts';

/**
 * What is asked of the citations of guideline fields. A field's words answer wherever they stand, so that a citation is
 * looked at once for all letters that have it, and placed in the document only where something is to be said of it.
 */

/** A guideline field with its words. */
export interface CitingField {
  readonly field: Field;
  readonly side: Side;
  readonly words: Words;
}

/** The guideline fields of each side with text, in the document's order. */
const citingFields = oncePerNode((item: Item, reading: Reading): Readonly<Record<Side, readonly CitingField[]>> => {
  const of = (side: Side): CitingField[] =>
    guidelineFields(item, side).map((field) => ({ field, side, words: bodyWords(field, reading) }));
  return { claims: of('claims'), reviewer: of('reviewer') };
});

/** The guideline fields of one side with text, in the document's order; a field may stand twice. */
export const citingFieldsOf = (item: Item, side: Side, reading: Reading): readonly CitingField[] =>
  citingFields(item, reading)[side];

/** A citation of which a question has something to tell. */
export interface ToldCitation<Value> extends SidedCitation {
  readonly told: Value;
  /** The same citation with offsets of its field's words. */
  readonly said: Citation;
}

interface Told<Value> {
  readonly n: number;
  readonly said: Citation;
  readonly told: Value;
}

const NOTHING: readonly never[] = [];

/**
 * A question on single citations: what `tell` returns depends on the citation's parts and its words without extraction
 * noise alone, never on an offset. Citations of which it tells nothing (`undefined`, `false`) are left out.
 */
export function citationQuestion<Value>(
  tell: (citation: Citation, words: string, knowledge: Knowledge) => Value | undefined | false,
): (item: Item, side: Side, reading: Reading) => readonly ToldCitation<Value>[] {
  const toldIn = keptWithWords((words, knowledge: Knowledge): readonly Told<Value>[] => {
    const found: Told<Value>[] = [];
    addressesIn(words, knowledge).forEach((said, n) => {
      const told = tell(said, wordsOfCitation(said, words), knowledge);
      if (told !== undefined && told !== false) found.push({ n, said, told });
    });
    return found.length > 0 ? found : NOTHING;
  });
  return (item, side, reading) => {
    const found: ToldCitation<Value>[] = [];
    for (const { field, words } of citingFieldsOf(item, side, reading))
      for (const { n, said, told } of toldIn(words, reading.knowledge))
        found.push({ citation: reading.content(field).citations[n], field, side, told, said });
    return found;
  };
}

/** A question on all citations of a field, by which nothing depends on an offset but that of the field's own words. */
export function citationsQuestion<Result>(
  ask: (citations: readonly Citation[], knowledge: Knowledge) => Result,
): (field: CitingField, reading: Reading) => Result {
  const asked = keptWithWords((words, knowledge: Knowledge) => ask(addressesIn(words, knowledge), knowledge));
  return ({ words }, reading) => asked(words, reading.knowledge);
}

/** The words of a citation on one line. */
const wordsOfCitation = ({ span }: Citation, { text }: Words): string =>
  text.slice(span.start, span.end).replaceAll('\n', ' ');
