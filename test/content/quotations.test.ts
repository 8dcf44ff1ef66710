import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isQuoted, readQuotations } from '../../server/content/quotations.ts';
import { markRanges, parseMarked } from '../kit/marked-text.ts';

/** Logical text in which every quotation is marked. */
function check(marked: string): void {
  const { text } = parseMarked(marked);
  assert.equal(markRanges(text, readQuotations(text)), marked);
}

test('straight quotation marks', () => {
  check('ODG says "<|it is not recommended|>" and "<|not alone|>" of it.');
});

test('curly quotation marks', () => {
  check('ODG says “<|it is not recommended|>” and “<|not alone|>” of it.');
});

test('a quotation over several sentences and paragraphs', () => {
  check('ODG: "<|One. Two.\nThree.|>" So.');
});

test('apostrophes and single quotes are none', () => {
  check("The patient's knee 'locks' at times.");
  check('The patient’s knee ‘locks’ at times.');
});

test('a mark that never closes opens none', () => {
  check('ODG says "it is not recommended. The request is not medically necessary.');
  check('ODG says “it is not recommended.');
  check('it is not recommended.” So.');
});

test('inches are no quotation', () => {
  check('A 6" splint and a 10" one were asked for.');
  check('A 6" splint, of which ODG says "<|no|>".');
});

test('a number may end a quotation', () => {
  check('ODG says "<|at most 4|>" of them.');
});

test('an empty quotation', () => {
  assert.deepEqual(readQuotations('It says "" only.'), [{ start: 9, end: 9 }]);
});

test('an offset is quoted from the first unit within the marks to the last', () => {
  const text = 'a "bc" d';
  const quotations = readQuotations(text);
  assert.deepEqual(
    [...text].map((_, at) => isQuoted(quotations, at)),
    [false, false, false, true, true, false, false, false],
  );
});
