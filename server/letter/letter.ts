import type { CredentialsLabels, LetterFormat } from '../formats/format.ts';
import type { DecisionValue, FieldKind, HeaderKind, SectionKind } from '../formats/kinds.ts';
import type { Span } from '../text/span.ts';

export type { DecisionValue, FieldKind, HeaderKind, SectionKind } from '../formats/kinds.ts';

/** One label of the header block; `value` is absent where nothing that fits the label was found. */
export interface HeaderField {
  readonly kind: HeaderKind;
  readonly label: Span;
  readonly value?: Span;
  /** The value in plain form: dates as yyyy-mm-dd, the priority as Standard or Expedited. */
  readonly text?: string;
}

/** The header block of a letter: from its first label to the end of its last value. */
export interface Header {
  readonly span: Span;
  readonly fields: readonly HeaderField[];
}

/** The reviewer's qualifications, from the block of their own (E, F) or from the method section (D). */
export interface Credentials {
  /** Where they stand: the block's labels and values, or the sentence of the method section. */
  readonly span: Span;
  readonly states: readonly string[];
  readonly specialties: readonly string[];
  /** Labels of the block that have no text after them. */
  readonly emptyLabels: readonly { readonly fact: keyof CredentialsLabels; readonly span: Span }[];
}

/** A section: its heading's words and the text below it, up to the next section or the letter's end. */
export interface Section {
  readonly kind: SectionKind;
  readonly heading: Span;
  readonly body: Span;
}

/** A field of an item: the label with its colon, and the text after it, trimmed. Empty body: start === end. */
export interface Field {
  readonly kind: FieldKind;
  readonly label: Span;
  readonly body: Span;
}

/** The decision's word in an item's title. */
export interface Decision {
  readonly span: Span;
  readonly value: DecisionValue;
}

/** The frame of a partial approval: what was asked, what the claims administrator authorized, what remains. */
export interface PartialApproval {
  readonly original: Span;
  readonly authorized: Span;
  readonly remaining: Span;
}

/** One disputed item. `title` is the heading before the decision's colon, `service` what is disputed. */
export interface Item {
  readonly span: Span;
  readonly title: Span;
  readonly service: Span;
  readonly decision?: Decision;
  /** In the order of the document; a field may stand twice. */
  readonly fields: readonly Field[];
  readonly partialApproval?: PartialApproval;
}

/** One letter of a file. `span` runs from its first text to its last. */
export interface Letter {
  /** Its id is "A" to "F", a house's own, or "unknown". */
  readonly format: LetterFormat;
  readonly span: Span;
  readonly header?: Header;
  readonly credentials?: Credentials;
  readonly sections: readonly Section[];
  readonly items: readonly Item[];
}

/** The first field of that kind, if the item has one. */
export const fieldOf = (item: Item, kind: FieldKind): Field | undefined => item.fields.find((f) => f.kind === kind);

/** The first section of that kind, if the letter has one. */
export const sectionOf = (letter: Letter, kind: SectionKind): Section | undefined =>
  letter.sections.find((s) => s.kind === kind);

/** The header's value of that kind in plain form, if the letter gives it. */
export const headerValue = (letter: Letter, kind: HeaderKind): string | undefined =>
  letter.header?.fields.find((f) => f.kind === kind && f.text !== undefined)?.text;

/** The day that editions are judged by: of the decision, else of utilization review; as yyyy-mm-dd. */
export const letterDay = (letter: Letter): string | undefined =>
  headerValue(letter, 'decision-date') ?? headerValue(letter, 'ur-date');
