import assert from 'node:assert/strict';
import type { Mention, Mentions } from '../../../server/content/mentions.ts';
import { read } from '../../../server/reading.ts';

/** What a text speaks of, the whole of it. */
export const mentionsIn = (text: string): Mentions => read(text).mentions({ start: 0, end: text.length });

/** One mention in words: what stands there, an arrow, what it was read as. */
export type Shown = string;

/** Checks the mentions of one kind in a text: each as "words -> meaning", in order. No row: nothing is found. */
export function checkKind<Kind extends Mention>(
  kind: (mentions: Mentions) => readonly Kind[],
  meaning: (mention: Kind, text: string) => string,
): (text: string, ...expected: readonly Shown[]) => void {
  return (text, ...expected) => {
    const shown = kind(mentionsIn(text)).map(
      (mention) => `${text.slice(mention.span.start, mention.span.end)} -> ${meaning(mention, text)}`,
    );
    assert.deepEqual(shown, expected, text);
  };
}
