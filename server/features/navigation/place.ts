import type { Span } from '../../text/span.ts';

/** One of the places that are linked with each other. */
export interface Place {
  /** What is marked, and what a click on it starts from. */
  readonly span: Span;
  /** What it belongs to: the criterion of a number, the title of an item. Holds `span`. */
  readonly whole: Span;
  /** A definition is what the uses of it stand for. */
  readonly role: 'definition' | 'use';
  /** Of many uses the ones to go to first. */
  readonly first?: boolean;
}

/** Places of a letter that are one thing, in the order of the document; at least two. */
export interface Links {
  readonly kind: 'citation' | 'criterion' | 'item' | 'abbreviation';
  readonly places: readonly Place[];
}

/** A definition; `whole` is the span itself where nothing larger is known. */
export const definition = (span: Span, whole: Span = span): Place => ({ span, whole, role: 'definition' });

/** A use of a definition. */
export const use = (span: Span, whole: Span = span, first = false): Place =>
  first ? { span, whole, role: 'use', first } : { span, whole, role: 'use' };

/** The groups that link something: a definition and at least one other place; the places put in order. */
export const linking = (groups: readonly Links[]): Links[] =>
  groups
    .filter(({ places }) => places.length > 1 && places.some(({ role }) => role === 'definition'))
    .map(({ kind, places }) => ({ kind, places: [...places].sort((a, b) => a.span.start - b.span.start) }));
