import type { LawSection } from '../guidelines/catalog/types.ts';
import type { Knowledge } from '../guidelines/knowledge.ts';
import { type Span, spanOf } from '../text/span.ts';

/** A reference to the Labor Code or to title 8 of the California Code of Regulations. */
export interface LawReference {
  readonly span: Span;
  /** The section's number without its subdivisions ("4610.6", "9792.21.1"). */
  readonly section: string;
  /** Its subdivisions as written, without blanks ("(h)(5)"); empty where none is named. */
  readonly subdivision: string;
}

const CODE = String.raw`(?:Cal(?:ifornia|\.)?\s+)?Labor\s+Code|Lab\.?\s+Code|LC|8,?\s+C\.?C\.?R\.?|8\s+Cal\.\s+Code\s+Regs\.?|Title\s+8,?\s+(?:California\s+Code\s+of\s+Regulations|CCR)|California\s+Code\s+of\s+Regulations,?\s+title\s+8`;
const WORD = String.raw`sections?|sec\.|regulations?|subd\.|\u00a7{1,2}`;
const reference = new RegExp(
  String.raw`(?<![\w.])(?:(?:(?:${CODE}),?\s+)?(?:(?:${WORD})\s*)|(?:${CODE}),?\s+)?(\d{3,4}(?:\.\d{1,2}){1,2})(?![\d]|\.\d)((?:\s?\([a-z0-9]{1,3}\)){0,4})`,
  'gi',
);
const named = new RegExp(`^(?:${CODE}|${WORD})`, 'i');

/**
 * The references to law within a stretch of a document (UTF-16 offsets), in order. A number alone is one where it can be
 * nothing else: the regulations 9792.
 */
export function lawReferencesIn(text: string, within: Span): LawReference[] {
  const found: LawReference[] = [];
  for (const match of text.slice(within.start, within.end).matchAll(reference)) {
    const [whole, section, subdivision] = match;
    if (!named.test(whole) && !section.startsWith('9792.')) continue;
    const start = within.start + match.index;
    found.push({ span: spanOf(start, start + whole.length), section, subdivision: subdivision.replaceAll(/\s/g, '') });
  }
  return found;
}

/** The catalog's entry for a section's number, or for the section that it is a part of. */
export function lawSection({ catalog }: Knowledge, section: string): LawSection | undefined {
  return catalog.law.find((entry) => entry.section === section);
}
