import assert from 'node:assert/strict';
import {
  definitionLinks,
  definitionLocations,
  documentHighlights,
  references,
} from '../../../server/features/navigation/navigation.ts';
import { spanOfRange } from '../../../server/features/ranges.ts';
import { type Reading, read } from '../../../server/reading.ts';
import type { Span } from '../../../server/text/span.ts';
import { type LetterText, letter as letterText } from '../../kit/letter-text.ts';
import { markRanges, parseMarked } from '../../kit/marked-text.ts';

export const uri = 'untitled:letter';

/** A marked letter: the cursor stands at `<|>`, the places that must be found are `<|...|>`. */
export type MarkedLetter = string | LetterText;

const textOf = (letter: MarkedLetter): string => (typeof letter === 'string' ? letter : letterText(letter));

/** "Go to Definition" leads to these places, and starts from words that hold the cursor. */
export function checkDefinition(letter: MarkedLetter): void {
  const { text, cursors, ranges } = parseMarked(textOf(letter));
  const reading = read(text);
  const links = definitionLinks(reading, uri, cursors[0]);
  same(
    reading,
    spans(
      reading,
      links.map((link) => link.targetSelectionRange),
    ),
    ranges,
  );
  for (const link of links) {
    const origin = spanOfRange(reading, link.originSelectionRange ?? link.targetRange);
    assert.ok(origin.start <= cursors[0] && cursors[0] <= origin.end, 'the origin holds the cursor');
    const whole = spanOfRange(reading, link.targetRange);
    const selection = spanOfRange(reading, link.targetSelectionRange);
    assert.ok(whole.start <= selection.start && selection.end <= whole.end, 'the target holds its selection');
    assert.equal(link.targetUri, uri);
  }
  assert.deepEqual(
    definitionLocations(reading, uri, cursors[0]).map(({ range }) => range),
    links.map((link) => link.targetSelectionRange),
  );
}

/** References with their definitions, and the highlights, are these places. */
export function checkReferences(letter: MarkedLetter): void {
  const { text, cursors, ranges } = parseMarked(textOf(letter));
  const reading = read(text);
  same(
    reading,
    spans(
      reading,
      references(reading, uri, cursors[0], true).map(({ range }) => range),
    ),
    ranges,
  );
  same(
    reading,
    spans(
      reading,
      documentHighlights(reading, cursors[0]).map(({ range }) => range),
    ),
    ranges,
  );
}

/** Nothing is linked with what stands at the cursor. */
export function checkNothing(letter: MarkedLetter): void {
  const { text, cursors } = parseMarked(textOf(letter));
  const reading = read(text);
  assert.deepEqual(definitionLinks(reading, uri, cursors[0]), []);
  assert.deepEqual(references(reading, uri, cursors[0], true), []);
  assert.deepEqual(documentHighlights(reading, cursors[0]), []);
}

type Range = Parameters<typeof spanOfRange>[1];
const spans = (reading: Reading, ranges: readonly Range[]): Span[] =>
  ranges.map((range) => spanOfRange(reading, range));

/** Compared as marked text, so that a difference can be read. */
const same = ({ text }: Reading, found: readonly Span[], expected: readonly Span[]): void => {
  const shown = (ranges: readonly Span[]) =>
    markRanges(text, ranges)
      .split('\n')
      .filter((line) => /<\||\|>/.test(line))
      .join('\n');
  assert.equal(shown(found), shown(expected));
};
