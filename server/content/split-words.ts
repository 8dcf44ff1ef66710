import words from './split-words.json' with { type: 'json' };

/** The words that extraction often splits by one blank; only these are reported when split. */
export const splitWords: readonly string[] = words;
