import type { Citation } from '../../guidelines/citation.ts';
import { type Field, fieldOf, type Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { citingFieldsOf } from './citation-questions.ts';
import { hasScaffold } from './cited-chapters.ts';
import { oncePerNode } from './once-per-node.ts';
import { sameGuideline } from './same-guideline.ts';
import { citationsOf, guidelineFields } from './sides-of-letter.ts';
import { type NamedGuideline, namedGuidelines } from './used.ts';

/** What the reviewer cites in the guideline field, and what the rationale names. */
export interface GuidelineUse {
  readonly field: Field;
  readonly rationale: Field;
  /** In the document's order; at least one. */
  readonly cited: readonly Citation[];
  readonly named: readonly NamedGuideline[];
  /** The uses of a cited guideline that the rationale names. */
  usesOf(citation: Citation): readonly NamedGuideline[];
  /** True where the field lists the guideline that a mention names. */
  lists(mention: Citation): boolean;
}

/**
 * The guidelines of an item, cited and named; `undefined` where the field cites none, where a part of it still waits
 * for the reviewer, or where there is no rationale: other findings speak of these.
 */
export const guidelineUse = oncePerNode(readUse);

function readUse(item: Item, reading: Reading): GuidelineUse | undefined {
  const rationale = fieldOf(item, 'rationale');
  const [first] = citingFieldsOf(item, 'reviewer', reading);
  if (!first || !rationale || rationale.body.end <= rationale.body.start) return undefined;
  const cited = citationsOf(item, 'reviewer', reading).map(({ citation }) => citation);
  if (cited.length === 0) return undefined;
  if (guidelineFields(item, 'reviewer').some(({ body }) => hasScaffold(body, reading))) return undefined;
  return made(first.field, rationale, cited, namedGuidelines(rationale, reading), reading);
}

/** Citations that name the same things are compared once. */
const keyOf = ({ source, guideline, entry, edition, chapter, chapterNumber, section, name }: Citation): string =>
  `${source}\n${guideline}\n${entry}\n${edition}\n${chapter?.text}\n${chapterNumber}\n${section?.text}\n${name?.text}`;

function made(
  field: Field,
  rationale: Field,
  cited: readonly Citation[],
  named: readonly NamedGuideline[],
  reading: Reading,
): GuidelineUse {
  const keys = new Map<Citation, string>();
  const key = (citation: Citation): string => {
    const known = keys.get(citation) ?? keyOf(citation);
    keys.set(citation, known);
    return known;
  };
  const compared = new Map<string, boolean>();
  const same = (citation: Citation, mention: Citation): boolean => {
    const both = `${key(citation)}\n${key(mention)}`;
    const is = compared.get(both) ?? sameGuideline(reading.knowledge, citation, mention);
    compared.set(both, is);
    return is;
  };
  const uses = new Map<string, readonly NamedGuideline[]>();
  const listed = new Map<string, boolean>();
  return {
    field,
    rationale,
    cited,
    named,
    usesOf(citation) {
      const found = uses.get(key(citation)) ?? named.filter(({ mention }) => same(citation, mention));
      uses.set(key(citation), found);
      return found;
    },
    lists(mention) {
      const is = listed.get(key(mention)) ?? cited.some((citation) => same(citation, mention));
      listed.set(key(mention), is);
      return is;
    },
  };
}
