import type { Field, Item, Letter, Section } from '../letter/letter.ts';
import { firstThat } from '../text/search.ts';
import { type Span, spanOf } from '../text/span.ts';

/** A section as an editor shows it, and the items inside it. */
export interface Part {
  readonly section: Section;
  /** From the heading's start to the end of the section's own text. */
  readonly span: Span;
  readonly items: readonly Item[];
}

/** A letter's sections, each with its items, and the items that stand beside them. */
export interface Parts {
  readonly parts: readonly Part[];
  readonly beside: readonly Item[];
}

/**
 * Cuts a letter into what an editor shows side by side. Items belong to the issues section; where a format has them
 * elsewhere (A runs one over several sections, B puts them below the documents), they stand beside the sections, and
 * a section ends where the first of them starts.
 */
export function partsOf(letter: Letter): Parts {
  const { items } = letter;
  const beside = new Set(items);
  const parts = letter.sections.map((section): Part => {
    const whole = spanOf(section.heading.start, Math.max(section.heading.end, section.body.end));
    let next = firstFrom(items, section.heading.end);
    if (section.kind !== 'issues') {
      const end = next < items.length ? Math.min(whole.end, items[next].span.start) : whole.end;
      return { section, span: spanOf(whole.start, end), items: [] };
    }
    const inside: Item[] = [];
    for (; next < items.length && items[next].span.end <= whole.end; next++) {
      if (beside.delete(items[next])) inside.push(items[next]);
    }
    return { section, span: whole, items: inside };
  });
  return { parts, beside: [...beside] };
}

/** The place of the first item that starts at the offset or after it; items stand in the order of the document. */
function firstFrom(items: readonly Item[], offset: number): number {
  return firstThat(items.length, (n) => items[n].span.start >= offset);
}

/** A field with its label. */
export const wholeField = ({ label, body }: Field): Span => spanOf(label.start, Math.max(label.end, body.end));
