import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { hover } from '../../../server/features/hover/hover.ts';
import type { Knowledge } from '../../../server/guidelines/knowledge.ts';
import { read } from '../../../server/reading.ts';
import { type ItemText, type LetterText, letter } from '../../kit/letter-text.ts';
import { parseMarked } from '../../kit/marked-text.ts';

/** What a hover at the cursor `<|>` of a text says, as Markdown, and the words that it is about. */
export function hoverIn(marked: string, knowledge?: Knowledge): { says: string; about: string } | undefined {
  const { text, cursors } = parseMarked(marked);
  assert.equal(cursors.length, 1, 'one cursor');
  const reading = read(text, knowledge && { knowledge: () => knowledge });
  const answer = hover(reading, reading.lines.positionAt(cursors[0]));
  if (!answer) return undefined;
  const { start, end } = answer.range ?? assert.fail('a hover has a range');
  const about = text.slice(reading.lines.offsetAt(start), reading.lines.offsetAt(end));
  return { says: (answer.contents as MarkupContent).value, about };
}

/** The hover in a letter of one item decided on a day (`mm/dd/yyyy`); none where there is no such day. */
export function hoverOnItem(item: ItemText, decided?: string, parts: LetterText = {}) {
  const header = decided && `Case Number: CM14-0000001\nDate of Injury: 08/29/2012 Decision Date: ${decided}`;
  return hoverIn(letter({ ...parts, items: [item], ...(header ? { header } : {}) }));
}

/** Each expected paragraph (a text or a pattern) stands in what is said, and nothing that is forbidden. */
export function check(
  answer: { says: string } | undefined,
  expected: readonly (string | RegExp)[],
  forbidden: readonly RegExp[] = [],
): void {
  const said = answer?.says ?? assert.fail('something is said');
  for (const words of expected)
    typeof words === 'string'
      ? assert.ok(said.split('\n\n').includes(words), `"${words}" in:\n${said}`)
      : assert.match(said, words);
  for (const words of forbidden) assert.doesNotMatch(said, words);
}
