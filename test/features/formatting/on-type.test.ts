import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typedChanges } from '../../../server/features/formatting/on-type.ts';
import { applyChanges } from '../../../server/features/text-changes.ts';
import { read } from '../../../server/reading.ts';
import { parseMarked } from '../../kit/marked-text.ts';
import { fields, letterWith } from '../letters.ts';

const rationale = (words: string): string =>
  letterWith(
    `MRI of the knee: Upheld\n\n${fields.replace('The patient has no red flag. The request is not medically necessary.\n\n', words)}`,
  );

/** Enter was pressed at the cursor of a rationale; `after` is what stands there then. */
function enter(before: string, after: string): void {
  const { text, cursors } = parseMarked(rationale(before));
  const [cursor] = cursors;
  const ended = `${text.slice(0, cursor)}\n${text.slice(cursor)}`;
  assert.equal(applyChanges(ended, typedChanges(read(ended), cursor + 1, '\n')), rationale(after), before);
}

test('Enter behind a criterion numbers the next one, in every style', () => {
  for (const [one, two, three] of [
    ['1.', '2.', '3.'],
    ['1)', '2)', '3)'],
    ['(1)', '(2)', '(3)'],
    ['(a)', '(b)', '(c)'],
    ['a.', 'b.', 'c.'],
    ['a)', 'b)', 'c)'],
    ['A.', 'B.', 'C.'],
    ['(i)', '(ii)', '(iii)'],
    ['I.', 'II.', 'III.'],
    ['-', '-', '-'],
    ['\u2022', '\u2022', '\u2022'],
  ]) {
    enter(`Criteria:\n${one} pain<|>`, `Criteria:\n${one} pain\n${two} `);
    enter(`Criteria:\n${one} pain\n${two} falls<|>\nNo.`, `Criteria:\n${one} pain\n${two} falls\n${three} \nNo.`);
  }
});

test('letters and roman numbers are told apart by what stands above', () => {
  enter('(h) x\n(i) y<|>', '(h) x\n(i) y\n(j) ');
  enter('(i) x\n(ii) y\n(iii) z\n(iv) a\n(v) b<|>', '(i) x\n(ii) y\n(iii) z\n(iv) a\n(v) b\n(vi) ');
  enter('(u) x\n(v) y<|>', '(u) x\n(v) y\n(w) ');
});

test('a list that begins within the sentence above goes on', () =>
  enter('Criteria: (1) pain;\n(2) falls;<|>', 'Criteria: (1) pain;\n(2) falls;\n(3) '));

test('the members below are counted up, but not where a sentence names one by its number', () => {
  enter(
    'Criteria:\n1. a<|>\n2. b\nof two lines\n3. c\n\n4. d',
    'Criteria:\n1. a\n2. \n3. b\nof two lines\n4. c\n\n4. d',
  );
  enter('Criteria:\n1. a<|>\n2. b\n\nCriterion 2 is not met.', 'Criteria:\n1. a\n2. \n2. b\n\nCriterion 2 is not met.');
});

test('Enter within a criterion takes the words behind it along', () =>
  enter('Criteria:\n1. pain<|> and falls\n2. b', 'Criteria:\n1. pain\n2. and falls\n3. b'));

test('Enter behind an empty criterion ends the list', () => {
  enter('Criteria:\n1. a\n2. <|>', 'Criteria:\n1. a\n');
  enter('(i) a\n(ii) <|>\n\nIn this case, no.', '(i) a\n\n\nIn this case, no.');
  enter('Criteria:\n- <|>', 'Criteria:\n');
});

test('what only looks like a list goes on without a number', () => {
  for (const words of [
    'The pain is 4.\n4. Blocks are<|>',
    'A. Smith saw her.\nz. <|>',
    'It hurts.<|>',
    '12.5 mg<|>',
    '<|>1. a',
  ])
    enter(words, words.replace('<|>', '\n'));
});

test('neither in the header nor in a title', () => {
  const check = (marked: string) => {
    const { text, cursors } = parseMarked(marked);
    const ended = `${text.slice(0, cursors[0])}\n${text.slice(cursors[0])}`;
    assert.deepEqual(typedChanges(read(ended), cursors[0] + 1, '\n'), []);
  };
  check('Case Number: CM16-0000001\nDate of Injury: 01/02/2016\n1. x<|>\n');
  check('1. nothing of a letter<|>');
  check(letterWith(`1. MRI of the knee: Upheld<|>\n\n${fields}`));
});

test('the colon of a label gives it the words of the format', () => {
  const typed = (words: string): string => {
    const { text, cursors } = parseMarked(letterWith(`MRI of the knee: Upheld\n\n${words}`));
    return applyChanges(text, typedChanges(read(text), cursors[0], ':')).slice(letterWith('').length);
  };
  assert.equal(
    typed('Claims administrator guidelines:<|>'),
    'MRI of the knee: Upheld\n\nClaims Administrator guideline:',
  );
  assert.equal(typed('Decision rationale:<|>'), 'MRI of the knee: Upheld\n\nDecision rationale:');
  assert.equal(typed('Decision rationale: the pain:<|>'), 'MRI of the knee: Upheld\n\nDecision rationale: the pain:');
});
