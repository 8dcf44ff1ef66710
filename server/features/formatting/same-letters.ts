import { headerKinds } from '../../formats/kinds.ts';
import { type Field, headerValue, type Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';

/**
 * What a letter says, as one string without blanks: two texts whose letters have the same strings are read alike, but
 * for line numbers and joined words; with `paragraphs` their paragraphs are the same too.
 */
export function lettersOf(reading: Reading, paragraphs: boolean): string[] {
  const words = (span: Span): string =>
    paragraphs ? reading.logical(span).text.replaceAll(' ', '') : reading.plain(span).replaceAll(' ', '');
  return reading.letters.map((letter) =>
    JSON.stringify([
      letter.format.id,
      headerKinds.map((kind) => headerValue(letter, kind)),
      letter.credentials?.states.map(squeezed),
      letter.credentials?.specialties.map(squeezed),
      letter.sections.map(({ kind, body }) => [kind, letter.items.length > 0 && kind === 'issues' ? '' : words(body)]),
      itemsOf(letter, reading, words),
    ]),
  );
}

const squeezed = (words: string): string => words.replaceAll(/\s/g, '');

const itemsOf = ({ items }: Letter, reading: Reading, words: (span: Span) => string) =>
  items.map(({ title, service, decision, fields }) => [
    words(title),
    words(service),
    decision?.value,
    fields.map((field) => [field.kind, words(field.body), contentOf(field, reading, words)]),
  ]);

function contentOf(field: Field, reading: Reading, words: (span: Span) => string) {
  const { citations, criteria, conclusion } = reading.content(field);
  return [
    citations.map((citation) => [citation.source, words(citation.span)]),
    criteria.map(({ label, span, quoted }) => [label, words(span), quoted]),
    conclusion?.value,
  ];
}
