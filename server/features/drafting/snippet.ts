/** A prompt for words that a person must write, as drafts leave it. */
const PROMPT = /\[\[[^[\]]+\]\]/g;

/**
 * A text as an editor's snippet: each prompt `[[...]]` is a tab stop of its own, selected with its brackets, so that
 * what is not written stays guarded. The last stop is `end`: behind the text, or nowhere where the text has no prompt.
 */
export function snippetOf(text: string): string {
  let snippet = '';
  let at = 0;
  let stop = 0;
  for (const { index, 0: prompt } of text.matchAll(PROMPT)) {
    snippet += `${escaped(text.slice(at, index))}\${${++stop}:${escaped(prompt)}}`;
    at = index + prompt.length;
  }
  return `${snippet}${escaped(text.slice(at))}$0`;
}

/** Words without the signs that mean something in a snippet. */
const escaped = (words: string): string => words.replace(/[\\$}]/g, '\\$&');
