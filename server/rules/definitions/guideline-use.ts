import { addressesIn, namingsIn } from '../../content/content-of-words.ts';
import type { Citation } from '../../guidelines/citation.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';
import { type Field, fieldOf, type Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';
import { keptWithWords, type Words } from '../../text/words.ts';
import { type CitingField, citingFieldsOf } from './citation-questions.ts';
import { hasScaffold } from './cited-chapters.ts';
import { bodyWords } from './item-words.ts';
import { oncePerNode } from './once-per-node.ts';
import { sameGuideline } from './same-guideline.ts';
import { type UseOfGuideline, usesOfGuidelines } from './used.ts';

/**
 * What the reviewer cites in the guideline field, and what the rationale names; all with offsets of the words that they
 * stand in.
 */
interface Uses {
  /** In the field's order; at least one. */
  readonly cited: readonly Citation[];
  readonly named: readonly UseOfGuideline[];
  /** The uses of a cited guideline that the rationale names. */
  usesOf(citation: Citation): readonly UseOfGuideline[];
  /** True where the field lists the guideline that a mention names. */
  lists(mention: Citation): boolean;
}

/** The same for an item of a document. */
export interface GuidelineUse extends Uses {
  readonly field: Field;
  readonly rationale: Field;
  /** What is cited or named, where it stands in the document. */
  placed(citation: Citation): Citation;
  /** The document's span of the sentence around what is named. */
  placedSentence(use: UseOfGuideline): Span;
}

/**
 * The guidelines of an item, cited and named; `undefined` where the field cites none, where a part of it still waits
 * for the reviewer, or where there is no rationale: other findings speak of these.
 */
export const guidelineUse = oncePerNode(readUse);

function readUse(item: Item, reading: Reading): GuidelineUse | undefined {
  const rationale = fieldOf(item, 'rationale');
  const fields = citingFieldsOf(item, 'reviewer', reading);
  if (fields.length === 0 || !rationale || rationale.body.end <= rationale.body.start) return undefined;
  if (fields.some(({ field }) => hasScaffold(field.body, reading))) return undefined;
  const uses = usesIn(bodyWords(rationale, reading), fields, reading.knowledge);
  if (uses.cited.length === 0) return undefined;
  return {
    ...uses,
    field: fields[0].field,
    rationale,
    placed: (citation) => placedIn(item, reading).get(citation) ?? citation,
    placedSentence: ({ sentence }) => reading.logical(rationale.body).toSpan(sentence.start, sentence.end),
  };
}

/** The citations of the item's words with their places in the document; of two fields alike, with those of the first. */
const placedIn = oncePerNode((item: Item, reading): ReadonlyMap<Citation, Citation> => {
  const places = new Map<Citation, Citation>();
  const place = (said: Citation, placed: Citation): void => {
    if (!places.has(said)) places.set(said, placed);
  };
  for (const { field, words } of citingFieldsOf(item, 'reviewer', reading))
    addressesIn(words, reading.knowledge).forEach((citation, n) => {
      place(citation, reading.content(field).citations[n]);
    });
  const rationale = fieldOf(item, 'rationale');
  if (rationale)
    namingsIn(bodyWords(rationale, reading), reading.knowledge).forEach((mention, n) => {
      place(mention, reading.content(rationale).citations[n]);
    });
  return places;
});

function usesIn(rationale: Words, fields: readonly CitingField[], knowledge: Knowledge): Uses {
  if (fields.length === 1) return usesOf(rationale, citedIn(fields[0].words, knowledge));
  const citations = fields.flatMap(({ words }) => addressesIn(words, knowledge));
  return makeUses(rationale, { citations, knowledge });
}

interface Cited {
  readonly citations: readonly Citation[];
  readonly knowledge: Knowledge;
}

const citedIn = keptWithWords(
  (words, knowledge: Knowledge): Cited => ({ citations: addressesIn(words, knowledge), knowledge }),
);

const usesOf = keptWithWords((rationale, cited: Cited) => makeUses(rationale, cited));

/** Citations that name the same things are compared once. */
const keyOf = ({ source, guideline, entry, edition, chapter, chapterNumber, section, name }: Citation): string =>
  `${source}\n${guideline}\n${entry}\n${edition}\n${chapter?.text}\n${chapterNumber}\n${section?.text}\n${name?.text}`;

function makeUses(rationale: Words, { citations: cited, knowledge }: Cited): Uses {
  const named = usesOfGuidelines(rationale, knowledge);
  const numbers = new Map<string, number>();
  const numbered = new Map<Citation, number>();
  const numberOf = (citation: Citation): number => {
    const before = numbered.get(citation);
    if (before !== undefined) return before;
    const key = keyOf(citation);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    numbered.set(citation, number);
    return number;
  };
  const most = cited.length + named.length;
  const compared = new Map<number, boolean>();
  const same = (citation: Citation, mention: Citation): boolean => {
    const both = numberOf(citation) * most + numberOf(mention);
    const is = compared.get(both) ?? sameGuideline(knowledge, citation, mention);
    compared.set(both, is);
    return is;
  };
  const distinct = [...new Map(cited.map((citation) => [numberOf(citation), citation])).values()];
  const uses = new Map<number, readonly UseOfGuideline[]>();
  const listed = new Map<number, boolean>();
  return {
    cited,
    named,
    usesOf(citation) {
      const found = uses.get(numberOf(citation)) ?? named.filter(({ mention }) => same(citation, mention));
      uses.set(numberOf(citation), found);
      return found;
    },
    lists(mention) {
      const is = listed.get(numberOf(mention)) ?? distinct.some((citation) => same(citation, mention));
      listed.set(numberOf(mention), is);
      return is;
    },
  };
}
