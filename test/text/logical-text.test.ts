import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainWords, readLogicalText, readPlainWords } from '../../server/text/logical-text.ts';
import { readTextLines } from '../../server/text/text-lines.ts';
import { parseMarked } from '../kit/marked-text.ts';

const logicalOf = (text: string, start = 0, end = text.length) => readLogicalText(readTextLines(text), { start, end });

/** The logical text of a document, or of the range that is marked in it. */
function check(marked: string, expected: string): void {
  const { text, ranges } = parseMarked(marked);
  const span = ranges[0] ?? { start: 0, end: text.length };
  assert.equal(logicalOf(text, span.start, span.end).text, expected);
}

test('a line of ordinary words stays as it is', () => {
  check('Soma 350mg #90: Upheld', 'Soma 350mg #90: Upheld');
});

test('double blanks, tabs and no-break blanks are one blank', () => {
  check('The request  for\tSoma \u00a0 is', 'The request for Soma is');
  check('  led in and out  ', 'led in and out');
});

test('wrapped lines are joined by one blank', () => {
  check('The request for \nSoma is \r\nnot', 'The request for Soma is not');
});

test('in double spacing too', () => {
  check(
    'The claimant reports that his left knee has \n\nbeen swollen.',
    'The claimant reports that his left knee has been swollen.',
  );
});

test('paragraphs are parted by one line feed', () => {
  check('The knee is swollen.\n\n\nThe back is not.\n', 'The knee is swollen.\nThe back is not.');
});

test("a word's hyphen at a line's end joins without a blank", () => {
  check('post-\nlaminectomy syndrome', 'post-laminectomy syndrome');
  check('pages 337-\r\n338', 'pages 337-338');
});

test("a dash at a line's end joins with a blank", () => {
  check('the knee -\nthe left one', 'the knee - the left one');
  check('the knee --\nthe left one', 'the knee -- the left one');
});

test('an address runs on over a line end', () => {
  check('See http://www.odg-twc.com/odgtwc/\npain.htm for it', 'See http://www.odg-twc.com/odgtwc/pain.htm for it');
  check('See www.drugs.com/\nsoma.html', 'See www.drugs.com/soma.html');
  check('at https://example.org/a_b?c=\nd_e&f=1 today', 'at https://example.org/a_b?c=d_e&f=1 today');
});

test('after a finished address the words start anew', () => {
  check('See http://www.drugs.com/soma.\nThe request', 'See http://www.drugs.com/soma. The request');
  check('See www.drugs.com\nfor the dose', 'See www.drugs.com for the dose');
});

test('page numbers, footers and the ends of pages are left out within a sentence', () => {
  check(
    'The patient reports that his left knee\n\nPage 3 of 7\n\nhas been swollen.',
    'The patient reports that his left knee has been swollen.',
  );
  check('The left knee has\n2\n\fbeen swollen.', 'The left knee has been swollen.');
});

test('a span is read alone, from within a line to within a line', () => {
  check('The <|request for\n Soma  350mg|> is denied', 'request for Soma 350mg');
  check('one\n<|two|>\nthree', 'two');
  check('one <||>two', '');
});

test('a span that is all blank is empty', () => {
  check('one<|  \n \n |>two', '');
  check('', '');
});

test('lone surrogates, emoji and combining marks stay as they are', () => {
  check('pain \ud83d at\nnight 😀 e\u0301', 'pain \ud83d at night 😀 e\u0301');
});

const messy =
  'The  request that was made by the physician \r\n\r\nwas for twelve visits of post-\r\n\r\nsurgical therapy, ' +
  '\r\n\f3\r\nas asked.\r\n\r\n\r\n\r\n\r\nIt is denied.  ';

test('every offset maps to the unit of the document that stands there', () => {
  const logical = logicalOf(messy);
  assert.equal(
    logical.text,
    'The request that was made by the physician was for twelve visits of post-surgical therapy, as asked.\nIt is denied.',
  );
  for (let at = 0; at < logical.text.length; at++) {
    const unit = messy[logical.toSource(at)];
    if (/\S/.test(logical.text[at])) assert.equal(unit, logical.text[at], `at ${at}`);
    else assert.match(unit, /\s/, `at ${at}`);
  }
});

test('the way there and back gives the same offset', () => {
  const logical = logicalOf(messy);
  for (let at = 0; at < logical.text.length; at++) assert.equal(logical.fromSource(logical.toSource(at)), at);
});

test("the document's span of a stretch starts and ends with its first and last unit", () => {
  const logical = logicalOf(messy);
  const words = 'of post-surgical therapy, as';
  const start = logical.text.indexOf(words);
  const { start: from, end } = logical.toSpan(start, start + words.length);
  assert.equal(messy.slice(from, end), 'of post-\r\n\r\nsurgical therapy, \r\n\f3\r\nas');
});

test('an empty stretch maps to an empty span', () => {
  assert.deepEqual(logicalOf('ab cd').toSpan(3, 3), { start: 3, end: 3 });
  assert.deepEqual(logicalOf('').toSpan(0, 0), { start: 0, end: 0 });
});

test('an offset that the logical text leaves out maps to the nearest place', () => {
  const logical = logicalOf('one   two', 0, 9);
  assert.deepEqual(
    [3, 4, 5, 6].map((offset) => logical.fromSource(offset)),
    [3, 4, 4, 4],
  );
});

test('as plain text paragraphs are joined by a blank', () => {
  const text = 'The knee is swollen.\n\nThe back is not.';
  assert.equal(
    plainWords(readLogicalText(readTextLines(text), { start: 4, end: text.length })),
    'knee is swollen. The back is not.',
  );
});

test('the lines of the document start where they are said to', () => {
  const logical = logicalOf('The knee  is\nswollen.\n\nThe back is not.', 4);
  assert.equal(logical.text, 'knee is swollen.\nThe back is not.');
  assert.deepEqual(logical.lineStarts, [8, 17]);
  assert.deepEqual(logicalOf('one two').lineStarts, [0]);
  assert.deepEqual(logicalOf('one two', 4).lineStarts, []);
});

test('the words of a span are the same with and without its logical text', () => {
  for (const span of [
    { start: 4, end: 7 },
    { start: 3, end: 12 },
    { start: 8, end: 8 },
    { start: 12, end: 40 },
  ]) {
    const lines = readTextLines('one two  three\nfour\n\nfive six');
    assert.equal(readPlainWords(lines, span), plainWords(readLogicalText(lines, span)));
  }
});
