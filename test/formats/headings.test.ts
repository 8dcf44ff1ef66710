import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formats } from '../../server/formats/formats.ts';
import { findMarks, foldWords } from '../../server/letter/marks.ts';
import { plainWords, readLogicalText } from '../../server/text/logical-text.ts';
import { readTextLines } from '../../server/text/text-lines.ts';

/** The fixed words found in a text, each with what it is: a section's kind, a field's kind, "opening", "introduction". */
function marksOf(text: string): string[] {
  return findMarks(readTextLines(text)).map((mark) => {
    const words = text.slice(mark.start, mark.end).replaceAll(/\s+/g, ' ');
    return `${'kind' in mark ? mark.kind : mark.type}: ${words}`;
  });
}

const check = (text: string, expected: readonly string[]): void => assert.deepEqual(marksOf(text), expected);

const headings = formats.flatMap((format) => format.headings.map((heading) => ({ ...heading, format: format.id })));
/** Format A has sections in place of fields. */
const withFields = formats.filter((format) => format.items !== 'single');
const labels = withFields.flatMap((format) => format.fields.map((field) => ({ ...field, format: format.id })));

/** The words with a line's end in place of each of their blanks in turn. */
const wrappings = (words: string, end: string): string[] =>
  [...words.matchAll(/ /g)].map(({ index }) => words.slice(0, index) + end + words.slice(index + 1));

/** A text holds one heading of that kind and nothing else that is fixed. */
function holdsHeading(text: string, kind: string, words: string): void {
  const lines = readTextLines(text);
  const marks = findMarks(lines);
  assert.equal(marks.length, 1, text);
  const [mark] = marks;
  assert.ok(mark.type === 'heading', text);
  assert.equal(mark.kind, kind, text);
  assert.equal(foldWords(plainWords(readLogicalText(lines, mark))), foldWords(words), text);
}

for (const { format, kind, text } of headings) {
  test(`format ${format}: "${text}" is a heading on a line of its own`, () => {
    holdsHeading(`${text}\nThe text.`, kind, text);
    holdsHeading(`  ${text} \r\n\r\nThe text.`, kind, text);
    holdsHeading(`${text}:\nThe text.`, kind, text);
    holdsHeading(`${text} : \nThe text.`, kind, text);
    holdsHeading(`Some text.\n\n${text}`, kind, text);
  });

  test(`format ${format}: "${text}" may be wrapped at any blank`, () => {
    for (const end of ['\n', ' \n', ' \r\n\r\n', '\r'])
      for (const wrapped of wrappings(text, end)) holdsHeading(`${wrapped}:\nThe text.`, kind, text);
  });

  test(`format ${format}: "${text}" may have a page's end inside`, () => {
    for (const end of ['\f', '\n\f\n', '\n3\n\f', '\n\nPage 3 of 7\n\n'])
      for (const wrapped of wrappings(text, end)) holdsHeading(`${wrapped}\nThe text.`, kind, text);
  });

  test(`format ${format}: "${text}" is found where extraction split or doubled its blanks`, () => {
    holdsHeading(`${text.replaceAll(' ', '  ')}\nThe text.`, kind, text);
    holdsHeading(`${text.slice(0, 3)} ${text.slice(3)}\nThe text.`, kind, text);
  });

  test(`format ${format}: "${text}" in prose is no heading`, () => {
    check(`It is told under ${text}\nand so on.`, []);
    check(`${text} is what this is called.`, []);
    check(`${text[0].toLowerCase()}${text.slice(1)}\nThe text.`, []);
  });
}

test('only the headings that may have their text beside them do', () => {
  check('CASE SUMMARY: The patient fell.', ['case-summary: CASE SUMMARY:']);
  check('ISSUE AT DISPUTE: MRI of the knee', ['dispute: ISSUE AT DISPUTE:']);
  check('CLINICAL CASE SUMMARY: The patient fell.', []);
  check('DOCUMENTS REVIEWED FOR DETERMINATION: the file', []);
});

for (const { format, kind, label, colon } of labels) {
  test(`format ${format}: "${label}" is a label at a line's start`, () => {
    const found = [`${kind}: ${label}`];
    check(`${label} as follows`, found);
    check(`Text.\n${label}\nas follows`, found);
    check(`and the ${label} as follows`, []);
    if (colon) check(`${label.slice(0, -1)} as follows`, []);
  });
}

test('a label that is wrapped, has a blank before its colon, or its colon on the next line', () => {
  check('Claims Administrator\n\nguideline: none', ['claims-guideline: Claims Administrator guideline:']);
  check('MAXIMUS guideline : none', ['reviewer-guideline: MAXIMUS guideline :']);
  check('Decision rationale\n:\nnone', ['rationale: Decision rationale :']);
});

test('a curly apostrophe in a label counts as a plain one', () => {
  check('The Physician Reviewer’s decision rationale: none', [
    'rationale: The Physician Reviewer’s decision rationale:',
  ]);
});

test('the lines that open a letter stand alone', () => {
  check('MEDICAL PROFESSIONAL REVIEW\nISSUE', ['opening: MEDICAL PROFESSIONAL REVIEW']);
  check('Notice of Independent Medical\nReview Determination\n', [
    'opening: Notice of Independent Medical Review Determination',
  ]);
  check('MAXIMUS FEDERAL SERVICES, INC.\nIndependent Medical Review \n', [
    'opening: MAXIMUS FEDERAL SERVICES, INC. Independent Medical Review',
  ]);
  check('The Notice of Independent Medical Review Determination was sent.', []);
  check('Notice of Independent Medical Review Determination was sent.', []);
});

test('every format requires only sections that it has a heading for', () => {
  for (const format of formats) {
    const kinds = format.headings.map(({ kind }) => kind);
    for (const kind of format.required) assert.ok(kinds.includes(kind), `${format.id} ${kind}`);
  }
});

test('the formats stand in the order of their years, each under its own letter', () => {
  assert.deepEqual(
    formats.map(({ id }) => id),
    ['A', 'B', 'C', 'D', 'E', 'F'],
  );
});
