import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { LetterFormat } from '../../server/formats/format.ts';
import { type CutVersion, cutVersion } from '../../server/letter/blocks.ts';
import { changeBetween } from '../../server/text/change.ts';
import { readLines, readLinesAgain } from '../../server/text/lines.ts';
import type { TextLines } from '../../server/text/text-lines.ts';
import { anyLetter, anyText, mutation } from '../kit/arbitrary-text.ts';
import { houseFormat, houseLetter } from '../kit/house.ts';
import { letter } from '../kit/letter-text.ts';

const house = [houseFormat()];

type Edit = (text: string) => string;

/** What an edit near a border of lines may bring in or leave out: line ends of every kind, page ends, fixed words. */
const inserted = fc.oneof(
  fc.constantFrom('', '', 'x', ' ', '\n', '\r', '\r\n', '\n\n', '\f', ':', '3', 'Page 3 of 7\n', 'Upheld'),
  fc.constantFrom('CLINICAL CASE SUMMARY\n', 'Case Number: CM16-0000001\n', 'Decision rationale:', 'Rationale'),
  fc.constantFrom('HOW THE IMR FINAL DETERMINATION WAS MADE\n', 'IMR ISSUES, DECISIONS AND RATIONALES\n'),
  anyText,
);

/** Puts something in place of a few units at the start or the end of a line, or right beside it. */
const atBorder: fc.Arbitrary<Edit> = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: -3, max: 3 }), fc.nat(5), inserted)
  .map(([place, beside, left, words]) => (text: string) => {
    const line = Math.max(0, text.search(/[\r\n]/) < 0 ? 0 : text.lastIndexOf('\n', place * text.length));
    const at = Math.max(0, Math.min(text.length, line + beside));
    return text.slice(0, at) + words + text.slice(at + left);
  });

const FIXED_WORDS = /[A-Z][A-Z ,\n]{8,}|(?:Decision rationale|MAXIMUS guideline|Case Number|Rationale for review) ?:?/g;

const anywhere = fc.nat();

/** Changes a unit within a heading or a label, or wraps the words over as many lines as they may take. */
const inFixedWords: fc.Arbitrary<Edit> = fc
  .tuple(anywhere, anywhere, fc.constantFrom('x', ' ', '\n', '\n\n\n', '\n:', ' \n', '', 'wrap'), fc.nat(1))
  .map(([which, where, unit, left]) => (text: string) => {
    const all = [...text.matchAll(FIXED_WORDS)];
    if (all.length === 0) return text;
    const { index, 0: words } = all[which % all.length];
    const quarter = (words.length >> 2) + 1;
    if (unit === 'wrap') {
      const wrapped = words.replace(new RegExp(`.{${quarter}}`, 'g'), '$&\n');
      return text.slice(0, index) + wrapped + text.slice(index + words.length);
    }
    const at = index + (where % (words.length + 1));
    return text.slice(0, at) + unit + text.slice(at + left);
  });

/** The same letter twice, a letter moved to the end, all line ends another kind. */
const ofWhole: fc.Arbitrary<Edit> = fc.constantFrom<Edit>(
  (text) => `${text}\n\n${text}`,
  (text) => text.slice(text.length >> 1) + text.slice(0, text.length >> 1),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\n\n'),
);

const anyEdit = fc.oneof(
  { arbitrary: atBorder, weight: 8 },
  { arbitrary: inFixedWords, weight: 8 },
  { arbitrary: mutation, weight: 3 },
  { arbitrary: ofWhole, weight: 1 },
);

const anyFile = fc
  .array(
    fc.oneof(
      anyLetter.map((parts) => letter(parts)),
      fc.constant(houseLetter),
      anyText,
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((texts) => texts.join('\n\n'));

const linesOf = ({ text, count, starts, ends, breaks }: TextLines) => ({
  text,
  lines: Array.from({ length: count }, (_, n) => [starts[n], ends[n], breaks[n]]),
});

const partsOf = ({ table, lines, marks, placed }: CutVersion) => ({
  starts: [...table.starts],
  lines: linesOf(lines),
  marks: [...marks.values()],
  placed: placed.map(({ start, block }) => ({ start, letter: block.letter, lines: linesOf(block.lines) })),
});

function checkEdits(first: string, edits: readonly Edit[], formats: readonly LetterFormat[]): void {
  let before = cutVersion(first, formats);
  for (const edit of edits) {
    const text = edit(before.lines.text).slice(0, 30_000);
    before = cutVersion(text, formats, before);
    assert.deepEqual(partsOf(before), partsOf(cutVersion(text, formats)));
  }
}

const options = { numRuns: 800, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true };
const anyEdits = fc.array(anyEdit, { minLength: 1, maxLength: 8 });

test('a version cut after another is as if it were cut first: editor lines, text lines, fixed words, letters', () => {
  fc.assert(
    fc.property(anyFile, anyEdits, (first, edits) => checkEdits(first, edits, [])),
    options,
  );
});

test('the same beside a format of the house', () => {
  fc.assert(
    fc.property(anyFile, anyEdits, (first, edits) => checkEdits(first, edits, house)),
    options,
  );
});

test('a line table is the same after any change, however line ends are parted and joined', () => {
  const tiny = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\f'), maxLength: 12 });
  fc.assert(
    fc.property(tiny, tiny, tiny, tiny, (head, old, now, tail) => {
      const [before, after] = [head + old + tail, head + now + tail];
      const again = readLinesAgain(readLines(before), after, changeBetween(before, after));
      assert.deepEqual([...again.starts], [...readLines(after).starts]);
    }),
    { ...options, numRuns: 3000 },
  );
});

test('the change between two texts is the smallest one', () => {
  const long = 'The patient fell from a ladder. '.repeat(700);
  const check = (before: string, after: string, expected: readonly [number, number, number]) => {
    const { start, endBefore, end } = changeBetween(before, after);
    assert.deepEqual([start, endBefore, end], expected);
  };
  check('', '', [0, 0, 0]);
  check('abc', 'abc', [3, 3, 3]);
  check('aa', 'aaa', [2, 2, 3]);
  check('abcabc', 'abc', [3, 6, 3]);
  for (const at of [0, 4095, 4096, 9000, long.length]) {
    check(long, `${long.slice(0, at)}#${long.slice(at)}`, [at, at, at + 1]);
    check(`${long.slice(0, at)}##${long.slice(at)}`, `${long.slice(0, at)}%${long.slice(at)}`, [at, at + 2, at + 1]);
  }
});
