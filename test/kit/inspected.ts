import { headerKinds } from '../../server/formats/kinds.ts';
import { fieldOf, headerValue, type Item, type Letter } from '../../server/letter/letter.ts';
import { type Reading, read } from '../../server/reading.ts';

const fieldKinds = ['claims-guideline', 'reviewer-guideline', 'rationale'] as const;
/** Everything that was read from a text, as plain words without places, to compare two readings by. */
export const inspectedLetters = (text: string): ReturnType<typeof inspectLetter>[] => {
  const reading = read(text);
  return reading.letters.map((letter) => inspectLetter(reading, letter));
};

const inspectLetter = (reading: Reading, letter: Letter) => ({
  format: letter.format.id,
  header: headerKinds.map((kind) => headerValue(letter, kind)),
  states: letter.credentials?.states,
  specialties: letter.credentials?.specialties,
  sections: letter.sections.map(({ kind, heading, body }) => ({
    kind,
    heading: reading.plain(heading),
    body: reading.plain(body),
  })),
  items: letter.items.map((item) => inspectItem(reading, item)),
});

function inspectItem(reading: Reading, item: Item) {
  return {
    title: reading.plain(item.title),
    service: reading.plain(item.service),
    decision: item.decision?.value,
    fields: fieldKinds.map((kind) => {
      const field = fieldOf(item, kind);
      return field && { kind, body: reading.plain(field.body), content: inspectContent(reading, field) };
    }),
  };
}

function inspectContent(reading: Reading, field: Parameters<Reading['content']>[0]) {
  const { sentences, criteria, conclusion, citations } = reading.content(field);
  return {
    sentences: sentences.map(reading.plain),
    criteria: criteria.map(({ label, level, quoted, span }) => ({ label, level, quoted, text: reading.plain(span) })),
    conclusion: conclusion && { value: conclusion.value, sentence: reading.plain(conclusion.sentence) },
    citations: citations.map(({ source, span }) => `${source}: ${reading.plain(span)}`),
  };
}
