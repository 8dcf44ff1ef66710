/** What somebody types who writes a placeholder, sees it flagged and takes its end back; `<` is a backspace. */
const WORDS = ' on [[day]]<) and';

/** The keys of so many seconds at ten a second: characters, and backspaces as `<`. */
export const typedKeys = (seconds: number): string[] =>
  Array.from({ length: seconds * 10 }, (_, n) => WORDS[n % WORDS.length]);

/** What stands in the file right of where the keys go, on the same line, and is a finding: its place tells the version. */
export const FLAG = '[[date of visit]]';

/** A file with the flag in the middle of its text, and the 0-based place where the keys go: right before it. */
export function typingFile(letters: readonly string[]): {
  readonly text: string;
  readonly line: number;
  readonly character: number;
} {
  const place = 'In this case, ';
  const half = letters.findIndex((text, n) => n >= letters.length >> 1 && text.includes(place));
  const typed = letters.map((text, n) => (n === half ? text.replace(place, `${place}x ${FLAG} `) : text));
  const text = typed.join('\n\n');
  const at = text.indexOf(FLAG) - 1;
  if (at < 0) throw new Error('No letter behind the middle has a place to type at.');
  const line = text.slice(0, at).split('\n').length - 1;
  return { text, line, character: at - text.lastIndexOf('\n', at) - 1 };
}
