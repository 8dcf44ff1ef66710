/** How much of a corpus repeats. */
export interface Repeats {
  /** Share of units in sentences that an earlier letter, or the same one, has word for word. */
  readonly all: number;
  /** The same without the sentences of the form, which every letter has. */
  readonly beyondForm: number;
}

/** A rough cut, the same for every corpus and layout: after each mark that ends a sentence. */
const sentencesOf = (text: string): string[] =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.;?!]) /);

/** Counts the repeats of a corpus; what more than a tenth of the letters have is the form. */
export function repeatsOf(letters: readonly string[]): Repeats {
  const cut = letters.map(sentencesOf);
  const lettersWith = new Map<string, number>();
  for (const sentences of cut)
    for (const sentence of new Set(sentences)) lettersWith.set(sentence, (lettersWith.get(sentence) ?? 0) + 1);
  const isForm = (sentence: string): boolean => (lettersWith.get(sentence) ?? 0) > letters.length / 10;
  const seen = new Set<string>();
  const units = { all: 0, repeated: 0, own: 0, ownRepeated: 0 };
  for (const sentence of cut.flat()) {
    const repeated = seen.has(sentence) ? sentence.length : 0;
    seen.add(sentence);
    units.all += sentence.length;
    units.repeated += repeated;
    if (isForm(sentence)) continue;
    units.own += sentence.length;
    units.ownRepeated += repeated;
  }
  return { all: units.repeated / units.all, beyondForm: units.ownRepeated / Math.max(1, units.own) };
}
