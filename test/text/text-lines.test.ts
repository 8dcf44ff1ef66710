import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Break, endsSentence, opensParagraph, readTextLines, textLineAt } from '../../server/text/text-lines.ts';

const signs = { [Break.none]: '  ', [Break.page]: '= ', [Break.paragraph]: '¶ ' };

/** The lines with text, each after the sign of the break before it: `¶` paragraph, `=` page, nothing else. */
function check(text: string, expected: readonly string[]): void {
  const { starts, ends, breaks, count } = readTextLines(text);
  const lines = Array.from({ length: count }, (_, n) => signs[breaks[n] as 0 | 1 | 2] + text.slice(starts[n], ends[n]));
  assert.deepEqual(lines, expected);
}

const paragraph = ['The patient fell from a ladder and landed on his', 'left knee, which has been swollen since then.'];
const next = ['He was sent to physical therapy for six weeks and', 'is back at work with restrictions.'];
const read = ['¶ ', '  '].map((sign, k) => sign + paragraph[k]).concat(['¶ ', '  '].map((sign, k) => sign + next[k]));

test('single spacing: an empty line opens a paragraph', () => {
  check([...paragraph, '', ...next, ''].join('\n'), read);
});

test('single spacing with a blank at the end of every line and on every empty one', () => {
  check([...paragraph, '', ...next, ''].join(' \n'), read);
});

test('double spacing: one empty line after every line opens nothing, two more open a paragraph', () => {
  check([...paragraph, '', ...next, ''].join('\n\n'), read);
});

test('double spacing with blanks: the wider gap opens a paragraph', () => {
  check([...paragraph, '', ...next, ''].join(' \n\n'), read);
});

test('the line ends of Windows and of old Macs', () => {
  check([...paragraph, '', ...next, ''].join('\r\n'), read);
  check([...paragraph, '', ...next, ''].join('\r'), read);
  check([...paragraph, '', ...next, ''].join('\r\n\r\n'), read);
});

test('mixed line ends', () => {
  check(`${paragraph.join('\r\n')}\n\r\n${next.join('\r')}\n`, read);
});

test('blanks around a line are left out, whatever kind they are', () => {
  check('\t Soma 350mg \u00a0\n  \ufeffMRI\u200b\n', ['¶ Soma 350mg', '  MRI']);
});

test('a text without words has no lines', () => {
  check('', []);
  check(' \n\t\r\n\f \n', []);
});

test('a form feed ends a page, and the sentence may run on', () => {
  check(`${paragraph[0]}\f${paragraph[1]}`, [`¶ ${paragraph[0]}`, `= ${paragraph[1]}`]);
  check(`${paragraph[0]}\n\f\n${paragraph[1]}`, [`¶ ${paragraph[0]}`, `= ${paragraph[1]}`]);
});

test('a page number by a form feed is left out', () => {
  check(`${paragraph[0]}\n3\n\f${paragraph[1]}`, [`¶ ${paragraph[0]}`, `= ${paragraph[1]}`]);
  check(`${paragraph[0]}\n\f4\n${paragraph[1]}`, [`¶ ${paragraph[0]}`, `= ${paragraph[1]}`]);
});

test('page numbers in words and running footers are left out', () => {
  for (const footer of [
    'Page 3',
    'page 3 of 7',
    'Page: 3/7',
    '- 3 -',
    '3 of 7',
    'Final Determination Letter for IMR Case Number CM13-0000000  3',
  ])
    check(`${paragraph[0]}\n\n${footer}\n\n${paragraph[1]}`, [`¶ ${paragraph[0]}`, `= ${paragraph[1]}`]);
});

test('numbers and pages in the text stay', () => {
  check('The guideline names\n12 visits, on\npage 3 of 7 reports.', [
    '¶ The guideline names',
    '  12 visits, on',
    '  page 3 of 7 reports.',
  ]);
  check('Pain was\n8\nof 10.', ['¶ Pain was', '  8', '  of 10.']);
});

test('where paragraphs are set off by lines with a blank, a truly empty line is the end of a page', () => {
  const lines = [...paragraph, ' ', next[0], '', next[1], ' ', ...paragraph, ''];
  check(lines.join('\n'), [...read.slice(0, 3), `= ${next[1]}`, `¶ ${paragraph[0]}`, `  ${paragraph[1]}`]);
});

test('where a sentence surely runs on over an empty line, that line is the end of a page', () => {
  check([...paragraph, '', next[0], '', next[1], ''].join('\n'), [...read.slice(0, 3), `= ${next[1]}`]);
});

test('a line ends a sentence with its mark and what closes after it', () => {
  const ends = (line: string) => endsSentence(readTextLines(line), 0);
  for (const line of [
    'Done.',
    'Done?',
    'Done!',
    'as follows:',
    'he said "no."',
    "it's 'done.'",
    '(See above.)',
    'it.”',
  ])
    assert.equal(ends(line), true, line);
  for (const line of ['the left', 'right-', 'the knee,', 'one;', 'pages 3', '(see above)'])
    assert.equal(ends(line), false, line);
});

test('a paragraph opens at the first line, after its gap, and on a new page after a finished sentence', () => {
  const text = 'The knee was seen.\fHe limped on his\fleft leg.\n\nThe end.';
  const lines = readTextLines(text);
  assert.deepEqual(
    [0, 1, 2, 3].map((n) => opensParagraph(lines, n)),
    [true, true, false, true],
  );
});

test('an offset leads to the line that holds it, or to the next one', () => {
  const lines = readTextLines('ab\n\ncd\n');
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5, 6, 7].map((offset) => textLineAt(lines, offset)),
    [0, 0, 1, 1, 1, 1, 2, 2],
  );
});
